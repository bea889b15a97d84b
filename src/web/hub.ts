/**
 * Asking the hub. An answer is a value or problems; a hub that cannot be reached is a third thing, and never an
 * exception. Every path that a screen needs is written here and nowhere else.
 */
import type { Problem } from '../core/problem.ts'
import type {
  Decision,
  MadeDrafts,
  ManyDecided,
  MarkedWords,
  PastedDocument,
  ReadAnswer,
  Rereading,
  Said,
} from '../hub/contract.ts'
import type { Erased, ErasureAsked } from '../hub/erasing.ts'
import type { Preview, PublishAsked } from '../hub/publishing.ts'
import type { Handed } from '../hub/syncing.ts'
import type { Outcome } from '../log/log.ts'
import type { Level } from '../readiness/level.ts'
import type { Plan, PlanQuestion } from '../readiness/planModel.ts'
import { type Behind, behind } from './phone/state.ts'

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly status: 0 }

const query = (parts: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined)
  return new URLSearchParams(given).toString()
}

export const paths = {
  journeys: '/api/journeys',
  kinds: '/api/kinds',
  waiting: '/api/waiting',
  alerts: '/api/alerts',
  devices: (journey: string) => `/api/devices?${query({ journey })}`,
  board: (journey: string, asOf?: string, level?: Level) =>
    `/api/board?${query({ journey, asOf, level: level === undefined ? undefined : String(level) })}`,
  told: (journey: string, asOf?: string) => `/api/told?${query({ journey, asOf })}`,
  readiness: (journey: string, stop: string | undefined, level?: Level, asOf?: string) =>
    `/api/readiness?${query({ journey, stop, level: level === undefined ? undefined : String(level), asOf })}`,
  why: (journey: string, id: string, asOf?: string) => `/api/why/${encodeURIComponent(id)}?${query({ journey, asOf })}`,
  report: (id: string) => `/api/reports/${encodeURIComponent(id)}`,
  timeline: (journey: string, day?: string) => `/api/timeline?${query({ journey, day })}`,
  documents: (journey: string) => `/api/documents?${query({ journey })}`,
  register: (journey: string) => `/api/register?${query({ journey })}`,
  document: (journey: string, source: string) => `/api/documents/${encodeURIComponent(source)}?${query({ journey })}`,
  events: (journey: string) => `/api/events?${query({ journey })}`,
}

export const ask = <T>(path: string): Promise<Answer<T>> =>
  exchange<T>(path, { headers: { accept: 'application/json' } })

const tell = <T>(path: string, body: unknown, signal: AbortSignal | null = null): Promise<Answer<T>> =>
  exchange<T>(path, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })

export const readDocument = (pasted: PastedDocument, signal: AbortSignal) =>
  tell<ReadAnswer>('/api/read', pasted, signal)
/** Sends a file as it is. `about`: what is known of it; what is left out the hub finds in the file. */
export const sendFile = (file: File, about: Readonly<Record<string, string | undefined>>, signal: AbortSignal) =>
  exchange<ReadAnswer>(`/api/documents?${query({ name: file.name, ...about })}`, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
    body: file,
  })
/** Reads a document anew with another language, day or zone. */
export const readAgain = ({
  source,
  ...asked
}: Pick<Rereading, 'journey' | 'source'> & Partial<Record<'lang' | 'published' | 'zone', string>>) =>
  tell<ReadAnswer>(`/api/documents/${encodeURIComponent(source)}/again`, asked)
export const decide = (decision: Decision) => tell<unknown>('/api/decide', decision)
/** Accepts drafts as they stand, or takes them back, all or none. */
export const decideAll = (asked: ManyDecided) => tell<MadeDrafts>('/api/decide/all', asked)
export const splitDraft = (journey: string, draft: string, at: number) =>
  tell<MadeDrafts>('/api/drafts/split', { journey, draft, at })
export const joinDrafts = (journey: string, drafts: readonly [string, string]) =>
  tell<MadeDrafts>('/api/drafts/join', { journey, drafts })
export const draftWords = (marked: MarkedWords) => tell<MadeDrafts>('/api/drafts', marked)
export const undo = (journey: string, draft: string) => tell<unknown>('/api/undo', { journey, draft })
/** Says something as the hub's own device. */
export const sayAsHub = (said: Said) => tell<Outcome>('/api/say', said)
/** The hub stops reckoning when `signal` calls it off; the answer is then that of a hub out of reach. */
export const askPlan = (question: PlanQuestion, signal: AbortSignal) => tell<Plan>('/api/plan', question, signal)

/** Bytes of a photo or voice; null where they are not, or are not for whoever asks. */
export async function askFile(attachment: string): Promise<Uint8Array | null> {
  const path = `/api/attachments/${attachment}`
  const signed = behind.value?.ask
  if (signed) return (await signed('GET', path))?.bytes ?? null
  const response = await fetch(path).catch(() => null)
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null
}

/** What everybody sees of a journey, or would see; for a coordinator. */
export const publicPreview = (journey: string, placesAfterDays?: number) =>
  ask<Preview>(
    `/api/public/preview?${query({ journey, placesAfterDays: placesAfterDays === undefined ? undefined : String(placesAfterDays) })}`,
  )
/** Opens or closes the public page. */
export const publish = (asked: PublishAsked) => tell<Outcome>('/api/public', asked)

/** What would be erased for good. */
export const wouldErase = (asked: Omit<ErasureAsked, 'isSure'>) => tell<Erased>('/api/erasures/preview', asked)
/** Erases it. `confirmed`: by a phone's key; null: by who sits at the machine. */
export const eraseReports = (asked: ErasureAsked, confirmed: Behind['ask']): Promise<Answer<Erased>> => {
  const post = { method: 'POST', body: JSON.stringify(asked) }
  return confirmed ? signedBy(confirmed, '/api/erasures', post) : tell('/api/erasures', asked)
}

const HELLO = '/api/hello'
/** Which hub this is, by its key. */
export const whichHub = () => ask<{ hub: string }>(HELLO)
/** Asked without any key, as the owner at the machine: null to everybody else, and where there is no such address. */
export const whereOutside = (): Promise<string | null> =>
  fetch(HELLO)
    .then((answer) => answer.json())
    .then(
      ({ outside }) => outside ?? null,
      () => null,
    )
/** A file of reports that somebody carried here, packed. */
export const handOver = (file: Uint8Array<ArrayBuffer>) =>
  exchange<Handed>('/api/bundle', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
    body: file,
  })

async function exchange<T>(path: string, request: RequestInit): Promise<Answer<T>> {
  const signed = behind.value?.ask
  if (signed) return signedBy<T>(signed, path, request)
  try {
    const response = await fetch(path, request)
    return answered(response.status, await response.json().catch(() => null))
  } catch {
    return UNREACHED
  }
}

/** Through the phone that keeps the key: a hub elsewhere answers nobody whom it does not know. */
async function signedBy<T>(ask: NonNullable<Behind['ask']>, path: string, { method, body }: RequestInit) {
  const value = typeof body === 'string' ? (JSON.parse(body) as unknown) : body && (await bytesOf(body))
  const answer = await ask(method === 'POST' ? 'POST' : 'GET', path, value)
  return answer === null ? UNREACHED : answered<T>(answer.status, answer.json)
}

/** All that a hub says is JSON. What is not was cut off, or is the page of a wifi, or of a proxy that finds no hub. */
function answered<T>(status: number, json: unknown): Answer<T> {
  if (json === null && (status < 400 || status >= 500)) return UNREACHED
  if (status < 300) return { ok: true, value: json as T }
  return { ok: false, status, problems: (json as { problems?: Problem[] } | null)?.problems ?? [] }
}

const UNREACHED = { ok: false, status: 0 } as const
const bytesOf = async (body: BodyInit): Promise<Uint8Array> => new Uint8Array(await new Response(body).arrayBuffer())
