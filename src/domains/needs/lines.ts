/**
 * The twelve lines in which readiness sets need against help: each with its row of the Sphere table, the unit in which
 * both are counted, and the words in which people state that unit. A quantity in other words is never forced into a
 * line: it is shown as it was said.
 */
import type { SphereRow } from './sphere.ts'
import { rowsFor } from './sphere.ts'

export type Line = {
  readonly key: string
  readonly unit: string
  /** Rows of the Sphere table for a night, and for those who pass by day; null: nothing is needed by day. */
  readonly overnight: string
  readonly day: string | null
  /** So many of the row's units make one of this line's. */
  readonly divide: number
  /** Stays when it was brought: a toilet is there tomorrow, a meal is not. */
  readonly lasting: boolean
  /** So heavy is one unit, kilograms, with what it is packed in: for vehicles. Water is brought in tanks and bottles. */
  readonly kg: number
  /**
   * How much a person without it suffers in a night, beside the others: water kills first, then untreated illness and
   * cold; hunger and dirt follow. A judgement, written here so that it can be disputed.
   */
  readonly weight: number
  readonly sectors: readonly string[]
  /** Words of unit, and how many of this line's units one of them is. */
  readonly words: readonly (readonly [RegExp, number])[]
}

const line = (
  key: string,
  [overnight, day]: readonly [string, string | null],
  [unit, divide]: readonly [string, number],
  facts: Pick<Line, 'lasting' | 'kg' | 'weight' | 'sectors' | 'words'>,
): Line => ({ key, unit, overnight, day, divide, ...facts })

const used = { lasting: false } as const
const stays = { lasting: true } as const

export const LINES: readonly Line[] = [
  line('water', ['water', 'waterDayStay'], ['L', 1000], {
    ...{ ...used, kg: 1, weight: 10, sectors: ['water'] },
    words: [
      [/^(l|lts?|litres?|liters?|litros?)(?!\p{L})/u, 1],
      [/^(m3|m³|cubic met(er|re)s?|metros? cúbicos?)(?!\p{L})/u, 1000],
      [/^(gal|gallons?|galon(es)?|galón)(?!\p{L})/u, 3.785],
      [/^(garrafon(es)?|garrafón)(?!\p{L})/u, 18.9],
    ],
  }),
  line('meals', ['meals', 'mealsDayStay'], ['meals', 1], {
    ...{ ...used, kg: 0.6, weight: 4, sectors: ['food'] },
    words: [
      [/^(meals?|comidas?|platos?|almuerzos?|cenas?|desayunos?|breakfasts?|lunch(es)?|dinners?)(?!\p{L})/u, 1],
      // A ration is a person's day, 2,100 kcal.
      [/^(rations?|racion(es)?|ración|food parcels?)(?!\p{L})/u, 3],
    ],
  }),
  line('places', ['livingSpace', null], ['places', 350], {
    ...{ ...stays, kg: 8, weight: 3, sectors: ['shelter'] },
    words: [[/^(places?|beds?|people|persons?|plazas?|camas?|cupos?|lugares|lugar|personas?)(?!\p{L})/u, 1]],
  }),
  line('toilets', ['toiletsFirst', 'toiletsFirst'], ['toilets', 1], {
    ...{ ...stays, kg: 90, weight: 3, sectors: ['sanitation'] },
    words: [
      [/^((portable|chemical|mobile) )?(toilets?|latrines?|letrinas?|baños?|sanitarios?|inodoros?)(?!\p{L})/u, 1],
    ],
  }),
  line('taps', ['taps', 'taps'], ['taps', 1], {
    ...{ ...stays, kg: 25, weight: 2, sectors: ['water', 'sanitation'] },
    words: [[/^((water )?taps?|grifos?|llaves?|chorros?|water points?|puntos? de agua)(?!\p{L})/u, 1]],
  }),
  line('bathing', ['bathing', null], ['showers', 1], {
    ...{ ...stays, kg: 90, weight: 1, sectors: ['sanitation', 'water'] },
    words: [[/^((portable )?(showers?|bathing places?)|duchas?|regaderas?)(?!\p{L})/u, 1]],
  }),
  line('blankets', ['blankets', null], ['blankets', 1], {
    ...{ ...stays, kg: 1.2, weight: 3, sectors: ['clothing', 'shelter', 'other'] },
    words: [[/^(blankets?|cobijas?|frazadas?|mantas?|colchas?|ponchos?)(?!\p{L})/u, 1]],
  }),
  line('mats', ['mats', null], ['mats', 1], {
    ...{ ...stays, kg: 2.5, weight: 1, sectors: ['shelter', 'clothing', 'other'] },
    words: [
      [/^((sleeping )?mats?|mattress(es)?|cots?|colchonetas?|colchon(es)?|colchón|petates?|catres?)(?!\p{L})/u, 1],
    ],
  }),
  line('soap', ['soap', null], ['kg', 1000], {
    ...{ ...used, kg: 1.1, weight: 1, sectors: ['sanitation', 'other'] },
    words: [
      [/^(kg|kilos?|kilograms?)( of soap| de jabón)?$/, 1],
      // A bar of 125 g is the common one.
      [/^(bars?|soaps?|jabon(es)?|jabón|pastillas?)(?!\p{L})/u, 0.125],
    ],
  }),
  line('healthPosts', ['healthPosts', 'healthPosts'], ['posts', 1], {
    ...{ ...stays, kg: 300, weight: 4, sectors: ['health'] },
    words: [[/^((health|first.aid|aid) )?(posts?|clinics?|ambulances?|puestos?|clínicas?|ambulancias?)(?!\p{L})/u, 1]],
  }),
  line('consultations', ['consultations', 'consultations'], ['consultations', 1], {
    ...{ ...used, kg: 0.5, weight: 5, sectors: ['health'] },
    words: [[/^(consultations?|consultas?|treatments?|atencion(es)?)(?!\p{L})/u, 1]],
  }),
  line('clinicians', ['clinicians', 'clinicians'], ['clinicians', 1], {
    ...{ ...stays, kg: 100, weight: 5, sectors: ['health'] },
    words: [
      [/^(doctors?|nurses?|clinicians?|medics?|paramedics?|médic[oa]s?|enfermer[oa]s?|paramédic[oa]s?)(?!\p{L})/u, 1],
    ],
  }),
]

const BY_KEY = new Map(LINES.map((one) => [one.key, one]))
export const lineOf = (key: string): Line | undefined => BY_KEY.get(key)

/** A quantity in the unit of a line; `key` null where no line counts such things, and then as it was said. */
export type Measure = { readonly key: string | null; readonly unit: string; readonly amount: number }

/** Null where no quantity was stated. */
export function measured(sector: string, quantity: unknown, unit: unknown): Measure | null {
  if (typeof quantity !== 'number' || typeof unit !== 'string') return null
  const said = unit.trim().toLowerCase()
  for (const one of LINES) {
    const factor = one.sectors.includes(sector) ? one.words.find(([word]) => word.test(said))?.[1] : undefined
    if (factor !== undefined) return { key: one.key, unit: one.unit, amount: quantity * factor }
  }
  return { key: null, unit: said, amount: quantity }
}

type Rows = ReadonlyMap<string, { readonly line: Line; readonly row: SphereRow }>

/** The rows behind the lines for a stay. Looked up once, because a country's nights ask ten thousand times. */
export function lineRows(when: Parameters<typeof rowsFor>[0]): Rows {
  const rows = new Map(rowsFor(when).map((row) => [row.key, row]))
  const night = when.night ?? 'mild'
  const nameOf = (one: Line): string | null =>
    when.stay === 'day' ? one.day : one.key === 'blankets' ? `blankets${capital(night)}` : one.overnight
  const later = (key: string | null): string | null =>
    key === 'toiletsFirst' && when.phase === 'later' ? 'toiletsLater' : key
  return new Map(
    LINES.flatMap((one) => {
      const row = rows.get(later(nameOf(one)) ?? '')
      return row ? [[one.key, { line: one, row }] as const] : []
    }),
  )
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
