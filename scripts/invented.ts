// npm run invented -- DIR
// Writes the invented journeys, each told twice, as journey folders into DIR: for whoever wants to look at them, or to
// score the forecast on them with a scorer of their own.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventedFolders } from './lib/journeys.ts'

const [dir] = process.argv.slice(2)
if (!dir) {
  console.error('Where to? npm run invented -- DIR')
  process.exit(2)
}
const folders = inventedFolders()
for (const { name, texts } of folders) {
  mkdirSync(join(dir, name), { recursive: true })
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(dir, name, file), text)
}
console.log(`${folders.length} journey folders in ${dir}`)
