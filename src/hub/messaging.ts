/**
 * Text messages in. A number is never kept: its sender is a key that the hub derives from it with a secret, so that what is
 * said by SMS is signed, chained, trusted and set aside like what a phone says. Whom a coordinator let in is heard at
 * once, where the message is understood; everything else waits at the desk, with its words, for a person. Each message is
 * answered with what was understood, in its language; the hub never writes first.
 */
import { base32, hashBytes, hashText } from '../core/bytes.ts'
import { canonical } from '../core/canonical.ts'
import { timeIn } from '../core/exercise.ts'
import type { Kind, Kinds } from '../core/kind.ts'
import { PRIVATE_WORDS } from '../core/kinds/note.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Report, Signer, Statement } from '../core/report.ts'
import { DAY_MS, dayOf, type Happened, instant, msOf } from '../core/time.ts'
import { VOUCH } from '../core/trust.ts'
import { networkView } from '../domains/movement/index.ts'
import { fitted } from '../intake/sms/parts.ts'
import { readSms, type SmsKnown, type SmsLang, type SmsRead, type SmsStop } from '../intake/sms/reading.ts'
import type { Log } from '../log/log.ts'
import type { JourneyFacts } from '../readiness/knowledge.ts'
import { textsOf } from '../texts/texts.ts'
import { dataProblems } from './deciding.ts'
import { journeyFacts } from './gather.ts'
import { readerOf } from './membership.ts'
import { DRAFT, SOURCE } from './papers.ts'
import { registersOf } from './register.ts'

export type IncomingSms = {
  readonly from: string
  readonly text: string
  /** The gateway's own: the same twice is one message. */
  readonly id: string
  /** When the gateway got it, UTC text; absent: now. */
  readonly at?: string
}

export type SmsReply = { readonly reply: string | null }

/** Senders, as keys. */
export type Senders = {
  /** Signs for whoever writes from a number: the same key for the same number, and no way back. */
  readonly signerOf: (number: string) => Signer
  /** Senders who want no answers. */
  readonly isQuiet: (device: string) => Promise<boolean>
  readonly quiet: (device: string, isQuiet: boolean) => Promise<void>
}

export type SmsTried = {
  readonly kind: string | null
  readonly data: unknown
  /** True when it would be left to a person. */
  readonly waits: boolean
  readonly reply: string
}

export interface Messaging {
  take(sms: IncomingSms): Promise<Result<SmsReply>>
  /** What would be understood and answered. Nothing is kept. */
  tryOut(text: string): Promise<SmsTried>
  /** Lets in whoever writes from a number, by name of a post. The number is kept nowhere: only a key made of it. */
  admit(asked: SmsAdmission): Promise<Result<SmsAdmitted>>
}

/** `journey`: its id, or the short name before the point; absent: the only one. */
export type SmsAdmission = { readonly journey?: string; readonly number: string; readonly label: string }
export type SmsAdmitted = { readonly device: string; readonly report: string }

export type MessagingParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  readonly nowMs: () => number
  /** Null: no secret is set, so no message is taken in. */
  readonly senders: Senders | null
}

const NOTE = 'core.note'
const MOST_ANSWERS = 1000
/** An answer in more parts costs the hub's people money and is seldom read. */
const MOST_PARTS = 2
/** Clocks of gateways are right; one that is off by more than a day is not believed. */
const CLOCK_MS = DAY_MS

export const openMessaging = (parts: MessagingParts): Messaging => new LogMessaging(parts)

/** What a person is told to name a sender by: of its key, not of its number. */
const codeOf = (device: string): string => base32(hashBytes(device), 5).toUpperCase()

type Spoken = {
  readonly sms: IncomingSms
  readonly said: string
  readonly signer: Signer
  readonly journey: JourneyFacts
}

class LogMessaging implements Messaging {
  readonly #parts: MessagingParts
  /** By the gateway's id: whoever asks twice at once is answered alike. */
  readonly #answers = new Map<string, Promise<Result<SmsReply>>>()

  constructor(parts: MessagingParts) {
    this.#parts = parts
  }

  async admit({ journey: name, number, label }: SmsAdmission): Promise<Result<SmsAdmitted>> {
    const { log, signer, senders, nowMs } = this.#parts
    if (!senders) return bad(problem('sms.unset'))
    const ids = (await journeyIds(log)).filter((id) => name === undefined || id === name || id.startsWith(`${name}.`))
    const facts = ids[0] === undefined || ids.length > 1 ? null : await journeyFacts(log, ids[0])
    if (!facts) return bad(problem('journey.unknown', '/journey', { journey: name ?? '' }))
    const { device } = senders.signerOf(plainNumber(number))
    const said = instant(nowMs())
    const happened: Happened = { from: said, to: said, precision: 'minute', zone: facts.zone }
    const { v } = this.#kind(VOUCH)
    const data = { device, label, role: 'field' }
    const [outcome] = await log.say([{ kind: VOUCH, v, journey: facts.id, happened, said, data }], signer)
    if (outcome?.state !== 'applied') return bad(...(outcome?.problems ?? []), problem('access.denied'))
    return good({ device, report: String(outcome.id) })
  }

  take(sms: IncomingSms): Promise<Result<SmsReply>> {
    const known = this.#answers.get(sms.id)
    if (known) return known
    const answer = this.#take(sms)
    this.#answers.set(sms.id, answer)
    if (this.#answers.size > MOST_ANSWERS) this.#answers.delete(this.#answers.keys().next().value as string)
    // What could not be kept may be sent again.
    answer.then(
      ({ ok }) => ok || this.#answers.delete(sms.id),
      () => this.#answers.delete(sms.id),
    )
    return answer
  }

  async tryOut(text: string): Promise<SmsTried> {
    const journey = await this.#journeyOf(null)
    const stops = journey ? await this.#stopsOf(journey.id) : []
    const read = readSms(text, knownBy(this.#parts.kinds, stops))
    const at = instant(this.#parts.nowMs())
    const reply = this.#replyTo(read, { isMember: true, code: '', stops, at })
    const [kind, data] = read.is === 'report' ? [read.kind.name, read.data] : [null, null]
    return { kind, data, waits: read.is === 'unclear', reply }
  }

  async #take(sms: IncomingSms): Promise<Result<SmsReply>> {
    const { senders } = this.#parts
    if (!senders) return bad(problem('sms.unset'))
    const signer = senders.signerOf(plainNumber(sms.from))
    const journey = await this.#journeyOf(signer.device)
    if (!journey) return bad(problem('sms.nowhere'))
    const spoken = { sms, said: this.#saidAt(sms), signer, journey }
    const stops = await this.#stopsOf(journey.id)
    const read = readSms(sms.text, knownBy(this.#parts.kinds, stops))
    const isMember = this.#isMember(signer.device, journey.id)
    const kept = await this.#keep(read, spoken, isMember)
    if (!kept.ok) return kept
    if (read.is === 'command') await this.#quiet(senders, signer.device, read.asks)
    else if (await senders.isQuiet(signer.device)) return good({ reply: null })
    const about = { isMember, code: codeOf(signer.device), stops, at: spoken.said }
    return good({ reply: this.#replyTo(kept.value, about) })
  }

  async #quiet(senders: Senders, device: string, asks: 'help' | 'stop' | 'start'): Promise<void> {
    if (asks !== 'help') await senders.quiet(device, asks === 'stop')
  }

  /** Keeps what was said, and returns it as it was kept. */
  async #keep(read: SmsRead, spoken: Spoken, isMember: boolean): Promise<Result<SmsRead>> {
    if (read.is === 'command') return good(read)
    if (read.is === 'unclear' || !isMember) return this.#keepForDesk(read, spoken)
    const data = withWords(read.kind, read.data, withoutNumber(spoken.sms))
    const happened = happenedAt(spoken)
    const found = dataProblems(this.#parts.kinds, read.kind.name, data, happened)
    if (found.length > 0)
      return this.#keepForDesk({ is: 'unclear', kind: read.kind, missing: [], lang: read.lang }, spoken)
    const statement = statementOf(spoken, read.kind, data)
    if (await this.#isSaid(statement, spoken.signer.device)) return good(read)
    const [outcome] = await this.#parts.log.say([statement], spoken.signer)
    return outcome?.state === 'refused' ? bad(...outcome.problems) : good(read)
  }

  /** A gateway that heard no answer before the hub was started anew sends the same message again. */
  async #isSaid({ journey, said, happened, kind, data }: Statement, device: string): Promise<boolean> {
    const day = dayOf(msOf(happened.from), happened.zone)
    const entries = await this.#parts.log.entries(`${journey}/day:${day}`)
    return entries.some(
      ({ report }) =>
        report.device === device &&
        report.said === said &&
        report.kind === kind &&
        canonical(report.data) === canonical(data),
    )
  }

  async #keepForDesk(read: Extract<SmsRead, { is: 'report' | 'unclear' }>, spoken: Spoken): Promise<Result<SmsRead>> {
    const { log, signer } = this.#parts
    const { journey, said } = spoken
    const head = headOf(spoken)
    const words = withoutNumber(spoken.sms)
    const text = `${head}\n${words}`
    const hash = hashText(text)
    const papers = (await registersOf(log, journey.id)).map(({ source }) => source)
    if (papers.some((paper) => paper?.hash === hash)) return good(read)
    const paper = { title: `SMS ${codeOf(spoken.signer.device)}`, lang: read.lang, medium: 'message', format: 'text' }
    const source = { ...paper, published: said, ground: 'given', zone: journey.zone, hash, chars: text.length, text }
    const place = { start: head.length + 1, end: text.length, quote: words.slice(0, 2000) }
    const outcomes = await log.say(
      [
        statementOf(spoken, this.#kind(SOURCE), source),
        (before: readonly Report[]) => this.#draftOf(read, spoken, before, place),
      ],
      signer,
    )
    const refused = outcomes.find(({ state }) => state === 'refused')
    return refused ? bad(...refused.problems) : good(read)
  }

  /** What is not understood waits as a note without its words, which may tell of somebody: a person says what it is. */
  #draftOf(
    read: Extract<SmsRead, { is: 'report' | 'unclear' }>,
    spoken: Spoken,
    [source]: readonly Report[],
    place: { readonly start: number; readonly end: number; readonly quote: string },
  ): Statement {
    const isUnclear = read.is === 'unclear'
    const { name, v } = isUnclear ? this.#kind(NOTE) : read.kind
    const data = isUnclear ? { text: PRIVATE_WORDS } : read.data
    const proposal = { kind: name, v, data, happened: happenedAt(spoken), modality: 'asserted' }
    const how = isUnclear ? { isPrivate: true } : { why: [{ field: 'kind', rule: 'sms.word' }] }
    return statementOf(spoken, this.#kind(DRAFT), { source: source?.id, ...proposal, ...place, ...how })
  }

  #kind(name: string): Kind {
    return this.#parts.kinds.get(name) as Kind
  }

  #saidAt({ at }: IncomingSms): string {
    const nowMs = this.#parts.nowMs()
    return at !== undefined && Math.abs(msOf(at) - nowMs) <= CLOCK_MS ? at : instant(nowMs)
  }

  #isMember(device: string, journey: string): boolean {
    return readerOf(this.#parts.log, device, instant(this.#parts.nowMs())).in(journey) !== null
  }

  /** The journey that the sender is known in; else the first that is no example. */
  async #journeyOf(device: string | null): Promise<JourneyFacts | null> {
    const { log } = this.#parts
    const ids = await journeyIds(log)
    const known = device === null ? undefined : ids.find((id) => this.#isMember(device, id))
    const facts = (await Promise.all(ids.map((id) => journeyFacts(log, id)))).flatMap((one) => one ?? [])
    return facts.find(({ id }) => id === known) ?? facts.find(({ isExample }) => !isExample) ?? facts[0] ?? null
  }

  async #stopsOf(journey: string): Promise<readonly SmsStop[]> {
    return (await this.#parts.log.view(networkView, `${journey}/network:all`))?.stops ?? []
  }

  #replyTo(read: SmsRead, { isMember, code, stops, at }: About): string {
    const say = textsOf(read.lang)
    if (read.is === 'command') {
      return fitted(say(`sms.${read.asks}`, { words: helpWords(this.#parts.kinds, read.lang) }), MOST_PARTS)
    }
    const missing = read.is === 'unclear' ? read.missing.map((field) => say(`field.${field}`, {})).join(', ') : ''
    const about = read.kind ? say(`kind.${read.kind.name}.name`, {}) : ''
    const understood = read.is === 'report' ? saysOf(read, stops, say, at) : ''
    const key = isMember ? (understood ? 'sms.understood' : missing ? 'sms.missing' : 'sms.unclear') : 'sms.waits'
    return fitted(say(key, { says: understood || 'none', about, missing, code }), MOST_PARTS)
  }
}

async function journeyIds(log: Log): Promise<string[]> {
  const subjects = (await log.subjects('')).filter((one) => one.endsWith('/journey:all'))
  return subjects.map((one) => one.slice(0, one.indexOf('/')))
}

type About = {
  readonly isMember: boolean
  readonly code: string
  readonly stops: readonly SmsStop[]
  readonly at: string
}

const plainNumber = (number: string): string => number.replace(/[^\d+]/g, '')

/** People sign with their number out of habit. */
const withoutNumber = ({ from, text }: IncomingSms): string => {
  const digits = plainNumber(from).replace('+', '')
  return digits.length < 6 ? text : text.replaceAll(digits, '•'.repeat(digits.length))
}

/** Enough of the number that whoever knows it can tell it again, and nobody else can call it. */
const headOf = ({ sms, said, signer }: Spoken): string =>
  `SMS ${codeOf(signer.device)} ···${plainNumber(sms.from).slice(-2)} ${said} ${base32(hashBytes(sms.id), 8)}`

const happenedAt = ({ said, journey }: Spoken): Happened => {
  const at = timeIn(journey.exercise, said)
  return { from: at, to: at, precision: 'minute', zone: journey.zone }
}

const statementOf = (spoken: Spoken, kind: Kind, data: Record<string, unknown>): Statement => {
  const { journey, said } = spoken
  return { kind: kind.name, v: kind.v, journey: journey.id, happened: happenedAt(spoken), said, data }
}

/** The words as they came, where the kind has a place for them. */
const withWords = ({ data: schema }: Kind, data: Record<string, unknown>, text: string) =>
  schema.properties?.['words'] === undefined ? data : { ...data, words: text.slice(0, 500) }

function saysOf(
  { kind, data }: { readonly kind: Kind; readonly data: Record<string, unknown> },
  stops: readonly SmsStop[],
  say: (key: string, slots: Record<string, string | number>) => string,
  at: string,
): string {
  const happened: Happened = { from: at, to: at, precision: 'minute', zone: 'UTC' }
  const { key, slots } = kind.says(data, { happened, id: '' })
  const groupName = (code: unknown): string => {
    const words = say(`group.${code}`, {})
    return words === `group.${code}` ? String(code) : words
  }
  const named = Object.entries(slots).map(([slot, value]) => [
    slot,
    slot === 'group' ? groupName(value) : (stops.find(({ id }) => id === value)?.name ?? value),
  ])
  return say(key, Object.fromEntries(named) as Record<string, string | number>)
}

/** The first word of each pattern, with what goes behind it. */
const helpWords = (kinds: Kinds, lang: SmsLang): string =>
  [...kinds.values()]
    .flatMap(({ sms = [] }) => sms.flatMap(({ words }) => words[lang][0]?.toUpperCase() ?? []))
    .join(', ')

const knownBy = (kinds: Kinds, stops: readonly SmsStop[]): SmsKnown => ({
  kinds,
  stops,
  choiceWords: (field, choice, lang) => textsOf(lang)(`choice.${field}.${choice}`, {}),
})
