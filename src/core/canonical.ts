/**
 * Canonical bytes of a JSON value: RFC 8785 (JSON Canonicalization Scheme). Two programs that hold the same
 * statement hold the same bytes, so a hash can be its name and a signature can travel between languages.
 *
 * RFC 8785 leans on ECMAScript: numbers and strings are written as JSON.stringify writes them, and keys are sorted by
 * UTF-16 code units, which is what Array.prototype.sort does. What JSON cannot carry (undefined, NaN, a lone
 * surrogate) is a bug in the caller here, because everything from outside has been through JSON.parse and
 * `isCanonicalisable` before.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Canonical text of a value (encode as UTF-8 for the bytes). Throws on what JSON cannot carry. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalString(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value as Record<string, unknown>)
  throw new TypeError(`not JSON: ${typeof value}`)
}

/** False for a value whose text RFC 8785 forbids: a lone surrogate somewhere inside. */
export function isCanonicalisable(value: unknown): boolean {
  if (typeof value === 'string') return isWhole(value)
  if (Array.isArray(value)) return value.every(isCanonicalisable)
  if (typeof value !== 'object' || value === null) return typeof value !== 'number' || Number.isFinite(value)
  return Object.entries(value).every(([key, inner]) => isWhole(key) && isCanonicalisable(inner))
}

/** Without a lone surrogate. Browsers of before 2023 cannot say so; a pattern in Unicode sees half a pair only where it is alone. */
const isWhole = (text: string): boolean => text.isWellFormed?.() ?? !/\p{Cs}/u.test(text)

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('not JSON: a number that is not finite')
  return JSON.stringify(value)
}

function canonicalString(value: string): string {
  if (!isWhole(value)) throw new TypeError('not JSON: a lone surrogate')
  return JSON.stringify(value)
}

function canonicalObject(value: Record<string, unknown>): string {
  // Every report is written so at least twice: no lists between.
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const inner = value[key]
    if (inner !== undefined) text += `${text === '' ? '' : ','}${canonicalString(key)}:${canonical(inner)}`
  }
  return `{${text}}`
}
