/** A draft of words that the reader passed over: marked in the text, or typed as they stand there. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { KindSummary } from '../../hub/contract.ts'
import type { DeskDocument } from '../../readiness/model.ts'
import { t, tOr } from '../words.ts'
import { FormEnd } from './end.tsx'
import { pressInForm } from './keys.tsx'

export type Marked = { readonly start: number; readonly end: number }

/** What is marked in the text of a document, now. */
export function useMarked(text: { current: HTMLElement | null }): Marked | null {
  const [marked, setMarked] = useState<Marked | null>(null)
  useEffect(() => {
    const look = (): void => setMarked(markedIn(text.current))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  return marked
}

function markedIn(text: HTMLElement | null): Marked | null {
  const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined
  if (!text || !range || range.collapsed || !text.contains(range.commonAncestorContainer)) return null
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ]
  return start === null || end === null || end <= start ? null : { start, end }
}

/** Offset in the document's text: every run of it says where it starts. */
function offsetOf(node: Node, inNode: number): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const run = element?.closest<HTMLElement>('[data-start]') ?? (node.childNodes[inNode] as HTMLElement | undefined)
  const start = Number(run?.dataset?.['start'] ?? Number.NaN)
  return Number.isNaN(start) ? null : start + (node.nodeType === Node.TEXT_NODE ? inNode : 0)
}

type MarkProps = {
  read: DeskDocument
  kinds: readonly KindSummary[]
  marked: Marked | null
  onMake: (kind: string, marked: Marked) => void
  onCancel: () => void
}

/** What people report by hand; the hub's own bookkeeping is not among it. */
const isTold = ({ name }: KindSummary): boolean => name === 'core.note' || !/^(core|documents)\./.test(name)

export function MarkForm({ read, kinds, marked: now, onMake, onCancel }: MarkProps) {
  // Typing in the form moves the selection away from the text; what was marked when it opened stays.
  const [marked] = useState(now)
  const [isWrong, setWrong] = useState(false)
  return (
    <form
      class="edit mark"
      onKeyDown={(event) => pressInForm(event, onCancel)}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const found = whereIs(read.text, String(form.get('words') ?? '').trim(), marked)
        setWrong(found === null)
        if (found) onMake(String(form.get('kind')), found)
      }}
    >
      <WordsEntry isWrong={isWrong} words={marked ? read.text.slice(marked.start, marked.end) : ''} />
      <KindEntry kinds={kinds} isNext={marked !== null} />
      <FormEnd act={t('desk.markMake')} leave={t('desk.cancel')} onLeave={onCancel} />
    </form>
  )
}

function WordsEntry({ isWrong, words }: { isWrong: boolean; words: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => (words === '' ? field.current?.focus() : undefined), [])
  return (
    <div class={isWrong ? 'entry wrong' : 'entry'}>
      <label for="words">{t('desk.markWords')}</label>
      {isWrong && (
        <p class="what-is-wrong" id="words-wrong" role="alert">
          {t('desk.markNot')}
        </p>
      )}
      <textarea
        ref={field}
        id="words"
        name="words"
        rows={3}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'words-wrong' : undefined}
        defaultValue={words}
      />
    </div>
  )
}

/** `isNext`: the words are known, and only this is left to say. */
function KindEntry({ kinds, isNext }: { kinds: readonly KindSummary[]; isNext: boolean }) {
  const field = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => (isNext ? field.current?.focus() : undefined), [])
  const named = kinds.filter(isTold).map(({ name }) => [name, tOr(`kind.${name}.name`, name)] as const)
  return (
    <div class="entry">
      <label for="kind">{t('desk.markKind')}</label>
      <select ref={field} id="kind" name="kind">
        {named
          .sort(([, a], [, b]) => a.localeCompare(b))
          .map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
      </select>
    </div>
  )
}

/** Where words stand in a text: those that were marked, or the first that are the same. */
function whereIs(text: string, words: string, marked: Marked | null): Marked | null {
  if (words === '') return null
  if (marked && text.slice(marked.start, marked.end).trim() === words) return marked
  const start = text.indexOf(words)
  return start < 0 ? null : { start, end: start + words.length }
}
