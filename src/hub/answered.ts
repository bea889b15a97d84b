import type { Entry } from '../core/view.ts'
import type { Log } from '../log/log.ts'
import { reportIn } from '../log/stored.ts'

type Ask = { readonly field: string; readonly name: string; readonly stops: readonly string[] }
type Asking = { readonly asks?: readonly Ask[]; readonly data?: Readonly<Record<string, unknown>> }

/** Name -> the stop that it was said to be. */
export type Answers = ReadonlyMap<string, string>

export const NO_ANSWERS: Answers = new Map()

/** `entries`: those of one document; `decided`: the kind that says what became of a draft. The last word holds. */
export async function answersIn(log: Log, entries: readonly Entry[], decided: string): Promise<Answers> {
  const asking = entries.flatMap(({ data, abouts }) => {
    const [ask] = (data as Asking).asks ?? []
    const became = abouts.filter(({ kind }) => kind === decided).at(-1)?.data['report']
    return ask && typeof became === 'string' ? [{ ask, became }] : []
  })
  if (asking.length === 0) return NO_ANSWERS
  const rows = await log.rows(asking.map(({ became }) => became))
  const bodies = new Map(rows.map(({ id, body }) => [id, reportIn(body).data]))
  return new Map(
    asking.flatMap(({ ask: { field, name, stops }, became }) => {
      const stop = bodies.get(became)?.[field]
      return typeof stop === 'string' && stops.includes(stop) ? [[name, stop] as const] : []
    }),
  )
}

/** A draft's data with the answer to its question, where somebody gave it beside another draft. */
export function withAnswer(draft: Asking, answers: Answers): Record<string, unknown> {
  const answer = answerTo(draft, answers)
  return { ...draft.data, ...(answer && { [answer.field]: answer.stop }) }
}

/** The answer to the first question of a draft, where somebody gave it. */
export function answerTo({ asks = [], data }: Asking, answers: Answers): { field: string; stop: string } | null {
  const [ask] = asks
  const stop = ask && answers.get(ask.name)
  return ask && stop !== undefined && ask.stops.includes(stop) && data?.[ask.field] === undefined
    ? { field: ask.field, stop }
    : null
}
