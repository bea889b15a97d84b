/** The keys of the desk, in one place: what they do, and the page that lists them. */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../words.ts'
import type { Work } from './work.ts'

export type Keys = Readonly<Record<string, () => void>>

/** The work's keys; `more` are those of the page around it. */
export const keysOf = (work: Work, more: Keys): Keys => ({
  j: () => work.go(work.at + 1),
  k: () => work.go(work.at - 1),
  a: () => work.judge('accepted'),
  A: work.preview,
  r: () => work.judge('rejected'),
  e: work.edit,
  u: () => work.takeBack(),
  o: work.open,
  s: work.part,
  m: work.join,
  ...more,
})

/** Presses what a key stands for, but never while somebody types, nor in the way of the browser's own keys. */
export function press(event: KeyboardEvent, keys: Keys): void {
  const isTyping = (event.target as HTMLElement).closest('input, textarea, select, dialog') !== null
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
  if (!act) return
  event.preventDefault()
  act()
}

/** In a form Enter saves and Escape leaves, whatever has the focus; where a thumb types, a new line is a new line. */
export function pressInForm(event: KeyboardEvent, onLeave: () => void): void {
  if (event.key === 'Escape') onLeave()
  const field = event.target as HTMLSelectElement | HTMLTextAreaElement
  const isOurs = field.matches('select') || (field.matches('textarea') && matchMedia('(pointer: fine)').matches)
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !isOurs) return
  event.preventDefault()
  field.form?.requestSubmit?.()
}

const LISTED = ['j', 'k', 'a', 'A', 'e', 'r', 'u', 'o', 's', 'm', 'n', 'p', '1', '?'] as const

export function KeysPage({ isShown, onClose }: { isShown: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isShown) dialog.current?.showModal()
  }, [isShown])
  if (!isShown) return null
  return (
    <dialog ref={dialog} class="keys-page" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t('desk.keysTitle')}</h2>
      <dl>
        {LISTED.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key === '1' ? '1 2 3' : key}</kbd>
            </dt>
            <dd>{t('desk.key', { key: key === '?' ? 'help' : key === 'A' ? 'all' : key === '1' ? 'one' : key })}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{t('desk.keysMore')}</p>
      <form method="dialog">
        <button type="submit">{t('desk.keysClose')}</button>
      </form>
    </dialog>
  )
}
