/**
 * An assistant behind any OpenAI-compatible address that the user sets in the environment: `VEREDA_ASSISTANT_URL` (such
 * as https://host/v1), `VEREDA_ASSISTANT_MODEL`, and `VEREDA_ASSISTANT_KEY` where one is asked for. The one place from
 * which words of a text leave the device, and only when it is asked to.
 */
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Assistant } from '../hub/assisting.ts'
import { isLoopback } from '../server/guard.ts'
import { bytesWithin } from './bounded.ts'

type Environment = Readonly<Record<string, string | undefined>>
export type AssistantLimits = { readonly answerMs: number; readonly answerBytes: number }

const LIMITS: AssistantLimits = { answerMs: 90_000, answerBytes: 2_000_000 }

/** The assistant that the environment names; null when it names none. */
export function assistantIn(environment: Environment, limits = LIMITS): Result<Assistant> | null {
  const { VEREDA_ASSISTANT_URL: address, VEREDA_ASSISTANT_MODEL: model, VEREDA_ASSISTANT_KEY: key } = environment
  if (!address) return null
  const url = URL.canParse(address) ? new URL(`${address.replace(/\/+$/, '')}/chat/completions`) : null
  // In clear over a net, everybody on the way would read along.
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (!url || !isSafe || !model) return bad(problem('assistant.unset', 'VEREDA_ASSISTANT_URL'))
  const headers = { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }
  return good({
    host: url.host,
    ask: async (messages) => {
      const body = JSON.stringify({ model, messages, temperature: 0, response_format: { type: 'json_object' } })
      try {
        const signal = AbortSignal.timeout(limits.answerMs)
        const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' })
        return answer.ok ? wordsOf(await bytesWithin(answer, limits.answerBytes)) : failed()
      } catch {
        return failed() // Slow, unreachable, cut off or redirected: to a person it is all the same.
      }
    },
  })
}

const failed = (): Result<string> => bad(problem('assistant.failed'))

function wordsOf(body: Buffer | null): Result<string> {
  const { choices } = JSON.parse(body?.toString() ?? '{}') as { choices?: { message?: { content?: unknown } }[] }
  const words = choices?.[0]?.message?.content
  return typeof words === 'string' ? good(words) : failed()
}
