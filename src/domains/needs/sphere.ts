/**
 * What a number of people needs for some nights, after the Sphere Handbook 2018: one table, each row with its section,
 * and one function. These are reference values: they are shown beside people's judgement, never as a target met.
 *
 * Marks: `S` = two independent public notes quote the 2018 text and agree; `V` = to be verified in the handbook before
 * a plan rests on it alone. Section numbers are to be verified throughout.
 */

export type SphereRow = {
  readonly key: string
  readonly sector: 'water' | 'sanitation' | 'shelter' | 'food' | 'other'
  /** This many people share one. */
  readonly per?: number
  /** Each person needs this many of the unit. */
  readonly each?: number
  /** Unit of the result. Millilitres and square decimetres keep 7.5 L and 3.5 m² whole. */
  readonly unit: 'ml' | 'dm2' | 'kcal' | 'g' | 'facility'
  /** Needed anew every day, so that the stay's length multiplies it. */
  readonly daily: boolean
  /** When it applies; absent: always. */
  readonly stay?: 'day' | 'overnight'
  readonly phase?: 'first' | 'later'
  /** One of several ways to the same end: taps, or pumps, or wells. */
  readonly instead?: string
  readonly section: string
  readonly mark: 'S' | 'V'
  /** Half a toilet cannot be dug: facilities round up. Amounts are whole as they are. */
  readonly rounding: 'up' | 'none'
}

const facility = { unit: 'facility', daily: false, rounding: 'up' } as const
const perDay = { daily: true, rounding: 'none' } as const
const room = { unit: 'dm2', daily: false, rounding: 'none' } as const
const water = { sector: 'water', section: 'Water supply 2.1' } as const

/** The cited table, in the order in which people ask. */
export const SPHERE: readonly SphereRow[] = [
  { key: 'water', ...water, each: 15_000, unit: 'ml', ...perDay, stay: 'overnight', mark: 'S' },
  { key: 'waterSurvival', ...water, each: 7_500, unit: 'ml', ...perDay, stay: 'overnight', mark: 'S' },
  {
    key: 'waterDayStay',
    sector: 'water',
    each: 3_000,
    unit: 'ml',
    ...perDay,
    stay: 'day',
    section: 'WASH appendix 3',
    mark: 'V',
  },
  { key: 'taps', ...water, per: 250, ...facility, instead: 'waterPoint', mark: 'S' },
  { key: 'handPumps', ...water, per: 500, ...facility, instead: 'waterPoint', mark: 'S' },
  { key: 'openWells', ...water, per: 400, ...facility, instead: 'waterPoint', mark: 'S' },
  { key: 'laundries', ...water, per: 100, ...facility, stay: 'overnight', mark: 'S' },
  { key: 'bathing', ...water, per: 50, ...facility, stay: 'overnight', mark: 'S' },
  {
    key: 'toiletsFirst',
    sector: 'sanitation',
    per: 50,
    ...facility,
    phase: 'first',
    section: 'Excreta 3.2',
    mark: 'S',
  },
  {
    key: 'toiletsLater',
    sector: 'sanitation',
    per: 20,
    ...facility,
    phase: 'later',
    section: 'Excreta 3.2',
    mark: 'S',
  },
  { key: 'livingSpace', sector: 'shelter', each: 350, ...room, stay: 'overnight', section: 'Shelter 3', mark: 'S' },
  {
    key: 'siteArea',
    sector: 'shelter',
    each: 4_500,
    ...room,
    stay: 'overnight',
    instead: 'site',
    section: 'Shelter 2',
    mark: 'S',
  },
  {
    key: 'siteAreaServicesOutside',
    sector: 'shelter',
    each: 3_000,
    ...room,
    stay: 'overnight',
    instead: 'site',
    section: 'Shelter 2',
    mark: 'S',
  },
  { key: 'energy', sector: 'food', each: 2_100, unit: 'kcal', ...perDay, section: 'Food 6.1', mark: 'V' },
]

/** What the table says beside amounts: shown with the lines, computed from nothing. */
export const SPHERE_NOTES = [
  { key: 'toiletsWomenToMen', women: 3, men: 1, section: 'Excreta 3.2', mark: 'S' },
  { key: 'waterDistanceM', below: 500, section: 'Water supply 2.1', mark: 'S' },
  { key: 'waterQueueMinutes', below: 30, section: 'Water supply 2.1', mark: 'S' },
  { key: 'toiletDistanceM', atMost: 50, section: 'Excreta 3.2', mark: 'V' },
  { key: 'soapGPerPersonMonth', body: 250, laundry: 200, section: 'Hygiene 1.2', mark: 'V' },
] as const

export type NeedRange = { readonly low: number; readonly best: number; readonly high: number }

export type NeedLine = {
  readonly key: string
  readonly sector: SphereRow['sector']
  readonly unit: SphereRow['unit']
  /** For the whole stay; null where the number of people, or of nights, is not known. */
  readonly amount: NeedRange | null
  readonly instead: string | null
  readonly section: string
  readonly mark: 'S' | 'V'
}

export type NeedsFor = {
  readonly people: NeedRange | null
  /** Nights of the stay; a day without a night is `stay: 'day'`, and counts as one day. Null: not known. */
  readonly nights: number | null
  readonly stay: 'day' | 'overnight'
  readonly phase: 'first' | 'later'
}

/**
 * Lines of the table that apply, in its order. Facilities round up, so one person needs one of each and nobody needs
 * none; daily amounts are multiplied by the nights. Unknown people stay unknown: null is never nought.
 */
export function needsFor({ people, nights, stay, phase }: NeedsFor): NeedLine[] {
  const rows = SPHERE.filter((row) => (row.stay ?? stay) === stay && (row.phase ?? phase) === phase)
  const days = stay === 'day' ? 1 : nights
  return rows.map((row) => ({
    key: row.key,
    sector: row.sector,
    unit: row.unit,
    amount: people && amountOf(row, people, row.daily ? days : 1),
    instead: row.instead ?? null,
    section: row.section,
    mark: row.mark,
  }))
}

function amountOf(row: SphereRow, people: NeedRange, days: number | null): NeedRange | null {
  if (days === null) return null
  const one = (n: number): number => (row.per === undefined ? n * (row.each ?? 0) * days : Math.ceil(n / row.per))
  return { low: one(people.low), best: one(people.best), high: one(people.high) }
}

/** Toilets parted three to one between women and men (Excreta 3.2); women's round up, so 150 are 113 and 37. */
export function toiletsParted(toilets: number): { women: number; men: number } {
  const women = Math.ceil((toilets * 3) / 4)
  return { women, men: toilets - women }
}
