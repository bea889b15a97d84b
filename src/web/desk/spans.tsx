/** The document's text with what was understood underlined, one tone per domain; what is private stays covered. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { DeskDocument, DeskDraft, DraftGround } from '../../readiness/model.ts'
import { t } from '../words.ts'
import { coveredIn } from './covered.ts'
import type { Marked } from './mark.tsx'
import { domainOf, toneOf } from './marks.ts'

type Run = Marked & { readonly drafts: readonly number[] }

/** Cuts the text where a draft begins or ends, and where any of `more` does. Offsets count UTF-16 units. */
function runsOf(length: number, drafts: readonly Marked[], more: readonly Marked[] = []): Run[] {
  const cuts = [...new Set([0, length, ...[...drafts, ...more].flatMap(({ start, end }) => [start, end])])]
  const inside = cuts.filter((cut) => cut >= 0 && cut <= length).sort((a, b) => a - b)
  return inside.slice(0, -1).map((start, i) => {
    const end = inside[i + 1] ?? length
    const over = drafts.flatMap((draft, at) => (draft.start <= start && draft.end >= end ? [at] : []))
    return { start, end, drafts: over }
  })
}

type SpannedProps = {
  read: DeskDocument
  at: number
  opened: ReadonlySet<string>
  /** Words that somebody came to see. */
  quoted: Marked | null
  lit: string | null
  text: RefObject<HTMLDivElement | null>
  onPick: (at: number) => void
  onLit: (field: string | null) => void
}

const isOver = (span: Marked, { start, end }: Marked): boolean => span.start <= start && span.end >= end

type Cited = DraftGround & Marked
const citedOf = (draft: DeskDraft | undefined): Cited[] =>
  (draft?.why ?? []).filter((one): one is Cited => one.start !== null && one.end !== null && one.field !== 'kind')

export function SpannedText(props: SpannedProps) {
  const { read, at, opened, quoted, text } = props
  const current = useRef<HTMLElement>(null)
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [at, quoted?.start])
  const grounds = citedOf(read.drafts[at])
  const hidden = coveredIn(read.drafts, opened)
  const runs = runsOf(read.text.length, read.drafts, [...grounds, ...hidden, ...(quoted ? [quoted] : [])])
  const first = runs.findIndex((run) => (quoted ? isOver(quoted, run) : run.drafts.includes(at)))
  return (
    <div class="text" ref={text}>
      {runs.map((run, i) => (
        <RunOf
          key={run.start}
          {...props}
          run={run}
          covered={hidden.some((one) => isOver(one, run))}
          ground={grounds.find((one) => isOver(one, run))}
          current={i === first ? current : null}
        />
      ))}
    </div>
  )
}

type RunProps = SpannedProps & {
  run: Run
  covered: boolean
  ground: Cited | undefined
  current: RefObject<HTMLElement | null> | null
}

function RunOf({ read, at, quoted, lit, run, covered, ground, current, onPick, onLit }: RunProps) {
  const words = read.text.slice(run.start, run.end)
  const top = run.drafts.includes(at) ? at : run.drafts[0]
  const draft = top === undefined ? undefined : read.drafts[top]
  const isQuoted = quoted !== null && isOver(quoted, run)
  const toned = `${ground ? toneOf(ground.field) : ''} ${ground && lit === ground.field ? 'lit' : ''} ${isQuoted ? 'quoted' : ''}`
  if (top === undefined || draft === undefined) {
    const Tag = isQuoted || ground ? 'mark' : 'span'
    return (
      <Tag ref={current} data-start={run.start} class={isQuoted || ground ? `span plain ${toned}` : undefined}>
        {covered ? <Covered text={words} /> : words}
      </Tag>
    )
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k do the same for the keyboard.
    <mark
      ref={current}
      data-start={run.start}
      class={`span ${domainOf(draft.kind)} ${draft.decision} ${top === at ? 'here' : ''} ${covered ? 'covered' : ''} ${toned}`}
      onClick={() => getSelection()?.isCollapsed !== false && onPick(top)}
      onMouseEnter={() => ground && onLit(ground.field)}
      onMouseLeave={() => ground && onLit(null)}
    >
      {covered ? <Covered text={words} /> : words}
    </mark>
  )
}

// Not the letters under a black bar: other letters, so that copying the page does not copy the name.
const Covered = ({ text }: { text: string }) => (
  <>
    <span aria-hidden="true">{text.replace(/\S/g, '•')}</span>
    <span class="visually-hidden">{t('desk.hidden')}</span>
  </>
)
