// Builds the page: src/web into dist/web. Texts are compiled here (no parser on the phone), and the style sheet is one
// linked file, because the hub's content security policy allows no inline style and no inline script.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { defineConfig, type Plugin, transformWithOxc } from 'vite'
import { CELL_DEGREES, cellNames, groundOf } from './scripts/lib/ground.ts'
import { compileCatalogue } from './src/texts/compile.ts'

const CATALOGUE = /\/src\/texts\/\w+\.(es|en)\.ts$/

function compiledTexts(): Plugin {
  return {
    name: 'vereda-texts',
    enforce: 'pre',
    async load(id) {
      const lang = CATALOGUE.exec(id)?.[1]
      if (!lang) return null
      const loaded = await import(`${pathToFileURL(id).href}?at=${Date.now()}`)
      return { code: `export const ${lang} = ${JSON.stringify(compileCatalogue(loaded[lang]))}`, moduleType: 'js' }
    },
  }
}

/** Pieces that are large and rarely wanted stay on the hub until they are. */
const LATER = /\/(map|borders)/

/** The service worker, at the top of the site, with the list of all files that the build made. */
function offlineApp(): Plugin {
  return {
    name: 'vereda-offline',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const worker = readFileSync(new URL('./src/main/offline.ts', import.meta.url), 'utf8')
      const built = Object.values(bundle).filter(({ fileName }) => !LATER.test(`/${fileName}`))
      const hash = createHash('sha256')
      for (const one of built) hash.update(one.type === 'chunk' ? one.code : one.source)
      const files = ['/', '/app.webmanifest', ...built.map(({ fileName }) => `/${fileName}`)]
      const lines = [
        `const FILES = ${JSON.stringify(files.filter((file) => file !== '/index.html'))}`,
        `const RELEASE = ${JSON.stringify(hash.digest('base64url').slice(0, 16))}`,
        (await transformWithOxc(worker, 'offline.ts')).code,
      ]
      this.emitFile({ type: 'asset', fileName: 'offline.js', source: lines.join('\n') })
    },
  }
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

export default defineConfig({
  root: 'src/web',
  plugins: [compiledTexts(), ground(), offlineApp()],
  worker: { format: 'es', plugins: () => [compiledTexts()] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The first page is one script: what it shares with a later screen stays in it, however the bundler would part them.
    rolldownOptions: {
      output: {
        codeSplitting: { includeDependenciesRecursively: true, groups: [{ name: 'index', test: /src.web.main/ }] },
      },
    },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
