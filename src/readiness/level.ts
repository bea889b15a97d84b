/** The planning level: one choice of the user that rules Board, stop, needs, plan, print and command line alike. */

/** Planned for so many of a hundred chances: the 50th, 75th or 90th percentile of the people who may come. */
export const LEVELS = [50, 75, 90] as const
export type Level = (typeof LEVELS)[number]

/** Where nobody chose: enough three times in four. */
export const USUAL_LEVEL: Level = 75

export const levelIn = (text: string | undefined): Level | undefined => LEVELS.find((level) => String(level) === text)
