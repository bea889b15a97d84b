// How long files and functions may grow before somebody has to say why. Lengths are lines from the first to the last,
// comments and blank lines included, because that is what a reader scrolls through.
import { isTest, lineAt, type Node, type Source, walk } from './source.ts'

export const mostFileLines = 400
export const mostFunctionLines = 40

/** `path` or `path#function` -> the reason why it may be longer. */
export type Exceptions = Readonly<Record<string, string>>
type Length = { place: string; path: string; line: number; lines: number; most: number }

const why = 'Split it, or give a reason in test/house/exceptions.json. See "Sizes" in ARCHITECTURE.md.'
const functions = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

const named = (node: Node | undefined) => {
  const { name, value } = (node ?? {}) as { name?: string; value?: string }
  return name ?? value
}

/** The name that people would use: the function's own, or that of the variable, property or method that holds it. */
function nameOf(node: Node, above: Node | undefined): string {
  const own = named(node.id as Node | undefined)
  const holder = named((above?.id ?? above?.key) as Node | undefined)
  return own ?? holder ?? 'nameless'
}

function functionsOf(source: Source): Length[] {
  const lengths: Length[] = []
  walk(source.program, (node, above) => {
    if (!functions.includes(node.type)) return
    const line = lineAt(source, node.start)
    const lines = lineAt(source, node.end) - line + 1
    lengths.push({
      place: `${source.path}#${nameOf(node, above)}`,
      path: source.path,
      line,
      lines,
      most: mostFunctionLines,
    })
  })
  return lengths
}

function lengthsOf(source: Source): Length[] {
  const lines = source.text.trimEnd().split('\n').length
  const file = { place: source.path, path: source.path, line: 1, lines, most: mostFileLines }
  return isTest(source.path) ? [file] : [file, ...functionsOf(source)]
}

/** One sentence per file or function that is too long, and per exception that is not needed or gives no reason. */
export function sizeFaults(sources: readonly Source[], exceptions: Exceptions): string[] {
  const tooLong = sources.flatMap(lengthsOf).filter(({ lines, most }) => lines > most)
  const faults = tooLong.filter(({ place }) => !(place in exceptions))
  const long = faults.map(
    ({ place, path, line, lines, most }) => `${path}:${line}  ${place} has ${lines} lines, more than ${most}. ${why}`,
  )
  const listed = Object.entries(exceptions).flatMap(([place, reason]) => {
    if (!tooLong.some((length) => length.place === place))
      return [`exceptions.json: ${place} is not too long (any more).`]
    return reason.trim().length < 20 ? [`exceptions.json: ${place} needs a reason in a sentence.`] : []
  })
  return [...long, ...listed]
}
