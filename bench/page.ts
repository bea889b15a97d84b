/** What a phone loads for the first picture: bytes and requests of the built page, compressed as the hub sends them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchRow } from './row.ts'

const PAGE = join(import.meta.dirname, '..', 'dist', 'web')
const KB = 1000

const gzipped = (file: string): number => gzipSync(readFileSync(join(PAGE, file)), { level: 9 }).length

/** As the service worker says it (vite.config.ts). */
function installed(): string[] {
  const worker = readFileSync(join(PAGE, 'offline.js'), 'utf8')
  const files: string[] = JSON.parse(/const FILES = (\[.*?\])/.exec(worker)?.[1] ?? '[]')
  return ['offline.js', ...files.map((file) => (file === '/' ? 'index.html' : file.slice(1)))]
}

export async function benchPage(): Promise<BenchRow[]> {
  const html = readFileSync(join(PAGE, 'index.html'), 'utf8')
  const linked = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1] as string)
  const first = ['index.html', ...new Set(linked)]
  const all = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(js|css|html|svg|webmanifest)$/.test(file) && !/(^|\/)borders/.test(file),
  )
  const sum = (files: readonly string[]): number =>
    Math.round((files.reduce((total, file) => total + gzipped(file), 0) / KB) * 10) / 10
  return [
    { name: 'first page, gzip', value: sum(first), unit: 'kB', bar: '≤ 50' },
    { name: 'requests for it', value: first.length, unit: 'requests', bar: '≤ 3' },
    {
      name: 'the app that a phone installs to work offline, gzip',
      value: sum(installed()),
      unit: 'kB',
      bar: '≤ 150',
      note: 'desk, register, needs, stop, what if and map come when they are first opened, and are kept then',
    },
    { name: 'every screen there is, the ground of the map apart, gzip', value: sum(all), unit: 'kB' },
  ]
}

if (import.meta.main) console.table(await benchPage())
