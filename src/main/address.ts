/**
 * Where the hub of a data folder answers, for commands on this machine: while it runs, the folder is its alone, and they
 * ask it instead. Whoever sits at the machine is its owner, so the question needs no key; a hub elsewhere is never asked.
 */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import { isLoopback } from '../server/guard.ts'

const FILE = 'hub.address'
const PATIENCE_MS = 10_000

/** Said when it listens; the last one that did is the one that runs. */
export const keepAddress = (folder: string, url: string, device: string): Promise<void> =>
  writeFile(join(folder, FILE), `${url}\n${device}\n`)
export const dropAddress = (folder: string): Promise<void> => rm(join(folder, FILE), { force: true })

/** Null: no hub answers for this folder. A problem of the hub's own comes back as it said it. */
export async function askOwnHub(folder: string, path: string, body: unknown): Promise<Result<unknown> | null> {
  const [address = '', device] = (await readFile(join(folder, FILE), 'utf8').catch(() => '')).split('\n')
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  // Another name of the same machine would pass for somebody on the net.
  if (!isLoopback(url.hostname)) url.hostname = '127.0.0.1'
  // One that was killed left its address behind, and another may answer there now.
  const hello = await fetch(new URL('/api/hello', url)).catch(() => null)
  const told = (await hello?.json().catch(() => null)) as { hub?: string } | null
  if (told === null || told.hub !== device) return null
  const headers = { 'content-type': 'application/json' }
  const asked = { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE_MS) }
  const answer = await fetch(new URL(path, url), asked).catch(() => null)
  const said: unknown = await answer?.json().catch(() => null)
  if (!answer || !said) return null
  const problems = (said as { problems?: Problem[] }).problems ?? [problem('request.failed')]
  return answer.ok ? good(said) : bad(...problems.map(({ code, path, slots }) => ({ code, path, slots })))
}
