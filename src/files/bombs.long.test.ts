// Files made to burst a parser, at the sizes at which they would: npm run test:long.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { pdfOfStreams, zipOf } from '../../test/support/papers.ts'
import type { Asked } from '../intake/formats/reading.ts'
import { filesRoom } from './room.ts'

const MIB = 1_048_576
const ASKED: Asked = { published: '2018-10-18', zone: null, otherDay: null, lang: 'auto', places: [] }

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  const result = await filesRoom()({ name, bytes }, ASKED)
  return result.ok ? 'opened' : (result.problems[0]?.code ?? '')
}

test('a Word document of a hundred kilobytes that unpacks to 120 MiB is refused', async () => {
  const bomb = zipOf([{ name: 'word/document.xml', bytes: new Uint8Array(120 * MIB), claimedSize: 10 }])
  assert.ok(bomb.length < MIB)
  assert.equal(await codeOf('a.docx', bomb), 'document.tooMuch')
})

test('a PDF of some kilobytes whose page unpacks to 1 GiB is refused', async () => {
  const inner = deflateSync(Buffer.alloc(1024 * MIB, ' '), { level: 9 })
  const bomb = pdfOfStreams([deflateSync(inner)], '/Filter [/FlateDecode /FlateDecode]')
  assert.ok(bomb.length < MIB)
  assert.match(await codeOf('a.pdf', bomb), /^document\.(tooMuch|slow)$/)
})

test('pages of a million elements, and of a million in each other, are opened or refused', async () => {
  for (const page of ['<p>a</p>'.repeat(1_000_000), '<b>'.repeat(1_000_000), '<table><tr><td>'.repeat(200_000)]) {
    assert.match(
      await codeOf('a.html', Buffer.from(`<html><body>${page}`)),
      /^(opened|document\.(tooMuch|tooLong|slow|empty))$/,
    )
  }
})

test('every prefix and every hundredth changed byte of a PDF and a Word document ends in words, never in a crash', async () => {
  const seen = new Map<string, number>()
  const { docxOf, pdfOf, wordBody } = await import('../../test/support/papers.ts')
  const { openPaper } = await import('./open.ts')
  const whole = [
    ['a.pdf', pdfOf([[{ text: 'Llegaron 300 personas a Zacapa.', y: 700 }]])],
    ['a.docx', docxOf(wordBody(['Llegaron 300 personas a Zacapa.']))],
  ] as const
  for (const [name, bytes] of whole) {
    for (let at = 0; at < bytes.length; at += 37) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] as number) ^ 0x55
      for (const damaged of [bytes.subarray(0, at), changed]) {
        const result = await openPaper({ name, bytes: damaged })
        const code = result.ok ? 'opened' : (result.problems[0]?.code ?? '')
        seen.set(code, (seen.get(code) ?? 0) + 1)
      }
    }
  }
  assert.ok(
    [...seen.keys()].every((code) => code === 'opened' || code.startsWith('document.')),
    [...seen].join(' '),
  )
})
