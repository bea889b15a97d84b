/** The page that the `type` of a problem leads to: every code with its words. Plain HTML, for people and for print. */
import { PROBLEM_CODES, type Slots } from '../core/problem.ts'
import type { Lang } from './refusal.ts'
import { STATUS_OF } from './status.ts'

/** Stands for every slot: here there is no occurrence that could fill it. */
const anySlot: Slots = new Proxy({}, { get: () => '…' })

export function glossary(say: (key: string, slots: Slots) => string, lang: Lang): string {
  const lines = PROBLEM_CODES.map(
    (code) =>
      `<dt id="${code}"><code>${code}</code> (${STATUS_OF[code]})</dt><dd>${safe(say(`problem.${code}`, anySlot))}</dd>`,
  )
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Vereda</title>`
  return `<!doctype html>\n<html lang="${lang}"><head>${head}</head><body><dl>\n${lines.join('\n')}\n</dl></body></html>\n`
}

const safe = (words: string): string => words.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
