// Builds the page: src/web into dist/web. Texts are compiled here (no parser on the phone), and styles are linked files,
// because the hub's content security policy allows no inline style and no inline script.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineConfig, minifySync, type Plugin, transformWithOxc } from 'vite'
import { CELL_DEGREES, cellNames, groundOf } from './scripts/lib/ground.ts'
import { BEST_QUALITY, isWorthPressing, toBrotli, toGzip } from './src/server/pressing.ts'
import { compileCatalogue, nested } from './src/texts/compile.ts'

const FORMAT = JSON.stringify(join(import.meta.dirname, 'src/texts/format.ts'))
const CATALOGUE = /\/src\/texts\/\w+\.(es|en)\.ts$/

function compiledTexts(): Plugin {
  return {
    name: 'vereda-texts',
    enforce: 'pre',
    async load(id) {
      const lang = CATALOGUE.exec(id)?.[1]
      if (!lang) return null
      const loaded = await import(`${pathToFileURL(id).href}?at=${Date.now()}`)
      const words = JSON.stringify(nested(compileCatalogue(loaded[lang])))
      const code = `import { flat } from ${FORMAT}\nexport const ${lang} = /*@__PURE__*/ flat(${words})`
      return { code, moduleType: 'js' }
    },
  }
}

const KIND = /\/src\/(core|domains\/\w+)\/(kinds\/)?\w+\.ts$/
const LEFT_OUT: Readonly<Record<string, string>> = {
  examples: '{good:[],bad:[]}',
  doc: "''",
  description: "''",
  sms: '[]',
}
const PLAIN = new Set(['ObjectExpression', 'ArrayExpression', 'Literal', 'TemplateLiteral'])
type Node = {
  readonly type?: string
  readonly key?: { readonly name?: string }
  readonly value?: Node
  readonly start: number
  readonly end: number
}

/** A phone checks and says kinds; what documents and tries them stays at home: their examples, descriptions and words for text messages. */
function leanKinds(): Plugin {
  return {
    name: 'vereda-lean-kinds',
    enforce: 'post',
    transform(code, id) {
      if (!KIND.test(id)) return null
      const cuts = propertiesOf(this.parse(code)).sort((a, b) => b.start - a.start)
      const lean = cuts.reduce(
        (text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end),
        code,
      )
      return { code: lean, map: null }
    },
  }
}

type Cut = { readonly start: number; readonly end: number; readonly instead: string }

/** The values to leave out, none within another. */
function propertiesOf(node: unknown): Cut[] {
  if (Array.isArray(node)) return node.flatMap(propertiesOf)
  if (node === null || typeof node !== 'object') return []
  const { type, key, value } = node as Node
  const instead = type === 'Property' ? LEFT_OUT[key?.name ?? ''] : undefined
  if (instead !== undefined && value && PLAIN.has(value.type ?? ''))
    return [{ start: value.start, end: value.end, instead }]
  return Object.values(node).flatMap(propertiesOf)
}

/**
 * Screens for which a hub is needed anyway, and what draws and reads codes: a phone fetches them when they
 * are first opened, and keeps them then (src/main/offline.ts). The rest is installed: all of the report, the Board, why.
 */
const LATER_SCREENS =
  /\/src\/web\/(attach|confirm|desk|devices|erase|exercise|map|needs|publish|register|sealed|stop|whatif)\/|\/src\/web\/((code|outside)\.ts|(help|share|waiting)\.tsx|phone\/(forget|invite|join|passing)\.tsx|phone\/invited\.ts)|\/style\/(attach|desk|erase|map|needs|publish|register|running|stop|strip|whatif)\.css/
const LATER_CODE = /virtual:ground|\/node_modules\/(qr|uqr|pmtiles|fflate|pbf|@mapbox)\//
const LATER_WORKER =
  /\/(worker|passing|working|carrying|witness|joining|redating|sweep|term|forgetting|erasing|seals?)-/
const SHARED = /\/src\/(texts|core|readiness|hub|domains|forecast|log|intake)\//

const isLater = (id: string): boolean => LATER_SCREENS.test(id) || LATER_CODE.test(id)

type Built = {
  readonly type: string
  readonly fileName: string
  readonly moduleIds?: readonly string[]
  readonly imports?: readonly string[]
  readonly isDynamicEntry?: boolean
  readonly isEntry?: boolean
}

function comesLater({ type, fileName, moduleIds = [] }: Built): boolean {
  if (type !== 'chunk') return LATER_WORKER.test(fileName)
  const own = moduleIds.filter((id) => !SHARED.test(id) && !id.startsWith('\0'))
  return moduleIds.some(isLater) && own.every(isLater)
}

type Bundle = Readonly<Record<string, Built & { readonly viteMetadata?: { readonly importedCss: Iterable<string> } }>>

/** With what nobody but those wants: a helper that two later screens share is a file of its own, and of no screen. */
function withTheirOwn(all: Bundle[string][], late: ReadonlySet<Built>): Bundle[string][] {
  const isWanted = ({ fileName }: Built): boolean =>
    all.some((one) => !late.has(one) && one.imports?.includes(fileName))
  const isHelper = ({ type, isEntry, isDynamicEntry }: Built): boolean =>
    type === 'chunk' && !isEntry && !isDynamicEntry
  const more = all.filter((one) => late.has(one) || (isHelper(one) && !isWanted(one)))
  return more.length === late.size ? more : withTheirOwn(all, new Set(more))
}

/** The files that a phone installs, and those that come later, each by its address. */
function partsOf(bundle: Bundle): { readonly first: string[]; readonly later: string[] } {
  const all = Object.values(bundle)
  const late = withTheirOwn(all, new Set(all.filter(comesLater)))
  const later = new Set(
    late
      .flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])])
      .map((at) => `/${at}`),
  )
  const first = all.map(({ fileName }) => `/${fileName}`).filter((at) => at !== '/index.html' && !later.has(at))
  return { first: ['/', '/app.webmanifest', ...first], later: [...later].sort() }
}

/** As the service worker works it out (src/main/offline.ts). */
const markOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('base64').slice(0, 22)

/**
 * The service worker, at the top of the site, with the list of the files that it installs and the hash of all of them; and
 * a list of the others with their hashes, which it fetches with the first of them. Of bytes as they are on the disk at last.
 */
async function writeWorker(dir: string, bundle: Bundle): Promise<void> {
  const { first, later } = partsOf(bundle)
  const marked = async (at: string) => markOf(await readFile(join(dir, at === '/' ? 'index.html' : at)))
  const pieces = JSON.stringify(
    Object.fromEntries(await Promise.all(later.map(async (at) => [at, await marked(at)] as const))),
  )
  const list = markOf(pieces)
  const release = markOf([...(await Promise.all(first.map(marked))), list].join(''))
  const worker = readFileSync(new URL('./src/main/offline.ts', import.meta.url), 'utf8')
  const plain = (await transformWithOxc(worker, 'offline.ts')).code
  const lines = [
    ...Object.entries({ FILES: first, LIST: list, RELEASE: release }).map(
      ([name, value]) => `const ${name} = ${JSON.stringify(value)}`,
    ),
    minifySync('offline.js', plain, { mangle: false }).code,
  ]
  await writeFile(join(dir, 'pieces.json'), pieces)
  await writeFile(join(dir, 'offline.js'), lines.join('\n'))
}

const GROUND = 'virtual:ground'

/** The map's ground: one module that names the cells, and one for each, so that each is a file of its own. */
function ground(): Plugin {
  const bring = (name: string): string =>
    `${JSON.stringify(name)}: () => import(${JSON.stringify(`${GROUND}/borders_${name}`)})`
  return {
    name: 'vereda-ground',
    resolveId: (id) => (id.startsWith(GROUND) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${GROUND}`)) return null
      const name = id.slice(`${GROUND}/borders_`.length + 1)
      if (name !== '') return `export const ground = ${JSON.stringify(groundOf(name))}`
      return `export const CELL_DEGREES = ${CELL_DEGREES}\nexport const cells = {${cellNames().map(bring).join(',')}}`
    },
  }
}

/** What seals is a piece of its own, with its own copy of what it wants: shared, it would make every phone's thread larger. */
function sealApart(): Plugin {
  const APART = '?apart'
  return {
    name: 'vereda-seal-apart',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer?.includes('/age-encryption/') && !importer?.endsWith(APART)) return null
      const found = await this.resolve(source, importer.replace(APART, ''), { skipSelf: true })
      return found && `${found.id}${APART}`
    },
  }
}

const CELL = /\/borders_/

/** The first script and style with their hash: a browser runs neither when a byte of it was changed on the way. */
async function withHashes(dir: string): Promise<void> {
  const path = join(dir, 'index.html')
  let page = await readFile(path, 'utf8')
  for (const [link, file = ''] of page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)) {
    const digest = createHash('sha384').update(await readFile(join(dir, file)))
    page = page.replace(link, `${link} integrity="sha384-${digest.digest('base64')}"`)
  }
  await writeFile(path, page)
}

/** Pressed here, better than a hub can that is asked (src/server/pages.ts); of the map few ask for a cell. */
function pressed(): Plugin {
  const press = async (path: string): Promise<void> => {
    const plain = await readFile(path)
    if (CELL.test(path) || !isWorthPressing(path, plain)) return
    await Promise.all([
      writeFile(`${path}.br`, await toBrotli(plain, BEST_QUALITY)),
      writeFile(`${path}.gz`, await toGzip(plain)),
    ])
  }
  return {
    name: 'vereda-pressed',
    async writeBundle({ dir = '' }, bundle) {
      await withHashes(dir)
      await writeWorker(dir, bundle as Bundle)
      const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
      await Promise.all(files.map((file) => press(join(file.parentPath, file.name))))
    },
  }
}

/** A file of a pure room does nothing by being there: what nobody asks for is left out with all that it alone wants. */
const PURE = /\/src\/(core|domains|forecast|readiness|log|intake|texts|phone)\//
const treeshake = { moduleSideEffects: (id: string) => !PURE.test(id) }

export default defineConfig({
  root: 'src/web',
  plugins: [compiledTexts(), leanKinds(), ground(), pressed()],
  worker: {
    format: 'es',
    plugins: () => [sealApart(), compiledTexts(), leanKinds()],
    rolldownOptions: {
      treeshake,
      // What later pieces take of the phone is not in the thread's first file (src/main/thread.ts).
      output: {
        codeSplitting: {
          includeDependenciesRecursively: true,
          groups: [{ name: 'phone', test: /src.main.phone\.ts/ }],
        },
      },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The first page is one script: what it shares with a later screen stays in it, however the bundler would part them.
    rolldownOptions: {
      treeshake,
      output: {
        codeSplitting: { includeDependenciesRecursively: true, groups: [{ name: 'index', test: /src.web.main/ }] },
      },
    },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
