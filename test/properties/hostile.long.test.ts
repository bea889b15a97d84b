// A million hostile payloads: whatever a hub or a phone reads of strangers (requests, files, codes, messages, photos), made
// of sound ones by a hand that means harm. None makes a decoder throw, and none keeps a core busy for a second. Each
// decoder has its share, by what an input costs it; VEREDA_SEED plays it again.
import assert from 'node:assert/strict'
import { cpuUsage } from 'node:process'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { seededDice } from '../../src/core/generate.ts'
import { cleaned, isClean } from '../../src/core/media/clean.ts'
import { faults } from '../../src/core/report.ts'
import { check } from '../../src/core/schema.ts'
import { KINDS, VIEWS } from '../../src/domains/all.ts'
import { openPaper } from '../../src/files/open.ts'
import { readJourney, statementsOf } from '../../src/intake/journey/index.ts'
import { readSms } from '../../src/intake/sms/reading.ts'
import { readBackup } from '../../src/log/backup.ts'
import { bundleText, headsIn, readBundle } from '../../src/log/bundle.ts'
import { exchangeSchema } from '../../src/log/exchange.ts'
import { type Frames, withFrame } from '../../src/log/frames.ts'
import { Log } from '../../src/log/log.ts'
import { makeSealKey, seal, unseal } from '../../src/log/seal.ts'
import { readBody, unpacked } from '../../src/server/body.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { textsOf } from '../../src/texts/texts.ts'
import { bytesOfCodes, codesOf } from '../support/codes.ts'
import { testJourney, verify } from '../support/devices.ts'
import { hostile } from '../support/hostile.ts'
import { asOfCamera, JPEG, MP4, WEBM } from '../support/media.ts'
import { SMALL_FOLDER } from '../support/smallFolder.ts'

const SEED = Number(process.env['VEREDA_SEED'] ?? 20181022)
const ALL = Number(process.env['VEREDA_HOSTILE'] ?? 1_000_000)
const HANG_MS = 1000
const MOST_RESIDENT_BYTES = 2 ** 31
const MOST_UNPACKED = 8_388_608

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8')
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

const { journey, tell } = testJourney('founder')
const reports = [
  tell('core.journey', {
    slug: 'march',
    title: 'March',
    startDay: '2018-10-12',
    zone: 'America/Guatemala',
    isExample: false,
  }),
  tell('core.note', { text: 'The bridge is closed' }),
  tell('movement.sighting', { group: 'main', stop: 'esq', people: { low: null, best: 900, high: null } }),
]
const texts = reports.map((report) => JSON.stringify(report))
const bundle = bundleText(texts)
const chain = { journey, device: reports[0]?.device, ranges: [[1, 3]], mark: 'A'.repeat(43) }
const take = { reports: 100, bytes: 1000, journeys: [journey], stops: ['esq'] }
const asked = JSON.stringify({ v: 1, have: [chain], give: reports, ask: ['A'.repeat(43)], take, readers: [journey] })

const SHEETS = {
  ...SMALL_FOLDER,
  'events.csv':
    'at,precision,source_date,kind,stop_id,note\n2018-10-15T10:00,hour,2018-10-15,count,esq,"Rain, ""again"""\n',
}
const sms = {
  kinds: KINDS,
  stops: [
    { id: 'esq', name: 'Esquipulas' },
    { id: 'gua', name: 'Ciudad de Guatemala' },
  ],
  choiceWords: (field: string, choice: string, lang: 'es' | 'en') => textsOf(lang)(`choice.${field}.${choice}`),
}
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>March</title></head><body><article><h1>March</h1>
<p>On Monday 2,000 people walked from Esquipulas to Chiquimula.</p><table><tr><td>1</td></tr></table></article></body></html>`
const MAIL = `From: a@example.org\r\nSubject: =?utf-8?B?TWFyY2hh?=\r\nDate: Mon, 15 Oct 2018 10:00:00 -0600\r\nMIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r
\r\nLlegaron 300 personas =C3=A1\r\n--x--\r\n`
const CHAT = '[15/10/18, 10:00:00] Ana: Llegaron 300\n[15/10/18, 10:05:00] Beto: son 400\n'

/** Nothing ties the lines after the reports to the header, so hostile ones come far. */
const BACKUP = `{"vereda":"backup","v":3,"reports":0,"root":"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU","files":1,"maps":1}
{"file":"a","hash":"b","base64":"YQ"}
{"map":"a","base64":"YQ"}
{"reject":"x"}`
const key = await makeSealKey()
const sealed = Buffer.from(await seal(bytesOf('palabras'), [key.recipient]))
let log = await Log.open({
  store: memoryStore(),
  kinds: KINDS,
  views: VIEWS,
  verify,
  now: () => '2018-10-16T00:00:00Z',
})
let taken = 0

/** A log that keeps what was no sound report would fill memory before the millionth. */
async function accepted(value: unknown): Promise<void> {
  if (++taken % 2000 === 0) {
    await log.close()
    log = await Log.open({
      store: memoryStore(),
      kinds: KINDS,
      views: VIEWS,
      verify,
      now: () => '2018-10-16T00:00:00Z',
    })
  }
  const values = Array.isArray(value) ? value.slice(0, 20) : [value]
  const outcomes = await log.accept(values)
  assert.equal(outcomes.length, values.length)
}

const readFrames = (text: string): void => {
  const held = text.split('\n').reduce<Frames | null>((frames, line) => withFrame(frames, line) ?? frames, null)
  if (held) bytesOfCodes(held)
}

type Decoder = {
  readonly reads: string
  /** Of a thousand inputs. */
  readonly share: number
  readonly samples: readonly (string | Uint8Array)[]
  readonly decode: (bytes: Buffer) => unknown
}

const paper = (reads: string, name: string, share: number, text: string): Decoder => ({
  reads,
  share,
  samples: [text],
  decode: (bytes) => openPaper({ name, bytes }),
})
const media = (
  reads: string,
  type: 'image/jpeg' | 'audio/webm' | 'audio/mp4',
  samples: readonly Uint8Array[],
): Decoder => ({
  reads,
  share: 80,
  samples,
  decode: (bytes) => {
    const clean = cleaned(type, bytes)
    assert.ok(clean === null || isClean(type, clean), 'what comes out is clean')
  },
})

const DECODERS: readonly Decoder[] = [
  {
    ...{ reads: 'a report', share: 200, samples: texts },
    decode: (bytes) => {
      const body = readBody('application/json', bytes)
      if (body.ok) faults(body.value, verify)
    },
  },
  {
    ...{ reads: 'reports that a log takes in', share: 60, samples: [...texts, `[${texts.join(',')}]`] },
    decode: async (bytes) => {
      const body = readBody('application/json', bytes)
      if (body.ok) await accepted(body.value)
    },
  },
  {
    ...{ reads: 'lines of reports', share: 40, samples: [texts.join('\n')] },
    decode: (bytes) => readBody('application/x-ndjson', bytes),
  },
  {
    ...{ reads: 'an exchange', share: 130, samples: [asked] },
    decode: (bytes) => {
      const body = readBody('application/json', bytes)
      if (body.ok) check(exchangeSchema, body.value)
    },
  },
  {
    ...{ reads: 'packed bytes', share: 60, samples: [gzipSync(bundle), gzipSync(asked)] },
    decode: (bytes) => unpacked('gzip', bytes, MOST_UNPACKED),
  },
  {
    ...{ reads: 'a bundle', share: 70, samples: [bundle] },
    decode: (bytes) => {
      const text = textOf(bytes)
      headsIn(text)
      readBundle(text)
      readBundle(bundleText(text.split('\n'))) // By somebody who can work out a hash.
    },
  },
  {
    ...{ reads: 'a row of codes', share: 80, samples: [codesOf(gzipSync(bundle))?.join('\n') ?? ''] },
    decode: (bytes) => readFrames(textOf(bytes)),
  },
  {
    ...{
      reads: 'a text message',
      share: 60,
      samples: ['GENTE 2500 ESQUIPULAS', 'water for 300 people in guatemala', 'ALTA'],
    },
    decode: (bytes) => readSms(textOf(bytes).slice(0, 1600), sms),
  },
  {
    ...{ reads: 'a sheet', share: 30, samples: [SHEETS['events.csv'], SHEETS['stops.csv'], SHEETS['legs.csv']] },
    decode: (bytes) => {
      for (const name of ['events.csv', 'stops.csv', 'legs.csv'] as const) {
        const files = readJourney({ ...SHEETS, [name]: textOf(bytes) })
        if (files.ok) statementsOf(files.value)
      }
    },
  },
  media('a photo', 'image/jpeg', [JPEG, asOfCamera()]),
  media('a voice of a browser', 'audio/webm', [WEBM]),
  media('a voice of a phone', 'audio/mp4', [MP4]),
  paper('a page of the web', 'a.html', 5, PAGE),
  paper('a mail', 'a.eml', 4, MAIL),
  paper('a chat', 'a.txt', 10, CHAT),
  {
    ...{ reads: 'a seal', share: 1, samples: [sealed] },
    decode: (bytes) => unseal(bytes, [key.secret]),
  },
  {
    ...{
      reads: 'a backup',
      share: 10,
      samples: [BACKUP],
    },
    decode: (bytes) => readBackup(textOf(bytes).split('\n')),
  },
]

assert.equal(
  DECODERS.reduce((sum, { share }) => sum + share, 0),
  1000,
)

for (const [n, { reads, share, samples, decode }] of DECODERS.entries()) {
  const runs = Math.ceil((ALL * share) / 1000)
  test(`${runs} hostile inputs where ${reads} is read: nothing is thrown, and none takes a second`, async () => {
    const dice = seededDice(SEED + n)
    const sound = samples.map((sample) => Buffer.from(sample as Uint8Array))
    for (let run = 0; run < runs; run++) {
      const bytes = hostile(sound, dice)
      const told = `input ${run} of ${reads}, seed ${SEED}: ${bytes.toString('base64').slice(0, 4000)}`
      const before = performance.now()
      try {
        await decode(bytes)
      } catch (error) {
        assert.fail(`${told}\n${(error as Error).stack}`)
      }
      if (performance.now() - before > HANG_MS) assert.ok((await busyMs(() => decode(bytes))) < HANG_MS, told)
    }
    assert.ok(process.memoryUsage.rss() < MOST_RESIDENT_BYTES)
  })
}

/** What it costs a core, whatever else the machine does. */
async function busyMs(act: () => unknown): Promise<number> {
  const before = cpuUsage()
  await act()
  const { user, system } = cpuUsage(before)
  return (user + system) / 1000
}
