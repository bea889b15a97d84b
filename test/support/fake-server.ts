/** For the tests of the server: a server over a fake hub, with the real words and a clock that the test moves. */
import { createHmac } from 'node:crypto'
import type { Every } from '../../src/server/events.ts'
import type { Texts } from '../../src/server/refusal.ts'
import type { LogLine } from '../../src/server/refusing.ts'
import { createServer, type Server, type ServerOptions } from '../../src/server/server.ts'
import { compileCatalogue } from '../../src/texts/compile.ts'
import { format } from '../../src/texts/format.ts'
import { en as machineEn } from '../../src/texts/machine.en.ts'
import { es as machineEs } from '../../src/texts/machine.es.ts'
import { en as papersEn } from '../../src/texts/papers.en.ts'
import { es as papersEs } from '../../src/texts/papers.es.ts'
import { en } from '../../src/texts/problems.en.ts'
import { es } from '../../src/texts/problems.es.ts'
import { verify } from './devices.ts'
import { type FakeHub, fakeHub } from './fake-hub.ts'

const programs = {
  es: compileCatalogue({ ...es, ...machineEs, ...papersEs }),
  en: compileCatalogue({ ...en, ...machineEn, ...papersEn }),
}
export const texts: Texts = (lang) => (key, slots) => format(programs[lang][key] ?? key, slots, lang)

export type Started = Server & { readonly hub: FakeHub; readonly log: LogLine[]; readonly tick: (ms: number) => void }

const SMS_SECRET = 'a secret of the tests'
const NOW_MS = Date.UTC(2018, 9, 15)

/** As a gateway of text messages signs. */
export function signedSms(body: string): Record<string, string> {
  const seconds = NOW_MS / 1000
  const v1 = createHmac('sha256', SMS_SECRET).update(`${seconds}.${body}`).digest('hex')
  return { 'vereda-sms': `t=${seconds},v1=${v1}` }
}

export function fakeServer(options: Partial<ServerOptions> = {}, hub = fakeHub()): Started {
  const log: LogLine[] = []
  const timers = new Set<{ ms: number; call: () => void }>()
  const every: Every = (ms, call) => {
    const timer = { ms, call }
    timers.add(timer)
    return () => timers.delete(timer)
  }
  const tick = (ms: number): void => {
    for (const timer of timers) if (timer.ms <= ms) timer.call()
  }
  const plain = {
    hub,
    texts,
    webFolder: null,
    version: '1.2.3',
    port: 0,
    verify,
    nowMs: () => NOW_MS,
    smsSecret: SMS_SECRET,
    every,
    log: (line: LogLine) => log.push(line),
  }
  return { ...createServer({ ...plain, ...options }), hub, log, tick }
}
