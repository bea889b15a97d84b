/** What a phone loads for the first picture: bytes and requests of the built page, compressed as the hub sends them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchRow } from './row.ts'

const PAGE = join(import.meta.dirname, '..', 'dist', 'web')
const KB = 1000

const gzipped = (file: string): number => gzipSync(readFileSync(join(PAGE, file)), { level: 9 }).length

export async function benchPage(): Promise<BenchRow[]> {
  const html = readFileSync(join(PAGE, 'index.html'), 'utf8')
  const linked = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1] as string)
  const first = ['index.html', ...new Set(linked)]
  const all = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|css|html|svg|webmanifest)$/.test(file),
  )
  // The map and its pieces of ground come when somebody opens it, and are kept apart (vite.config.ts).
  const offline = all.filter((file) => !/(^|\/)(map|borders)/.test(file))
  const sum = (files: readonly string[]): number =>
    Math.round((files.reduce((total, file) => total + gzipped(file), 0) / KB) * 10) / 10
  return [
    { name: 'first page, gzip', value: sum(first), unit: 'kB', bar: '≤ 50' },
    { name: 'requests for it', value: first.length, unit: 'requests', bar: '≤ 3' },
    { name: 'all of the app but the map, gzip', value: sum(offline), unit: 'kB', bar: '≤ 150' },
  ]
}

if (import.meta.main) console.table(await benchPage())
