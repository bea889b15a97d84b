// Doubts about a finished draft. A check never changes a word or a figure: it flags, a person decides.
import type { Draft, DraftDistance, DraftPlace, KnownFigure, Warning } from './types.ts'

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
    out.push({ code: 'date.afterPublication', slots: { date: d.date.start, published } })
  }
  for (const p of d.places) if (p.lat === null) out.push({ code: 'place.unknown', slots: { name: p.name } })
  for (const p of d.places) {
    if (p.candidates) out.push({ code: 'place.doubtful', slots: { name: p.name, n: p.candidates.length } })
  }
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
      from: d.places.find((p) => p.role === 'from')!.name,
      to: d.places.find((p) => p.role === 'to' || p.role === 'at')!.name,
      stated: d.distance.value,
      unit: d.distance.unit,
      statedKm: Math.round(statedKm),
      mapKm: Math.round(straightKm),
    },
  }
}

/** Doubts that only show when drafts lie side by side, or beside what people confirmed before. */
export function checkTogether(drafts: readonly Draft[], known: readonly KnownFigure[]): void {
  disagreements(drafts)
  sameToldTwice(drafts)
  partsBeyondWhole(drafts)
  for (const d of drafts) againstKnown(d, known)
}

const isCurrent = (d: Draft): boolean => !d.retracted && (d.modality === 'asserted' || d.modality === 'quoted')
const placeOf = (d: Draft): string => d.places.find((p) => p.role === 'at')?.name ?? d.places[0]?.name ?? ''
const COUNTED = new Set<Draft['kind']>(['count', 'harm', 'separation', 'detention', 'deportation'])
const aboutOf = (d: Draft): string => [d.kind, d.measure, placeOf(d), d.date?.start, d.value?.unit].join('|')
const warn = (d: Draft, code: string, slots: Warning['slots']): void => void d.warnings.push({ code, slots })

/** Another figure for the same thing, place and day from another source: both stay, each is flagged. */
function disagreements(drafts: readonly Draft[]): void {
  const seen = new Map<string, Draft>()
  for (const d of drafts) {
    const best = d.value?.best ?? null
    if (!COUNTED.has(d.kind) || best === null || !isCurrent(d)) continue
    const other = seen.get(aboutOf(d))
    if (other && other.value!.best !== best && other.source !== d.source) {
      warn(d, 'figure.differs', { other: other.id })
      warn(other, 'figure.differs', { other: d.id })
    }
    seen.set(aboutOf(d), d)
  }
}

/** The same figure for the same thing again: two reports of it would count people twice. */
function sameToldTwice(drafts: readonly Draft[]): void {
  const seen = new Map<string, Draft>()
  for (const d of drafts) {
    if (!COUNTED.has(d.kind) || d.value?.best === null || d.value === undefined || !isCurrent(d)) continue
    const key = `${aboutOf(d)}|${d.value.best}`
    const other = seen.get(key)
    if (other && d.value.best > 1) warn(d, 'figure.twice', { other: other.id })
    else seen.set(key, d)
  }
}

/** Parts of one measure and day that add up to more than the whole the same text gives first. */
function partsBeyondWhole(drafts: readonly Draft[]): void {
  const groups = new Map<string, Draft[]>()
  for (const d of drafts) {
    if (!COUNTED.has(d.kind) || d.value?.best === null || d.value === undefined || !isCurrent(d)) continue
    const key = [d.kind, d.measure, d.date?.end, d.value.unit].join('|')
    groups.set(key, [...(groups.get(key) ?? []), d])
  }
  for (const [whole, ...parts] of groups.values()) {
    const places = new Set(parts.map(placeOf))
    if (!whole || parts.length < 2 || places.size < parts.length || places.has(placeOf(whole))) continue
    const sum = parts.reduce((total, part) => total + part.value!.best!, 0)
    if (
      sum > (whole.value!.high ?? Number.POSITIVE_INFINITY) * 1.02 &&
      parts.every((part) => part.value!.best! <= whole.value!.best!)
    )
      warn(whole, 'figure.parts', { sum, whole: whole.value!.best! })
  }
}

/** What people confirmed for the same stop and day, when the two ranges have nothing in common. */
function againstKnown(d: Draft, known: readonly KnownFigure[]): void {
  const stop = d.places.find((p) => p.stop !== undefined)?.stop
  if (!stop || !d.value || !d.date || !isCurrent(d)) return
  const { low, high } = d.value
  const other = known.find(
    (k) => k.measure === d.measure && k.stop === stop && k.day >= d.date!.start && k.day <= d.date!.end,
  )
  const apart =
    other &&
    ((low ?? 0) > (other.high ?? Number.POSITIVE_INFINITY) || (high ?? Number.POSITIVE_INFINITY) < (other.low ?? 0))
  if (apart) warn(d, 'figure.known', { report: other.report, low: other.low ?? '', high: other.high ?? '' })
}
