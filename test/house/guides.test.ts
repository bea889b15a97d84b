// The printed guides send people to buttons and screens by name: a name that the page no longer says leads nowhere.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { catalogues } from '../../src/texts/texts.ts'

const GUIDES = join(import.meta.dirname, '..', '..', 'docs', 'guide')
const SHEETS = {
  en: ['shelter', 'aid-group', 'volunteer', 'coordinator'],
  es: ['albergue', 'grupo-de-ayuda', 'voluntaria', 'coordinacion'],
} as const

/** What stands in italics, and only that, is what the page says. */
const namedIn = (text: string): string[] =>
  [...text.replaceAll(/\n\s*/g, ' ').matchAll(/(?<!\*)\*(?!\*)([^*]+)\*(?!\*)/g)].map((found) =>
    (found[1] ?? '').trim(),
  )

/** A button with more behind it ends in dots that a guide leaves out. */
const bare = (words: string): string => words.replace(/[.…:]+$/, '').toLowerCase()

test('every button and screen that a printed guide names is one that the page has', () => {
  let named = 0
  for (const [lang, sheets] of Object.entries(SHEETS)) {
    const words = new Set(Object.values(catalogues[lang as keyof typeof SHEETS]).map(bare))
    for (const sheet of sheets) {
      const names = namedIn(readFileSync(join(GUIDES, lang, `${sheet}.md`), 'utf8'))
      named += names.length
      const unknown = names.filter((name) => !words.has(bare(name)))
      assert.deepEqual(unknown, [], `${lang}/${sheet}.md`)
    }
  }
  assert.ok(named > 40, `${named} names`)
})
