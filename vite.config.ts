// Builds the page: src/web into dist/web. Texts are compiled here (no parser on the phone), and the style sheet is one
// linked file, because the hub's content security policy allows no inline style and no inline script.
import { pathToFileURL } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
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

export default defineConfig({
  root: 'src/web',
  plugins: [compiledTexts()],
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
