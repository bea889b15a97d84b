// A Flee instance in a folder, in its own settings: for what is measured on several of them.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Scenario, scenarioOf } from '../../src/forecast/flee/run.ts'
import {
  LAYOUT_FILE,
  NEEDED,
  OPTIONAL,
  readFleeFolder,
  SETTINGS_FILE,
  seriesFiles,
} from '../../src/intake/flee/folder.ts'
import { readSettings } from '../../src/intake/flee/settings.ts'

/** Null where there is none. `days`: so many instead of the instance's own. */
export function instanceIn(folder: string, compatible: boolean, days?: number): Scenario | null {
  if (!existsSync(join(folder, LAYOUT_FILE))) return null
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  const files = [...NEEDED, ...OPTIONAL, LAYOUT_FILE, ...seriesFiles(text(LAYOUT_FILE))]
  const there = files.filter((file) => existsSync(join(folder, file)))
  const input = readFleeFolder(basename(folder), Object.fromEntries(there.map((file) => [file, text(file)])))
  const settings = readSettings(text(SETTINGS_FILE), SETTINGS_FILE)
  if (!input.ok || !settings.ok) throw new Error(JSON.stringify({ input, settings }))
  return scenarioOf(input.value, { ...settings.value, compatible }, days ?? input.value.days)
}
