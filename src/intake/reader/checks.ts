// Doubts about a finished draft. A check never changes a word or a figure: it flags, a person decides.
import type { Draft, DraftDistance, DraftPlace, Warning } from './types.ts'

const KM: Record<DraftDistance['unit'], number> = { km: 1, m: 0.001, mi: 1.609344, league: 4.19, block: 0.1 }
const EARTH_RADIUS_KM = 6371

/** Great-circle distance in km (haversine formula, mean Earth radius). */
export function kmBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180
  const u = Math.sin(((b.lat - a.lat) * rad) / 2)
  const v = Math.sin(((b.lon - a.lon) * rad) / 2)
  return (
    2 *
    EARTH_RADIUS_KM *
    Math.asin(Math.min(1, Math.sqrt(u * u + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * v * v)))
  )
}

const pointOf = (p: DraftPlace | undefined): { lat: number; lon: number } | null =>
  p && p.lat !== null && p.lon !== null && p.precision !== 'country' && p.precision !== 'region'
    ? { lat: p.lat, lon: p.lon }
    : null

export function checksOf(d: Draft, published: string): Warning[] {
  const out: Warning[] = []
  const map = mapWarning(d)
  if (map) out.push(map)
  if (
    d.date &&
    d.date.start > published &&
    (d.modality === 'asserted' || d.modality === 'quoted') &&
    d.kind !== 'rule' &&
    d.kind !== 'statement'
  ) {
    out.push({ code: 'date.after-publication', slots: { date: d.date.start, published } })
  }
  for (const p of d.places) if (p.lat === null) out.push({ code: 'place.unknown', slots: { name: p.name } })
  if ((d.kind === 'statement' || d.kind === 'message') && !d.speaker) out.push({ code: 'speaker.missing', slots: {} })
  if (d.kind === 'count' && d.places.length === 0) out.push({ code: 'place.missing', slots: {} })
  return out
}

/** A road is never shorter than the straight line and, between neighbouring places, seldom over two and a half times as long. */
function mapWarning(d: Draft): Warning | null {
  if (!d.distance) return null
  const from = pointOf(d.places.find((p) => p.role === 'from'))
  const to = pointOf(d.places.find((p) => p.role === 'to' || p.role === 'at'))
  if (!from || !to) return null
  const statedKm = d.distance.value * KM[d.distance.unit]
  const straightKm = kmBetween(from, to)
  if (statedKm <= 2.5 * straightKm + 5 && statedKm >= 0.95 * straightKm - 5) return null
  return {
    code: 'distance.map',
    slots: {
      stated: d.distance.value,
      unit: d.distance.unit,
      statedKm: Math.round(statedKm),
      straightKm: Math.round(straightKm),
    },
  }
}

/** A later figure for the same kind, measure and place on the same day that differs: both stay, each is flagged. */
export function disagreements(drafts: readonly Draft[]): void {
  const seen = new Map<string, Draft>()
  for (const d of drafts) {
    if (d.kind !== 'count' || !d.value || d.retracted) continue
    const key = [d.measure, d.places[0]?.name, d.date?.start, d.value.unit].join('|')
    const other = seen.get(key)
    const best = d.value.best
    if (
      other &&
      best !== null &&
      other.value!.best !== null &&
      other.value!.best !== best &&
      other.source !== d.source
    ) {
      d.warnings.push({ code: 'figure.differs', slots: { other: other.id } })
      other.warnings.push({ code: 'figure.differs', slots: { other: d.id } })
    }
    seen.set(key, d)
  }
}
