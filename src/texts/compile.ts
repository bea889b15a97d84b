/** From ICU MessageFormat to the programs that `format.ts` runs. Not shipped to the phone. */
import type { Select, Token } from '@messageformat/parser'
import { parse } from '@messageformat/parser'
import type { Nested, Part, Program, Programs } from './format.ts'

/** Throws the parser's error, with line and column, where a message is not well formed: that is a bug, found by tests. */
export function compileMessage(message: string): Program {
  return compact(parse(message).map(partOf))
}

export function compileCatalogue(catalogue: Readonly<Record<string, string>>): Programs {
  return Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, compileMessage(message)]))
}

/** A catalogue as a tree of what stands between the points of its keys: half of a phone's download of words would be keys. */
export function nested(programs: Programs): Nested {
  const tree: Nested = {}
  for (const [key, program] of Object.entries(programs)) {
    const steps = key.split('.')
    const last = steps.pop() as string
    let at = tree
    for (const step of steps) at = branchOf(at, step)
    const there = at[last]
    if (isBranch(there)) there[''] = program
    else at[last] = program
  }
  return tree
}

/** A key may go on where another ends: what ends there is then called ''. */
function branchOf(at: Nested, step: string): Nested {
  const there = at[step]
  if (isBranch(there)) return there
  const made: Nested = there === undefined ? {} : { '': there }
  at[step] = made
  return made
}

const isBranch = (there: Nested | Program | undefined): there is Nested =>
  typeof there === 'object' && !Array.isArray(there)

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
