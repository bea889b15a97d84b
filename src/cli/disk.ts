/** The disk and standard input as the commands see them. Files are written beside their place and then moved there. */
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { ProblemCode, Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import { TILES_FILE } from '../hub/tiles.ts'
import { type FolderTexts, NEEDED_FILES, OPTIONAL_FILES } from '../intake/journey/index.ts'
import type { Deps } from './deps.ts'
import { Lines } from './lines.ts'

type Files = Pick<
  Deps,
  | 'readText'
  | 'readBytes'
  | 'readLines'
  | 'readFolder'
  | 'isThere'
  | 'tilesIn'
  | 'writeLines'
  | 'writeBytes'
  | 'writeNew'
  | 'writeFolder'
>

const CODES: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.notFolder',
  EISDIR: 'file.isFolder',
  EEXIST: 'file.exists',
  ENOTEMPTY: 'file.exists',
  ENOSPC: 'store.full',
  EDQUOT: 'store.full',
  EROFS: 'file.unreadable',
}

/** Trouble that the machine's owner can mend; anything else is a bug and goes on. */
async function tried<T>(path: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return good(await work())
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    return bad(problem(CODES[code] ?? 'file.unreadable', path, { file: path }))
  }
}

/** `paths`: what a path of the command line means, such as a folder that npm was called from. */
export function diskFiles(paths: (path: string) => string, stdin: NodeJS.ReadableStream): Files {
  return {
    readText: (path) => tried(path, async () => (path === '-' ? allOf(stdin) : readFile(paths(path), 'utf8'))),
    readBytes: async (path, most) => {
      const bytes = await tried(path, () => (path === '-' ? bytesOf(stdin, most) : fileBytes(paths(path), most)))
      if (!bytes.ok || bytes.value !== null) return bytes as Result<Uint8Array>
      return bad(problem('body.tooLarge', path, { limit: `${Math.round(most / MIB)} MiB` }))
    },
    readLines: async (path) => {
      if (path === '-') return good(new Lines(stdin))
      const packed = await tried(path, () => unpackedFile(paths(path)))
      if (!packed.ok) return packed
      return good(new Lines(packed.value === null ? createReadStream(paths(path)) : Readable.from([packed.value])))
    },
    readFolder: (path) => folderTexts(path, paths(path)),
    isThere: async (path) => (await tried(path, () => stat(paths(path)))).ok,
    tilesIn: (path) => tilesIn(path, paths(path)),
    writeBytes: (path, bytes) => tried(path, () => writeSecret(paths(path), bytes)),
    writeNew: (path, text) => tried(path, () => writeKey(paths(path), text)),
    writeFolder: (path, texts) => tried(path, () => newFolder(paths(path), texts)),
    writeLines: (path, lines) => tried(path, () => writeWhole(paths(path), lines)),
  }
}

async function readable(path: string): Promise<void> {
  const file = await open(path, 'r')
  const isFolder = (await file.stat()).isDirectory()
  await file.close()
  if (isFolder) throw Object.assign(new Error('a folder is no file'), { code: 'EISDIR' })
}

const unpack = promisify(gunzip)
/** An export of a large hub; more than this was made to fill memory. */
const MOST_UNPACKED_BYTES = 2 ** 30

/** What a file holds that was packed with gzip; null when it was not. */
async function unpackedFile(path: string): Promise<Buffer | null> {
  await readable(path)
  if (!(await stat(path)).isFile()) return null
  const file = await open(path, 'r')
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close())
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) return null
  return unpack(await readFile(path), { maxOutputLength: MOST_UNPACKED_BYTES })
}

const MIB = 1_048_576

/** Null when there is more: a device file has no end. */
async function bytesOf(stream: NodeJS.ReadableStream, most: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let held = 0
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk))
    held += chunk.length
    if (held > most) return null
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function fileBytes(path: string, most: number): Promise<Uint8Array | null> {
  await readable(path)
  return bytesOf(createReadStream(path, { end: most }), most)
}

async function allOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

const DISPATCHES = 'dispatches'

async function folderTexts(name: string, folder: string): Promise<Result<FolderTexts>> {
  const entries = await tried(name, async () => {
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
    return readdir(folder)
  })
  if (!entries.ok) return entries
  const known = [...NEEDED_FILES, ...OPTIONAL_FILES].filter((file) => entries.value.includes(file))
  const dispatches = entries.value.includes(DISPATCHES) ? await readdir(join(folder, DISPATCHES)) : []
  const files = [...known, ...dispatches.filter((file) => file.endsWith('.txt')).map((file) => `${DISPATCHES}/${file}`)]
  const texts = await Promise.all(
    files.map(
      async (file) => [file, await tried(join(name, file), () => readFile(join(folder, file), 'utf8'))] as const,
    ),
  )
  const problems = texts.flatMap(([, text]) => (text.ok ? [] : text.problems))
  if (problems.length > 0) return bad(...problems)
  return good(Object.fromEntries(texts.map(([file, text]) => [file, text.ok ? text.value : ''])))
}

/** What every PMTiles archive of version 3 begins with. */
const TILES_BEGIN = Buffer.from('PMTiles\u0003')

async function tilesIn(name: string, folder: string): Promise<Result<string | null>> {
  const [path, shown] = [join(folder, TILES_FILE), join(name, TILES_FILE)]
  const begin = await tried(shown, async () => {
    const file = await open(path, 'r')
    const { buffer } = await file
      .read(Buffer.alloc(TILES_BEGIN.length), 0, TILES_BEGIN.length)
      .finally(() => file.close())
    return buffer
  })
  if (!begin.ok) return begin.problems[0]?.code === 'file.missing' ? good(null) : begin
  return begin.value.equals(TILES_BEGIN) ? good(path) : bad(problem('tiles.format', shown))
}

async function writeKey(path: string, text: string): Promise<null> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return null
}

async function writeSecret(path: string, bytes: Uint8Array): Promise<null> {
  const beside = `${path}.part`
  try {
    await writeFile(beside, bytes, { mode: 0o600, flush: true })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  return null
}

/** An empty folder that is there gives way; any other stays as it is. */
async function newFolder(path: string, texts: FolderTexts): Promise<null> {
  const beside = `${path}.part`
  await mkdir(dirname(path), { recursive: true })
  if (await stat(path).catch(() => null)) await rmdir(path)
  await mkdir(beside)
  try {
    for (const [name, text] of Object.entries(texts)) await writeFile(join(beside, name), text, { flush: true })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw error
  }
  return null
}

const CHUNK = 65_536

async function writeWhole(path: string, lines: AsyncIterable<string>): Promise<null> {
  const beside = `${path}.part`
  const file = await open(beside, 'w')
  try {
    let held = ''
    for await (const line of lines) {
      held += `${line}\n`
      if (held.length < CHUNK) continue
      await file.write(held)
      held = ''
    }
    await file.write(held)
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(beside, { force: true })
    throw error
  }
  await file.close()
  await rename(beside, path)
  return null
}
