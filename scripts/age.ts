/**
 * Freezes what this release writes, for the tests of all later ones: `npm run age -- NAME` makes `test/ages/NAME/` with
 * an export (`export.jsonl`), a data folder (`reports/`) and what they say (`says.json`). Once committed, an age is
 * never written again.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signReport } from '../src/core/report.ts'
import { instant } from '../src/core/time.ts'
import { KINDS } from '../src/domains/all.ts'
import { importJourney } from '../src/hub/importing.ts'
import { readJourney } from '../src/intake/journey/index.ts'
import { openData } from '../src/main/compose.ts'
import { testDevice } from '../test/support/devices.ts'
import { EXAMPLE, readFolder, value } from '../test/support/hub.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9.-]+$/.test(name)) throw new Error('name the age: npm run age -- 0.1.0')
const folder = join(import.meta.dirname, '..', 'test', 'ages', name)
if (existsSync(folder)) throw new Error(`${folder} is frozen`)

mkdirSync(folder, { recursive: true })
const { hub, log, signer, close } = await openData({ folder })
const files = value(readJourney(value(await readFolder(EXAMPLE))))
const now = (): string => instant(Date.now())
const { journey } = value(await importJourney({ log, kinds: KINDS, signer, now }, files))

// Everything that a log can hold: a correction, an undone withdrawal, a decided draft, a refused report, one that waits.
const happened = {
  from: '2018-10-17T18:00:00Z',
  to: '2018-10-17T19:00:00Z',
  precision: 'hour' as const,
  zone: 'America/Guatemala',
}
const board = value(await hub.board(journey))
const count = value(await hub.why(journey, 'size')).reports[0]?.report as string
const say = async (kind: string, data: Record<string, unknown>) =>
  value(await hub.say({ journey, kind, data, happened }))
const [row] = await log.rows([count])
const data = { ...JSON.parse(row?.body as string).data, people: { low: 2100, best: 2200, high: null } }
await say('core.correction', { report: count, v: 1, data, why: 'the parish counted again' })
const taken = await say('core.withdrawal', { report: board.lastHeard?.report, why: 'by mistake' })
await say('core.withdrawal', { report: taken.id, why: 'undo' })
const text = 'About 300 people slept in Zacapa on Wednesday. Police blocked the highway for some hours.'
const pasted = {
  journey,
  text,
  title: 'A frozen note',
  publisher: null,
  published: '2018-10-18',
  zone: null,
  medium: 'message' as const,
  lang: 'en' as const,
}
const { source } = value(await hub.read(pasted))
const draft = value(await hub.document(journey, source)).drafts[0]?.draft as string
value(await hub.decide({ journey, draft, decision: 'accepted' }))
const stranger = testDevice('stranger')
const note = { kind: 'core.note', v: 1, journey, happened, said: now(), data: { text: 'nobody vouched for me' } }
const waits = signReport(note, { seq: 1, prev: null }, stranger)
const refused = signReport({ ...note, data: {} }, { seq: 1, prev: null }, testDevice('other'))
await hub.accept([waits, refused, { ...waits, sig: refused.sig }])
await say('core.vouch', { device: testDevice('other').device, label: 'Frozen phone' })

const lines: string[] = []
for await (const line of hub.export(journey, 'jsonl', 'team')) lines.push(line)
writeFileSync(join(folder, 'export.jsonl'), `${lines.join('\n')}\n`)
const { counts: _, ...said } = value(await hub.board(journey))
const counts = await log.counts()
writeFileSync(
  join(folder, 'says.json'),
  `${JSON.stringify({ journey, counts, size: said.size, lastHeard: said.lastHeard }, null, 2)}\n`,
)
await close()
rmSync(join(folder, 'device.key'))
for (const file of ['views.db', 'views.db-wal', 'views.db-shm']) rmSync(join(folder, 'reports', file), { force: true })
