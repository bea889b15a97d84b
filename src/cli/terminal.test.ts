import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deps } from './deps.ts'
import { Terminal } from './terminal.ts'

/** What a terminal was told, on both streams. */
function told(run: (terminal: Terminal) => void): string {
  let text = ''
  const write = (piece: string): void => {
    text += piece
  }
  run(new Terminal({ out: write, err: write } as Deps, 'en'))
  return text
}

test('words of a report neither move the cursor, nor colour the screen, nor turn what follows round', () => {
  const evil = 'Tecún\x1b[2J\x1b]0;owned\x07\r300 \u202e0002\u2066\x9b31m'
  const seen = told((terminal) => {
    terminal.say(evil)
    terminal.note(evil)
    terminal.fail([{ code: 'journey.unknown', path: evil, slots: { journey: evil } }])
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  assert.doesNotMatch(seen, /[\0-\x08\v-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
  assert.match(seen, /Tecún.*300.*0002/)
})

test('a file on its way through a pipe keeps every letter', () => {
  const line = '{"text":"a \u202e b \x9b"}'
  assert.equal(
    told((terminal) => terminal.pass(line)),
    `${line}\n`,
  )
})
