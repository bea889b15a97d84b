// Node runs .ts as it is but not .tsx: this hook translates those with the Rolldown that Vite brings. Style sheets,
// which only the page's build understands, become empty modules.
import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

function translated(path) {
  const { transformSync } = require('rolldown/utils')
  const jsx = { runtime: 'automatic', importSource: 'preact' }
  const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), { lang: 'tsx', jsx, sourcemap: false })
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors.map((error) => error.message).join('; ')}`)
  return { format: 'module', source: code, shortCircuit: true }
}

function load(url, context, nextLoad) {
  const { pathname, protocol } = new URL(url)
  if (protocol === 'file:' && pathname.endsWith('.tsx')) return translated(fileURLToPath(url))
  if (protocol === 'file:' && pathname.endsWith('.css')) return { format: 'module', source: '', shortCircuit: true }
  return nextLoad(url, context)
}

registerHooks({ load })
