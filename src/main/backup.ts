/**
 * Sealed backups of a hub's data, and a hub built anew from one. What is written is sealed before it touches the disk,
 * to keys whose secrets are not on the hub; who they are is kept beside the data. A restore is whole or not at all: it
 * is made beside its place and moved there when every report is on disk and the tree is the one of the backup.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { createGzip, gunzip } from 'node:zlib'
import type { BackupDone, RestoreAsked, RestoreDone } from '../cli/deps.ts'
import { hashOfBytes, toBase64url } from '../core/bytes.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import { instant } from '../core/time.ts'
import { type BackedUp, type BackedUpFile, type BackedUpMap, backupLines, readBackup } from '../log/backup.ts'
import { isRecipient, seal, unseal } from '../log/seal.ts'
import type { Cipher } from '../store/cipher.ts'
import { type ReadingStore, readCiphered } from '../store/ciphered.ts'
import { FileFolder } from '../store/files.ts'
import { openSqliteReader } from '../store/sqlite-reader.ts'
import { besideOf } from './beside.ts'
import { type DataOptions, FILES, openData } from './compose.ts'
import { EPOCH } from './epoch.ts'
import { hubSecret, hubSigner, KEY_FILE, keepHubSecret, verifyEd25519 } from './keys.ts'
import { appendTiles, journeysWithTiles, tileShelf } from './tiles.ts'

const RECIPIENTS_FILE = 'backup.recipients'
const BATCH = 1000
const MOST_TEXT_BYTES = 2 ** 31
const LINE_FEED = 10

/** The hub may be running: its files are only read. */
export async function backUp(
  folder: string,
  given: readonly string[],
  cipher: Cipher | null = null,
  postgres?: string,
): Promise<Result<BackupDone>> {
  if (!existsSync(join(folder, KEY_FILE))) return bad(problem('backup.noData', folder, { folder }))
  const recipients = recipientsOf(folder, given)
  if (!recipients.ok) return recipients
  const about = { hub: hubSigner(folder, cipher).device, secret: hubSecret(folder, cipher) }
  const disk = await readerOf(folder, postgres)
  const store = cipher === null ? disk : readCiphered(disk, cipher)
  try {
    const at = instant(Date.now())
    const parts = { files: await filesIn(folder, cipher), maps: await mapsIn(folder) }
    const lines = backupLines(store, { ...about, epoch: await store.getFact(EPOCH), at }, parts)
    const { first, packed } = await packedLines(lines)
    const { reports, root } = JSON.parse(first) as { reports: number; root: string }
    return good({ bytes: await seal(packed, recipients.value), reports, root, at })
  } finally {
    await store.close()
  }
}

async function readerOf(folder: string, postgres: string | undefined): Promise<ReadingStore> {
  if (postgres === undefined) return openSqliteReader(join(folder, 'reports'))
  const { openPostgresReader } = await import('../store/postgres.ts')
  return openPostgresReader(postgres)
}

/** Photos and voices, each read when its turn comes; one that is erased meanwhile is empty. */
async function filesIn(folder: string, cipher: Cipher | null): Promise<(() => Promise<BackedUpFile>)[]> {
  const files = new FileFolder(join(folder, FILES), cipher)
  return (await files.all()).map((kept) => async () => {
    const bytes = (await files.read(kept)) ?? new Uint8Array()
    return { file: kept.report, hash: kept.hash, base64: Buffer.from(bytes).toString('base64') }
  })
}

const PIECE_BYTES = 8 * 1024 * 1024

async function mapsIn(folder: string): Promise<(() => Promise<BackedUpMap>)[]> {
  const shelf = tileShelf(folder)
  const pieces: (() => Promise<BackedUpMap>)[] = []
  for (const map of await journeysWithTiles(folder)) {
    const tiles = await shelf(map)
    for (let at = 0; tiles && at < tiles.bytes; at += PIECE_BYTES)
      pieces.push(async () => ({ map, base64: Buffer.from(await tiles.read(at, PIECE_BYTES)).toString('base64') }))
  }
  return pieces
}

/** Packed as they come: all of them at once would be a text longer than a machine can hold. */
async function packedLines(lines: AsyncIterable<string>): Promise<{ first: string; packed: Buffer }> {
  let first = ''
  async function* ended(): AsyncGenerator<string> {
    for await (const line of lines) {
      if (first === '') first = line
      yield `${line}\n`
    }
  }
  const pieces: Buffer[] = []
  for await (const piece of Readable.from(ended()).pipe(createGzip())) pieces.push(piece as Buffer)
  return { first, packed: Buffer.concat(pieces) }
}

/** Those given, which are kept for the next time; or those kept. */
function recipientsOf(folder: string, given: readonly string[]): Result<readonly string[]> {
  const wrong = given.find((one) => !isRecipient(one))
  if (wrong !== undefined) return bad(problem('seal.recipient', '--recipient', { key: wrong.slice(0, 40) }))
  const file = join(folder, RECIPIENTS_FILE)
  if (given.length > 0) {
    writeFileSync(file, `${given.join('\n')}\n`)
    return good(given)
  }
  const kept = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(isRecipient) : []
  return kept.length > 0 ? good(kept) : bad(problem('seal.nobody', '--recipient'))
}

/**
 * `diskKey` closes what the new folder holds. `postgres`: an empty database that keeps the reports; if this fails half way,
 * what is in it is to be thrown away.
 */
export async function restore(
  { bytes, secrets, folder, progress }: RestoreAsked,
  diskKey?: Cipher,
  postgres?: string,
): Promise<Result<RestoreDone>> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return bad(problem('backup.notEmpty', folder, { folder }))
  const plain = await unseal(bytes, secrets)
  if (!plain.ok) return plain
  const backedUp = readBackup(await linesIn(plain.value))
  if (!backedUp.ok) return backedUp
  const beside = `${folder}.restoring`
  rmSync(beside, { recursive: true, force: true })
  const built = await buildAnew(beside, backedUp.value, progress, {
    ...(diskKey && { diskKey }),
    ...(postgres && { postgres }),
  })
  if (!built.ok) {
    rmSync(beside, { recursive: true, force: true })
    return built
  }
  rmSync(folder, { recursive: true, force: true })
  renameSync(beside, folder)
  return built
}

async function linesIn(packed: Uint8Array): Promise<string[]> {
  try {
    const text = await promisify(gunzip)(packed, { maxOutputLength: MOST_TEXT_BYTES })
    const lines: string[] = []
    for (let at = 0; at < text.length; ) {
      const end = text.indexOf(LINE_FEED, at)
      lines.push(text.toString('utf8', at, end < 0 ? text.length : end))
      at = end < 0 ? text.length : end + 1
    }
    return lines
  } catch {
    return [] // Sealed, and yet no backup.
  }
}

/** Every report is verified and judged anew, as if phones had brought it. */
async function buildAnew(
  folder: string,
  { header, reports, rejects, files, maps }: BackedUp,
  progress: RestoreAsked['progress'],
  options: Pick<DataOptions, 'diskKey' | 'postgres'>,
): Promise<Result<RestoreDone>> {
  const { diskKey } = options
  mkdirSync(folder, { recursive: true })
  keepHubSecret(folder, header.secret, diskKey ?? null)
  const isWhole = await restoreFiles(new FileFolder(join(folder, FILES), diskKey), files)
  if (!isWhole) return bad(problem('export.changed', '', { reports: header.reports, found: header.reports }))
  for (const { map, base64 } of maps) await appendTiles(folder, map, Buffer.from(base64, 'base64'))
  const { hub, log, signer, close } = await openData({ folder, verify: besideOf(verifyEd25519), ...options })
  try {
    if ((await log.chains()).length > 0) return bad(problem('backup.notEmpty', folder, { folder: 'PostgreSQL' }))
    // The next batch is looked at while the disk writes this one.
    let before: Promise<unknown> = Promise.resolve()
    for (let at = 0; at < reports.length; at += BATCH) {
      const batch = log.restore(reports.slice(at, at + BATCH).map(parsed))
      batch.catch(() => {}) // Told below, when its turn comes.
      await before
      progress(at, reports.length)
      before = batch
    }
    await before
    progress(reports.length, reports.length)
    await log.accept(rejects.map(parsed))
    const { head, epoch } = await hub.sync.hello()
    const isSame = signer.device === header.hub && head.size === header.reports && head.root === header.root
    if (!isSame) return bad(problem('export.changed', '', { reports: header.reports, found: head.size }))
    return good({ reports: head.size, root: head.root, at: header.at, hub: header.hub, epoch })
  } finally {
    await close()
  }
}

/** Into their places; what was withdrawn since they came is erased when the hub opens. False: one is not what it says. */
async function restoreFiles(place: FileFolder, files: readonly BackedUpFile[]): Promise<boolean> {
  for (const { file: report, hash, base64 } of files) {
    const bytes = Buffer.from(base64, 'base64')
    if (bytes.length === 0) continue
    if (toBase64url(hashOfBytes(bytes)) !== hash) return false
    await place.begin(report)
    await place.append(report, 0, bytes)
    await place.keep({ report, hash })
  }
  return true
}

/** A text that was cut when it was kept is no JSON any more; it stays what it was, no report. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
