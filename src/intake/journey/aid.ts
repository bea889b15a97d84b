/** A row of aid.csv as a need, an offer or a delivery. */
import { SPEAKERS } from '../../core/kinds/shapes.ts'
import { SECTORS } from '../../domains/needs/index.ts'
import type { Told } from './events.ts'
import type { AidRow } from './model.ts'

const SPEAKS: readonly string[] = SPEAKERS

export function aidStatement(row: AidRow): Told {
  const { happened } = row
  if (row.status === 'lacked') return { kind: 'needs.need', v: 1, happened, data: { ...common(row), urgency: 'now' } }
  const by = {
    ...(row.provider === '' ? {} : { by: row.provider }),
    ...(SPEAKS.includes(row.providerKind) ? { byKind: row.providerKind } : {}),
  }
  if (row.status === 'planned') {
    return { kind: 'needs.offer', v: 1, happened, data: { ...common(row), ...by, canMove: false } }
  }
  const taken = row.status === 'refused' ? { taken: 'refused' } : {}
  return { kind: 'needs.delivery', v: 1, happened, data: { ...common(row), ...by, ...taken } }
}

/** A quantity means nothing without its unit, so the two are left out together and stay in the words. */
function common(row: AidRow): Record<string, unknown> {
  const measured = row.quantity !== null && row.unit !== '' && row.quantity >= 0
  const words = [row.note, measured || row.quantity === null ? '' : `${row.quantity}`].filter((part) => part !== '')
  return {
    stop: row.stop,
    sector: (SECTORS as readonly string[]).includes(row.sector) ? row.sector : 'other',
    ...(measured ? { quantity: row.quantity, unit: row.unit.slice(0, 40) } : {}),
    ...(words.length === 0 ? {} : { words: words.join(' · ') }),
  }
}
