import type { KeyObject } from 'node:crypto'
import type { Report } from '../../src/core/report.ts'
import type { Client } from './client.mjs'

export type SealKey = { readonly recipient: string; readonly secret: KeyObject }
export function newSealKey(): SealKey
export function recipientsOf(
  client: Pick<Client, 'reports'>,
  journey: string,
  roles: readonly string[],
  readers: readonly string[],
  now: string,
): string[]
export function sealOf(
  roles: readonly string[],
  of: { kind: string; journey: string; device: string },
  words: Record<string, string>,
  recipients: readonly string[],
): Record<string, unknown>
export function wordsIn(report: Report, secret: KeyObject): Record<string, string> | null
