/**
 * A certificate and its key, so that phones in the yard reach the hub by HTTPS: browsers lend keys, camera and offline work to
 * no other address. The names in it are those under which the hub answers. Read once, at the start.
 */
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { bad, good, problem, type Result } from '../core/problem.ts'

export type Tls = { readonly cert: Buffer; readonly key: Buffer; readonly names: readonly string[] }

/** `tls.file`: a file is not there or is none of its kind, they do not belong together, or the time is over. */
export function tlsIn(certPath: string, keyPath: string, nowMs: number): Result<Tls> {
  const [cert, key] = [bytesOf(certPath), bytesOf(keyPath)]
  if (!cert) return bad(problem('tls.file', certPath))
  if (!key) return bad(problem('tls.file', keyPath))
  try {
    createSecureContext({ cert, key })
    const read = new X509Certificate(cert)
    return Date.parse(read.validTo) < nowMs
      ? bad(problem('tls.file', certPath))
      : good({ cert, key, names: namesIn(read) })
  } catch {
    return bad(problem('tls.file', certPath))
  }
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

const namesIn = ({ subjectAltName = '' }: X509Certificate): string[] =>
  subjectAltName.split(', ').flatMap((name) => (name.startsWith('DNS:') ? [name.slice(4).toLowerCase()] : []))
