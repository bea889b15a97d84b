/**
 * What a process asked of the disk, call by call, as strace saw it: the real calls of the real SQLite under the real
 * store, in order. From it `disk.ts` can play any power cut. A call may begin and end on two lines when threads
 * overlap: a write counts from its beginning (its bytes may be on the disk), a sync only at its end.
 */

export type DiskEvent =
  | { readonly do: 'open'; readonly fd: number; readonly path: string; readonly empty: boolean }
  | { readonly do: 'write'; readonly fd: number; readonly at: number; readonly bytes: Buffer }
  | { readonly do: 'resize'; readonly fd: number; readonly size: number }
  | { readonly do: 'sync' | 'close'; readonly fd: number }
  | { readonly do: 'unlink'; readonly path: string }
  | { readonly do: 'ack'; readonly name: string }

/** The calls that change a disk, or acknowledge. Any other call that SQLite may use must be added here and below. */
export const CALLS =
  'openat,creat,pwrite64,pwritev,pwritev2,write,writev,fdatasync,fsync,sync_file_range,ftruncate,fallocate,unlink,unlinkat,rename,renameat,renameat2,close'
const UNKNOWN = new Set(['creat', 'pwritev', 'pwritev2', 'sync_file_range', 'rename', 'renameat', 'renameat2'])

type Call = { readonly name: string; readonly args: string; readonly result: number; readonly isEnd: boolean }

/** Events below `folder`, and the acknowledgements printed as `ack NAME`. Throws on a call that it cannot play. */
export function readTrace(text: string, folder: string): DiskEvent[] {
  const begun = new Map<string, { name: string; args: string }>()
  const open = new Set<number>()
  return text.split('\n').flatMap((line) => {
    const call = callOf(line, begun)
    return call ? eventsOf(call, folder, open) : []
  })
}

/** One line: a whole call, the beginning of one (kept, and played now if it writes), or the end of one. */
function callOf(line: string, begun: Map<string, { name: string; args: string }>): Call | undefined {
  const thread = /^\d+/.exec(line)?.[0] ?? ''
  const start = /^\d+\s+(\w+)\((.*) <unfinished \.\.\.>$/s.exec(line)
  if (start) {
    const [, name = '', args = ''] = start
    begun.set(thread, { name, args })
    return isWrite(name) ? { name, args, result: Number.NaN, isEnd: false } : undefined
  }
  const end = /^\d+\s+<\.\.\. (\w+) resumed>(.*)\)\s+= (-?\d+)/s.exec(line)
  if (end) {
    const first = begun.get(thread)
    const [, name = '', rest = '', result = ''] = end
    return isWrite(name)
      ? undefined
      : { name, args: `${first?.args ?? ''}${rest}`, result: Number(result), isEnd: true }
  }
  const whole = /^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)/s.exec(line)
  if (!whole) return undefined
  const [, name = '', args = '', result = ''] = whole
  return { name, args, result: Number(result), isEnd: true }
}

const isWrite = (name: string): boolean => name === 'pwrite64' || name === 'write' || name === 'writev'

function eventsOf({ name, args, result }: Call, folder: string, open: Set<number>): DiskEvent[] {
  if (result < 0) return []
  if (UNKNOWN.has(name) && textsOf(args).some((path) => isBelow(path, folder)))
    throw new Error(`A power cut cannot play ${name}; teach disk.ts.`)
  if (name === 'openat') return opened(args, result, folder, open)
  if (name === 'unlink' || name === 'unlinkat') return unlinked(args, folder)
  const fd = Number.parseInt(args, 10)
  if (fd === STDOUT) return name === 'write' || name === 'writev' ? acks(args) : []
  if (!open.has(fd)) return []
  if (name === 'close') open.delete(fd)
  return changed(name, args, fd)
}

const STDOUT = 1

function changed(name: string, args: string, fd: number): DiskEvent[] {
  const numbers = args.split(', ').map(Number)
  if (name === 'pwrite64') return [{ do: 'write', fd, at: numbers[3] as number, bytes: bytesOf(args) }]
  if (name === 'ftruncate') return [{ do: 'resize', fd, size: numbers[1] as number }]
  if (name === 'fdatasync' || name === 'fsync') return [{ do: 'sync', fd }]
  if (name === 'close') return [{ do: 'close', fd }]
  throw new Error(`A power cut cannot play ${name} on a file of the store; teach disk.ts.`)
}

function opened(args: string, fd: number, folder: string, open: Set<number>): DiskEvent[] {
  const path = textsOf(args).at(-1) ?? ''
  if (!isBelow(path, folder) || path.endsWith('-shm')) return []
  open.add(fd)
  return [{ do: 'open', fd, path, empty: args.includes('O_TRUNC') }]
}

function unlinked(args: string, folder: string): DiskEvent[] {
  const path = textsOf(args).at(-1) ?? ''
  return isBelow(path, folder) && !path.endsWith('-shm') ? [{ do: 'unlink', path }] : []
}

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

const acks = (args: string): DiskEvent[] =>
  textsOf(args)
    .join('')
    .split('\n')
    .flatMap((line) => (line.startsWith('ack ') ? [{ do: 'ack', name: line.slice(4) } as const] : []))

/** strace -xx writes every text as "\x61\x62": exact, whatever the bytes. */
const quoted = (args: string): string[] => [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((found) => found[1] ?? '')
const fromHex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
const textsOf = (args: string): string[] => quoted(args).map((text) => fromHex(text).toString('utf8'))
const bytesOf = (args: string): Buffer => fromHex(quoted(args)[0] ?? '')
