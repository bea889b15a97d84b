/** From ICU MessageFormat to the programs that `format.ts` runs. Not shipped to the phone. */
import type { Select, Token } from '@messageformat/parser'
import { parse } from '@messageformat/parser'
import type { Part, Program, Programs } from './format.ts'

/** Throws the parser's error, with line and column, where a message is not well formed: that is a bug, found by tests. */
export function compileMessage(message: string): Program {
  return compact(parse(message).map(partOf))
}

export function compileCatalogue(catalogue: Readonly<Record<string, string>>): Programs {
  return Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, compileMessage(message)]))
}

/** Names of the slots of a message, sorted; nested ones too. */
export function slotsOf(program: Program): string[] {
  if (typeof program === 'string') return []
  const names = program.flatMap((part) => {
    if (typeof part === 'string' || part === 0) return []
    return [part[0], ...Object.values(part[2] ?? {}).flatMap(slotsOf)]
  })
  return [...new Set(names)].sort()
}

function partOf(token: Token): Part {
  if (token.type === 'content') return token.value
  if (token.type === 'octothorpe') return 0
  if (token.type === 'argument') return [token.arg]
  if (token.type === 'plural' || token.type === 'select') return branches(token)
  throw new Error(`a text uses ${token.type}, which the phone cannot run: ${token.ctx.text}`)
}

function branches(token: Select): Part {
  const cases = token.cases.map(({ key, tokens }) => [key, compact(tokens.map(partOf))] as const)
  return [token.arg, token.type === 'plural' ? 'p' : 's', Object.fromEntries(cases)]
}

function compact(parts: readonly Part[]): Program {
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts
}
