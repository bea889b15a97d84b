/** What a report that is on the hub waits for, as its writer is told. */
const KEYS = { device: 'awaits.device', kind: 'awaits.kind', trust: 'awaits.trust', report: 'awaits.report' } as const

export const awaitedKey = (awaits: string): (typeof KEYS)[keyof typeof KEYS] =>
  KEYS[awaits.split(':')[0] as keyof typeof KEYS] ?? KEYS.report
