// `vereda read` over the kinds of file that people send.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../support/folder.ts'
import { pdfOf } from '../support/papers.ts'
import { runCommand } from '../support/terminal.ts'

const folder = temporaryFolder()

test('read takes the text’s language by --lang, and its own from before the command', async () => {
  const spanish = 'Llegaron 300 personas a Chiquimula el lunes.'
  const asked = ['--published', '2018-10-16']
  const read = await runCommand(['--lang', 'es', 'read', '-', '--lang', 'auto', ...asked], spanish)
  assert.match(read.out, /borrador/)
  const inEnglish = await runCommand(['read', '-', '--lang', 'es', ...asked], spanish)
  assert.match(inEnglish.out, /1 draft\./)
  assert.equal((await runCommand(['read', '-', '--text-lang', 'es', ...asked], spanish)).out, inEnglish.out)
  const nothing = await runCommand(['read', '-', ...asked], 'hola')
  assert.equal(nothing.out, 'Nothing was found that could become a report.\n')
  const french = await runCommand(['read', '-', '--lang', 'fr', ...asked], spanish)
  assert.deepEqual([french.code, french.out], [2, ''])
  assert.match(french.err, /cannot have that value/)
})

test('read opens a page, finds its day, and writes the text that its quotes point into', async () => {
  const file = join(folder, 'nota.html')
  const words = 'Unas 1.200 personas llegaron a Esquipulas el lunes, dijo la alcaldía. '
  writeFileSync(
    file,
    `<html><head><title>Nota</title><meta property="article:published_time" content="2018-10-18T22:14:00-06:00"></head>
    <body><nav>Inicio 500 personas</nav><article><p>${words.repeat(6)}</p></article></body></html>`,
  )
  const [text, out] = [join(folder, 'nota.txt'), join(folder, 'nota.json')]
  const { code, err } = await runCommand(['read', file, '--json', '--text', text, '--out', out])
  assert.equal(code, 0)
  assert.match(err, /Published on 2018-10-18, as the page itself says/)
  const kept = readFileSync(text, 'utf8')
  assert.doesNotMatch(kept, /Inicio/)
  const { reports } = JSON.parse(readFileSync(out, 'utf8')) as {
    reports: { quote: { start: number; end: number; text: string } }[]
  }
  assert.ok(reports.length > 0)
  for (const { quote } of reports) assert.equal(kept.slice(quote.start, quote.end), quote.text)
})

test('a long PDF shows its pages while they are read, and a damaged file is told in one sentence', async () => {
  const pages = Array.from({ length: 100 }, (_, n) => [
    { text: `Llegaron ${n + 2}00 personas a Zacapa el lunes.`, y: 700 },
  ])
  const file = join(folder, 'largo.pdf')
  writeFileSync(file, pdfOf(pages))
  const { code, out, err } = await runCommand(['read', file, '--published', '2018-10-16'], '', { showsProgress: true })
  assert.equal(code, 0)
  assert.match(err, /page 1 of 100.*page 100 of 100/s)
  assert.match(out, /^\d{3} drafts/)
  writeFileSync(file, '%PDF-1.4 and nothing else')
  const broken = await runCommand(['read', file])
  assert.deepEqual([broken.code, broken.out, broken.err.trim().split('\n').length], [2, '', 1])
  assert.match(broken.err, /largo\.pdf: This file is damaged/)
})
