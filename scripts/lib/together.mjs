// Test files that share a process. One for each costs as much as most of them do, for what they load, for code that is
// cold each time, and for a browser or a database that starts. Their tests share nothing but what they make themselves.
// Alone stand those that kill what they start, those that take minutes, which must not use up the time of others, and a
// file whose tests are all of a suite that others run too, because then nobody could tell that it ran. A file that is named to npm test has its own process.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { inRoot, root, setupFolder } from './place.mjs'

/** Its hooks, which close the browser and take back pages, are of the whole process and not of the first file. */
const pages = ['test/web/site.ts']
/** Two that take long, one for each core, then what fills up; of a file the first that fits. */
const groups = [
  ['pages', /^test\/web\//, pages],
  ['stories and stores', /^(test\/stories\/(?!flee)|src\/store\/(?!kill|memory))/],
  [
    'rooms and edges',
    /^(src\/(cli|core|domains|files|forecast|hub|intake|log|main|phone|readiness|server|texts|web)|test\/(house|properties|protocol|support)|scripts|bench)\//,
  ],
]

const groupOf = (file) => {
  const path = relative(root, file).split(sep).join('/')
  if (path.endsWith('.long.test.ts')) return undefined
  return groups.find(([, pattern]) => pattern.test(path))?.[0]
}

/** The files to run, and for those that stand for several which they are. */
export function together(files) {
  const members = new Map()
  for (const [name, , before = []] of groups) {
    const own = files.filter((file) => groupOf(file) === name)
    if (own.length > 1) members.set(entryOf(name, before, own), { name, files: own })
  }
  const shared = new Set([...members.values()].flatMap((group) => group.files))
  return { files: [...members.keys(), ...files.filter((file) => !shared.has(file))], members }
}

/**
 * Each file is a suite, so that what it starts is closed after its own tests. They are loaded one behind the other: what
 * stands at the top of one may wait for a hub, and without a suite the runner would take that for the end.
 */
function entryOf(name, before, files) {
  const folder = join(setupFolder, 'together')
  mkdirSync(folder, { recursive: true })
  const entry = join(folder, `${name.replaceAll(' ', '-')}.test.ts`)
  const text = (value) => JSON.stringify(value)
  const lines = [
    "import { suite } from 'node:test'",
    ...before.map((path) => `import ${text(inRoot(path))}`),
    'let loaded: Promise<unknown> = Promise.resolve()',
    ...files.map(
      (file) => `suite(${text(relative(root, file))}, () => (loaded = loaded.then(() => import(${text(file)}))))`,
    ),
  ]
  writeFileSync(entry, `${lines.join('\n')}\n`)
  return entry
}
