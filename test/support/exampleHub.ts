// The example journey on a hub of this very process, its page with it: real store, real server, real readers. A process
// of its own for each test file costs more than most of their tests do; real.test.ts and the stories have one.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { broughtIn, journeyFilesIn } from '../../src/main/bringing.ts'
import { openData } from '../../src/main/compose.ts'
import { temporaryFolder } from './folder.ts'
import { EXAMPLE, value } from './hub.ts'
import { type NetHub, netHub } from './net.ts'

const PAGE = join(import.meta.dirname, '..', '..', 'dist', 'web')

let made: Promise<string> | undefined

/** A data folder with the example in it, made once for all files of the process; nobody opens it afterwards. */
async function exampleFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'vereda-example-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const opened = await openData({ folder })
  value(await broughtIn(opened, value(await journeyFilesIn(EXAMPLE))))
  await opened.close()
  return folder
}

export type ExampleHub = NetHub & { readonly journey: string }

/** Starts one on a copy of its own; it is stopped after the tests of the file. */
export async function exampleHub(): Promise<ExampleHub> {
  made ??= exampleFolder()
  const folder = temporaryFolder()
  cpSync(await made, folder, { recursive: true })
  const hub = await netHub({ folder, webFolder: PAGE })
  const [journey] = await hub.hub.journeys()
  return { ...hub, journey: journey?.id ?? '' }
}
