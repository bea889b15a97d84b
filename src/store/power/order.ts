/** Holds a recorded writing against the promise of the store: acknowledged is what is on the disk, and nothing else. */
import { PARTS } from '../writing.ts'
import type { DiskEvent } from './trace.ts'

const REPORT = /"change":"([^"]+)","part":(\d+)/g

/** Changes that were acknowledged before a sync of their file had ended that began after all their reports were written. */
export function acknowledgedTooEarly(events: readonly DiskEvent[]): string[] {
  const written = new Map<number, Set<string>>()
  const safe = new Set<string>()
  const early: string[] = []
  for (const event of events) {
    if (event.do === 'write') enter(written, event)
    else if (event.do === 'sync') {
      for (const report of written.get(event.fd) ?? []) safe.add(report)
      written.delete(event.fd)
    } else if (event.do === 'close') written.delete(event.fd)
    else if (event.do === 'ack' && !partsOf(event.name).every((part) => safe.has(part))) early.push(event.name)
  }
  return early
}

function enter(written: Map<number, Set<string>>, { fd, bytes }: Extract<DiskEvent, { do: 'write' }>): void {
  const reports = written.get(fd) ?? new Set()
  for (const [, change, part] of bytes.toString('latin1').matchAll(REPORT)) reports.add(`${change}/${part}`)
  written.set(fd, reports)
}

const partsOf = (change: string): string[] => Array.from({ length: PARTS }, (_, n) => `${change}/${n + 1}`)
