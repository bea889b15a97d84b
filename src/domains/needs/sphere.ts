/**
 * What a number of people needs for some nights, after the Sphere Handbook 2018: one table, each row with its section,
 * and one function. These are reference values: they are shown beside people's judgement, never as a target met.
 *
 * Marks: `S` = two independent public notes quote the handbook and agree, or its own page was read (toilets: pages 117 and
 * 118 of the 2018 edition; soap and containers: of the 2011 edition, twice; energy: also the guidelines of WFP and UNHCR
 * of 1997; water for who stays a day only: two notes quote its table for reception and transit centres; pads: one note,
 * whose other figures of that section were found elsewhere too). `U` = no figure of this handbook was read, but one of
 * the United Nations or of a large aid agency: UNHCR's Emergency Handbook on line, what its kits for a family of five
 * hold, the field manual of the working group on reproductive health, or that of Catholic Relief Services. `F` = one seen
 * in the field. `A` = an assumption: no such figure was found, so every screen and list says `assumption` beside it, and
 * why it is taken. So is what is eaten by day: one of the day's three meals and a third of its energy, since the World
 * Food Programme gave one hot meal to who came to its transit centres (Bangladesh, 2018). The handbook has none.
 * Section numbers are from notes about the handbook but for toilets.
 */
export type Mark = 'S' | 'U' | 'A' | 'F'

/** How cold the nights are: by 20 degrees and more warm, by 10 mild, by 0 cool, below cold. */
export const NIGHT_CLASSES = ['warm', 'mild', 'cool', 'cold'] as const
export type NightClass = (typeof NIGHT_CLASSES)[number]

/** Who they are, of a hundred. Infants are children under a year. */
export type Shares = {
  readonly women: number
  readonly children: number
  readonly infants: number
  readonly pregnant: number
}

export type SphereRow = {
  readonly key: string
  readonly sector: 'water' | 'sanitation' | 'shelter' | 'food' | 'health' | 'clothing'
  /** This many people share one. */
  readonly per?: number
  /** Each person needs this many of the unit. */
  readonly each?: number
  /** Unit of the result. Millilitres and square decimetres keep 7.5 L and 3.5 m² whole. */
  readonly unit: 'ml' | 'dm2' | 'kcal' | 'g' | 'meal' | 'piece' | 'facility'
  /** Needed anew every day, so that the stay's length multiplies it. */
  readonly daily: boolean
  /** When it applies; absent: always. */
  readonly stay?: 'day' | 'overnight'
  readonly phase?: 'first' | 'later'
  readonly night?: NightClass
  /** One of several ways to the same end: taps, or pumps, or wells. */
  readonly instead?: string
  /**
   * Where it is known who they are: each person's share instead of `each`, and so much more or less for each of these. A
   * row with `each` nought is needed by them alone, and nobody knows how much where nobody counted them.
   */
  readonly known?: { readonly base?: number } & { readonly [who in keyof Shares]?: number }
  readonly section: string
  readonly mark: Mark
  /** Half a toilet cannot be dug: facilities round up. Amounts are whole as they are. */
  readonly rounding: 'up' | 'none'
}

const facility = { unit: 'facility', daily: false, rounding: 'up' } as const
const perDay = { daily: true, rounding: 'none' } as const
const room = { unit: 'dm2', daily: false, rounding: 'none' } as const
const piece = { unit: 'piece', daily: false, rounding: 'up', stay: 'overnight' } as const
const water = { sector: 'water', section: 'Water supply 2.1' } as const

const bedding = { sector: 'clothing', ...piece } as const
/** Five blankets and five sleeping mats for a family: one for each of five. */
const kit = {
  ...bedding,
  section: 'UNHCR core relief kit (supply factsheet, Bangladesh, May 2018)',
  mark: 'U',
} as const
/** One in the kit, and one more for each: what UNHCR adds for a winter whose nights are a little above frost. */
const winterKit = {
  ...bedding,
  section: 'UNHCR core relief kit and winter kit (Syria update, October 2018)',
  mark: 'U',
} as const
/**
 * At 0 °C a sleeper needs a TOG of 6, at -10 of 8, and a blanket for cold nights has at least 2.5: three are 7.5.
 * (https://efom.crs.org, emergency specifications, blankets). The handbook asks for more in the cold and names no number.
 */
const frostKit = {
  ...bedding,
  section: 'CRS emergency field operations manual, blankets (TOG 6 at 0 °C, 2.5 each)',
  mark: 'U',
} as const
const hygiene = { sector: 'sanitation', section: 'Hygiene 1.2', mark: 'S' } as const
const food = { sector: 'food', section: 'Food 6.1', mark: 'A' } as const
/**
 * 2,100 kcal is the mean of a usual population. By age: adults 2,230; children to 14 years 1,790 (the mean of 1,290, 1,860
 * and 2,210 for each five years); 285 more in pregnancy (Guidelines for estimating food and nutritional needs in
 * emergencies, WFP and UNHCR 1997, annex I). Half of those under a year are under six months: they need their mother's milk, and no meals
 * (Infant feeding 4.1). Women need 250 g of soap a month more (Menstrual hygiene 1.3).
 */
const byAge = { base: 2_230, children: -440, pregnant: 285 } as const
/**
 * The handbook's rates (up to 4 visits a person and year) are for settled people. Of people who walk many more ask: the
 * Red Cross treated 300 of 2,000 in Chiquimula on 16 October 2018. A clinician sees fewer than 50 a day, says UNHCR: 15 of
 * 100 asking makes one for 333 people.
 */
const treated = { sector: 'health', section: 'Red Cross, Chiquimula, 16 Oct 2018', mark: 'F' } as const

/** What shelters of that year's caravans gave: three meals a day, to 6,000 people in Tijuana and to 400 in Mexico City. */
const served = {
  sector: 'food',
  section: 'Telemundo 20 (Tijuana), El Universal (Mexico City), 2018',
  mark: 'F',
} as const

const unhcr = (page: string): string => `UNHCR Emergency Handbook, primary health care ${page}`

/** What the handbook says beside amounts (Excreta 3.2, Water supply 2.1): told with the lines, computed from nothing. */
export const BESIDE = {
  ...{ first: 50, later: 20, women: 3, men: 1, toiletM: 50 },
  ...{ waterM: 500, queueMinutes: 30 },
} as const

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
    mark: 'S',
  },
  { key: 'taps', ...water, per: 250, ...facility, instead: 'waterPoint', mark: 'S' },
  { key: 'handPumps', ...water, per: 500, ...facility, instead: 'waterPoint', mark: 'S' },
  { key: 'openWells', ...water, per: 400, ...facility, instead: 'waterPoint', mark: 'S' },
  { key: 'laundries', ...water, per: 100, ...facility, stay: 'overnight', mark: 'S' },
  { key: 'bathing', ...water, per: 50, ...facility, stay: 'overnight', mark: 'S' },
  {
    key: 'toiletsFirst',
    sector: 'sanitation',
    per: BESIDE.first,
    ...facility,
    phase: 'first',
    section: 'Excreta 3.2',
    mark: 'S',
  },
  {
    key: 'toiletsLater',
    sector: 'sanitation',
    per: BESIDE.later,
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
  { key: 'energy', ...food, each: 2_100, unit: 'kcal', ...perDay, stay: 'overnight', known: byAge, mark: 'S' },
  { key: 'energyDayStay', ...food, each: 700, unit: 'kcal', ...perDay, stay: 'day' },
  { key: 'meals', ...served, each: 3, unit: 'meal', ...perDay, stay: 'overnight', known: { infants: -1.5 } },
  { key: 'mealsDayStay', ...food, each: 1, unit: 'meal', ...perDay, stay: 'day', known: { infants: -0.5 } },
  { key: 'blanketsWarm', ...kit, each: 1, night: 'warm' },
  { key: 'blanketsMild', ...kit, each: 1, night: 'mild' },
  { key: 'blanketsCool', ...winterKit, each: 2, night: 'cool' },
  { key: 'blanketsCold', ...frostKit, each: 3, night: 'cold' },
  { key: 'mats', ...kit, each: 1 },
  { key: 'containers', ...hygiene, per: 2.5, ...piece },
  { key: 'soap', ...hygiene, each: 15, unit: 'g', ...perDay, stay: 'overnight', known: { women: 8 } },
  {
    key: 'pads',
    ...{ ...hygiene, section: 'Hygiene 1.3' },
    // 15 a month for each who wants them, rather than cloth.
    ...{ each: 0, known: { women: 0.5 }, unit: 'piece', daily: true, rounding: 'up', stay: 'overnight' },
  },
  {
    key: 'deliveryKits',
    ...{ sector: 'health', section: 'IAWG field manual 2010, in MEASURE Evaluation’s indicators', mark: 'U' },
    // For those who give birth within three months: 75 to 125 of 10,000 people; of nine months of pregnancy, the last three.
    ...{ each: 0.01, known: { base: 0, pregnant: 1 / 3 }, unit: 'piece', daily: false, rounding: 'up' },
  },
  { key: 'healthPosts', sector: 'health', per: 10_000, ...facility, section: unhcr('coverage standard'), mark: 'U' },
  { key: 'consultations', ...treated, each: 0.15, unit: 'piece', daily: true, rounding: 'up' },
  { key: 'clinicians', sector: 'health', per: 333, ...facility, section: unhcr('utilisation threshold'), mark: 'U' },
]

export type NeedRange = { readonly low: number; readonly best: number; readonly high: number }

export type NeedLine = {
  readonly key: string
  readonly sector: SphereRow['sector']
  readonly unit: SphereRow['unit']
  /** For the whole stay; null where the number of people, or of nights, is not known. */
  readonly amount: NeedRange | null
  readonly instead: string | null
  readonly section: string
  readonly mark: Mark
}

export type NeedsFor = {
  readonly people: NeedRange | null
  /** Nights of the stay; a day without a night is `stay: 'day'`, and counts as one day. Null: not known. */
  readonly nights: number | null
  readonly stay: 'day' | 'overnight'
  /** The first days, or as soon as can be after them; absent: both, one line each. */
  readonly phase?: 'first' | 'later'
  /** Mild where nobody has said how cold it gets. */
  readonly night?: NightClass
  /** The handbook's usual population where nobody counted who they are. */
  readonly shares?: Shares
}

/** Rows of the table that apply, in its order. */
export const rowsFor = ({ stay, phase, night = 'mild' }: Omit<NeedsFor, 'people' | 'nights' | 'shares'>): SphereRow[] =>
  SPHERE.filter(
    (row) =>
      (row.stay ?? stay) === stay && (!phase || (row.phase ?? phase) === phase) && (row.night ?? night) === night,
  )

/** What `people` need of a row for `days` days, in its unit. */
export function amountFor(row: SphereRow, people: number, days: number, shares?: Shares): number {
  const amount = row.per === undefined ? people * eachOf(row, shares) * (row.daily ? days : 1) : people / row.per
  // A ten-millionth of a toilet is the computer's, not a person's.
  return row.rounding === 'up' ? Math.max(0, Math.ceil(amount - 1e-7)) : Math.round(amount)
}

function eachOf({ each = 0, known }: SphereRow, shares: Shares | undefined): number {
  if (!known || !shares) return each
  const { base = each, ...more } = known
  const names = Object.keys(more) as (keyof Shares)[]
  return names.reduce((sum, who) => sum + ((more[who] ?? 0) * shares[who]) / 100, base)
}

/** Only some of them need it, and nobody counted those. */
const isUnknown = ({ each }: SphereRow, shares: Shares | undefined): boolean => each === 0 && !shares

/**
 * Lines of the table that apply, in its order. Facilities round up, so one person needs one of each and nobody needs
 * none; daily amounts are multiplied by the nights. Unknown people stay unknown: null is never nought.
 */
export function needsFor({ people, nights, shares, ...when }: NeedsFor): NeedLine[] {
  const days = when.stay === 'day' ? 1 : nights
  return rowsFor(when).map((row) => ({
    key: row.key,
    sector: row.sector,
    unit: row.unit,
    amount: people && !isUnknown(row, shares) ? rangeFor(row, people, row.daily ? days : 1, shares) : null,
    instead: row.instead ?? null,
    section: row.section,
    mark: row.mark,
  }))
}

function rangeFor(
  row: SphereRow,
  { low, best, high }: NeedRange,
  days: number | null,
  shares?: Shares,
): NeedRange | null {
  if (days === null) return null
  const of = (people: number): number => amountFor(row, people, days, shares)
  return { low: of(low), best: of(best), high: of(high) }
}

/** Toilets parted three to one between women and men (Excreta 3.2); women's round up, so 150 are 113 and 37. */
export function toiletsParted(toilets: number): { women: number; men: number } {
  const women = Math.ceil((toilets * BESIDE.women) / (BESIDE.women + BESIDE.men))
  return { women, men: toilets - women }
}
