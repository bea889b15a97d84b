/**
 * The reader: warm time and CPU for an article, beside one plain pass of regular expressions for figures, days and
 * capital words over the same text; the work for ten times the text; and how well it reads the own sets, by genre and
 * language (the same scoring as the tests), with the atlas as a user reads them and without it as a phone does; and
 * what misleads: plans drafted as acts, figures taken back that stand, wrong citations.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { atlasAtHand } from '../src/files/atlas.ts'
import type { Atlas } from '../src/intake/reader/atlas.ts'
import { read } from '../src/intake/reader/read.ts'
import type { Draft, Lang } from '../src/intake/reader/types.ts'
import { f1, type GoldReport, safetyOf, sumOf, sumOfSafety, type Tally, tallyOf } from '../test/support/report-score.ts'
import { sharedFolder } from '../test/support/shared.ts'
import type { BenchRow } from './row.ts'

const FIXTURES = join(import.meta.dirname, '..', 'test', 'fixtures', 'reader')
const ROUNDS = 30
const PLAIN = /\d[\d.,]*|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)*/giu

type Gold = { document: { lang: Lang; published: string; timezone: string; genre: string }; reports: GoldReport[] }
type Text = { gold: Gold; text: string }

const textsOf = (set: string): Text[] =>
  readdirSync(join(FIXTURES, set)).map((name) => {
    const load = (file: string): string => readFileSync(join(FIXTURES, set, name, file), 'utf8')
    return { gold: JSON.parse(load('gold.json')) as Gold, text: load('text.txt') }
  })

/** The seed article where it lies beside the checkout, else the news of the sets, cut to its length. */
function article(): { name: string; text: string } {
  const shared = sharedFolder()
  if (shared) {
    const seed = join(shared, 'data', 'documents', 'caravan-2018-10-18', 'text.txt')
    return { name: 'the seed article', text: readFileSync(seed, 'utf8') }
  }
  const news = textsOf('tuning').filter(({ gold }) => gold.document.genre === 'news')
  return {
    name: 'news of the sets',
    text: news
      .map(({ text }) => text)
      .join('\n\n')
      .repeat(3)
      .slice(0, 8200),
  }
}

/** Milliseconds of time and of CPU for one call, warm: the median of the times, the mean of the CPU. */
function measured(run: () => unknown): { ms: number; cpuMs: number } {
  for (let i = 0; i < 5; i++) run()
  const times: number[] = []
  const before = process.cpuUsage()
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(before)
  return { ms: times.sort((a, b) => a - b)[ROUNDS >> 1]!, cpuMs: (user + system) / 1000 / ROUNDS }
}

function speed(): BenchRow[] {
  const { name, text } = article()
  const about = { published: '2018-10-18', zone: 'America/Guatemala', lang: 'en' } as const
  const reader = measured(() => read(text, about))
  const plain = measured(() => [...text.matchAll(PLAIN)].length)
  const long = text.repeat(Math.ceil(1_000_000 / text.length)).slice(0, 1_000_000)
  const start = process.cpuUsage()
  const { steps } = read(long, about)
  const { user, system } = process.cpuUsage(start)
  const perChar = read(text, about).steps / text.length
  return [
    {
      ...{ name: `reading ${name} (${text.length} characters), warm`, value: reader.ms, unit: 'ms', bar: '<= 150' },
      ...{ peer: { name: 'one pass of regular expressions', value: plain.ms }, ratio: reader.ms / plain.ms },
      cpuMsPerOp: reader.cpuMs,
    },
    {
      ...{ name: 'reading 1 MB', value: (user + system) / 1e6, unit: 's CPU', bar: 'bounded' },
      ratio: steps / long.length / perChar,
      note: 'ratio: token inspections a character, beside those of the article',
    },
  ]
}

const draftsOf = ({ gold, text }: Text, atlas: Atlas | null): Draft[] => {
  const { published, timezone, lang } = gold.document
  return read(text, { published, zone: timezone, lang, atlas }).drafts
}

const tallyIn = (texts: readonly Text[], atlas: Atlas | null): Tally =>
  sumOf(texts.map((text) => tallyOf(text.gold.reports, draftsOf(text, atlas))))

function quality(set: string): BenchRow[] {
  const texts = textsOf(set)
  const row = (name: string, some: readonly Text[], atlas: Atlas | null): BenchRow => {
    const tally = tallyIn(some, atlas)
    const useful = f1(tally.useful, tally).toFixed(3)
    const note = `useful ${useful}, strict ${f1(tally.strict, tally).toFixed(3)}; ${some.length} texts, ${tally.gold} reports`
    return { name: `${set}: ${name}`, value: f1(tally.core, tally), unit: 'core F1', note }
  }
  const groups = (key: 'lang' | 'genre'): BenchRow[] =>
    [...new Set(texts.map(({ gold }) => gold.document[key]))].sort().map((value) =>
      row(
        value,
        texts.filter(({ gold }) => gold.document[key] === value),
        atlasAtHand(),
      ),
    )
  const all = [row('all', texts, atlasAtHand()), row('all, without the atlas', texts, null)]
  return [...all, ...groups('lang'), ...groups('genre'), misled(set, texts)]
}

/** The bars that count before F1. */
function misled(set: string, texts: readonly Text[]): BenchRow {
  const safety = sumOfSafety(texts.map((t) => safetyOf(t.gold.reports, draftsOf(t, atlasAtHand()), t.text)))
  const { pairs, actsMade, retracted, stillCurrent, misquoted } = safety
  const name = `${set}: plans, threats and denials drafted as acts`
  const note = `${actsMade} of ${pairs}; ${stillCurrent} of ${retracted} figures taken back stand; ${misquoted} wrong citations`
  return { name, value: (100 * actsMade) / Math.max(1, pairs), unit: '%', bar: '<= 3', note }
}

export async function benchReader(): Promise<BenchRow[]> {
  return [
    ...speed(),
    ...[
      'tuning',
      'heldout',
      'late',
      'sealed',
      'second',
      'third',
      'fresh',
      'newest',
      'recent',
      'apart',
      'closed',
      'unread',
      'opened',
      'blind',
    ].flatMap(quality),
  ]
}

if (import.meta.main) console.table(await benchReader())
