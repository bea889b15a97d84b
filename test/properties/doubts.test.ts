// Whatever the reader doubts it says in words: no code of its own is ever shown to a person.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { catalogues } from '../../src/texts/texts.ts'

const reader = join(import.meta.dirname, '..', '..', 'src', 'intake', 'reader')
const code = /\b(?:code: |warn\(\w+, )'([a-zA-Z]+\.[a-zA-Z]+)'/g

test('every doubt that the reader can have has words in both languages, and so has one that a newer reader may have', () => {
  const files = readdirSync(reader).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  const codes = files.flatMap((name) =>
    [...readFileSync(join(reader, name), 'utf8').matchAll(code)].map(([, one]) => one),
  )
  assert.ok(new Set(codes).size >= 10, 'the codes are found where they are raised')
  for (const lang of ['es', 'en'] as const)
    for (const one of [...codes, 'other']) assert.ok(catalogues[lang][`doubt.${one}`], `${lang} doubt.${one}`)
})
