/** `vereda read FILE`: a text as cited drafts. Nothing is kept; it works with no hub. */
import type { Problem } from '../core/problem.ts'
import { problem } from '../core/problem.ts'
import { dayOf, fromWallClock, isZone } from '../core/time.ts'
import type { JourneyFiles } from '../intake/journey/index.ts'
import { read } from '../intake/reader/read.ts'
import type { Draft, KnownPlace, ReadResult } from '../intake/reader/types.ts'
import type { ExitCode } from './deps.ts'
import { readJourneyFolder } from './folder.ts'
import type { Terminal } from './terminal.ts'

export type ReadCommand = {
  readonly published?: string
  readonly tz?: string
  readonly textLang: 'en' | 'es' | 'auto'
  readonly journey?: string
  readonly out?: string
  readonly json?: boolean
}

export async function readCommand(terminal: Terminal, file: string, options: ReadCommand): Promise<ExitCode> {
  const { deps } = terminal
  const journey = options.journey === undefined ? null : await readJourneyFolder(deps, options.journey)
  if (journey && !journey.ok) return terminal.fail(journey.problems)
  const zone = options.tz ?? journey?.value.zone ?? 'UTC'
  const published = options.published ?? dayOf(deps.nowMs(), zone)
  const asked = askedWrongly(zone, published)
  if (asked.length > 0) return terminal.fail(asked)
  const text = await deps.readText(file)
  if (!text.ok) return terminal.fail(text.problems)
  const found = textProblems(text.value, file)
  if (found.length > 0) return terminal.fail(found)
  if (options.published === undefined) terminal.note(terminal.t('cli.read.today', { day: published }))
  const places = journey ? placesOf(journey.value) : []
  const reading = read(text.value, { published, zone, lang: options.textLang, places })
  const lines = options.json ? [JSON.stringify({ reports: reading.drafts }, null, 1)] : draftLines(terminal, reading)
  return write(terminal, options.out, lines)
}

function askedWrongly(zone: string, published: string): Problem[] {
  const isDay =
    /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(published) && !Number.isNaN(fromWallClock(published.slice(0, 10), 'UTC'))
  return [
    ...(isZone(zone) ? [] : [problem('time.impossible', '--tz', { value: zone })]),
    ...(isDay ? [] : [problem('time.impossible', '--published', { value: published })]),
  ]
}

function textProblems(text: string, file: string): Problem[] {
  if (text.trim() === '') return [problem('document.empty', file)]
  const at = text.indexOf('\uFFFD')
  return at < 0 ? [] : [problem('json.encoding', `${file}:${text.slice(0, at).split('\n').length}`, { file })]
}

export function placesOf(files: JourneyFiles): KnownPlace[] {
  return files.stops.map(({ id: stop, name, country, lat, lon, kind }) => {
    const precision = kind === 'border' ? 'border-crossing' : 'settlement'
    return { name, country, lat, lon, precision, stop }
  })
}

function draftLines({ t, number }: Terminal, { drafts, warnings }: ReadResult): string[] {
  const head = t('cli.read.found', { n: drafts.length })
  const doubts = warnings.map(({ code }) => doubtText(code, t))
  return [head, ...doubts, ...drafts.flatMap((draft, i) => ['', ...draftOf(draft, i + 1, t, number)])]
}

function draftOf(draft: Draft, n: number, t: Terminal['t'], number: Terminal['number']): string[] {
  const { kind, value, distance, places, date, modality, polarity, quote, warnings } = draft
  const facts = [
    value && valueText(value, number),
    distance && `${number(distance.value)} ${distance.unit}`,
    ...places.map((place) => place.name),
    date && (date.start === date.end ? date.start : `${date.start} – ${date.end}`),
    modality === 'asserted' ? null : t(`cli.modality.${modality}`),
    polarity === 'negated' ? t('cli.read.negated') : null,
  ].filter((part) => typeof part === 'string')
  return [
    `${n}. ${t(`cli.draft.${kind}`)}${facts.length === 0 ? '' : `: ${facts.join(' · ')}`}`,
    `   «${quote.text.replaceAll(/\s+/g, ' ')}»`,
    ...warnings.map(({ code }) => `   ${doubtText(code, t)}`),
  ]
}

function doubtText(code: string, t: Terminal['t']): string {
  const key = `cli.doubt.${code}`
  const said = t(key)
  return said === key ? t('cli.doubt.other', { code }) : said
}

function valueText({ low, best, high, unit }: NonNullable<Draft['value']>, number: Terminal['number']): string {
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
