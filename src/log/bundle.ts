/**
 * Reports as a file, for when there is no network at all (`docs/protocol.md`, section 10). Who carried it does not
 * matter: each report is signed, and the header tells whether the file is whole.
 */
import { hashText } from '../core/bytes.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'

/** `heads`: signed heads of hubs that the sender saw, for whoever takes it in to hold against what they are shown. */
export function bundleText(reports: readonly string[], heads: readonly object[] = []): string {
  const sha256 = hashText(reports.join('\n'))
  const header = { vereda: 'bundle', v: 1, reports: reports.length, sha256, ...(heads.length > 0 && { heads }) }
  return [JSON.stringify(header), ...reports, ''].join('\n')
}

/** Heads in a bundle, as somebody wrote them. */
export function headsIn(text: string): readonly unknown[] {
  const heads = headerOf(text.split('\n', 1)[0] ?? '')?.heads
  return Array.isArray(heads) ? heads : []
}

/** Texts of the reports in a bundle. A line that is no JSON is refused here, with its number; the rest by the log. */
export function readBundle(text: string): Result<string[]> {
  const [first = '', ...lines] = text.replace(/\n$/, '').split('\n')
  const header = headerOf(first)
  if (header?.v !== 1) return bad(problem('export.header', '1'))
  const reports = typeof header.reports === 'number' ? header.reports : '?'
  if (hashText(lines.join('\n')) !== header.sha256) {
    return bad(problem('export.changed', '1', { reports, found: lines.length }))
  }
  const broken = lines.findIndex((line) => parsed(line) === undefined)
  return broken < 0 ? good(lines) : bad(problem('json.malformed', String(broken + 2)))
}

/** Whether a file's first line says that it is a bundle, of whichever version. */
export const isBundle = (first: string | undefined): boolean => headerOf(first ?? '') !== null

type Header = { readonly heads?: unknown; readonly v?: unknown; readonly sha256?: unknown; readonly reports?: unknown }

function headerOf(line: string): Header | null {
  const header = parsed(line) as ({ vereda?: unknown } & Header) | null | undefined
  return header?.vereda === 'bundle' ? header : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
