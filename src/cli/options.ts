/** What an option's value must be: what is no such value is refused before anything is done. */
import { InvalidArgumentError } from 'commander'
import { LEVELS, type Level } from '../readiness/level.ts'

/** A whole number from `least` to `most`. */
export const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most) throw new InvalidArgumentError('')
    return value
  }

/** So many of a hundred people: `33`, or `1.8`. */
export function share(text: string): number {
  if (!/^\d{1,3}(\.\d)?$/.test(text) || Number(text) > 100) throw new InvalidArgumentError('')
  return Number(text)
}

/** Degrees Celsius of a night on earth. */
export function degrees(text: string): number {
  if (!/^-?\d{1,2}$/.test(text) || Number(text) > 45) throw new InvalidArgumentError('')
  return Number(text)
}

/** A level to plan for: 50, 75 or 90 of a hundred chances. */
export function levelIn(text: string): Level {
  const found = LEVELS.find((level) => String(level) === text)
  if (found === undefined) throw new InvalidArgumentError('')
  return found
}
