/**
 * What an analyst says at a desk, as a signed report: by the phone's own key where this page belongs to one, else by the
 * hub at whose machine the person sits. It happened now by the journey's own clock, whatever day the journey is shown at,
 * unless another moment is given.
 */
import { instant } from '../../core/time.ts'
import type { JourneySummary } from '../../hub/contract.ts'
import type { Outcome } from '../../log/log.ts'
import { type Answer, sayAsHub } from '../hub.ts'
import { nowIn } from '../live.ts'
import { behind } from '../phone/state.ts'

export async function sayHere(
  journey: Pick<JourneySummary, 'id' | 'zone' | 'exercise'>,
  kind: string,
  data: Record<string, unknown>,
  atMs = nowIn(journey),
): Promise<Answer<Outcome>> {
  const { id, zone } = journey
  const at = instant(atMs)
  const said = { journey: id, kind, data, happened: { from: at, to: at, precision: 'minute', zone } } as const
  return behind.value?.ask ? saidByPhone(said) : sayAsHub(said)
}

/** Kept on the phone first, then handed over: it counts when the hub has it. */
async function saidByPhone(said: Parameters<typeof sayAsHub>[0]): Promise<Answer<Outcome>> {
  const { phone } = await import('../phone/client.ts')
  const kept = await phone('say', said)
  if (!kept.ok) return { ok: false, status: 422, problems: kept.problems }
  await phone('exchange')
  return kept
}
