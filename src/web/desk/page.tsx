/**
 * One document on the desk: its text on the left, what was understood on the right, one draft at a time in hand. The
 * keys work while the list or the text has the focus, so that they never get in the way of typing.
 */

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { Problem } from '../../core/problem.ts'
import type { KindSummary } from '../../hub/contract.ts'
import type { DeskDocument, DeskDraft } from '../../readiness/model.ts'
import { type Answer, decide, paths, undo } from '../hub.ts'
import { Icon } from '../icons.tsx'
import { refresh, useHub } from '../live.ts'
import { useHere, useNames } from '../place.ts'
import { OfflineBanner, Picture } from '../states.tsx'
import { longDay } from '../when.ts'
import { t, wantLater } from '../words.ts'
import { DraftCard, isCovered } from './draft.tsx'
import { SpannedText } from './spans.tsx'

export function DeskPage() {
  const { params } = useRoute()
  const { journey } = useHere()
  const path = journey && paths.document(journey.id, params['source'] ?? '')
  const page = useHub<DeskDocument>(path)
  const kinds = useHub<KindSummary[]>(paths.kinds)
  wantLater()
  useNames()
  return (
    <Picture of={page}>
      {(read, received) => (
        <>
          <OfflineBanner received={received} />
          <Sheet
            read={read}
            kinds={kinds.state === 'shown' ? kinds.value : []}
            journey={journey?.id ?? ''}
            again={() => refresh(path ?? '')}
          />
        </>
      )}
    </Picture>
  )
}

type Hand = { readonly at: number; readonly isEditing: boolean; readonly opened: ReadonlySet<string> }
type SheetProps = { read: DeskDocument; kinds: readonly KindSummary[]; journey: string; again: () => Promise<void> }

function Sheet({ read, kinds, journey, again }: SheetProps) {
  const { to } = useHere()
  const { drafts } = read
  const [hand, setHand] = useState<Hand>({ at: firstOpen(drafts, 0), isEditing: false, opened: new Set() })
  const [said, setSaid] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const list = useRef<HTMLDivElement>(null)
  const busy = useRef(false)
  const draft = drafts[hand.at]

  const go = (at: number): void => {
    const next = Math.min(drafts.length - 1, Math.max(0, at))
    setHand({ ...hand, at: next, isEditing: false })
  }
  // One decision at a time: a key pressed twice must not decide twice.
  const settle = async (act: () => Promise<Answer<unknown>>, decision: string, next: number): Promise<void> => {
    if (busy.current) return
    busy.current = true
    const answer = await act()
    if (answer.ok) await again()
    busy.current = false
    if (!answer.ok) return setProblems('problems' in answer ? answer.problems : [])
    setProblems([])
    setSaid(t('desk.done', { decision }))
    setHand({ ...hand, at: next, isEditing: false })
    list.current?.focus()
  }
  const judge = (decision: 'accepted' | 'edited' | 'rejected', data?: Record<string, unknown>): void => {
    if (!draft || draft.decision !== 'open') return
    const next = firstOpen(drafts, hand.at + 1, draft.draft)
    settle(() => decide({ journey, draft: draft.draft, decision, ...(data && { data }) }), decision, next)
  }
  const open = (): void => {
    if (draft) setHand({ ...hand, opened: new Set([...hand.opened, draft.draft]) })
  }
  const edit = (): void => {
    if (draft && draft.decision === 'open')
      setHand({ ...hand, isEditing: true, opened: new Set([...hand.opened, draft.draft]) })
  }
  const takeBack = (): void => {
    const last =
      draft?.decision === 'open' ? drafts.findLastIndex((one, i) => i < hand.at && one.decision !== 'open') : hand.at
    const settled = drafts[last]
    if (settled && settled.decision !== 'open') settle(() => undo(journey, settled.draft), 'open', last)
  }
  const keys: Record<string, () => void> = {
    j: () => go(hand.at + 1),
    k: () => go(hand.at - 1),
    a: () => judge('accepted'),
    r: () => judge('rejected'),
    e: edit,
    u: takeBack,
    o: open,
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isTyping = (event.target as HTMLElement).closest('input, textarea, select') !== null
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), [])
  const left = drafts.filter((one) => one.decision === 'open').length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the focusable list inside.
    <div class="sheet" onKeyDown={onKeyDown}>
      <header>
        <p class="back">
          <a href={to('/desk')}>
            <Icon name="back" />
            {t('nav.desk')}
          </a>
        </p>
        <h1>{read.title}</h1>
        <p class="quiet">
          {[read.publisher, longDay(read.published)].filter(Boolean).join(', ')} · {t('desk.lead', { n: left })}
        </p>
        {left === 0 && drafts.length > 0 && (
          <p>
            <a class="button" href={to('/')}>
              {t('desk.toBoard')}
            </a>
          </p>
        )}
        <p class="keys quiet">{t('desk.keysList')}</p>
      </header>
      <div class="sheet-parts">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section class="document" aria-label={t('desk.document')} tabIndex={0} lang={read.lang}>
          <SpannedText read={read} at={hand.at} opened={hand.opened} onPick={go} />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it has the focus that the keys act on. */}
        <section class="drafts" ref={list} tabIndex={0} aria-label={t('desk.draftList')}>
          {drafts.length === 0 && <p>{t('desk.readNone')}</p>}
          <ol>
            {drafts.map((one, i) => (
              <DraftCard
                key={one.draft}
                draft={one}
                isAt={i === hand.at}
                isEditing={i === hand.at && hand.isEditing}
                isCovered={isCovered(one, hand.opened)}
                fields={kinds.find((kind) => kind.name === one.kind)?.fields ?? []}
                problems={i === hand.at ? problems : []}
                onPick={() => i !== hand.at && go(i)}
                onOpen={open}
                onJudge={judge}
                onEdit={edit}
                onCancel={() => setHand({ ...hand, isEditing: false })}
                onUndo={takeBack}
              />
            ))}
          </ol>
        </section>
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

/** The next draft to decide from a place on, around the end; the place itself where none is left. */
function firstOpen(drafts: readonly DeskDraft[], from: number, except = ''): number {
  const isOpen = (one: DeskDraft): boolean => one.decision === 'open' && one.draft !== except
  const after = drafts.findIndex((one, i) => i >= from && isOpen(one))
  const any = after >= 0 ? after : drafts.findIndex(isOpen)
  return any >= 0 ? any : Math.max(0, Math.min(drafts.length - 1, from - 1))
}
