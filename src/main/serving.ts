/** The hub of `npm start`: opens the data, brings the journey in, serves the page, and says in a dozen lines what is known. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { summaryLines } from '../cli/summary.ts'
import type { Assistant } from '../hub/assisting.ts'
import { StoreTrouble } from '../log/port.ts'
import { isLoopback } from '../server/guard.ts'
import { createServer, type Server } from '../server/server.ts'
import { textsOf } from '../texts/texts.ts'
import { dropAddress, keepAddress } from './address.ts'
import { giveUp, journeyIn, LOOPBACK, lang, type Options, ROOT, say, smsSecret, t } from './asked.ts'
import type { Bringing } from './bringing.ts'
import { type DataOptions, type Opened, openData } from './compose.ts'
import { diskKeyOf } from './diskKey.ts'
import { type Followed, follow } from './follow.ts'
import { verifyEd25519 } from './keys.ts'
import { version } from './version.ts'

const EXAMPLE = join(ROOT, 'examples', 'caravan-2018-10')
const EVERYWHERE = '0.0.0.0'
const PAGE = join(ROOT, 'dist', 'web')

/** Codes and routes, never payloads: what a log holds, a seized hub gives up. */
const logLine = (line: object): void => console.error(JSON.stringify(line))

/** Trouble of the disk or the database is told in words, wherever it was met; bugs keep their trace. */
async function orGiveUp<T>({ data, diskKey = data }: Options, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error
    const path = error.code === 'diskKey.file' ? diskKey : data
    return giveUp([{ code: error.code, path, slots: { folder: data, detail: error.message } }])
  }
}

async function bringJourney(opened: Opened, bringing: Bringing): Promise<void> {
  const { broughtIn } = await import('./bringing.ts')
  const done = await broughtIn(opened, bringing)
  if (!done.ok) return giveUp(done.problems)
  const { added, already, erased, warnings, map, desk } = done.value
  say(t('hub.imported', { title: bringing.files.title, added, already }))
  if (erased > 0) say(t('hub.leftOut', { erased }))
  if (desk.texts > 0) say(t('hub.atDesk', { texts: desk.texts, drafts: desk.drafts }))
  for (const { code, path, slots } of desk.problems) say(`${path}: ${t(`problem.${code}`, slots)}`)
  if (map !== 'none') say(t(`hub.tiles.${map}`))
  for (const { code, slots } of warnings) say(t('hub.warning', { doubt: t(`doubt.${code}`, slots) }))
}

async function showSummary({ hub }: Opened): Promise<void> {
  const [journey] = await hub.journeys()
  const board = journey && (await hub.board(journey.id))
  if (!board?.ok) return say(t('hub.empty'))
  for (const line of summaryLines(board.value, t, lang)) say(line)
}

/** What cannot be shown keeps nobody from handing over what they have. */
async function orSay({ data }: Options, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error
    say(`${data}: ${t(`problem.${error.code}`, { folder: data, detail: error.message })}`)
  }
}

function dataOptions({ data, postgres, diskKey }: Options, assistant: Assistant | null): DataOptions {
  const secret = smsSecret()
  const own = { ...(secret === null ? {} : { smsSecret: secret }), ...diskKeyOf(diskKey), folder: data }
  return { ...own, ...(postgres === null ? {} : { postgres }), ...(assistant ? { assistant } : {}) }
}

type Serving = { readonly servers: readonly Server[]; readonly urls: readonly string[] }

/** With a certificate the net is answered by HTTPS alone, and this machine, whose page is the owner's, as ever. */
async function serve(options: Options, { hub, close }: Opened): Promise<Serving> {
  const { host, port, data, tls, tlsPort, onion, onionPort } = options
  const secret = smsSecret()
  const own = { hub, texts: textsOf, webFolder: existsSync(join(PAGE, 'index.html')) ? PAGE : null, version }
  const rest = { verify: verifyEd25519, nowMs: () => Date.now(), log: logLine, smsSecret: secret }
  const urls: string[] = []
  const doors = tls
    ? [
        { host: LOOPBACK, port, outside: () => urls[1] ?? null },
        { host: host === LOOPBACK ? EVERYWHERE : host, port: tlsPort, tls, names: tls.names },
      ]
    : [{ host, port }]
  const hidden = onion === null ? [] : [{ host: LOOPBACK, port: onionPort, onion }]
  const servers = [...doors, ...hidden].map((door) => createServer({ ...own, ...rest, ...door }))
  for (const server of servers) {
    const listening = await server.listen()
    if (!listening.ok) {
      await Promise.all(servers.map((one) => one.close()))
      await close()
      return giveUp(listening.problems)
    }
    urls.push(listening.value.url)
  }
  await keepAddress(data, urls[0] as string, hub.device)
  return { servers, urls }
}

/** What the start spared itself is made good while requests are answered; one that meets a damaged report says so then. */
async function settled({ hub }: Opened, left: AbortSignal): Promise<void> {
  try {
    await hub.sync.settle()
  } catch (error) {
    if (!left.aborted && !(error instanceof StoreTrouble)) throw error
  }
}

const SWEEP_EVERY_MS = 3_600_000

/** What is due is erased. A disk in trouble is told of once, and tried again. */
async function keepErasing({ hub }: Opened, left: AbortSignal): Promise<void> {
  for (let isTold = false; !left.aborted; ) {
    try {
      const erased = await hub.erasing.sweep()
      if (erased > 0) say(t('hub.erased', { erased }))
    } catch (error) {
      if (left.aborted || !(error instanceof StoreTrouble)) throw error
      if (!isTold)
        say(t('hub.notErased', { problem: t(`problem.${error.code}`, { folder: '', detail: error.message }) }))
      isTold = true
    }
    await later(SWEEP_EVERY_MS, undefined, { signal: left, ref: false }).catch(() => undefined)
  }
}

const FOLLOW_EVERY_MS = 60_000

function tellFollowed({ hub, given, taken, files }: Followed): void {
  if (given + taken > 0) say(t('hub.followed', { hub, given, taken }))
  if (files.given + files.taken > 0) say(t('hub.followedFiles', files))
}

/** Said when something came of it, or when it ends otherwise than the time before. */
async function keepFollowing({ hub, log, store, signer }: Opened, address: string, left: AbortSignal): Promise<void> {
  const parts = { sync: hub.sync, attaching: hub.attaching, log, store, signer, there: new Map() }
  for (let before = ''; !left.aborted; ) {
    const done = await follow(parts, address)
    const [first] = done.ok ? [] : done.problems
    const isDoubted = done.ok && done.value.isDoubted
    const problem = first ? t(`problem.${first.code}`, first.slots) : isDoubted ? t('hub.otherHistory') : ''
    if (done.ok) tellFollowed(done.value)
    if (problem !== '' && problem !== before) say(isDoubted ? problem : t('hub.notFollowed', { problem }))
    before = problem
    await later(FOLLOW_EVERY_MS, undefined, { signal: left, ref: false }).catch(() => undefined)
  }
}

export async function start(options: Options, named: Bringing | null, assistant: Assistant | null): Promise<void> {
  const opened = await orGiveUp(options, async () => openData(dataOptions(options, assistant)))
  // Before anything is brought in: somebody else may have taken the port since.
  const { servers, urls } = await serve(options, opened)
  const isNew = !options.empty && (await orGiveUp(options, () => opened.hub.journeys())).length === 0
  const bringing = named ?? (isNew ? await journeyIn(EXAMPLE) : null)
  if (bringing) await orGiveUp(options, () => bringJourney(opened, bringing))
  // Phones first: what they need to hand reports over is read before the picture is worked out.
  await opened.hub.sync.hello()
  await orSay(options, () => showSummary(opened))
  say('')
  if (!options.tls && !isLoopback(options.host)) say(t('hub.clear'))
  for (const url of urls) say(t('hub.ready', { url }))
  say(t('hub.data', { folder: options.data }))
  if (assistant) say(t('hub.assistant', { host: assistant.host }))
  const ending = new AbortController()
  void settled(opened, ending.signal).then(() => keepErasing(opened, ending.signal))
  if (options.follow !== null) keepFollowing(opened, options.follow, ending.signal)
  const stop = async (): Promise<void> => {
    ending.abort()
    say(t('hub.closing'))
    await dropAddress(options.data)
    await Promise.all(servers.map((server) => server.close()))
    await opened.close()
    process.exit(0)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
}
