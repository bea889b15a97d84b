/** The document's text with what was understood underlined, one tone per domain; what is private stays covered. */
import { useEffect, useRef } from 'preact/hooks'
import type { DeskDocument, DeskDraft } from '../../readiness/model.ts'
import { t } from '../words.ts'
import { domainOf, isCovered } from './marks.ts'

type Run = { readonly start: number; readonly end: number; readonly drafts: readonly number[] }

/** Cuts the text where a draft begins or ends. Offsets count UTF-16 units, as in JavaScript. */
export function runsOf(length: number, drafts: readonly Pick<DeskDraft, 'start' | 'end'>[]): Run[] {
  const cuts = [...new Set([0, length, ...drafts.flatMap(({ start, end }) => [start, end])])]
  const inside = cuts.filter((cut) => cut >= 0 && cut <= length).sort((a, b) => a - b)
  return inside.slice(0, -1).map((start, i) => {
    const end = inside[i + 1] ?? length
    const over = drafts.flatMap((draft, at) => (draft.start <= start && draft.end >= end ? [at] : []))
    return { start, end, drafts: over }
  })
}

type SpannedProps = { read: DeskDocument; at: number; opened: ReadonlySet<string>; onPick: (at: number) => void }

export function SpannedText({ read, at, opened, onPick }: SpannedProps) {
  const current = useRef<HTMLElement>(null)
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [at])
  const runs = runsOf(read.text.length, read.drafts)
  const firstHere = runs.findIndex((run) => run.drafts.includes(at))
  return (
    <div class="text">
      {runs.map((run, i) => {
        const text = read.text.slice(run.start, run.end)
        const top = run.drafts.includes(at) ? at : run.drafts[0]
        const draft = top === undefined ? undefined : read.drafts[top]
        if (top === undefined || draft === undefined) return <span key={run.start}>{text}</span>
        const covered = run.drafts.some((one) => isCovered(read.drafts[one], opened))
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: j and k do the same for the keyboard.
          <mark
            key={run.start}
            ref={i === firstHere ? current : null}
            class={`span ${domainOf(draft.kind)} ${draft.decision} ${top === at ? 'here' : ''} ${covered ? 'covered' : ''}`}
            onClick={() => onPick(top)}
          >
            {covered ? <Covered text={text} /> : text}
          </mark>
        )
      })}
    </div>
  )
}

// Not the letters under a black bar: other letters, so that copying the page does not copy the name.
const Covered = ({ text }: { text: string }) => (
  <>
    <span aria-hidden="true">{text.replace(/\S/g, '•')}</span>
    <span class="visually-hidden">{t('desk.hidden')}</span>
  </>
)
