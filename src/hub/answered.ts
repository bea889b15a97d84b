import type { Entry } from '../core/view.ts'
import type { Ask, Shape } from '../intake/grounds.ts'
import type { Log } from '../log/log.ts'
import { reportIn } from '../log/stored.ts'

type Asking = Partial<Shape> & { readonly asks?: readonly Ask[] }

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

/** What a draft is with the answer to its question, where somebody gave it beside another draft. */
export function withAnswer<D extends Shape & Asking>(draft: D, answers: Answers): D {
  const answer = answerTo(draft, answers)
  if (!answer) return draft
  const as = draft.asks?.[0]?.as ?? draft
  return { ...draft, kind: as.kind, v: as.v, data: { ...as.data, [answer.field]: answer.stop } }
}

/** The answer to the first question of a draft, where somebody gave it. */
export function answerTo({ asks = [], data }: Asking, answers: Answers): { field: string; stop: string } | null {
  const [ask] = asks
  const stop = ask && answers.get(ask.name)
  return ask && stop !== undefined && ask.stops.includes(stop) && data?.[ask.field] === undefined
    ? { field: ask.field, stop }
    : null
}
