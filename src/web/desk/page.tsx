/**
 * One document on the desk: its text on the left, what was understood on the right, one draft at a time in hand. The
 * keys work while the list or the text has the focus, so that they never get in the way of typing.
 */
import { useLayoutEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { KindSummary } from '../../hub/contract.ts'
import type { DeskDocument, DeskDraft } from '../../readiness/model.ts'
import { paths } from '../hub.ts'
import { Icon } from '../icons.tsx'
import { refresh, useHub } from '../live.ts'
import { useHere, useNames } from '../place.ts'
import { OfflineBanner, Picture } from '../states.tsx'
import { publishedDay } from '../when.ts'
import { t, wantLater } from '../words.ts'
import { DraftCard } from './draft.tsx'
import { isCovered } from './marks.ts'
import { SpannedText } from './spans.tsx'
import { useWork, type Work } from './work.ts'

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

type SheetProps = { read: DeskDocument; kinds: readonly KindSummary[]; journey: string; again: () => Promise<void> }

function Sheet({ read, kinds, journey, again }: SheetProps) {
  const work = useWork(read.drafts, journey, again)
  useLayoutEffect(() => work.list.current?.focus({ preventScroll: true }), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the focusable list inside.
    <div class="sheet" onKeyDown={(event) => onKey(event, work)}>
      <SheetHead read={read} />
      <div class={read.drafts.length > 0 ? 'sheet-parts' : 'sheet-parts alone'}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section class="document" aria-label={t('desk.document')} tabIndex={0} lang={read.lang}>
          <SpannedText read={read} at={work.hand.at} opened={work.hand.opened} onPick={work.go} />
        </section>
        <Drafts drafts={read.drafts} kinds={kinds} work={work} />
      </div>
      <p class="visually-hidden" role="status">
        {work.said}
      </p>
    </div>
  )
}

function SheetHead({ read }: { read: DeskDocument }) {
  const { to, journey } = useHere()
  const left = read.drafts.filter((one) => one.decision === 'open').length
  return (
    <header>
      <p class="back">
        <a href={to('/desk')}>
          <Icon name="back" />
          {t('nav.desk')}
        </a>
      </p>
      <h1>{read.title}</h1>
      <p class="quiet">
        {[read.publisher, publishedDay(read.published, journey?.zone ?? 'UTC')].filter(Boolean).join(', ')} ·{' '}
        {t('desk.lead', { n: left })}
      </p>
      {left === 0 && read.drafts.length > 0 && (
        <p>
          <a class="button" href={to('/')}>
            {t('desk.toBoard')}
          </a>
        </p>
      )}
      <p class="keys quiet">{t('desk.keysList')}</p>
    </header>
  )
}

function Drafts({ drafts, kinds, work }: { drafts: readonly DeskDraft[]; kinds: readonly KindSummary[]; work: Work }) {
  const { hand } = work
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it has the focus that the keys act on.
    <section class="drafts" ref={work.list} tabIndex={0} aria-label={t('desk.draftList')} aria-busy={work.isBusy}>
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
            problems={i === hand.at ? work.problems : []}
            onPick={() => i !== hand.at && work.go(i)}
            onOpen={work.open}
            onJudge={work.judge}
            onEdit={work.edit}
            onCancel={work.cancel}
            onUndo={work.takeBack}
          />
        ))}
      </ol>
    </section>
  )
}

/** The keys, which must never get in the way of typing or of the browser's own. */
function onKey(event: KeyboardEvent, work: Work): void {
  const isTyping = (event.target as HTMLElement).closest('input, textarea, select') !== null
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  const keys: Record<string, () => void> = {
    j: () => work.go(work.hand.at + 1),
    k: () => work.go(work.hand.at - 1),
    a: () => work.judge('accepted'),
    r: () => work.judge('rejected'),
    e: work.edit,
    u: work.takeBack,
    o: work.open,
  }
  const act = keys[event.key]
  if (!act) return
  event.preventDefault()
  act()
}
