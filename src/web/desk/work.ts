/**
 * The work on one document: which draft is in hand, what is being done to it, and how all of it is taken back, the
 * latest first. One thing is on its way at a time: a key pressed twice must not decide twice.
 */
import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../core/problem.ts'
import type { Happened } from '../../core/time.ts'
import type { MadeDrafts } from '../../hub/contract.ts'
import type { DeskDraft } from '../../readiness/model.ts'
import { type Answer, decide, decideAll, draftWords, joinDrafts, splitDraft, undo } from '../hub.ts'
import { t } from '../words.ts'
import { type Asked, answeredBefore, askedAlike, firstOpen, lastDone } from './order.ts'

export type Doing = 'looking' | 'editing' | 'parting' | 'previewing'
type Judged = 'accepted' | 'edited' | 'rejected'
export type Changed = { readonly kind?: string; readonly data?: Record<string, unknown>; readonly happened?: Happened }

type Hand = {
  readonly at: number
  readonly doing: Doing
  /** The draft to go to as soon as it is there. */
  readonly awaited: string | null
  /** Private drafts that were uncovered. */
  readonly opened: ReadonlySet<string>
  /** What was decided or made here, together where it was together, the latest last. */
  readonly done: readonly (readonly string[])[]
  /** Stops that were chosen for a doubtful place, by draft. */
  readonly chosen: Readonly<Record<string, Asked>>
}

export type Work = ReturnType<typeof useWork>

const AT_FIRST = { doing: 'looking', awaited: null, done: [], chosen: {} } as const

export function useWork(drafts: readonly DeskDraft[], journey: string, again: () => Promise<void>, start: number) {
  const [hand, setHand] = useState<Hand>({ ...AT_FIRST, at: start, opened: new Set() })
  const { settle, ...shown } = useSettling(again, (step) => setHand((was) => after(was, step)))
  const awaited = drafts.findIndex(({ draft }) => draft === hand.awaited)
  const at = awaited >= 0 ? awaited : Math.max(0, Math.min(hand.at, drafts.length - 1))
  const draft = drafts[at]
  const opened = draft ? new Set([...hand.opened, draft.draft]) : hand.opened
  const isOpen = draft?.decision === 'open'
  const put = (more: Partial<Hand>): void => {
    shown.forget()
    setHand((was) => ({ ...was, doing: 'looking', ...more }))
  }
  const look = (more: Partial<Hand>): void => put({ at, awaited: null, ...more })
  const judge = (decision: Judged, changed?: Changed): void => {
    if (draft && isOpen)
      settle(() => judgeOne(journey, draft, decision, changed ?? answers(draft)), {
        did: decision,
        done: [draft.draft],
        at: firstOpen(drafts, at + 1, [draft.draft]),
      })
  }
  const [plain, answers] = [drafts.filter(isPlain), answersOf(hand)]
  return {
    ...{ hand, at, ...shown, plain, answers },
    go: (to: number) => look({ at: Math.min(drafts.length - 1, Math.max(0, to)) }),
    judge,
    open: () => look({ opened }),
    edit: () => isOpen && look({ doing: 'editing', opened }),
    part: () => isOpen && look({ doing: 'parting', opened }),
    // What was done meanwhile may have moved on to another draft.
    cancel: () => {
      put({})
      shown.focus()
    },
    choose: (asked: Asked) => draft && isOpen && look({ chosen: chosenIn(hand, drafts, draft, asked) }),
    preview: () => plain.length > 0 && look({ doing: 'previewing' }),
    ...remaking(drafts, at, journey, settle),
    ...many(drafts, { at, done: hand.done }, journey, settle),
  }
}

/** What was answered for a draft: here, or before. */
const answersOf =
  ({ chosen }: Hand) =>
  (one: DeskDraft): Asked | undefined =>
    chosen[one.draft] ?? answeredBefore(one)

/** An answer for a draft, and for those that ask the same. */
const chosenIn = ({ chosen }: Hand, drafts: readonly DeskDraft[], draft: DeskDraft, asked: Asked): Hand['chosen'] => {
  return { ...chosen, ...askedAlike(drafts, draft, asked), [draft.draft]: asked }
}

type Settle = ReturnType<typeof useSettling>['settle']

/** What is done to many drafts at once, and taken back together as it was done. */
function many(
  drafts: readonly DeskDraft[],
  { at, done: before }: Pick<Hand, 'at' | 'done'>,
  journey: string,
  settle: Settle,
) {
  return {
    acceptAll: (chosen: readonly DeskDraft[]) => {
      const done = chosen.map((one) => one.draft)
      const all = () => decideAll({ journey, drafts: done, decision: 'accepted' })
      settle(all, { did: 'accepted', done, at: firstOpen(drafts, 0, done) })
    },
    takeBack: (one?: string) => {
      const last = one === undefined ? lastDone(drafts, at, before) : [one]
      const [first] = last
      if (first === undefined) return
      const back = () =>
        last.length === 1 ? undo(journey, first) : decideAll({ journey, drafts: last, decision: 'undone' })
      settle(back, { did: 'undone', undone: first, at })
    },
  }
}

/** Parting, joining and making drafts. */
function remaking(drafts: readonly DeskDraft[], at: number, journey: string, settle: Settle) {
  const draft = drafts[at]
  const next = drafts.find((one, i) => i > at && one.decision === 'open')
  return {
    cut: (offset: number) => draft && settle(() => splitDraft(journey, draft.draft, offset), { did: 'made', at }),
    join: () => {
      if (draft?.decision !== 'open' || !next) return
      settle(() => joinDrafts(journey, [draft.draft, next.draft]), { did: 'made', at })
    },
    make: (marked: Parameters<typeof draftWords>[0]) =>
      settle(() => draftWords(marked), { did: 'made', at, doing: 'editing' }),
  }
}

/** Nothing about it is doubted or asked, and nobody particular is told of. */
const isPlain = (one: DeskDraft): boolean =>
  one.decision === 'open' &&
  one.warnings.length === 0 &&
  one.asks.every(({ answered }) => answered) &&
  one.known?.fits !== false &&
  !one.isPrivate

function judgeOne(journey: string, { draft, kind: before }: DeskDraft, decision: Judged, changed?: Changed | Asked) {
  const isChanged = changed !== undefined && decision !== 'rejected'
  const { kind = before, data, happened } = (changed ?? {}) as Changed
  const said = isChanged
    ? {
        decision: 'edited' as const,
        ...(kind !== before && { kind }),
        ...(data && { data }),
        ...(happened && { happened }),
      }
    : { decision }
  return decide({ journey, draft, ...said })
}

type Step = {
  readonly did: Judged | 'made' | 'undone'
  readonly at: number
  readonly done?: readonly string[]
  readonly undone?: string
  readonly doing?: Doing
  readonly made?: readonly string[]
}

function after(hand: Hand, { at, done = [], undone, made = [], doing = 'looking' }: Step): Hand {
  const gone = [...done, ...(undone === undefined ? [] : [undone])]
  const others = hand.done.filter((group) => !group.some((one) => gone.includes(one)))
  const awaited = undone ?? made[0] ?? null
  return { ...hand, at, doing, awaited, done: [...others, done, made.slice(0, 1)].filter((group) => group.length > 0) }
}

const madeIn = (value: unknown): readonly string[] => (value as MadeDrafts | null)?.drafts ?? []

function useSettling(again: () => Promise<void>, onDone: (step: Step) => void) {
  const [said, setSaid] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const list: RefObject<HTMLDivElement | null> = useRef<HTMLDivElement>(null)
  const [isBusy, setBusy] = useState(false)
  const isSent = useRef(false)
  /** A form that goes must not take the keys with it. */
  const focus = (): void => list.current?.focus({ preventScroll: true })
  const forget = (): void => setProblems([])
  const settle = async (act: () => Promise<Answer<unknown>>, step: Step): Promise<void> => {
    if (isSent.current) return
    isSent.current = true
    setBusy(true)
    const answer = await act()
    setProblems('problems' in answer ? answer.problems : [])
    setSaid(answer.ok ? t('desk.done', { decision: step.did }) : 'problems' in answer ? '' : t('desk.unreached'))
    if (answer.ok) {
      await again()
      onDone({ ...step, made: step.did === 'made' ? madeIn(answer.value) : [] })
      focus()
    }
    isSent.current = false
    setBusy(false)
  }
  return { list, said, problems, isBusy, settle, focus, forget }
}
