/** A journey's folder as texts. Bytes that are no UTF-8 become U+FFFD, which the reader reports with file and line. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bad, good, problem, type Result } from '../core/problem.ts'
import { type FolderTexts, NEEDED_FILES, OPTIONAL_FILES } from '../intake/journey/index.ts'

const DISPATCHES = 'dispatches'

export function readFolder(folder: string): Result<FolderTexts> {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (!stat) return bad(problem('file.missing', folder, { file: resolve(folder) }))
  if (!stat.isDirectory()) return bad(problem('file.notFolder', folder, { file: resolve(folder) }))
  const there = new Set(readdirSync(folder))
  const names = [...NEEDED_FILES, ...OPTIONAL_FILES].filter((file) => there.has(file))
  const dispatches = there.has(DISPATCHES)
    ? readdirSync(join(folder, DISPATCHES)).filter((name) => name.endsWith('.txt'))
    : []
  const files = [...names, ...dispatches.sort().map((name) => `${DISPATCHES}/${name}`)]
  return good(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])))
}
