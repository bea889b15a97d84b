/**
 * Leaving one out: a few settings are chosen on all journeys but one and judged on that one. What all but one agree on
 * is worth believing; what only the whole set likes was fitted to it.
 */

export type Setting = Readonly<Record<string, number>>
/** For each setting the values that are tried; the one in use need not be among them. */
export type Grid = Readonly<Record<string, readonly number[]>>

/** Losses of each journey (or of each country) under a setting, on a scale that they share. */
export type LossOf = (setting: Setting) => readonly number[]

const WORTH = 0.002 // a gain below that is noise of the ensemble

/** Each setting is asked once, however many choose by it. */
export function remembered(lossOf: LossOf): LossOf {
  const known = new Map<string, readonly number[]>()
  return (setting) => {
    const key = JSON.stringify(Object.entries(setting).sort())
    const losses = known.get(key) ?? lossOf(setting)
    known.set(key, losses)
    return losses
  }
}

/**
 * One setting after the other moves to the value that is best on all but those left out, in the order of the grid; it
 * moves only for a gain that is more than noise.
 */
export function chosen(lossOf: LossOf, grid: Grid, start: Setting, isLeftOut: (index: number) => boolean): Setting {
  const worth = (setting: Setting) => {
    const losses = lossOf(setting).filter((_, index) => !isLeftOut(index))
    return losses.reduce((sum, one) => sum + one, 0) / losses.length
  }
  let best = { setting: start, loss: worth(start) }
  for (const [name, values] of Object.entries(grid)) {
    const tried = values.map((value) => ({ ...best.setting, [name]: value }))
    for (const setting of tried) {
      const loss = worth(setting)
      if (loss < best.loss * (1 - WORTH)) best = { setting, loss }
    }
  }
  return best.setting
}
