/** The work on one document: which draft is in hand, and what deciding, editing and taking back do to it. */
import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../core/problem.ts'
import type { DeskDraft } from '../../readiness/model.ts'
import { type Answer, decide, undo } from '../hub.ts'
import { t } from '../words.ts'

type Hand = {
  readonly at: number
  readonly isEditing: boolean
  /** Private drafts that were uncovered. */
  readonly opened: ReadonlySet<string>
  /** What was decided here, the latest last: taken back in the order in which it was done. */
  readonly decided: readonly string[]
}
type Judged = 'accepted' | 'edited' | 'rejected'

export type Work = {
  readonly hand: Hand
  /** What was done last, for those who hear the page. */
  readonly said: string
  readonly problems: readonly Problem[]
  /** A decision is on its way; until it has come back, keys decide nothing. */
  readonly isBusy: boolean
  /** Has the focus while the keys act. */
  readonly list: RefObject<HTMLDivElement | null>
  readonly go: (at: number) => void
  readonly judge: (decision: Judged, data?: Record<string, unknown>) => void
  readonly open: () => void
  readonly edit: () => void
  readonly cancel: () => void
  readonly takeBack: () => void
}

export function useWork(drafts: readonly DeskDraft[], journey: string, again: () => Promise<void>): Work {
  const [hand, setHand] = useState<Hand>({ at: firstOpen(drafts, 0), isEditing: false, opened: new Set(), decided: [] })
  const { settle, ...shown } = useSettling(again, (step) => setHand((was) => after(was, step)))
  const draft = drafts[hand.at]
  const opened = draft ? new Set([...hand.opened, draft.draft]) : hand.opened
  return {
    ...{ hand, ...shown },
    go: (at) => setHand({ ...hand, at: Math.min(drafts.length - 1, Math.max(0, at)), isEditing: false }),
    judge: (decision, data) => {
      if (draft?.decision !== 'open') return
      const at = firstOpen(drafts, hand.at + 1, draft.draft)
      const act = () => decide({ journey, draft: draft.draft, decision, ...(data && { data }) })
      settle(act, { draft: draft.draft, decision, at })
    },
    open: () => setHand({ ...hand, opened }),
    edit: () => draft?.decision === 'open' && setHand({ ...hand, isEditing: true, opened }),
    cancel: () => setHand({ ...hand, isEditing: false }),
    takeBack: () => {
      const at = lastSettled(drafts, hand)
      const settled = drafts[at]
      if (settled) settle(() => undo(journey, settled.draft), { draft: settled.draft, decision: 'open', at })
    },
  }
}

/** A decision, and the place in the list that is in hand after it. */
type Step = { readonly draft: string; readonly decision: Judged | 'open'; readonly at: number }

function after(hand: Hand, { draft, decision, at }: Step): Hand {
  const others = hand.decided.filter((one) => one !== draft)
  return { ...hand, at, isEditing: false, decided: decision === 'open' ? others : [...others, draft] }
}

/** Sends one decision at a time: a key pressed twice must not decide twice. */
function useSettling(again: () => Promise<void>, onDone: (step: Step) => void) {
  const [said, setSaid] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const list = useRef<HTMLDivElement>(null)
  const [isBusy, setBusy] = useState(false)
  const isSent = useRef(false)
  const settle = async (act: () => Promise<Answer<unknown>>, step: Step): Promise<void> => {
    if (isSent.current) return
    isSent.current = true
    setBusy(true)
    const answer = await act()
    setProblems('problems' in answer ? answer.problems : [])
    if (answer.ok) {
      setSaid(t('desk.done', { decision: step.decision }))
      onDone(step)
      list.current?.focus()
      await again()
    }
    isSent.current = false
    setBusy(false)
  }
  return { list, said, problems, isBusy, settle }
}

/** The draft in hand if it is decided, else what was decided last, else the decided one before it; -1 for none. */
function lastSettled(drafts: readonly DeskDraft[], { at, decided }: Hand): number {
  const isSettled = (one: DeskDraft | undefined): boolean => one !== undefined && one.decision !== 'open'
  if (isSettled(drafts[at])) return at
  const latest = drafts.findIndex((one) => one.draft === decided.at(-1))
  return isSettled(drafts[latest]) ? latest : drafts.findLastIndex((one, i) => i < at && isSettled(one))
}

/** The next draft to decide from a place on, around the end; the place itself where none is left. */
function firstOpen(drafts: readonly DeskDraft[], from: number, except = ''): number {
  const isOpen = (one: DeskDraft): boolean => one.decision === 'open' && one.draft !== except
  const after = drafts.findIndex((one, i) => i >= from && isOpen(one))
  const any = after >= 0 ? after : drafts.findIndex(isOpen)
  return any >= 0 ? any : Math.max(0, Math.min(drafts.length - 1, from - 1))
}
