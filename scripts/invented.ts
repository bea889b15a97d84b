// npm run invented -- DIR [--drawn]
// Writes the invented journeys, each told twice, as journey folders into DIR: for whoever wants to look at them, or to
// score the forecast on them with a scorer of their own. With --drawn those that are drawn by lot, each told once.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { drawnFolders, inventedFolders } from './lib/journeys.ts'

const { values, positionals } = parseArgs({
  options: { drawn: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [dir] = positionals
if (!dir) {
  console.error('Where to? npm run invented -- DIR [--drawn]')
  process.exit(2)
}
const folders = values.drawn ? drawnFolders() : inventedFolders()
for (const { name, texts } of folders) {
  mkdirSync(join(dir, name), { recursive: true })
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(dir, name, file), text)
}
console.log(`${folders.length} journey folders in ${dir}`)
