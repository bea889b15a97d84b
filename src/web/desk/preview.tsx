/**
 * All drafts that raise no doubt, sentence by sentence, before one key accepts them: what each says stands under the words
 * that it rests on, and any of them can be left out. Nothing is decided by opening or leaving it.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeskDocument, DeskDraft } from '../../readiness/model.ts'
import { t, tOr } from '../words.ts'
import { coveredWords, hiddenOf } from './covered.ts'
import { saysOf } from './draft.tsx'
import { sentencesOf } from './order.ts'
import { words } from './words.ts'
import type { Work } from './work.ts'

type PreviewProps = { readonly read: DeskDocument; readonly work: Work }

export function Preview({ read, work }: PreviewProps) {
  if (work.hand.doing !== 'previewing') return null
  return <List read={read} plain={work.plain} onAccept={work.acceptAll} onClose={work.cancel} />
}

type ListProps = {
  readonly read: DeskDocument
  readonly plain: readonly DeskDraft[]
  readonly onAccept: (drafts: readonly DeskDraft[]) => void
  readonly onClose: () => void
}

function List({ read, plain, onAccept, onClose }: ListProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => dialog.current?.showModal(), [])
  const taken = plain.filter(({ draft }) => !left.has(draft))
  const toggle = (draft: string): void => {
    const next = new Set(left)
    if (!next.delete(draft)) next.add(draft)
    setLeft(next)
  }
  return (
    <dialog ref={dialog} class="preview" aria-labelledby="preview-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={() => taken.length > 0 && onAccept(taken)}
        onKeyDown={(event) => moved(event, dialog.current)}
      >
        <h2 id="preview-title">{words('preview.title', { n: plain.length })}</h2>
        <p class="quiet">{words('preview.how')}</p>
        <ol>
          {sentencesOf(plain).map((drafts) => (
            <li key={drafts[0]?.draft}>
              <blockquote class="preview-words">“{wordsOf(read, drafts)}”</blockquote>
              {drafts.map((one) => (
                <Line key={one.draft} one={one} isTaken={!left.has(one.draft)} onToggle={() => toggle(one.draft)} />
              ))}
            </li>
          ))}
        </ol>
        <Choices n={taken.length} onClose={() => dialog.current?.close()} />
      </form>
    </dialog>
  )
}

function Choices({ n, onClose }: { n: number; onClose: () => void }) {
  return (
    <p class="choices">
      <button type="submit" class="main" autofocus disabled={n === 0}>
        {words('preview.accept', { n })}
      </button>
      <button type="button" onClick={onClose}>
        {t('desk.cancel')}
      </button>
    </p>
  )
}

/** j and k go from line to line, as on the desk; Enter always accepts what is ticked. */
function moved(event: KeyboardEvent, dialog: HTMLDialogElement | null): void {
  const step = { j: 1, k: -1 }[event.key]
  if (step === undefined || !dialog) return
  event.preventDefault()
  const lines = [...dialog.querySelectorAll<HTMLInputElement>('input')]
  const at = lines.indexOf(document.activeElement as HTMLInputElement)
  lines[Math.max(0, Math.min(lines.length - 1, at + step))]?.focus()
}

/** From the first word of a sentence's drafts to the last. */
function wordsOf({ text }: DeskDocument, drafts: readonly DeskDraft[]): string {
  const start = Math.min(...drafts.map((one) => one.start))
  const end = Math.max(...drafts.map((one) => one.end))
  return coveredWords(text.slice(start, end), start, drafts.flatMap(hiddenOf))
}

function Line({ one, isTaken, onToggle }: { one: DeskDraft; isTaken: boolean; onToggle: () => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={isTaken} onChange={onToggle} />
      <span class="says">
        {claimOf(one)}
        {!saysHow(one) && <> ({t('desk.modality', { modality: one.modality })})</>}
      </span>
    </label>
  )
}

/** What is stated as a fact needs no word more, and what was said, asked or threatened is called so already. */
const saysHow = ({ kind, modality }: DeskDraft): boolean => modality === 'asserted' || kind === 'documents.statement'

/** A note says the words that stand above it: they are not said twice. */
const claimOf = (one: DeskDraft): string =>
  one.kind === 'core.note' ? tOr('kind.core.note.name', '…') : saysOf(one, hiddenOf(one).length > 0)
