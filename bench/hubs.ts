/** Hubs of the bench, each in a process of its own on a data folder that was prepared, and the figures that are told. */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { Statement } from '../src/core/report.ts'
import { journeyId } from '../src/core/report.ts'
import { instant, wholeDay } from '../src/core/time.ts'
import { openData } from '../src/main/compose.ts'
import { Child } from './peers/child.ts'
import { benchPhone } from './sync-phones.ts'

const START = join(import.meta.dirname, '..', 'scripts', 'start.mjs')

export const startHub = (folder: string, port = 0, options: readonly string[] = []): Child =>
  new Child(['--max-semi-space-size=4', ...options, START, '--data', folder, '--port', String(port), '--empty'])

export const devicesOf = (names: readonly string[]): string[] =>
  names.map((name) => benchPhone(name, '', 0).signer.device)

/** Founds a journey and vouches for devices, as the hub, before it opens. */
export async function prepare(folder: string, devices: readonly string[]): Promise<string> {
  const { log, signer, close } = await openData({ folder })
  const journey = journeyId('bench', signer.device)
  const happened = wholeDay('2018-10-12', 'America/Guatemala')
  const saying = (kind: string, v: number, data: Record<string, unknown>): Statement => {
    return { kind, v, journey, happened, said: instant(Date.now()), data }
  }
  const founding = {
    slug: 'bench',
    title: 'Bench',
    startDay: '2018-10-12',
    zone: 'America/Guatemala',
    isExample: false,
  }
  const vouches = devices.map((device) => saying('core.vouch', 2, { device, label: 'Phone', role: 'coordinator' }))
  await log.say([saying('core.journey', 1, founding), ...vouches], signer)
  await close()
  return journey
}

export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? Number.NaN
export const round = (value: number, digits = 0): number => Number(value.toFixed(digits))
export const load = (): string => `load ${(loadavg()[0] ?? 0).toFixed(1)}`
