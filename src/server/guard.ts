/**
 * Who may talk to the hub at all. A page of another site, opened in the same browser, can reach a loopback port: by its
 * address (then Origin and Sec-Fetch-Site betray it) or by a name of its own that it lets point here (DNS rebinding:
 * then Host betrays it). Programs that are no browsers send neither and pass.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'
import { problem } from '../core/problem.ts'
import { Refusal } from './refusal.ts'

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '::1']
const MISDIRECTED = 421

export const isLoopback = (host: string): boolean => LOOPBACK_NAMES.includes(host) || /^(::ffff:)?127\./.test(host)

/** Host name of a Host header or origin, without port and brackets; '' when there is none or it cannot be read. */
export function hostName(header: string | undefined): string {
  const bracketed = /^\[([0-9a-f:.]+)\](:\d+)?$/i.exec(header ?? '')
  const plain = /^([a-z0-9._-]+)(:\d+)?$/i.exec(header ?? '')
  return (bracketed?.[1] ?? plain?.[1] ?? '').toLowerCase().replace(/\.$/, '')
}

/**
 * A check of requests for a server that listens on `host` and is known by `names`. On loopback only loopback's own
 * names pass; elsewhere numbers pass too, because nobody can let a number point to another machine. `onion`: by this name
 * alone, because what a hidden service hands on comes from this machine, and may call itself anything.
 */
export function originGuard(host: string, names: readonly string[], onion?: string): (ask: Ask) => Refusal | null {
  const own = new Set((onion === undefined ? [...LOOPBACK_NAMES, host, ...names] : [onion]).map(lower))
  const open = onion === undefined && !isLoopback(host)
  const knows = (name: string): boolean => own.has(name) || (open && isIP(name) !== 0)
  return ({ method, path, headers }) => {
    if (!knows(hostName(headers.host))) return refused(MISDIRECTED)
    if (method !== 'GET' && method !== 'HEAD' && isForeign(headers)) return refused()
    return path.startsWith('/api/') && isForeignSite(headers) ? refused() : null
  }
}

const lower = (name: string): string => name.toLowerCase()

export type Ask = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders }

const refused = (status?: number): Refusal => new Refusal([problem('request.origin')], status)

function isForeign(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers
  if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== host) return true
  return isForeignSite(headers)
}

// A link of another page may lead to a screen, and to nothing that is answered with data: an export would lie in the folder of
// downloads before anybody saw it. `same-site` is foreign too: another port of the same machine is the same site to a browser.
const isForeignSite = (headers: IncomingHttpHeaders): boolean =>
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined)

/** On every answer. `require-trusted-types-for` turns a forgotten innerHTML into an error instead of a hole. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    'media-src data:',
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vereda',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy':
    'accelerometer=(), camera=(self), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(self), payment=(), usb=()',
}
