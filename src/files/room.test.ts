// Hostile and damaged files end in a problem in plain words, soon, and the process that asked goes on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docxOf, pdfOf, wordBody, zipOf } from '../../test/support/papers.ts'
import type { Asked } from '../intake/formats/reading.ts'
import { openPaper } from './open.ts'
import { filesRoom } from './room.ts'
import { TooMuch } from './trouble.ts'
import { unzip } from './zip.ts'

const MIB = 1_048_576
const ASKED: Asked = { published: '2018-10-18', zone: null, otherDay: null, lang: 'auto', places: [] }
const open = filesRoom()

async function codeOf(name: string, bytes: Uint8Array, room = open): Promise<string> {
  const result = await room({ name, bytes }, ASKED)
  return result.ok ? 'opened' : (result.problems[0]?.code ?? '')
}

test('a zip that unpacks without end is refused by what it unpacks to, not by what it claims', async () => {
  const bomb = zipOf([{ name: 'word/document.xml', bytes: new Uint8Array(2 * MIB), claimedSize: 10 }])
  assert.throws(() => unzip(bomb, MIB), TooMuch)
  const many = Array.from({ length: 2001 }, (_, i) => ({ name: `${i}.txt`, bytes: new Uint8Array(0) }))
  const opened = await openPaper({ name: 'a.zip', bytes: zipOf(many) })
  assert.equal(opened.ok ? 'opened' : opened.problems[0]?.code, 'document.tooMuch')
})

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
const head = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "Llegaron 300 personas">${laughs}]>`
const laughing = docxOf(wordBody(['&l9;']), {}, head)
const deep = Buffer.from(`<html><body>${'<div>'.repeat(20_000)}Llegaron 300 personas a Zacapa.`)

/** Three files that come at once to a room where one is opened and one may wait. */
const cameAtOnce = (room = filesRoom({ atOnce: 1, waiting: 1 })): Promise<string[]> =>
  Promise.all([
    codeOf('a.html', deep, room),
    codeOf('a.docx', laughing, room),
    codeOf('b.html', Buffer.from('<p>x</p>'), room),
  ])
let line: Promise<string[]> | undefined
function inLine(): Promise<string[]> {
  line ??= cameAtOnce()
  return line
}

test('a page that nests twenty thousand deep gives its words', async () => {
  const [code] = await inLine()
  assert.equal(code, 'opened')
})

test('a process that takes more memory than it may is ended, and that is told', async () => {
  assert.equal(
    await codeOf('a.html', Buffer.from('<p>x</p>'), filesRoom({ memoryBytes: 40 * MIB })),
    'document.tooMuch',
  )
})

test('entities that multiply are not followed', async () => {
  const [, code = ''] = await inLine()
  assert.match(code, /^document\.(broken|empty|tooMuch)$|^opened$/)
})

test('a file that makes no headway is left when its time is over', async () => {
  assert.equal(await codeOf('a.html', Buffer.from('<p>x</p>'), filesRoom({ stallMs: 1 })), 'document.slow')
})

test('a file that is too large is refused before anything looks at it', async () => {
  assert.equal(await codeOf('a.txt', new Uint8Array(21 * MIB)), 'body.tooLarge')
})

test('whoever comes when the line is full is told so, and those in line are served', async () => {
  const [first, second, third] = await inLine()
  assert.equal(first, 'opened')
  assert.notEqual(second, 'request.busy')
  assert.equal(third, 'request.busy')
})

test('a long PDF tells its pages as they are done, and its drafts quote the text that comes with them', async () => {
  const page = (n: number) => [{ text: `Unas ${n}00 personas llegaron a Esquipulas el lunes.`, y: 700 }]
  const seen: string[] = []
  const pages = Array.from({ length: 100 }, (_, i) => page(i + 1))
  const result = await open({ name: 'a.pdf', bytes: pdfOf(pages) }, ASKED, (done, of) => seen.push(`${done}/${of}`))
  assert.ok(result.ok)
  assert.deepEqual([seen.length, seen[0], seen.at(-1)], [100, '1/100', '100/100'])
  const { paper, reading } = result.value
  assert.ok((reading?.drafts.length ?? 0) >= 100)
  for (const { quote } of reading?.drafts ?? []) assert.equal(paper.text.slice(quote.start, quote.end), quote.text)
})
