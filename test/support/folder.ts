import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

/** A new empty folder, removed after the tests of the calling file (or of the calling suite or test). */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vereda-test-'))
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
