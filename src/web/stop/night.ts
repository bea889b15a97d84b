/** Which of a stop's nights is spoken of, here and on the page of needs. */
import type { NightReadiness, StopReadiness } from '../../readiness/stopModel.ts'

/** A night is worth a line where at least one time in four they are there. */
export const LIKELY = 0.25

/** The first likely night by which they have come, as likely as not; else the likeliest. */
export function nightToPrepare({ nights, arrival }: StopReadiness): NightReadiness | undefined {
  const day = arrival?.p50.slice(0, 10) ?? ''
  const first = nights.find(({ date, present }) => date >= day && present >= LIKELY)
  return first ?? [...nights].sort((a, b) => b.present - a.present)[0]
}
