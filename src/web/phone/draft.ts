/**
 * What is half written is not lost when the phone locks itself, when a newer release is opened, or when the browser is put
 * away and ended meanwhile: it goes to the phone, sealed like all else, and stands in the form again when that is opened
 * next. It is forgotten once the report is kept, or the form is left. Photos, and words that are sealed for others, are
 * never among it: not even this phone may read those a second time.
 */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { instant } from '../../core/time.ts'
import { phone } from './client.ts'
import { asMeant, type Draft, type Entered } from './meant.ts'
import { halfWritten } from './state.ts'

type Form = RefObject<HTMLFormElement | null>
type DraftProps = {
  readonly form: Form
  readonly kind: string
  readonly zone: string
  readonly nowMs: () => number
  /** Whether photos are among what was entered: they are kept with the report or not at all. */
  readonly hasFiles: () => boolean
}

/** When what stands in the form again was begun, as UTC text; null where it was empty. */
export function useDraft({ form, kind, zone, nowMs, hasFiles }: DraftProps): string | null {
  const [draft, setDraft] = useState<Draft | null>(null)
  const touched = useRef<number | null>(null)
  useEffect(() => {
    const path = `draft:${kind}`
    const [clean, openedMs] = [JSON.stringify(enteredIn(form)), nowMs()]
    phone('picture', path).then((text) => text && setDraft(JSON.parse(text)))
    const keep = async (): Promise<boolean> => {
      const entered = enteredIn(form)
      const isClean = JSON.stringify(entered) === clean
      const now: Draft = { at: instant(touched.current ?? openedMs), entered }
      if (!isClean) await phone('keepPicture', path, JSON.stringify(now))
      return !hasFiles() && !sealedIn(form).some(isFilled)
    }
    const whenAway = (): void => void (document.hidden && keep().catch(() => {}))
    const whenTouched = ({ isTrusted }: Event): void => {
      if (isTrusted) touched.current = nowMs()
    }
    halfWritten.current = keep
    document.addEventListener('visibilitychange', whenAway)
    for (const sign of TOUCHES) form.current?.addEventListener(sign, whenTouched)
    return () => {
      halfWritten.current = null
      document.removeEventListener('visibilitychange', whenAway)
      phone('keepPicture', path, '').catch(() => {})
    }
  }, [])
  // Lists of stops come later than the form, until a person goes on with it; and the hour, once its day is chosen.
  useEffect(() => {
    if (!draft || touched.current !== null) return
    const entered = asMeant(draft, nowMs(), zone)
    fill(form.current, entered)
    queueMicrotask(() => fill(form.current, entered))
  })
  return draft?.at ?? null
}

const TOUCHES = ['input', 'click']

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const sealedIn = ({ current }: Form): Control[] => [...(current?.querySelectorAll<Control>('.sealed [name]') ?? [])]
const isTick = (one: Control): one is HTMLInputElement => /radio|checkbox/.test(one.type)
const isFilled = (one: Control): boolean => (isTick(one) ? one.checked : one.value !== '')

function enteredIn(form: Form): Entered {
  if (!form.current) return []
  const sealed = sealedIn(form).map(({ name }) => name)
  return [...new FormData(form.current)].flatMap(([name, value]) =>
    typeof value === 'string' && !sealed.includes(name) ? [[name, value] as const] : [],
  )
}

function fill(form: HTMLFormElement | null, entered: Entered): void {
  const controls = [...(form?.querySelectorAll<Control>('[name]') ?? [])]
  for (const [name, value] of entered) {
    for (const one of controls.filter((control) => control.name === name && isOther(control, value))) {
      if (isTick(one)) one.click()
      else {
        one.value = value
        // Whatever follows the list of stops follows it now, too.
        one.dispatchEvent(new Event('change'))
      }
    }
  }
}

const isOther = (one: Control, value: string): boolean =>
  isTick(one) ? one.value === value && !one.checked : one.value !== value
