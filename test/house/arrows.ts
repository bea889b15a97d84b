// Who may import whom, and which packages each room may use. This table is the wall; ARCHITECTURE.md says why it stands.
import { posix } from 'node:path'
import { isTest, lineAt, type Node, type Source, walk } from './source.ts'

export type Edge = {
  from: string
  line: number
  specifier: string
  typeOnly: boolean
  target: string | undefined
  node: Node
}

const views = ['readiness', 'domains', 'forecast', 'log', 'intake', 'core', 'texts']

/** Room -> the rooms it may import besides itself. `hub` is the contract between the doors and what main plugs in. */
const arrows: Record<string, readonly string[]> = {
  core: [],
  texts: ['core'],
  domains: ['core'],
  forecast: ['core'],
  readiness: ['domains', 'forecast', 'core'],
  log: ['core'],
  store: ['log', 'core'],
  intake: ['domains', 'core'],
  hub: views,
  files: ['hub', 'intake', 'core'],
  phone: ['domains', 'log', 'core'],
  server: [...views, 'hub'],
  web: [...views, 'hub', 'phone'],
  cli: [...views, 'hub'],
  main: [...views, 'hub', 'store', 'files', 'phone', 'server', 'web', 'cli'],
}

type Packages = { code: readonly string[]; types: readonly string[] }
const typesOnly: Packages = { code: [], types: ['typebox'] }

/** Room -> the packages whose code, or only whose types, it may import. A name ending in * stands for all it begins. */
const packages: Record<string, Packages> = {
  core: { code: ['@noble/hashes'], types: ['typebox'] },
  domains: typesOnly,
  forecast: typesOnly,
  readiness: typesOnly,
  // Its tree of reports is made of hashes; and it seals.
  log: { code: ['@noble/hashes', 'age-encryption'], types: ['typebox'] },
  hub: typesOnly,
  // The work that a flooded hub asks of strangers is a hash that wants memory.
  phone: { code: ['@noble/hashes'], types: ['typebox'] },
  texts: { code: ['@messageformat/parser'], types: ['typebox'] },
  store: { code: ['pg', 'idb', 'node:*'], types: ['typebox'] },
  intake: { code: ['csv-parse'], types: ['typebox'] },
  files: {
    code: ['@mozilla/readability', 'linkedom', 'mammoth', 'postal-mime', 'unpdf', 'node:*'],
    types: ['typebox'],
  },
  server: { code: ['fastify', 'node:*'], types: ['typebox'] },
  web: {
    code: [
      ...['preact', '@preact/signals', 'preact-iso', 'idb', 'uqr', 'qr', 'virtual:ground'],
      // The map that a journey brought along.
      ...['pmtiles', '@mapbox/vector-tile', 'pbf'],
    ],
    types: ['typebox'],
  },
  cli: { code: ['commander', 'node:*'], types: ['typebox'] },
  main: { code: ['*'], types: ['*'] },
}

const why = 'See "Arrows" in ARCHITECTURE.md for the reason; the table is test/house/arrows.ts.'
const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1]
const domainOf = (path: string) => /^src\/domains\/([^/]+)\//.exec(path)?.[1]

function matches(specifier: string, names: readonly string[]): boolean {
  const fits = (name: string) =>
    name.endsWith('*')
      ? specifier.startsWith(name.slice(0, -1))
      : specifier === name || specifier.startsWith(`${name}/`)
  return names.some(fits)
}

function specifierOf(node: Node): string | undefined {
  const withSource = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ]
  const from = withSource.includes(node.type) ? (node.source as Node | null) : null
  return typeof from?.value === 'string' ? from.value : undefined
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true
  const names = (node.specifiers ?? []) as Node[]
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type')
}

/** Everything a file imports, re-exports or loads; `target` is the path in the checkout of a relative import. */
export function edgesOf(source: Source): Edge[] {
  const edges: Edge[] = []
  walk(source.program, (node) => {
    const written = specifierOf(node)
    // The address of a thread's script brings no code: who composes it stays in main, and who starts it need not know.
    if (written === undefined || written.endsWith('?worker&url')) return
    const specifier = written.replace(/[?#].*$/, '')
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(source.path), specifier) : undefined
    const line = lineAt(source, node.start)
    edges.push({ from: source.path, line, specifier, typeOnly: isTypeOnly(node), target, node })
  })
  return edges
}

function faultOfInside(edge: Edge, target: string): string | undefined {
  const room = roomOf(edge.from) ?? ''
  const other = roomOf(target)
  if (other === undefined)
    return room === 'main' ? undefined : `${room} may not import ${target}, which lies outside src`
  if (other !== room) return arrows[room]?.includes(other) ? undefined : `${room} may not import ${other}`
  const [domain, otherDomain] = [domainOf(edge.from), domainOf(target)]
  const knows = room === 'domains' && domain !== undefined && domain !== otherDomain
  return knows ? `the domain ${domain} may not know ${otherDomain ?? 'the list of domains'}` : undefined
}

function faultOfPackage(edge: Edge): string | undefined {
  const room = roomOf(edge.from) ?? ''
  const allowed = packages[room]
  if (!allowed) return undefined
  if (matches(edge.specifier, allowed.code) || (edge.typeOnly && matches(edge.specifier, allowed.types)))
    return undefined
  const asType = matches(edge.specifier, allowed.types) ? ' other than with "import type"' : ''
  return `${room} may not import the package ${edge.specifier}${asType}`
}

/** One sentence per import that the walls forbid, and per room that the table does not know. */
export function arrowFaults(sources: readonly Source[]): string[] {
  const rooms = sources.filter(({ path }) => path.startsWith('src/') && !isTest(path))
  const unknown = new Set(rooms.map(({ path }) => roomOf(path) ?? path).filter((room) => !(room in arrows)))
  const strangers = [...unknown].map((room) => `src/${room} is a room that the table of arrows does not know. ${why}`)
  const forbidden = rooms.flatMap(edgesOf).flatMap((edge) => {
    const fault = edge.target === undefined ? faultOfPackage(edge) : faultOfInside(edge, edge.target)
    return fault && !unknown.has(roomOf(edge.from) ?? '') ? [`${edge.from}:${edge.line}  ${fault}. ${why}`] : []
  })
  return [...strangers, ...forbidden]
}

/** Circles of files that import each other's code; types vanish when the code runs, so they may go round. */
export function cycleFaults(sources: readonly Source[]): string[] {
  const known = new Set(sources.map(({ path }) => path))
  const code = (source: Source) =>
    edgesOf(source).flatMap(({ target, typeOnly }) => (target && !typeOnly && known.has(target) ? [target] : []))
  const next = new Map(sources.map((source) => [source.path, code(source)]))
  const done = new Set<string>()
  const faults: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path))
      faults.push(`${[...trail.slice(trail.indexOf(path)), path].join(' -> ')} is a circle. ${why}`)
    if (done.has(path) || trail.includes(path)) return
    for (const target of next.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return faults
}

/** Files that only pass on what others export hide the arrows; a domain's index is the one place for that. */
export function barrelFaults(sources: readonly Source[]): string[] {
  const isBarrel = ({ program }: Source) => {
    const body = program.body as Node[]
    return (
      body.length > 0 &&
      body.every(
        (node) => /^Export(All|Named)Declaration$/.test(node.type) && node.source !== null && node.source !== undefined,
      )
    )
  }
  const allowed = (path: string) => /^src\/domains\/[^/]+\/index\.ts$/.test(path) || !path.startsWith('src/')
  const barrels = sources.filter((source) => !allowed(source.path) && isBarrel(source))
  return barrels.map(({ path }) => `${path} only passes on other files' exports; import from those files. ${why}`)
}
