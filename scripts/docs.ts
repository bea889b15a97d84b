// npm run docs: writes docs/kinds.md and docs/problems.md from the kinds and the problem codes.
import { writeFileSync } from 'node:fs'
import { pages } from './lib/pages.ts'
import { inRoot } from './lib/place.mjs'

for (const [path, text] of Object.entries(pages())) {
  writeFileSync(inRoot(path), text)
  process.stdout.write(`${path}: ${text.split('\n').length} lines\n`)
}
