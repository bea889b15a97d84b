// Codes and words belong together both ways; no code is declared that nobody raises; a slot in the words is one that
// everybody who raises the code fills.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PROBLEM_CODES, type ProblemCode } from '../../src/core/problem.ts'
import { compileCatalogue, slotsOf } from '../../src/texts/compile.ts'
import { format, type Lang } from '../../src/texts/format.ts'
import { catalogues as texts } from '../../src/texts/texts.ts'
import { isTest, lineAt, type Node, sourcesUnder, walk } from '../house/source.ts'

/** Codes that no release raises any more. They keep their words: old logs and old hubs still name them. */
const RETIRED: readonly ProblemCode[] = []

/** Tables that name every code, whoever raises it. */
const TABLES = /^src\/(core\/problem|server\/status|texts\/.*)\.ts$/

const isProblem = (key: string): boolean => key.startsWith('problem.')
const problemsIn = (lang: Lang) =>
  compileCatalogue(Object.fromEntries(Object.entries(texts[lang]).filter(([key]) => isProblem(key))))
const catalogues = { es: problemsIn('es'), en: problemsIn('en') }
const langs: readonly Lang[] = ['es', 'en']
const sources = sourcesUnder('src').filter(({ path }) => !isTest(path) && !TABLES.test(path))

const codes: ReadonlySet<string> = new Set(PROBLEM_CODES)
const isCode = (value: unknown): value is ProblemCode => typeof value === 'string' && codes.has(value)

/** Where the slots stand in the two calls that raise problems: `problem(code, path, slots)`, `raise(code, slots)`. */
const SLOTS_AT: Readonly<Record<string, number>> = { problem: 2, raise: 1 }

/** Every mention of a code, with the slots that are written out beside it (null where they come from elsewhere). */
type Mention = { code: ProblemCode; place: string; slots: readonly string[] | null }

const mentions: Mention[] = sources.flatMap((source) => {
  const found: Mention[] = []
  walk(source.program, (node, above) => {
    if (node.type !== 'Literal' || !isCode(node['value'])) return
    const place = `${source.path}:${lineAt(source, node.start)}`
    found.push({ code: node['value'], place, slots: slotsBeside(node, above) })
  })
  return found
})

/** The slots that a call writes out; none when it ends before them. */
function slotsBeside(code: Node, above: Node | undefined): string[] | null {
  const callee = above?.['callee'] as Node | undefined
  const name = String(callee?.['name'] ?? (callee?.['property'] as Node | undefined)?.['name'])
  const given = (above?.['arguments'] ?? []) as Node[]
  const at = SLOTS_AT[name]
  if (above?.type !== 'CallExpression' || at === undefined || given[0] !== code) return null
  const slots = given[at]
  if (slots === undefined) return []
  const fields = slots.type === 'ObjectExpression' ? (slots['properties'] as Node[]) : []
  if (slots.type !== 'ObjectExpression' || fields.some(({ type }) => type !== 'Property')) return null
  return fields.map(({ key }) => String((key as Node)['name'] ?? (key as Node)['value']))
}

test('every code has words in Spanish and English, and there are no words without a code', () => {
  const wanted = PROBLEM_CODES.map((code) => `problem.${code}`).sort()
  for (const lang of langs) assert.deepEqual(Object.keys(catalogues[lang]).sort(), wanted, lang)
})

test('the words of both languages use the same slots', () => {
  for (const code of PROBLEM_CODES) {
    const [spanish, english] = langs.map((lang) => slotsOf(catalogues[lang][`problem.${code}`] ?? ''))
    assert.deepEqual(spanish, english, code)
  }
})

test('words are sentences that say more than what is wrong: something to do, and nothing left open', () => {
  for (const lang of langs) {
    for (const code of PROBLEM_CODES) {
      const program = catalogues[lang][`problem.${code}`] ?? ''
      const filled = Object.fromEntries(slotsOf(program).map((slot) => [slot, 'x']))
      const words = format(program, filled, lang)
      assert.match(words, /^[\p{Lu}x][^{}]+[.:] [^{}]+[.x]$/u, `${lang} ${code}: ${words}`)
    }
  }
})

test('every code is raised somewhere, or is marked as retired and raised nowhere', () => {
  const raised = new Set<string>(mentions.map(({ code }) => code))
  const idle = PROBLEM_CODES.filter((code) => !raised.has(code) && !RETIRED.includes(code))
  assert.deepEqual(idle, [], 'declared in core/problem.ts, but nobody raises it: use it or retire it')
  assert.deepEqual(
    mentions.filter(({ code }) => RETIRED.includes(code)).map(({ place }) => place),
    [],
  )
})

/** A slot that words choose on may be absent: then the last case speaks. Others would show their name. */
function needed(code: ProblemCode): string[] {
  const program = catalogues.en[`problem.${code}`] ?? ''
  const choice =
    typeof program === 'string' ? undefined : program.find((part) => Array.isArray(part) && part[1] === 's')
  const chosenOn = Array.isArray(choice) ? [choice[0]] : []
  return slotsOf(program).filter((slot) => !chosenOn.includes(slot))
}

test('whoever raises a code fills the slots that its words use', () => {
  const unfilled = mentions.flatMap(({ code, place, slots }) => {
    if (slots === null) return []
    const missing = needed(code).filter((slot) => !slots.includes(slot))
    return missing.length === 0 ? [] : [`${place}  ${code} without ${missing.join(', ')}`]
  })
  assert.deepEqual(unfilled, [])
})

test('the check of slots sees the calls that this project writes', () => {
  const seen = mentions.filter(({ slots }) => slots !== null)
  assert.ok(seen.length > 20, `only ${seen.length} calls were understood`)
})
