/** `vereda read FILE`: a file of any kind as cited drafts. Nothing is kept; it works with no hub. */
import type { Problem, Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import { dayOf, isZone, msOf } from '../core/time.ts'
import { assisted } from '../hub/assisting.ts'
import { MOST_FILE_BYTES, type OpenFile } from '../hub/opening.ts'
import type { Asked, ReadPaper } from '../intake/formats/reading.ts'
import type { JourneyFiles } from '../intake/journey/index.ts'
import type { Draft, KnownPlace, ReadResult } from '../intake/reader/types.ts'
import type { ExitCode } from './deps.ts'
import { readJourneyFolder } from './folder.ts'
import type { Terminal } from './terminal.ts'

export type ReadCommand = {
  readonly published?: string
  readonly tz?: string
  readonly lang: 'en' | 'es' | 'auto'
  /** The older name of `--lang`. */
  readonly textLang?: 'en' | 'es' | 'auto'
  readonly journey?: string
  readonly out?: string
  /** Where the plain text goes that the offsets point into. */
  readonly text?: string
  /** Reads with the assistant of the environment too: the text leaves the device. */
  readonly assistant?: boolean
  readonly json?: boolean
}

export async function readCommand(terminal: Terminal, file: string, options: ReadCommand): Promise<ExitCode> {
  const { deps } = terminal
  const journey = options.journey === undefined ? null : await readJourneyFolder(deps, options.journey)
  if (journey && !journey.ok) return terminal.fail(journey.problems)
  const asked = askedOf(options, journey?.value ?? null, deps.nowMs())
  const wrong = askedWrongly(asked)
  if (wrong.length > 0) return terminal.fail(wrong)
  const bytes = await deps.readBytes(file, MOST_FILE_BYTES)
  if (!bytes.ok) return terminal.fail(bytes.problems)
  const openFile = openerOf(terminal, options)
  if (!openFile.ok) return terminal.fail(openFile.problems)
  const name = file === '-' ? '' : file
  const opened = await openFile.value({ name, bytes: bytes.value }, asked, (done, of) =>
    terminal.progress(terminal.t('cli.read.page', { done, of })),
  )
  terminal.endProgress()
  if (!opened.ok) return terminal.fail(opened.problems, file)
  return answer(terminal, opened.value, options)
}

/** With an assistant when one is asked for; where the text goes is said before it goes. */
function openerOf(terminal: Terminal, options: ReadCommand): Result<OpenFile> {
  const { deps, t } = terminal
  if (!options.assistant) return good(deps.openFile)
  if (deps.assistant === null) return bad(problem('assistant.unset', '--assistant'))
  if (!deps.assistant.ok) return deps.assistant
  terminal.note(t('cli.read.sends', { host: deps.assistant.value.host }))
  return good(assisted(deps.openFile, deps.assistant.value))
}

function askedOf(options: ReadCommand, journey: JourneyFiles | null, nowMs: number): Asked {
  const zone = options.tz ?? journey?.zone ?? null
  return {
    published: options.published?.slice(0, 10) ?? null,
    zone,
    otherDay: zone !== null && !isZone(zone) ? null : dayOf(nowMs, zone ?? 'UTC'),
    lang: options.textLang ?? options.lang,
    places: journey ? placesOf(journey) : [],
  }
}

function askedWrongly({ zone, published }: Asked): Problem[] {
  const isDay = published === null || !Number.isNaN(msOf(`${published}T00:00:00Z`))
  return [
    ...(zone === null || isZone(zone) ? [] : [problem('time.impossible', '--tz', { value: zone })]),
    ...(isDay ? [] : [problem('time.impossible', '--published', { value: published })]),
  ]
}

async function answer(terminal: Terminal, read: ReadPaper, options: ReadCommand): Promise<ExitCode> {
  const { paper, published, reading } = read
  if (!published || !reading) return terminal.fail([problem('document.undated')])
  const { t } = terminal
  const { day, ground } = published
  if (ground !== 'given') terminal.note(`${t(`paper.day.${ground}`, { day })} ${t('cli.read.otherDay')}`)
  for (const { code, slots } of paper.notes) terminal.note(t(`paper.${code}`, slots))
  const lines = options.json ? [JSON.stringify({ reports: reading.drafts }, null, 1)] : draftLines(terminal, reading)
  const written = options.text === undefined ? 0 : await write(terminal, options.text, paper.text.split('\n'))
  return written === 0 ? write(terminal, options.out, lines) : written
}

function placesOf(files: JourneyFiles): KnownPlace[] {
  return files.stops.map(({ id: stop, name, country, lat, lon, kind }) => {
    const precision = kind === 'border' ? 'border-crossing' : 'settlement'
    return { name, country, lat, lon, precision, stop }
  })
}

function draftLines({ t, number }: Terminal, { drafts, warnings }: ReadResult): string[] {
  const head = t('cli.read.found', { n: drafts.length })
  // That there is none is what the head says already.
  const doubts = warnings.filter(({ code }) => code !== 'nothing.found').map(({ code }) => doubtText(code, t))
  const told = drafts.flatMap((draft, i) => ['', ...draftOf(draft, i + 1, t, number)])
  return [head, ...doubts, ...placesAsked(drafts, t), ...told]
}

const OF_PLACE = ['place.doubtful', 'place.unknown']

/** Which place a name means is asked once for the whole text, with the drafts that hang on it. */
function placesAsked(drafts: readonly Draft[], t: Terminal['t']): string[] {
  const asked = new Map<string, { code: string; name: string; places: string; numbers: number[] }>()
  for (const [i, { warnings, places }] of drafts.entries())
    for (const { code, slots } of warnings.filter((one) => OF_PLACE.includes(one.code))) {
      const name = String(slots['name'])
      const among = places.find((place) => place.name === name)?.candidates ?? []
      const where = among.map((one) => [one.name, one.country].filter(Boolean).join(' ')).join(', ')
      const one = asked.get(name) ?? { code, name, places: where, numbers: [] }
      asked.set(name, { ...one, numbers: [...one.numbers, i + 1] })
    }
  return [...asked.values()].map(({ code, name, places, numbers }) =>
    t(`cli.doubt.${code}`, { name, places, drafts: [...new Set(numbers)].join(', ') }),
  )
}

function draftOf(draft: Draft, n: number, t: Terminal['t'], number: Terminal['number']): string[] {
  const { kind, value, distance, places, date, modality, polarity, quote, warnings } = draft
  const facts = [
    value && valueText(value, number, countedText(value.unit, t)),
    distance && `${number(distance.value)} ${distance.unit}`,
    ...places.map((place) => place.name),
    date && (date.start === date.end ? date.start : `${date.start} – ${date.end}`),
    modality === 'asserted' ? null : t(`cli.modality.${modality}`),
    polarity === 'negated' ? t('cli.read.negated') : null,
    draft.retracted ? t('cli.read.takenBack') : null,
  ].filter((part) => typeof part === 'string')
  return [
    `${n}. ${t(`cli.draft.${kind}`)}${facts.length === 0 ? '' : `: ${facts.join(' · ')}`}`,
    `   «${quote.text.replaceAll(/\s+/g, ' ')}»`,
    ...warnings.filter(({ code }) => !OF_PLACE.includes(code)).map(({ code }) => `   ${doubtText(code, t)}`),
  ]
}

function doubtText(code: string, t: Terminal['t']): string {
  const key = `cli.doubt.${code}`
  const said = t(key)
  return said === key ? t('cli.doubt.other', { code }) : said
}

/** In the reader's language where it has a word for it; other things keep the name that the text gives them. */
function countedText(unit: string, t: Terminal['t']): string {
  const key = `cli.counted.${unit}`
  const said = t(key)
  return said === key ? unit : said
}

function valueText({ low, best, high }: NonNullable<Draft['value']>, number: Terminal['number'], unit: string): string {
  const [least, stated, most] = [low, best, high].map((n) => (n === null ? null : number(n)))
  if (least === most) return `${stated ?? least ?? '–'} ${unit}`
  return `${stated ? `${stated} ` : ''}(${least ?? '…'}–${most ?? '…'}) ${unit}`
}

async function write(terminal: Terminal, file: string | undefined, lines: readonly string[]): Promise<ExitCode> {
  if (file === undefined) {
    for (const line of lines) terminal.say(line)
    return 0
  }
  const written = await terminal.deps.writeLines(file, linesIn(lines))
  return written.ok ? 0 : terminal.fail(written.problems)
}

async function* linesIn(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
