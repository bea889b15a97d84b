/** Two figures from 100 on: 2,913 is 2,900. Nobody counts a crowd to the last one, and nothing here pretends so. */
export function twoFigures(value: number): number {
  if (value < 100) return Math.round(value)
  const step = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Math.round(value / step) * step
}
