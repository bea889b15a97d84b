// Where things are in a checkout. Everything that set-up writes besides node_modules and dist lies in .setup/,
// so deleting that folder is always a safe way to start over.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))
export const setupFolder = join(root, '.setup')
/** Node's compile cache: TypeScript is translated once. */
export const compiledFolder = join(setupFolder, 'compiled')
export const inRoot = (...parts) => join(root, ...parts)
export const isInRoot = (path) => path === root || path.startsWith(root + sep)

/** An expected failure of set-up: its message is one plain sentence and all the user sees. */
export class SetupProblem extends Error {}

export const say = (line) => process.stderr.write(`vereda: ${line}\n`)

/** PATH without this checkout's own folders: npm must not run on a node that `npm ci` deletes. */
export function outsidePath() {
  const entries = (process.env.PATH ?? '').split(delimiter)
  return entries.filter((entry) => entry !== '' && !isInRoot(resolve(entry))).join(delimiter)
}

export function onPath(name) {
  const folders = outsidePath().split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

const foundFile = join(setupFolder, 'found.json')

/** What set-up found on this machine: `{ browser?, postgres? }`, empty before the first set-up. */
export function readFound() {
  try {
    return JSON.parse(readFileSync(foundFile, 'utf8'))
  } catch {
    return {}
  }
}

export function writeFound(part) {
  mkdirSync(setupFolder, { recursive: true })
  writeFileSync(foundFile, `${JSON.stringify({ ...readFound(), ...part }, null, 2)}\n`)
}
