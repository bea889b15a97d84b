import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { KINDS } from '../src/domains/all.ts'
import { newKind } from './lib/newKind.ts'
import { pages } from './lib/pages.ts'
import { inRoot } from './lib/place.mjs'

for (const [path, text] of Object.entries(pages())) {
  test(`${path} is what the program does (npm run docs writes it anew)`, () => {
    assert.equal(readFileSync(inRoot(path), 'utf8'), text)
  })
}

test('every kind has its part, and no link of the page leads nowhere', () => {
  const page = pages()['docs/kinds.md'] ?? ''
  const problems = pages()['docs/problems.md'] ?? ''
  for (const name of KINDS.keys()) assert.ok(page.includes(`\n## ${name}\n`), name)
  const headings = (text: string) =>
    [...text.matchAll(/^## (.+)$/gm)].map(([, name = '']) => name.toLowerCase().replaceAll('.', ''))
  for (const [, file, anchor] of page.matchAll(/\]\((problems\.md)?#([^)]+)\)/g)) {
    assert.ok(headings(file ? problems : page).includes(anchor ?? ''), anchor)
  }
})

test('a new kind starts as a file that says what is still to be said, and the lines to add', () => {
  const started = newKind('movement.waiting', [...KINDS.keys()])
  assert.equal(started.ok && started.value.path, 'src/domains/movement/kinds/waiting.ts')
  assert.match(started.ok ? started.value.text : '', /name: 'movement\.waiting'/)
  assert.match(started.ok ? started.value.next : '', /'kind\.movement\.waiting\.says'/)
})

test('a kind that is there already, of a domain that is not, or oddly named, is refused with a sentence', () => {
  const refusal = (name: string) => {
    const started = newKind(name, [...KINDS.keys()])
    return started.ok ? '' : started.sentence
  }
  assert.match(refusal('movement.stop'), /already/)
  assert.match(refusal('weather.storm'), /no domain weather/)
  assert.match(refusal('Movement'), /DOMAIN\.NAME/)
  assert.match(refusal(''), /DOMAIN\.NAME/)
})
