/**
 * Two kinds of bodies: those that march, and those that go slowly and rest for days at a time: families with small children,
 * carts or cattle, pilgrims. Which of the two one is, its days tell, sooner than a mean of both would.
 */
import type { Pace } from './past.ts'
import { PRIORS } from './priors.ts'
import type { Dice } from './random.ts'

/** Days' work that a member does on a moving day, beside the usual; and its share of days off. */
export type Gait = { readonly pace: number; readonly rest: number }
type Kind = Gait

const kindsOf = (): { readonly usual: Kind; readonly slow: Kind } => ({
  usual: { pace: 1, rest: PRIORS.restMean },
  slow: { pace: PRIORS.slowPace, rest: PRIORS.slowRest },
})

/** Chance that a body is of the slow kind, by the days that were seen of it (Bayes). */
export function slowChance(pace: Pace): number {
  const { usual, slow } = kindsOf()
  const odds = (PRIORS.slow / (1 - PRIORS.slow)) * Math.exp(evidenceFor(slow, pace) - evidenceFor(usual, pace))
  return odds / (1 + odds)
}

/** Log chance of the days that were seen, for a kind: of rests a beta's, of work a gamma's (both conjugate). */
function evidenceFor(kind: Kind, { work, moving, resting }: Pace): number {
  const [rests, walks] = restsOf(kind)
  const [shape, rate] = [PRIORS.paceDays, PRIORS.paceDays / kind.pace]
  const ofRests = logBeta(rests + resting, walks + moving) - logBeta(rests, walks)
  return ofRests + shape * Math.log(rate) - (shape + work) * Math.log(rate + moving)
}

const restsOf = ({ rest }: Kind): [rests: number, walks: number] => [
  rest * PRIORS.restDays,
  (1 - rest) * PRIORS.restDays,
]

/** A member's own gait: what its kind is believed to do, and the days that were seen. */
export function gaitOf(isSlow: boolean, { work, moving, resting }: Pace, roll: Dice): Gait {
  const kind = kindsOf()[isSlow ? 'slow' : 'usual']
  const [rests, walks] = restsOf(kind)
  const pace = roll.gamma(PRIORS.paceDays + work, PRIORS.paceDays / kind.pace + moving)
  const [a, b] = [roll.gamma(rests + resting, 1), roll.gamma(walks + moving, 1)]
  return { pace: Math.max(0.05, pace), rest: Math.min(0.95, a / (a + b)) }
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

const SERIES_FROM = 8 // from here on three terms are right to nine digits

/** Stirling's series (Abramowitz and Stegun 1964, 6.1.41), below its range by the step from x to x + 1. */
export function logGamma(x: number): number {
  let [z, steps] = [x, 0]
  for (; z < SERIES_FROM; z++) steps += Math.log(z)
  return (
    (z - 0.5) * Math.log(z) -
    z +
    Math.log(2 * Math.PI) / 2 +
    1 / (12 * z) -
    1 / (360 * z ** 3) +
    1 / (1260 * z ** 5) -
    steps
  )
}
