/**
 * How a text comes to the hub: sent, followed page by page, called off, refused, or read. What is asked for on the way
 * (the day, when nobody knows it) is asked before anything is kept, and what was chosen or typed is never lost by it.
 */
import { signal } from '@preact/signals'
import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Problem } from '../../core/problem.ts'
import { problem } from '../../core/problem.ts'
import type { Medium, PastedDocument, ReadAnswer, ReadingProgress } from '../../hub/contract.ts'
import { MOST_FILE_BYTES } from '../../hub/opening.ts'
import { type Answer, paths, readDocument, sendFile, undo } from '../hub.ts'
import { behind } from '../phone/state.ts'
import { useHere } from '../place.ts'

/** What a person said of a text; empty: as the hub finds. */
export type About = {
  readonly [name in 'title' | 'publisher' | 'published' | 'zone' | 'medium' | 'lang']: string
}
export type Taken = { readonly file: File | null; readonly text: string; readonly about: About }

export type Step =
  | { readonly state: 'ready' }
  /** `of` 0: a text without pages. */
  | { readonly state: 'reading'; readonly done: number; readonly of: number }
  | { readonly state: 'undated'; readonly taken: Taken }
  /** No problems: the hub was not reached. */
  | { readonly state: 'refused'; readonly problems: readonly Problem[] }

/** How the last text was read, for the screen that shows its drafts next. */
export const lastRead = signal<ReadAnswer | null>(null)

export function useTaking(journey: string) {
  const { to } = useHere()
  const { route } = useLocation()
  const [step, setStep] = useState<Step>({ state: 'ready' })
  const calling = useRef<AbortController | null>(null)
  const take = async (taken: Taken): Promise<void> => {
    const tooLarge = taken.file && taken.file.size > MOST_FILE_BYTES
    if (tooLarge) return setStep({ state: 'refused', problems: [TOO_LARGE] })
    const call = new AbortController()
    calling.current = call
    setStep({ state: 'reading', done: 0, of: 0 })
    const answer = await sent(journey, taken, call.signal, ({ done, of }) => setStep({ state: 'reading', done, of }))
    // Called off too late: it was kept, and goes again.
    if (call.signal.aborted) return void (answer.ok && undo(journey, answer.value.source))
    if (answer.ok) {
      lastRead.value = answer.value
      route(to(`/desk/${encodeURIComponent(answer.value.source)}`))
    } else setStep(trouble('problems' in answer ? answer.problems : [], taken))
  }
  const leave = (): void => {
    calling.current?.abort()
    setStep({ state: 'ready' })
  }
  return { step, take, leave }
}

const TOO_LARGE = problem('body.tooLarge', '', { limit: `${MOST_FILE_BYTES / 1_048_576} MiB` })

const trouble = (problems: readonly Problem[], taken: Taken): Step =>
  problems.some(({ code }) => code === 'document.undated')
    ? { state: 'undated', taken }
    : { state: 'refused', problems }

type Pages = Pick<ReadingProgress, 'done' | 'of'>

async function sent(
  journey: string,
  { file, text, about }: Taken,
  off: AbortSignal,
  onPages: (pages: Pages) => void,
): Promise<Answer<ReadAnswer>> {
  if (!file) return readDocument(pasted(journey, text, about), off)
  const token = Math.random().toString(36).slice(2)
  const hush = followed(journey, token, onPages)
  const known = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== ''))
  const answer = await sendFile(file, { journey, ...known, token }, off)
  hush()
  return answer
}

const pasted = (journey: string, text: string, about: About): PastedDocument => ({
  journey,
  text,
  title: about.title || null,
  publisher: about.publisher || null,
  published: about.published || null,
  zone: about.zone || null,
  medium: (about.medium || null) as Medium | null,
  lang: (about.lang || 'auto') as PastedDocument['lang'],
})

/** Tells of the pages done until the result is called: a hub elsewhere streams through the phone whose key it knows. */
function followed(journey: string, token: string, onPages: (pages: Pages) => void): () => void {
  const heard = (data: string): void => {
    const told = JSON.parse(data) as ReadingProgress
    if (told.token === token) onPages(told)
  }
  const phone = behind.value
  if (phone?.ask) {
    phone.read(heard)
    return () => phone.read(() => undefined)
  }
  const events = new EventSource(paths.events(journey))
  events.addEventListener('reading', ({ data }) => heard(data))
  return () => events.close()
}
