/**
 * Looking at an export with nothing else at hand: no hub, no store, no kinds. It promises that a file of which one
 * byte was changed, a line lost or a line doubled does not pass, and that the line is named. It cannot say that
 * nobody left out a whole device, nor that what was said is true.
 */
import { newLinesHash } from '../core/bytes.ts'
import type { Problem } from '../core/problem.ts'
import { problem } from '../core/problem.ts'
import type { Report, Verify } from '../core/report.ts'
import { faults, reportText } from '../core/report.ts'
import type { Schema, ValueOf } from '../core/schema.ts'
import { check } from '../core/schema.ts'

/** First line of an export: `sha256` is over all lines after it, joined by a line feed, base64url. */
const exportHeaderSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['vereda', 'v', 'journey', 'reports', 'sha256'],
  properties: {
    vereda: { type: 'string', const: 'export' },
    v: { type: 'integer', minimum: 1, maximum: 1 },
    journey: { type: 'string' },
    reports: { type: 'integer', minimum: 0 },
    sha256: { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
  },
} as const satisfies Schema

export type ExportHeader = ValueOf<typeof exportHeaderSchema>

export type Gap = { readonly journey: string; readonly device: string; readonly missing: number }

export type VerifyResult = {
  /** Nothing is wrong. A gap is not wrong: an export for outsiders leaves out what they may not read. */
  readonly ok: boolean
  readonly header: ExportHeader | null
  readonly reports: number
  readonly devices: number
  /** Paths are line numbers, from 1, the header's included; then a JSON pointer: `12/sig`. */
  readonly problems: readonly Problem[]
  readonly gaps: readonly Gap[]
}

type Link = { readonly id: string; readonly prev: string | null; readonly line: number }

/** Line by line; a last empty line is none. `verify` is Ed25519, brought from outside. */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  verify: Verify,
): Promise<VerifyResult> {
  const inspection = new Inspection(verify)
  for await (const line of lines) inspection.look(line)
  return inspection.result()
}

class Inspection {
  readonly #verify: Verify
  readonly #problems: Problem[] = []
  readonly #hash = newLinesHash()
  readonly #ids = new Set<string>()
  readonly #chains = new Map<string, Map<number, Link>>()
  #header: ExportHeader | null = null
  #line = 0
  #body = 0
  #emptyAt = 0

  constructor(verify: Verify) {
    this.#verify = verify
  }

  look(text: string): void {
    this.#line++
    if (this.#emptyAt > 0) this.#raise(problem('json.malformed'), this.#emptyAt)
    this.#emptyAt = text === '' ? this.#line : 0
    if (text === '') return
    const value = parsed(text)
    if (this.#line === 1 && isHeader(value)) {
      this.#header = value
      return
    }
    this.#body++
    this.#hash.add(text)
    this.#lookAt(text, value)
  }

  #lookAt(text: string, value: unknown): void {
    if (value === undefined) this.#raise(problem('json.malformed', '', { reason: 'line' }))
    else {
      const found = faults(value, this.#verify)
      for (const one of found) this.#raise(one)
      if (found.length === 0) this.#lookAtSound(text, value as Report)
    }
  }

  #lookAtSound(text: string, report: Report): void {
    if (reportText(report) !== text) this.#raise(problem('report.canonical'))
    if (this.#ids.has(report.id)) this.#raise(problem('data.duplicate', '', { name: report.id }))
    else this.#link(report)
    this.#ids.add(report.id)
  }

  #link({ id, journey, device, seq, prev }: Report): void {
    if (this.#header && this.#header.journey !== journey)
      this.#raise(problem('journey.unknown', '/journey', { journey }))
    const key = `${journey} ${device}`
    const chain = this.#chains.get(key) ?? new Map<number, Link>()
    this.#chains.set(key, chain)
    if (chain.has(seq)) this.#raise(problem('chain.fork', '/seq', { seq, device }))
    else chain.set(seq, { id, prev, line: this.#line })
  }

  #raise(found: Problem, line = this.#line): void {
    this.#problems.push({ ...found, path: `${line}${found.path}` })
  }

  result(): VerifyResult {
    for (const chain of this.#chains.values()) this.#checkChain(chain)
    this.#checkHeader()
    const gaps = [...this.#chains].flatMap(([key, chain]) => gapIn(key, chain))
    const devices = new Set([...this.#chains.keys()].map((key) => key.split(' ')[1])).size
    const problems = this.#problems.sort((a, b) => Number.parseInt(a.path, 10) - Number.parseInt(b.path, 10))
    return { ok: problems.length === 0, header: this.#header, reports: this.#ids.size, devices, problems, gaps }
  }

  #checkChain(chain: ReadonlyMap<number, Link>): void {
    for (const [seq, link] of chain) {
      const before = chain.get(seq - 1)
      if (before && before.id !== link.prev) {
        this.#raise(problem('chain.broken', '/prev', { seq, prev: link.prev ?? '' }), link.line)
      }
    }
  }

  /** Every line may be sound and the file still not whole: lines at the end are lost without a trace in the others. */
  #checkHeader(): void {
    if (this.#header) this.#checkWhole(this.#header)
    else this.#raise(problem('export.header'), 1)
  }

  #checkWhole({ reports, sha256 }: ExportHeader): void {
    const whole = reports === this.#body && sha256 === this.#hash.end()
    if (!whole) this.#raise(problem('export.changed', '', { reports, found: this.#body }), 1)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isHeader = (value: unknown): value is ExportHeader => check(exportHeaderSchema, value).length === 0

function gapIn(key: string, chain: ReadonlyMap<number, Link>): Gap[] {
  const [journey = '', device = ''] = key.split(' ')
  const missing = Math.max(...chain.keys()) - chain.size
  return missing > 0 ? [{ journey, device, missing }] : []
}
