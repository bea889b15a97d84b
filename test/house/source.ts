// Reads the sources for the house tests: the syntax tree of each file by Rolldown's parser, which Vite brings anyway.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'rolldown/utils'

/** A node of the syntax tree (ESTree with TypeScript's additions); `start` and `end` are offsets in the text. */
export type Node = { type: string; start: number; end: number; [field: string]: unknown }
/** `path` is relative to the checkout, with forward slashes. */
export type Source = { path: string; text: string; readonly program: Node }

export const checkout = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** Parsed when somebody first asks for its tree: most rules look at some of the files only. */
export function parsed(path: string, text: string): Source {
  let tree: Node | undefined
  return {
    path,
    text,
    get program() {
      tree ??= treeOf(path, text)
      return tree
    },
  }
}

function treeOf(path: string, text: string): Node {
  const { program, errors } = parseSync(path, text, { preserveParens: false })
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors.map((error) => error.message).join('; ')}`)
  return program as unknown as Node
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** Test files that share a process share what was read and parsed: nothing here changes while they run. */
const known = new Map<string, Source>()

function sourceAt(path: string): Source {
  const source = known.get(path) ?? parsed(path, readFileSync(join(checkout, path), 'utf8'))
  known.set(path, source)
  return source
}

/** All code files under those of the folders that exist, sorted by path. */
export function sourcesUnder(...folders: string[]): Source[] {
  const there = folders.filter((folder) => existsSync(join(checkout, folder)))
  const paths = there.flatMap((folder) => {
    const names = readdirSync(join(checkout, folder), { recursive: true }) as string[]
    return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
  })
  const code = paths.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/(^|\/)node_modules\//.test(path))
  return code.sort().map(sourceAt)
}

export function lineAt(source: Source, offset: number): number {
  return source.text.slice(0, offset).split('\n').length
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

export function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const one of value) isNode(one) && children.push(one)
    else if (isNode(value)) children.push(value)
  }
  return children
}

/** Calls `visit` for every node with the node above it. */
export function walk(node: Node, visit: (node: Node, above: Node | undefined) => void, above?: Node): void {
  visit(node, above)
  for (const child of childrenOf(node)) walk(child, visit, node)
}
