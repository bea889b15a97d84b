// A stamp remembers what a step was done for. It is removed before the step and written after it,
// so a step that was interrupted is repeated.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root, setupFolder } from './place.mjs'

const machine = `${process.platform}-${process.arch}`
const stampFile = (name) => join(setupFolder, `${name}.stamp`)

export function readStamp(name) {
  try {
    return readFileSync(stampFile(name), 'utf8')
  } catch {
    return ''
  }
}

export async function stamped(name, value, step) {
  mkdirSync(setupFolder, { recursive: true })
  rmSync(stampFile(name), { force: true })
  await step()
  writeFileSync(stampFile(name), value)
}

function filesUnder(path) {
  try {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    return entries.flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(path, entry.name)) : join(path, entry.name),
    )
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    if (error.code === 'ENOENT') return []
    throw error
  }
}

/** sha256 over names and contents of files and folders (tests left out); absent ones count as empty. */
export function hashOf(paths) {
  const hash = createHash('sha256').update(machine)
  for (const file of paths.flatMap(filesUnder)) {
    if (/\.test\.tsx?$/.test(file)) continue
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}
