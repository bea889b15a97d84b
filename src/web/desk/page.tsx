/**
 * One document on the desk: its text on the left, what was understood on the right, one draft at a time in hand. The
 * keys work while the list or the text has the focus, so that they never get in the way of typing.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { KindSummary } from '../../hub/contract.ts'
import type { DeskDocument } from '../../readiness/model.ts'
import { Erase } from '../erase/erase.tsx'
import { paths } from '../hub.ts'
import { Icon } from '../icons.tsx'
import { refresh, useHub } from '../live.ts'
import { useHere, useNames } from '../place.ts'
import { OfflineBanner, Picture } from '../states.tsx'
import { publishedDay } from '../when.ts'
import { t, titled, wantLater } from '../words.ts'
import { AboutDocument } from './about.tsx'
import { chosenFor, NONE } from './beside.tsx'
import { isCovered } from './covered.ts'
import { DraftCard } from './draft.tsx'
import { type Keys, KeysPage, keysOf, press } from './keys.tsx'
import { type Marked, MarkForm, useMarked } from './mark.tsx'
import { NameForm } from './naming.tsx'
import { firstOpen } from './order.ts'
import { Preview } from './preview.tsx'
import { SpannedText } from './spans.tsx'
import { useSteady } from './steady.ts'
import { words } from './words.ts'
import { useWork, type Work } from './work.ts'
import '../style/desk.css'

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
          <Erase report={read.source} />
        </>
      )}
    </Picture>
  )
}

type SheetProps = { read: DeskDocument; kinds: readonly KindSummary[]; journey: string; again: () => Promise<void> }

/** The words that the address asks for: `?words=12-40`. */
function useQuoted({ text }: DeskDocument): Marked | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(useLocation().query['words'] ?? '') ?? []
  const quoted = { start: Number(start), end: Number(end) }
  return start !== undefined && quoted.start < quoted.end && quoted.end <= text.length ? quoted : null
}

/** The keys 1 to 3 choose the stop that a doubtful place is; 0 says that it is none of them. */
function choosing(read: DeskDocument, work: Work): Keys {
  const choose = (i: number) => () => {
    const chosen = chosenFor(read.drafts[work.at], i)
    if (chosen) work.choose(chosen)
  }
  return { 1: choose(0), 2: choose(1), 3: choose(2), 0: choose(NONE) }
}

function Sheet({ read: given, kinds, journey, again }: SheetProps) {
  const read = { ...given, drafts: useSteady(given.drafts) }
  const quoted = useQuoted(read)
  const cited = read.drafts.findIndex((one) => quoted && one.start === quoted.start && one.end === quoted.end)
  const work = useWork(read.drafts, journey, again, cited >= 0 ? cited : firstOpen(read.drafts, 0))
  const [lit, onLit] = useState<string | null>(null)
  const [isMarking, setMarking] = useState<false | 'draft' | 'name'>(false)
  const [isAsking, setAsking] = useState(false)
  const text = useRef<HTMLDivElement>(null)
  const marked = useMarked(text)
  useLayoutEffect(() => work.focus(), [])
  const ask = (): void => setAsking(true)
  const more = { ...choosing(read, work), n: () => setMarking('draft'), p: () => setMarking('name'), '?': ask }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the focusable list inside.
    <div class="sheet" onKeyDown={(event) => press(event, keysOf(work, more))}>
      <SheetHead read={read} work={work} onKeys={ask} />
      <Preview read={read} work={work} />
      <KeysPage isShown={isAsking} onClose={() => setAsking(false)} />
      <div class={read.drafts.length > 0 || isMarking !== false ? 'sheet-parts' : 'sheet-parts alone'}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section class="document" aria-label={t('desk.document')} tabIndex={0} lang={read.lang}>
          <SpannedText
            {...{ read, quoted, lit, text, onLit }}
            at={work.at}
            opened={work.hand.opened}
            onPick={work.go}
          />
        </section>
        <Drafts read={read} kinds={kinds} work={work} lit={lit} onLit={onLit}>
          <ByHand {...{ read, kinds, marked, journey, work, isMarking, setMarking }} />
        </Drafts>
      </div>
      <p class="visually-hidden" role="status">
        {work.said}
      </p>
    </div>
  )
}

function SheetHead({ read, work, onKeys }: { read: DeskDocument; work: Work; onKeys: () => void }) {
  const { to, journey } = useHere()
  const left = read.drafts.filter((one) => one.decision === 'open').length
  const all = read.drafts.length
  return (
    <header>
      <p class="back">
        <a href={to('/desk')}>
          <Icon name="back" />
          {t('nav.desk')}
        </a>
      </p>
      <h1>{titled(read.title)}</h1>
      <p class="quiet">
        {[read.publisher, publishedDay(read.published, journey?.zone ?? 'UTC')].filter(Boolean).join(', ')} ·{' '}
        {t('desk.lead', { n: left })}
      </p>
      {all > 0 && (
        <progress
          class="left"
          max={all}
          value={all - left}
          aria-label={t('desk.progress', { done: all - left, all })}
        />
      )}
      {left === 0 && all > 0 && (
        <p>
          <a class="button" href={to('/')}>
            {t('desk.toBoard')}
          </a>
        </p>
      )}
      <AboutDocument read={read} />
      <Tools work={work} onKeys={onKeys} />
    </header>
  )
}

function Tools({ work, onKeys }: { work: Work; onKeys: () => void }) {
  return (
    <p class="sheet-tools">
      <button type="button" class="keys" aria-keyshortcuts="?" onClick={onKeys}>
        {t('desk.keysTitle')}{' '}
        <span class="letter" aria-hidden="true">
          ?
        </span>
      </button>
      {work.plain.length > 0 && (
        <button type="button" aria-keyshortcuts="Shift+A" onClick={work.preview}>
          {words('preview.open', { n: work.plain.length })}{' '}
          <span class="letter" aria-hidden="true">
            A
          </span>
        </button>
      )}
    </p>
  )
}

type ByHandProps = Pick<SheetProps, 'read' | 'kinds' | 'journey'> & {
  marked: Marked | null
  work: Work
  isMarking: false | 'draft' | 'name'
  setMarking: (is: false | 'draft' | 'name') => void
}

/** Opens the form for a draft that the reader did not make. */
function ByHand({ read, kinds, marked, journey, work, isMarking, setMarking }: ByHandProps) {
  const [kept, setKept] = useState('')
  const leave = (): void => {
    setMarking(false)
    work.focus()
  }
  if (!isMarking) return <ByHandChoices marked={marked} kept={kept} onMark={setMarking} />
  if (isMarking === 'name')
    return (
      <NameForm
        name={marked ? read.text.slice(marked.start, marked.end).trim() : ''}
        onCancel={leave}
        onKept={(said) => {
          leave()
          setKept(said)
        }}
      />
    )
  return (
    <MarkForm
      {...{ read, kinds, marked }}
      onCancel={leave}
      onMake={(kind, { start, end }) => {
        setMarking(false)
        work.make({ journey, source: read.source, kind, start, end })
      }}
    />
  )
}

type ByHandChoicesProps = { marked: Marked | null; kept: string; onMark: (what: 'draft' | 'name') => void }

function ByHandChoices({ marked, kept, onMark }: ByHandChoicesProps) {
  return (
    <>
      <p class="choices">
        <button type="button" class={marked ? 'main' : ''} aria-keyshortcuts="n" onClick={() => onMark('draft')}>
          {t(marked ? 'desk.markThese' : 'desk.markAdd')}{' '}
          <span class="letter" aria-hidden="true">
            n
          </span>
        </button>
        <button type="button" aria-keyshortcuts="p" onClick={() => onMark('name')}>
          {words(marked ? 'naming.these' : 'naming.open')}{' '}
          <span class="letter" aria-hidden="true">
            p
          </span>
        </button>
      </p>
      <p role="status">{kept}</p>
    </>
  )
}

type DraftsProps = {
  read: DeskDocument
  kinds: readonly KindSummary[]
  work: Work
  lit: string | null
  onLit: (field: string | null) => void
  children: preact.ComponentChildren
}

function Drafts({ read, kinds, work, lit, onLit, children }: DraftsProps) {
  const { drafts } = read
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it has the focus that the keys act on.
    <section class="drafts" ref={work.list} tabIndex={0} aria-label={t('desk.draftList')} aria-busy={work.isBusy}>
      {drafts.length === 0 && <p>{t('desk.readNone')}</p>}
      <ol>
        {drafts.map((one, i) => (
          <DraftCard
            key={one.draft}
            {...{ read, kinds, work, lit, onLit }}
            draft={one}
            index={i}
            isAt={i === work.at}
            isSameSentence={i > 0 && one.start < (drafts[i - 1]?.end ?? 0)}
            hasNext={drafts.some((next, j) => j > i && next.decision === 'open')}
            isCovered={isCovered(one, work.hand.opened)}
          />
        ))}
      </ol>
      <div class="by-hand">{children}</div>
    </section>
  )
}
