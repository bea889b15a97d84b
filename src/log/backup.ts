/**
 * A log as lines, to be sealed and carried away from its hub: a header, every report in order of arrival, and what was
 * no sound report. It can be taken while the hub takes in reports: it holds all that was on the disk when it began. The
 * root of the tree over the reports stands in the header, so a file that lost or swapped one is not restored.
 */
import { fromBase64url, toBase64url } from '../core/bytes.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Store } from './port.ts'
import { MerkleTree } from './tree.ts'

export type BackupHeader = {
  readonly vereda: 'backup'
  /** 2: there are photos or voices in it, 3: also journeys' own maps, which a release that knows less would lose. */
  readonly v: 1 | 2 | 3
  /** The hub's key, and its secret: a hub that is built anew from this is the one that its phones know. */
  readonly hub: string
  readonly secret: string
  /** The epoch that it had; restored, it takes a new one. */
  readonly epoch: string | null
  readonly at: string
  readonly reports: number
  readonly root: string
  readonly files?: number
  /** Pieces of maps. */
  readonly maps?: number
}

export type BackedUp = {
  readonly header: BackupHeader
  /** Texts of reports, in order of arrival. */
  readonly reports: readonly string[]
  /** Texts of what was no sound report. */
  readonly rejects: readonly string[]
  /** Photos and voices. */
  readonly files: readonly BackedUpFile[]
  /** Pieces of journeys' own maps, each journey's in order. */
  readonly maps: readonly BackedUpMap[]
}

/** A file that a hub keeps: the attachment that brought it, the hash of its bytes, and these in base64. */
export type BackedUpFile = { readonly file: string; readonly hash: string; readonly base64: string }

/** A piece of a journey's own map, in base64: a whole one may be longer than a text can be. */
export type BackedUpMap = { readonly map: string; readonly base64: string }

export type BackupSource = Pick<Store, 'marks' | 'scan' | 'rejects'>
export type BackupAbout = Omit<BackupHeader, 'vereda' | 'v' | 'reports' | 'root' | 'files' | 'maps'>

/** Read one by one, each when its turn comes. */
export type BackupParts = {
  readonly files: readonly (() => Promise<BackedUpFile>)[]
  readonly maps: readonly (() => Promise<BackedUpMap>)[]
}

const PAGE = 1000
const EVERY = Number.MAX_SAFE_INTEGER

/** Lines, each to be ended with a line feed. */
export async function* backupLines(
  store: BackupSource,
  about: BackupAbout,
  { files, maps }: BackupParts,
): AsyncGenerator<string> {
  const { tree, last } = await treeOf(store)
  const root = toBase64url(tree.root())
  const kept = { ...(files.length > 0 && { files: files.length }), ...(maps.length > 0 && { maps: maps.length }) }
  const v = maps.length > 0 ? 3 : files.length > 0 ? 2 : 1
  const header: BackupHeader = { vereda: 'backup', v, ...about, ...kept, reports: tree.size, root }
  yield JSON.stringify(header)
  for (let pos = 0; pos < last; ) {
    const rows = await store.scan(pos, PAGE)
    for (const row of rows) if (row.pos <= last) yield row.body
    pos = rows.at(-1)?.pos ?? last
  }
  for (const part of [...files, ...maps]) yield JSON.stringify(await part())
  // Newest first, as the store tells them; the oldest go in first again.
  for (const { text } of (await store.rejects(EVERY)).reverse()) yield JSON.stringify({ reject: text })
}

async function treeOf(store: BackupSource): Promise<{ readonly tree: MerkleTree; readonly last: number }> {
  const tree = new MerkleTree()
  for (let last = 0; ; ) {
    const marks = await store.marks(last, PAGE)
    for (const { id } of marks) tree.add(fromBase64url(id) as Uint8Array)
    last = marks.at(-1)?.pos ?? last
    if (marks.length < PAGE) return { tree, last }
  }
}

/** What the lines hold, if it is all that was written. */
export function readBackup(lines: readonly string[]): Result<BackedUp> {
  const [first = '', ...rest] = lines
  const header = headerIn(first)
  if (!header) return bad(problem('backup.header'))
  const { reports: count, files: most = 0, maps: pieces = 0 } = header
  const reports = rest.slice(0, count)
  const files = objectsIn<BackedUpFile>(rest.slice(count, count + most), ['file', 'hash', 'base64'])
  const maps = objectsIn<BackedUpMap>(rest.slice(count + most, count + most + pieces), ['map', 'base64'])
  const rejects = objectsIn<{ readonly reject: string }>(rest.slice(count + most + pieces), ['reject'])
  const tree = new MerkleTree()
  for (const text of reports) tree.add(idIn(text))
  if (tree.size !== header.reports || toBase64url(tree.root()) !== header.root) return bad(changed(header, tree.size))
  if (files?.length !== most || maps?.length !== pieces || !rejects) return bad(changed(header, tree.size))
  return good({ header, reports, files, maps, rejects: rejects.map(({ reject }) => reject) })
}

/** null: a line is none, or lacks one of these texts. */
function objectsIn<T>(lines: readonly string[], fields: readonly (keyof T & string)[]): T[] | null {
  const all = lines.map((line) => objectIn(line))
  const isWhole = (one: Readonly<Record<string, unknown>>) => fields.every((field) => typeof one[field] === 'string')
  return all.every((one) => one !== null && isWhole(one)) ? (all as T[]) : null
}

function objectIn(line: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>> | null
  } catch {
    return null
  }
}

const changed = ({ reports }: BackupHeader, found: number) => problem('export.changed', '', { reports, found })

function headerIn(line: string): BackupHeader | null {
  try {
    const header = JSON.parse(line) as Partial<BackupHeader> | null
    return header?.vereda === 'backup' && [1, 2, 3].includes(header.v ?? 0) ? (header as BackupHeader) : null
  } catch {
    return null
  }
}

const NO_ID = new Uint8Array()

function idIn(text: string): Uint8Array {
  try {
    return fromBase64url(String((JSON.parse(text) as { id?: unknown }).id)) ?? NO_ID
  } catch {
    return NO_ID
  }
}
