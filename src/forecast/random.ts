/**
 * Dice for the ensemble: one seeded stream, and keyed draws that need no stream.
 *
 * A stream gives what comes in order (parameters, splits of people). A keyed draw depends only on seed, member, place
 * and purpose, so that changing one thing in the world (a closed crossing) leaves all other luck as it was: two
 * forecasts of the same seed then differ by the change alone.
 */

const TWO_32 = 4294967296

/** Finaliser of MurmurHash3 (Appleby, public domain): every input bit moves every output bit. */
function mix(x: number): number {
  let h = x | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Uniform in (0,1), a pure function of its four whole-number keys. */
export function keyedUniform(seed: number, member: number, place: number, purpose: number): number {
  return drawAt(memberKey(seed, member), place, purpose)
}

/** What a member's draws have in common, mixed once: it makes tens of thousands of them. */
export function memberKey(seed: number, member: number): number {
  return mix(mix(seed + 0x9e3779b9) ^ Math.imul(member + 1, 0x85ebca77))
}

/** `keyedUniform` of the seed and member that the key was made of. */
export function drawAt(key: number, place: number, purpose: number): number {
  const h = mix(key ^ Math.imul(place + 1, 0xc2b2ae3d))
  return ((mix(h ^ Math.imul(purpose + 1, 0x27d4eb2f)) >>> 0) + 0.5) / TWO_32
}

/** Purposes of keyed draws. The numbers are part of what a seed means: add at the end, change none. */
export const DRAW = {
  dayNoise: 0,
  startHour: 1,
  rest: 2,
  way: 3,
  borderHold: 4,
  borderHours: 5,
  cityStay: 6,
  cityDays: 7,
  arrangedWait: 8,
  waitDays: 9,
  arrangedSpeed: 10,
  blockBinds: 11,
  blockHours: 12,
  came: 13,
  left: 14,
  dispersal: 15,
  front: 16,
  tail: 17,
  sizeDeal: 18,
  drift: 19,
  growth: 20,
  resample: 21,
  through: 22,
  borderStop: 23,
  dispersedNow: 24,
  blockStop: 25,
  ownWait: 26,
  ownHaste: 27,
  timetable: 28,
  stands: 29,
  setsOut: 30,
  slow: 31,
} as const

/** Normal distribution function; Abramowitz and Stegun 26.2.17, absolute error below 7.5e-8. */
export function normalCdf(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * poly
  return x < 0 ? tail : 1 - tail
}

/** Normal quantile; Acklam's rational approximation (2003), relative error below 1.2e-9. `p` in (0,1). */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return tailQuantile(Math.sqrt(-2 * Math.log(p)))
  if (p > 1 - 0.02425) return -tailQuantile(Math.sqrt(-2 * Math.log(1 - p)))
  const q = p - 0.5
  const r = q * q
  const a =
    ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
    2.506628277459239
  const b =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
    1
  return (a * q) / b
}

function tailQuantile(q: number): number {
  const c =
    ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q +
      4.374664141464968) *
      q +
    2.938163982698783
  const d = (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1
  return c / d
}

export type Dice = {
  /** Uniform in (0,1). */
  uniform(): number
  normal(mean: number, sd: number): number
  /** Mean is shape / rate. Both above 0. */
  gamma(shape: number, rate: number): number
  /** `median` above 0; `sd` of the logarithm. */
  lognormal(median: number, sd: number): number
  /** How many of `n` whole trials succeed. */
  binomial(n: number, p: number): number
  /** `n` split over `shares` (not negative, need not add up to 1); parts add up to `n`. */
  multinomial(n: number, shares: readonly number[]): number[]
}

/** Stream of a seed: xoshiro128** 1.1 (Blackman and Vigna 2018), state filled by a Weyl sequence through `mix`. */
export function dice(seed: number): Dice {
  const bits = xoshiro(seed)
  const uniform = () => (bits() + 0.5) / TWO_32
  const normal = (mean: number, sd: number) => mean + sd * normalQuantile(uniform())
  const gamma = (shape: number, rate: number) => gammaDraw(uniform, shape) / rate
  const lognormal = (median: number, sd: number) => median * Math.exp(normal(0, sd))
  const binomial = (n: number, p: number) => binomialDraw(uniform, n, p)
  const multinomial = (n: number, shares: readonly number[]) => multinomialDraw(uniform, n, shares)
  return { uniform, normal, gamma, lognormal, binomial, multinomial }
}

function xoshiro(seed: number): () => number {
  const s = Uint32Array.from([1, 2, 3, 4], (k) => mix(seed + Math.imul(k, 0x9e3779b9)))
  if (s.every((x) => x === 0)) s[0] = 1
  const at = (i: number) => s[i] as number
  return () => {
    const x = Math.imul(at(1), 5)
    const out = Math.imul((x << 7) | (x >>> 25), 9) >>> 0
    const t = at(1) << 9
    s[2] = at(2) ^ at(0)
    s[3] = at(3) ^ at(1)
    s[1] = at(1) ^ at(2)
    s[0] = at(0) ^ at(3)
    s[2] = at(2) ^ t
    s[3] = (at(3) << 11) | (at(3) >>> 21)
    return out
  }
}

/** Marsaglia and Tsang (2000), with their power boost for shapes below 1. */
function gammaDraw(uniform: () => number, shape: number): number {
  if (shape < 1) return gammaDraw(uniform, shape + 1) * uniform() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normalQuantile(uniform())
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

function binomialDraw(uniform: () => number, n: number, p: number): number {
  if (!(n > 0) || !(p > 0)) return 0
  if (p >= 1) return n
  if (p > 0.5) return n - binomialDraw(uniform, n, 1 - p)
  return n * p < 10 ? binomialByInversion(uniform(), n, p) : binomialByRejection(uniform, n, p)
}

/** Adds up the point probabilities until they pass `u`; expected steps n p. */
function binomialByInversion(u: number, n: number, p: number): number {
  const odds = p / (1 - p)
  let mass = (1 - p) ** n
  let left = u
  let k = 0
  while (left > mass && k < n) {
    left -= mass
    k++
    mass *= (odds * (n - k + 1)) / k
  }
  return k
}

/** BTRS, transformed rejection with squeeze (Hörmann 1993); for n p of 10 and more, p up to one half. */
function binomialByRejection(uniform: () => number, n: number, p: number): number {
  const sd = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * sd
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const c = n * p + 0.5
  const vr = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * sd
  const logOdds = Math.log(p / (1 - p))
  const mode = Math.floor((n + 1) * p)
  const top = logFactorial(mode) + logFactorial(n - mode)
  for (;;) {
    const u = uniform() - 0.5
    const v = uniform()
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + c)
    if (k < 0 || k > n) continue
    if (us >= 0.07 && v <= vr) return k
    const bound = top - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k
  }
}

/** ln k! ; exact sum below 10, Stirling's series above (error below 1e-10). */
function logFactorial(k: number): number {
  if (k < 10) {
    let sum = 0
    for (let i = 2; i <= k; i++) sum += Math.log(i)
    return sum
  }
  const x = k + 1
  const r = 1 / (x * x)
  return (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + (1 / 12 - (1 / 360 - r / 1260) * r) / x
}

/** One binomial a part, each of what is left. */
function multinomialDraw(uniform: () => number, n: number, shares: readonly number[]): number[] {
  let left = n
  let mass = shares.reduce((sum, x) => sum + x, 0)
  const last = shares.findLastIndex((x) => x > 0)
  return shares.map((share, i) => {
    const k = i === last ? left : binomialDraw(uniform, left, mass > 0 ? Math.min(1, share / mass) : 0)
    left -= k
    mass -= share
    return k
  })
}
