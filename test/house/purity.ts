// Pure rooms take everything as an argument: no clock, no dice, no disk or net, nothing of the machine they run on.
// tsconfig.pure.json already hides Node and the DOM; this finds what the language itself offers.
import { isTest, lineAt, type Node, type Source, walk } from './source.ts'

const pure = /^src\/(core|domains|forecast|readiness|intake|texts|log|phone)\//
/** The log awaits its port and a phone its hub, so they alone may be asynchronous. */
const mayWait = /^src\/(log|phone)\//

const clocks = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'performance']
const dice = ['crypto']
const world = ['process', 'fetch', 'document', 'window', 'globalThis', 'self', 'navigator', 'localStorage', 'indexedDB']
const machine = ['console', 'Buffer', 'XMLHttpRequest', 'WebSocket', 'require']
const globals = new Set([...clocks, ...dice, ...world, ...machine])
const calls: Record<string, string> = {
  'Date.now': 'reads the clock',
  'Math.random': 'rolls dice',
}
const localTime = /^(get|set)(Date|Day|FullYear|Hours|Minutes|Month|TimezoneOffset|Year)$/
const byLocale = /^(localeCompare|toLocale(String|DateString|TimeString|LowerCase|UpperCase))$/

const why = 'Hand it in as an argument. See "Pure rooms" in ARCHITECTURE.md; the rule is test/house/purity.ts.'

const nameOf = (node: unknown) => {
  const { type, name, value } = (node ?? {}) as Node
  return type === 'Identifier' ? String(name) : type === 'Literal' ? String(value) : ''
}
const argumentsOf = (node: Node) => (node.arguments ?? []) as Node[]

/** An identifier that stands for a value, not a property's or parameter's name, nor a type. */
function isReference(node: Node, above: Node | undefined): boolean {
  if (node.type !== 'Identifier' || !above || above.type.startsWith('TS')) return false
  const isKey =
    (above.key === node && !above.computed && !above.shorthand) || (above.property === node && !above.computed)
  const isName = above.id === node || above.label === node || above.local === node || above.imported === node
  const params = above.params as Node[] | undefined
  return !isKey && !isName && !params?.includes(node)
}

function faultOfDate(node: Node): string | undefined {
  const date = nameOf(node.callee) === 'Date'
  if (date && node.type === 'CallExpression') return 'Date() reads the clock'
  if (!date || node.type !== 'NewExpression') return undefined
  if (argumentsOf(node).length === 0) return 'new Date() reads the clock'
  return argumentsOf(node).length > 1 ? "new Date(year, ...) uses the machine's time zone; use Date.UTC" : undefined
}

function faultOfMember(node: Node): string | undefined {
  const [object, property] = [nameOf(node.object), nameOf(node.property)]
  const reason = calls[`${object}.${property}`]
  if (reason) return `${object}.${property} ${reason}`
  return localTime.test(property) ? `${property} uses the machine's time zone; use getUTC...` : undefined
}

function faultOfCall(node: Node): string | undefined {
  const callee = node.callee as Node | undefined
  const method = callee?.type === 'MemberExpression' ? nameOf(callee.property) : ''
  const given = argumentsOf(node).length
  const named = given > (method === 'localeCompare' ? 1 : 0)
  return byLocale.test(method) && !named ? `${method} without a locale depends on the machine's language` : undefined
}

function faultOfWaiting(node: Node, above: Node | undefined): string | undefined {
  if (node.async === true) return 'an async function'
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await === true)) return 'await'
  return isReference(node, above) && node.name === 'Promise' ? 'Promise' : undefined
}

/** The names that a parameter or variable introduces, also by taking an object or a list apart. */
function namesIn(target: Node | null | undefined): string[] {
  if (!target) return []
  if (target.type === 'Identifier') return [String(target.name)]
  const inner = [
    target.left,
    target.argument,
    target.value,
    ...((target.properties ?? target.elements ?? []) as Node[]),
  ]
  const patterns = ['ObjectPattern', 'ArrayPattern', 'AssignmentPattern', 'RestElement', 'Property']
  return patterns.includes(target.type) ? inner.flatMap((part) => namesIn(part as Node | null)) : []
}

/** Names declared anywhere in the file hide the globals of that name. */
function declaredIn(source: Source): Set<string> {
  const names = new Set<string>()
  walk(source.program, (node) => {
    const targets = [node.id, node.local, node.param, ...((node.params ?? []) as Node[])] as (Node | null | undefined)[]
    for (const name of targets.flatMap(namesIn)) names.add(name)
  })
  return names
}

function faultsIn(source: Source): string[] {
  const faults: string[] = []
  const declared = declaredIn(source)
  const waits = mayWait.test(source.path)
  walk(source.program, (node, above) => {
    const global = isReference(node, above) && globals.has(String(node.name)) && !declared.has(String(node.name))
    const member = node.type === 'MemberExpression' ? faultOfMember(node) : undefined
    const call = node.type === 'CallExpression' ? faultOfCall(node) : undefined
    const waiting = waits ? undefined : faultOfWaiting(node, above)
    const fault = global ? `${node.name} belongs to the machine` : (member ?? call ?? faultOfDate(node) ?? waiting)
    if (fault) faults.push(`${source.path}:${lineAt(source, node.start)}  ${fault}, and this room is pure. ${why}`)
  })
  return faults
}

/** One sentence per place where a pure room touches the world. */
export function purityFaults(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => pure.test(path) && !isTest(path)).flatMap(faultsIn)
}
