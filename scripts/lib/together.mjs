// Test files that share a process. One for each costs as much as most of them do, for what they load and for code that
// is cold each time. Only those whose tests share nothing but what they make themselves: none with a browser, a
// database, a killed process or a signal. A file that is named to npm test has its own.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root, setupFolder } from './place.mjs'

/** By folder; the first that fits. What fits none stands alone. */
const groups = [
  ['pure rooms', /^src\/(core|domains|forecast|intake|log|phone|readiness|texts)\//],
  [
    'edges and house',
    /^(src\/(cli|files|hub|main|server|web)|test\/(house|properties|protocol|support)|scripts|bench)\//,
  ],
]

const groupOf = (file) => {
  const path = relative(root, file).split(sep).join('/')
  return groups.find(([, pattern]) => pattern.test(path))?.[0]
}

/** The files to run, and for those that stand for several which they are. */
export function together(files) {
  const members = new Map()
  for (const [name] of groups) {
    const own = files.filter((file) => groupOf(file) === name)
    if (own.length > 1) members.set(entryOf(name, own), { name, files: own })
  }
  const shared = new Set([...members.values()].flatMap((group) => group.files))
  return { files: [...members.keys(), ...files.filter((file) => !shared.has(file))], members }
}

function entryOf(name, files) {
  const folder = join(setupFolder, 'together')
  mkdirSync(folder, { recursive: true })
  const entry = join(folder, `${name.replaceAll(' ', '-')}.test.ts`)
  writeFileSync(entry, files.map((file) => `import ${JSON.stringify(file)}\n`).join(''))
  return entry
}
