// The command line as its users meet it: every command in this process with a real data folder, and one in its own.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Deps } from '../../src/cli/deps.ts'
import { bad, good, problem } from '../../src/core/problem.ts'
import { StoreTrouble } from '../../src/log/port.ts'
import { openData } from '../../src/main/compose.ts'
import { verifyEd25519 } from '../../src/main/keys.ts'
import { highsSolver } from '../../src/main/solver.ts'
import { en } from '../../src/texts/cli.en.ts'
import { es } from '../../src/texts/cli.es.ts'
import { compileMessage, slotsOf } from '../../src/texts/compile.ts'
import { temporaryFolder } from '../support/folder.ts'
import { sharedFolder } from '../support/shared.ts'
import { type Ran, runCommand } from '../support/terminal.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = join(root, 'examples', 'caravan-2018-10')
const folder = temporaryFolder()
const data = join(folder, 'data')

type Told = Ran & { json: () => Record<string, unknown> }

async function openFolder(path: string): ReturnType<Deps['openData']> {
  try {
    return good(await openData({ folder: path }))
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error
    return bad(problem(error.code, path, { folder: path }))
  }
}

async function vereda(args: readonly string[], stdin = ''): Promise<Told> {
  const real = { openData: openFolder, verify: verifyEd25519, solver: highsSolver, defaultData: data }
  const ran = await runCommand(args, stdin, real)
  return { ...ran, json: () => JSON.parse(ran.out) as Record<string, unknown> }
}

/** One plain sentence on standard error, nothing on standard output. */
function assertSentence(ran: Ran, code: number, words: RegExp): void {
  assert.deepEqual([ran.code, ran.out], [code, ''])
  assert.match(ran.err, words)
  assert.equal(ran.err.trim().split('\n').length, 1, ran.err)
  assert.doesNotMatch(ran.err, /\{\w+\}|undefined|Error|problem\./)
}

const journeyWith = (name: string, change: (text: string) => string): string => {
  const copy = join(folder, `journey-${Math.abs(hash(name + change))}`)
  cpSync(example, copy, { recursive: true })
  writeFileSync(join(copy, name), change(readFileSync(join(copy, name), 'utf8')))
  return copy
}
const hash = (text: string): number => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 7)

test('read drafts a text with its exact words, from a file and from standard input', async () => {
  const file = join(example, 'dispatches', '2-newspaper-border-en.txt')
  const text = readFileSync(file, 'utf8')
  const options = ['--published', '2018-10-16', '--journey', example, '--json']
  const { code, err, json } = await vereda(['read', file, ...options])
  assert.deepEqual([code, err], [0, ''])
  const { reports } = json() as { reports: { kind: string; quote: { start: number; end: number; text: string } }[] }
  assert.ok(reports.length >= 10, `${reports.length} drafts`)
  for (const { quote } of reports) assert.equal(text.slice(quote.start, quote.end), quote.text)
  const piped = await vereda(['read', '-', ...options], text)
  assert.deepEqual(piped.json(), json())
})

test('read tells a person what it found, and doubts what the map does', async () => {
  const file = join(example, 'dispatches', '2-newspaper-border-en.txt')
  const { code, out } = await vereda(['read', file, '--published', '2018-10-16'])
  assert.equal(code, 0)
  assert.match(out, /^\d+ drafts\. A person must confirm each\./)
  assert.match(out, /«[^»]*100 riot police[^»]*»/)
})

test('an id is an id wherever it stands, also one that begins with a dash', async () => {
  const id = `-${'p'.repeat(42)}`
  const asked = [
    ['bait', id],
    ['bait', '--data', data, id, '--remove'],
    ['journey', '--lang', 'en', id],
  ]
  for (const args of asked) assert.doesNotMatch((await vereda(args)).err, /option|argument/)
})

test('read says when it had to guess the day, and refuses what is no text', async () => {
  assert.match(
    (await vereda(['read', '-'], 'Llegaron 300 personas a Chiquimula.')).err,
    /Published on 2026-05-01, today: .*--published DAY/,
  )
  assertSentence(await vereda(['read', '-', '--published', '2018-10-16'], ' \n'), 2, /no text to read/)
  const twice = 'Some 300 people slept in Santa Rosa. In Santa Rosa 40 families need water.'
  const { out } = await vereda(['--lang', 'en', 'read', '-', '--published', '2018-10-16'], twice)
  assert.match(out, /Check 1, 2: several places are called Santa Rosa/)
  assert.equal(out.match(/several places/g)?.length, 1, 'asked once for the whole text')
  assertSentence(
    await vereda(['read', '-', '--published', 'Tuesday'], 'x'),
    2,
    /--published: There is no such date.*Tuesday/,
  )
  assertSentence(await vereda(['read', '-', '--tz', 'Mars/North'], 'x'), 2, /--tz: There is no such.*Mars\/North/)
  assertSentence(await vereda(['read', join(folder, 'absent.txt')]), 2, /absent\.txt: There is no such file/)
  const latin = join(folder, 'latin.txt')
  writeFileSync(latin, Buffer.from('Llegaron a Tec\xfan Um\xe1n', 'latin1'))
  const old = await vereda(['read', latin, '--published', '2018-10-16', '--json'])
  assert.match(old.err, /read as windows-1252/)
  assert.match(old.out, /Tecún Umán/)
  const strange = join(folder, 'strange.txt')
  writeFileSync(strange, Buffer.from([0xd0, 0x9f, 0x80, 0x81, 0xff, 0xc1, 0x41, 0x8d]))
  assertSentence(await vereda(['read', strange, '--published', '2018-10-16']), 2, /strange\.txt: The letters/)
})

test('the seed article is read into cited drafts (needs ../shared)', async (context) => {
  const file = join(sharedFolder() ?? '', 'data', 'documents', 'caravan-2018-10-18', 'text.txt')
  if (!existsSync(file)) return context.skip('needs ../shared')
  const { code, json } = await vereda(['read', file, '--published', '2018-10-18', '--json'])
  assert.equal(code, 0)
  const text = readFileSync(file, 'utf8')
  const { reports } = json() as { reports: { kind: string; quote: { start: number; end: number; text: string } }[] }
  for (const { quote } of reports) assert.equal(text.slice(quote.start, quote.end), quote.text)
  const kinds = new Set(reports.map((report) => report.kind))
  for (const kind of ['count', 'movement', 'blockade', 'aid', 'detention']) assert.ok(kinds.has(kind), kind)
})

type Quantiles = Record<'p05' | 'p25' | 'p50' | 'p75' | 'p95', number>
type Ahead = {
  asOf: string
  groups: { size: Quantiles }[]
  stops: { stop_id: string; reach: number; people: Quantiles | null }[]
}

test('forecast answers by its contract, and the same again', async () => {
  const args = [
    'forecast',
    example,
    '--as-of',
    '2018-10-17T18:00',
    '--horizon-days',
    '7',
    '--seed',
    '3',
    '--members',
    '300',
    '--json',
  ]
  const first = await vereda(args)
  assert.deepEqual([first.code, first.err], [0, ''])
  const { asOf, groups, stops } = first.json() as unknown as Ahead
  assert.equal(asOf, '2018-10-17T18:00')
  const size = groups[0]?.size
  assert.ok(
    size && size.p05 <= size.p50 && size.p50 <= size.p95 && size.p50 > 1000 && size.p50 < 4000,
    JSON.stringify(size),
  )
  assert.ok(stops.some((stop) => stop.stop_id === 'gua' && stop.reach > 0.5))
  assert.equal((await vereda(args)).out, first.out)
})

test('forecast does not look ahead: what was published later changes nothing', async () => {
  const later =
    '{"kind":"movement.arrival","dispatch":"dispatches/6-radio-border-en.txt","quote":"That is all for now","at":"2018-10-17T16:00","precision":"hour","data":{"group":"main","stop":"tap"}},'
  const copy = journeyWith('reports.json', (text) => text.replace('"reports": [', `"reports": [${later}`))
  const early = ['--as-of', '2018-10-17T08:00', '--members', '200', '--json']
  assert.equal((await vereda(['forecast', copy, ...early])).out, (await vereda(['forecast', example, ...early])).out)
  const late = ['--as-of', '2018-10-17T18:00', '--members', '200', '--json']
  assert.notEqual((await vereda(['forecast', copy, ...late])).out, (await vereda(['forecast', example, ...late])).out)
})

test('forecast without --json is a table and a ribbon for people', async () => {
  const english = await vereda(['forecast', example, '--members', '200'])
  assert.match(english.out, /About [\d,]+ people/)
  assert.match(english.out, /\n◉ .*\n(?:[┃│┊] .* \d+ % +[·▒]*█[·▒]* +[○◔◑◕●]\n)+\n/)
  assert.match(english.out, /people split off, it was told/) // of whom nobody said where
  for (const line of english.out.split('\n')) assert.ok(line.length <= 80, line)
  assert.match(english.out, /Ciudad de Guatemala +\d+ %/)
  const spanish = await vereda(['forecast', example, '--members', '200', '--lang', 'es'])
  assert.match(spanish.out, /Unas .* personas/)
})

test('a forecast says where the map ends, and before a journey begins that nobody is to be waited for', async () => {
  const early = await vereda(['forecast', example, '--members', '50', '--as-of', '2018-01-01'])
  assert.match(early.out, /begins on Fri,? 12 Oct: within this time there is nobody to wait for\.\n$/)
  const legless = journeyWith('legs.csv', (text) => text.slice(0, text.indexOf('\n') + 1))
  const ends = await vereda(['forecast', legless, '--members', '50'])
  assert.match(ends.out, /On the map no way leads on from .*\. If they go\s+farther, add the stops/)
})

test('bad folders and moments are plain sentences with their place', async () => {
  assertSentence(await vereda(['forecast', join(folder, 'nowhere')]), 2, /nowhere: There is no such file/)
  assertSentence(await vereda(['forecast', join(example, 'stops.csv')]), 2, /This is not a folder/)
  assertSentence(
    await vereda(['forecast', example, '--as-of', '2018-02-30T10:00']),
    2,
    /--as-of: There is no such date.*2018-02-30/,
  )
  const cut = journeyWith('stops.csv', (text) => text.replace(',lon,', ',longitude,'))
  assertSentence(await vereda(['forecast', cut]), 2, /stops\.csv:1: The column lon is missing/)
  const swapped = journeyWith('stops.csv', (text) => text.replace('14.5628,-89.3519', '-89.3519,14.5628'))
  assertSentence(await vereda(['forecast', swapped]), 2, /stops\.csv:7: Latitude .* exchanged/)
})

test('with --json a problem is one object with its code, place and words', async () => {
  const { code, err } = await vereda(['forecast', join(folder, 'nowhere'), '--json'])
  const { problems } = JSON.parse(err) as { problems: { code: string; path: string; words: string }[] }
  assert.equal(code, 2)
  assert.deepEqual(
    problems.map((one) => one.code),
    ['file.missing'],
  )
  assert.match(problems[0]?.words ?? '', /nowhere: There is no such file/)
})

test('a journey is added whole, once, and shown; a bad folder changes nothing', async () => {
  assert.match((await vereda(['journey', 'list'])).out, /no journey here yet/)
  for (const asked of ['journey show', 'plan', 'export', 'verify', 'rebuild', 'disclose', 'public show'])
    assertSentence(await vereda(asked.split(' ')), 2, /data: There is no journey here yet. “vereda journey add FOLDER”/)
  assert.ok(!existsSync(data), 'what only reads makes no folder')
  const broken = journeyWith('legs.csv', (text) => text.replace('agc,esq', 'agc,nowhere'))
  assertSentence(await vereda(['journey', 'add', broken]), 2, /legs\.csv:6: This place is not one of the journey/)
  assert.deepEqual((await vereda(['journey', 'list', '--json'])).json(), { journeys: [] })
  const added = await vereda(['journey', 'add', example])
  assert.match(added.out, /^caravan-2018-10\.\w{16}: 1\d\d new reports, 0 there already/)
  assert.match(added.err, /93 km from Agua Caliente to Esquipulas/)
  assert.match(added.out, /One text waits at the desk, with \d drafts to decide on/)
  assert.match((await vereda(['journey', 'add', example])).out, /: 0 new reports, 1\d\d there already\.\n$/)
  const shown = (await vereda(['journey', 'show', 'caravan-2018-10'])).out
  const [counted = ''] = /About [\d,]+ people \([\d,]+–[\d,]+\)/.exec(shown) ?? []
  const ahead = (await vereda(['forecast', example, '--members', '200'])).out.replace(' counted', '')
  assert.ok(ahead.includes(`\n${counted}, as the Board says.\nAbout `) && ahead.includes(' reckoned with ('), ahead)
  assert.match((await vereda(['journey', 'show', '--json'])).out, /"isExample": true/)
  assertSentence(await vereda(['journey', 'show', 'another']), 2, /Say which journey .* Here are: caravan-2018-10\./)
  const plan = await vereda(['plan', '--stop', 'gua'])
  assert.match(plan.out, /^\d+ shipments?, .*\n[\s\S]*What goes where\n {2}[\d,]+ .* to Ciudad de Guatemala, for /)
  assertSentence(await vereda(['plan', '--stop', 'xxx']), 2, /--stop: This place is not one of the journey/)
})

test('a journey of one’s own begins with the names of its stops, and its folder is taken in and forecast as it is', async () => {
  const own = join(folder, 'own', 'april')
  const names = ['San Pedro Sula', 'Nueva Ocotepeque', 'Esquipulas', 'Ciudad de Guatemala', 'Tecun Uman', 'Tapachula']
  assertSentence(await vereda(['journey', 'begin', own, ...names]), 2, /^MX: .* --zone: .*America\/Mexico_City/)
  assert.ok(!existsSync(own))
  const begun = await vereda(['journey', 'begin', own, ...names, '--zone', 'America/Mexico_City'])
  assert.deepEqual([begun.code, begun.err], [0, ''])
  assert.match(begun.out, /Tecún Umán +GT +America\/Guatemala +about 2\d\d km\ntap +Tapachula +MX/)
  const stops = readFileSync(join(own, 'stops.csv'), 'utf8')
  assertSentence(
    await vereda(['journey', 'begin', own, 'Esquipulas', 'Zacapa']),
    2,
    /april: There is a file of that name/,
  )
  assert.equal(readFileSync(join(own, 'stops.csv'), 'utf8'), stops, 'what is there is never written over')
  const elsewhere = ['--data', join(folder, 'own-data')]
  assert.match((await vereda(['journey', 'add', own, ...elsewhere])).out, /^april\.\w{16}: 1\d new reports/)
  const shown = (await vereda(['journey', 'show', ...elsewhere])).out
  assert.match(
    shown,
    /Its stops and legs are here; nobody has reported anything of the people yet\. 0 waiting, 0 refused\.\n/,
  )
  assert.match((await vereda(['forecast', own, '--members', '200'])).out, /Nobody has said how many people they are/)
})

const exported = join(folder, 'caravan.jsonl')

test('an export verifies with no hub, and one changed byte is found and its line named', async () => {
  await vereda(['journey', 'add', example])
  assert.equal((await vereda(['export', '--out', exported])).code, 0)
  const verified = await vereda(['verify', exported])
  assert.deepEqual([verified.code, verified.err], [0, ''])
  assert.match(verified.out, /sound\. 1\d\d reports of 1 device/)
  const bytes = readFileSync(exported)
  const at = bytes.indexOf('Esquipulas') + 3
  bytes[at] = (bytes[at] ?? 0) ^ 1
  const line = bytes.subarray(0, at).toString('utf8').split('\n').length
  const damaged = join(folder, 'damaged.jsonl')
  writeFileSync(damaged, bytes)
  const found = await vereda(['verify', damaged])
  assert.equal(found.code, 1)
  assert.match(found.out, /NOT sound/)
  assert.match(found.err, new RegExp(`damaged\\.jsonl:${line}/`))
  writeFileSync(damaged, readFileSync(exported, 'utf8').split('\n').slice(0, 50).join('\n'))
  const cut = await vereda(['verify', damaged, '--json'])
  assert.equal(cut.code, 1)
  assert.match(cut.err, /reports in it: 49; it should be 1\d\d/)
})

test('an import takes in an export once, and nothing of a damaged one', async () => {
  const other = join(folder, 'other')
  const damaged = join(folder, 'damaged-import.jsonl')
  writeFileSync(damaged, readFileSync(exported, 'utf8').replace('Zacapa', 'Zacapo'))
  assert.equal((await vereda(['import', damaged, '--data', other])).code, 1)
  assert.deepEqual((await vereda(['journey', 'list', '--json', '--data', other])).json(), { journeys: [] })
  const first = await vereda(['import', exported, '--data', other, '--json'])
  const counts = first.json() as { applied: number; waiting: number; refused: number; again: number }
  assert.ok(counts.applied > 100 && counts.waiting + counts.refused + counts.again === 0, JSON.stringify(counts))
  const again = (await vereda(['import', exported, '--data', other, '--json'])).json()
  assert.deepEqual(again, { applied: 0, waiting: 0, refused: 0, again: counts.applied })
  const back = join(folder, 'back.jsonl')
  await vereda(['export', '--out', back, '--data', other])
  const sorted = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n').slice(1).sort()
  assert.deepEqual(sorted(back), sorted(exported))
})

test('who imports a folder is told how a journey is taken in', async () => {
  const { code, err } = await vereda(['import', folder, '--data', join(folder, 'other')])
  assert.equal(code, 2)
  assert.match(err, /journey add/)
})

test('a sheet and a map leave with what the circle may read', async () => {
  const sheet = await vereda(['export', '--as', 'csv', '--circle', 'journey'])
  assert.equal(sheet.code, 0)
  assert.match(sheet.out, /^id,kind,from,to,/)
  assert.doesNotMatch(sheet.out.split('\n')[0] ?? '', /data\.words/)
  const map = (await vereda(['export', '--as', 'geojson', '--circle', 'public'])).json() as {
    features: { geometry: { coordinates: unknown }; properties: { kind: string } }[]
  }
  const kinds = new Set(map.features.map(({ properties }) => properties.kind))
  assert.deepEqual([...kinds].sort(), ['movement.distanceClaim', 'movement.leg', 'movement.stop'])
})

test('a data folder is verified and rebuilt, with counts', async () => {
  const verified = await vereda(['verify'])
  assert.deepEqual([verified.code, verified.err], [0, ''])
  const rebuilt = await vereda(['rebuild', '--json'])
  const counts = rebuilt.json() as { views: number; readings: number; differing: unknown[] }
  assert.equal(rebuilt.code, 0)
  assert.ok(counts.views > 0 && counts.readings > 100 && counts.differing.length === 0, rebuilt.out)
})

test('a data folder that cannot be opened is a sentence', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  assertSentence(await vereda(['journey', 'list', '--data', file]), 2, /a-file/)
})

test('what was asked wrongly is one sentence in the chosen language', async () => {
  assertSentence(await vereda(['fly']), 2, /no command fly/)
  assertSentence(await vereda([]), 2, /Say which command/)
  assertSentence(await vereda(['forecast']), 2, /Something is missing: dir/)
  assertSentence(await vereda(['forecast', example, '--speed', '9']), 2, /no option --speed/)
  assertSentence(await vereda(['forecast', example, '--seed', 'x']), 2, /--seed/)
  assertSentence(await vereda(['verify', 'a', 'b']), 2, /more here than/)
  assertSentence(await vereda(['forecast', '--lang', 'es']), 2, /Falta algo: dir/)
})

test('every command has help with examples, in both languages, without a word of the other', async () => {
  const names = ['read', 'journey', 'journey add', 'forecast', 'needs', 'plan', 'export', 'import', 'verify', 'rebuild']
  const commands = [[], ...names.map((name) => name.split(' '))]
  for (const command of commands) {
    const english = await vereda([...command, '--help'])
    assert.deepEqual([english.code, english.err], [0, ''], command.join(' '))
    assert.match(english.out, /Examples:\n {2}vereda /)
    const spanish = await vereda([...command, '--help', '--lang', 'es'])
    assert.match(spanish.out, /^Uso: vereda/)
    assert.match(spanish.out, /Ejemplos:\n {2}vereda /)
    assert.doesNotMatch(english.out + spanish.out, /cli\.\w+|undefined|\{\w+\}/)
    assert.doesNotMatch(spanish.out, /Options|Usage|choices|default|display help/)
  }
})

test('both languages say the same things with the same slots', () => {
  assert.deepEqual(Object.keys(es), Object.keys(en))
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    assert.deepEqual(slotsOf(compileMessage(es[key])), slotsOf(compileMessage(en[key])), key)
  }
})

test('npm run vereda runs it in its own process, with paths of the folder it was called from', () => {
  const here = join(folder, 'called-from')
  mkdirSync(here)
  cpSync(example, join(here, 'march'), { recursive: true })
  const env = { ...process.env, INIT_CWD: here, VEREDA_LANG: 'en' }
  const script = join(root, 'scripts', 'vereda.mjs')
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: root, env, encoding: 'utf8' })
  const ahead = run('forecast', 'march', '--members', '100', '--json')
  assert.deepEqual([ahead.status, ahead.stderr], [0, ''])
  assert.equal((JSON.parse(ahead.stdout) as { journey: string }).journey, 'caravan-2018-10')
  const { status, stdout, stderr } = run('forecast', 'absent')
  assert.deepEqual([status, stdout, stderr.slice(0, 29)], [2, '', 'absent: There is no such file'])
})
