import { test } from 'node:test'
import { temporaryFolder } from '../../../test/support/folder.ts'
import { cutPower, recordWriting } from './cuts.ts'

const cuts = Number(process.env['VEREDA_POWER_CUTS_LONG'] ?? 1000)
const seed = Number(process.env['VEREDA_SEED'] ?? 20181012)

test(`sqlite: ${cuts} power cuts while 50 writers add reports, nothing acknowledged is lost, doubled or half there`, async () => {
  const folder = temporaryFolder()
  await cutPower(await recordWriting(folder), folder, cuts, seed)
})
