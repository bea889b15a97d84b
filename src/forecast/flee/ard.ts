/**
 * How far a run is from the counts: the averaged relative difference of Flee (Suleimenova, Bell and Groen 2017), mean
 * over days of Σ|simulated - counted| / max(1, Σ counted). 0 is perfect; half of it is the share of people in the wrong
 * camp. Rescaled: the simulated camps are first scaled to hold as many people as were counted.
 */
export type Ard = { readonly normal: number; readonly rescaled: number }

/** `simulated` and `counted` hold a row a camp and a column a day. `registered` at 0 makes Flee divide by 1. */
export function ardOf(
  simulated: readonly ArrayLike<number>[],
  counted: readonly ArrayLike<number>[],
  registered: ArrayLike<number>,
  compatible: boolean,
): Ard {
  let [normal, rescaled, judged] = [0, 0, 0]
  for (let t = 0; t < registered.length; t++) {
    const [s, d] = [column(simulated, t), column(counted, t)]
    const [sumS, sumD] = [total(s), total(d)]
    if (sumD === 0 && !compatible) continue
    const under = Math.max(1, compatible && registered[t] === 0 ? 0 : sumD)
    judged++
    normal += apart(s, d, 1) / under
    rescaled += apart(s, d, sumS > 0 ? sumD / sumS : 0) / under
  }
  return { normal: normal / Math.max(1, judged), rescaled: rescaled / Math.max(1, judged) }
}

const column = (rows: readonly ArrayLike<number>[], t: number): number[] => rows.map((row) => row[t] ?? 0)
const total = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0)
const apart = (s: readonly number[], d: readonly number[], scale: number): number =>
  s.reduce((sum, x, i) => sum + Math.abs(x * scale - (d[i] ?? 0)), 0)
