// npm run kind DOMAIN.NAME: starts the file of a new kind of report and prints the lines to add.
import { existsSync, writeFileSync } from 'node:fs'
import { KINDS } from '../src/domains/all.ts'
import { newKind } from './lib/newKind.ts'
import { inRoot } from './lib/place.mjs'

const started = newKind(process.argv[2] ?? '', [...KINDS.keys()])
if (!started.ok) fail(started.sentence)
else if (existsSync(inRoot(started.value.path))) fail(`${started.value.path} is there already, and is left as it is.`)
else {
  writeFileSync(inRoot(started.value.path), started.value.text)
  process.stdout.write(`${started.value.path} is begun.\n${started.value.next}`)
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}
