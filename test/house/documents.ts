// What the documents claim of this checkout: tests, files, links, commands, rooms. Each check gives one sentence per
// claim that is not true, so that a page cannot go on promising what was renamed or removed.
import { posix } from 'node:path'
import { type Node, parsed, walk } from './source.ts'

/** Names of the tests in a source, as they are written there: a template keeps its `${...}`. */
function testsIn(path: string, text: string): Set<string> {
  const names = new Set<string>()
  walk(parsed(path, text).program, (node) => {
    const callee = node.callee as Node | undefined
    const [name] = (node.arguments ?? []) as Node[]
    if (node.type !== 'CallExpression' || !name || !['test', 'it'].includes(String(callee?.name))) return
    if (name.type === 'Literal') names.add(String(name.value))
    if (name.type === 'TemplateLiteral') names.add(text.slice(name.start + 1, name.end - 1))
  })
  return names
}

/** Tests are named as `path` "name". */
export function guardFaults(page: string, read: (path: string) => string | null): string[] {
  return [...page.matchAll(/`([^`\s]+\.tsx?)`\s+"([^"]+)"/g)].flatMap(([, path = '', name = '']) => {
    const text = read(path)
    if (text === null) return [`${path} is not there, so no test "${name}" guards anything`]
    return testsIn(path, text).has(name) ? [] : [`${path} has no test "${name}"`]
  })
}

/** The text without its blocks of code, whose brackets are no links. */
const prose = (page: string) => page.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text)
  const anchor = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  return new Set(headings.map(anchor))
}

/** Links and pictures inside the checkout. Addresses of the web are not asked. */
export function linkFaults(
  path: string,
  page: string,
  known: (path: string) => boolean,
  read: (path: string) => string,
): string[] {
  const targets = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g), ...prose(page).matchAll(/\b(?:src|href)="([^"]+)"/g)]
  return targets.flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file = '', anchor] = target.split('#')
    const to = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file)).replace(/\/$/, '')
    if (file !== '' && !known(to)) return [`${path}: the link ${target} leads nowhere`]
    if (anchor === undefined || !to.endsWith('.md')) return []
    const there = anchorsOf(file === '' ? page : read(to)).has(decodeURI(anchor))
    return there ? [] : [`${path}: ${to} has no heading #${anchor}`]
  })
}

/** Files and folders in back quotes that begin with a folder of this checkout; capitals and stars stand for names. */
export function documentFaults(path: string, page: string, known: (path: string) => boolean): string[] {
  const named = [...page.matchAll(/`((?:src|test|docs|scripts|bench|examples|tools)\/[a-zA-Z0-9_./-]+)`/g)]
  const plain = named.map(([, file = '']) => file.replace(/\/$/, '')).filter((file) => !/[A-Z]{3}|\.\.\./.test(file))
  const gone = plain.filter((file) => !known(file))
  return gone.map((file) => `${path}: ${file} is not there`)
}

/** `npm run NAME`, `npm start` and `npm test`. A name in capitals stands for any. */
export function scriptFaults(path: string, page: string, scripts: readonly string[]): string[] {
  const runs = [...page.matchAll(/npm run (?:--silent |-s )?([a-z][a-z:]*)/g)].map(([, name = '']) => name)
  const short = [...page.matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name)
  const gone = [...runs.map((name) => ['npm run', name]), ...short.map((name) => ['npm', name])]
  return gone
    .filter(([, name]) => !scripts.includes(name as string))
    .map((words) => `${path}: ${words.join(' ')} is no command of package.json`)
}

/** The table of rooms: one line for each folder of src. */
export function roomFaults(page: string, rooms: readonly string[]): string[] {
  const lines = [...page.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name = '']) => name)
  const missing = rooms.filter((room) => !lines.includes(room)).map((room) => `src/${room} has no line in the table`)
  const strange = lines.filter((name) => !rooms.includes(name)).map((name) => `the room ${name} is not under src`)
  return [...missing, ...strange]
}
