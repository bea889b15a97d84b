/** The words of this screen, which come with it, and what its pieces are called. */
import { en } from '../../texts/whatif.en.ts'
import { es } from '../../texts/whatif.es.ts'
import { briefDay, weekDay } from '../when.ts'
import { stopNames, wordsOf } from '../words.ts'
import type { Pieces } from './address.ts'

export const w = wordsOf(es, en)

export const nameOf = (stop: string): string => stopNames().get(stop) ?? stop

/** How often, within a sentence: `6 de cada 10`. */
export const tenths = (share: number): string => w('whatif.tenths', { tenths: Math.round(share * 10) })

/** Each piece of a scenario as a sentence. */
export function pieceWords({ closures, buses, restDays, split }: Pieces): string[] {
  return [
    ...closures.map(({ stop, to, hours, from }) => {
      const slots = { stop: nameOf(stop), hours, to: nameOf(to ?? '') }
      return since(w(to === undefined ? 'whatif.say.close' : 'whatif.say.leg', slots), from)
    }),
    ...buses.map(({ from, to, vehicles, seats, at }) => {
      const slots = { from: nameOf(from), to: nameOf(to), vehicles, seats, all: vehicles * seats }
      return since(w('whatif.say.bus', slots), at)
    }),
    ...restDays.map((day) => w('whatif.say.rest', { day: weekDay(day) })),
    ...(split ? [splitWords(split)] : []),
  ]
}

const splitWords = ({ share, atStop, toStop }: NonNullable<Pieces['split']>): string =>
  w('whatif.say.split', { percent: Math.round(share * 100), at: nameOf(atStop), to: nameOf(toStop) })

const since = (what: string, at: string | undefined): string =>
  at === undefined ? what : w('whatif.say.since', { what, day: briefDay(at) })
