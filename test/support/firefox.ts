// A Firefox that is on this machine anyway (Debian: firefox-esr), driven by its own door, Marionette, as no other tool is needed for it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const PATIENCE_MS = 60_000
const DOOR = 'MarionetteActivePort'
const SETTINGS = { 'marionette.port': 0, 'remote.prefs.recommended': true, 'browser.shell.checkDefaultBrowser': false }

export const WITHOUT_FIREFOX = 'no Firefox on this machine: apt-get install firefox-esr'

/** Where it is, or undefined. */
export const firefoxPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })

type Answer = readonly [1, number, { readonly error: string; readonly message: string } | null, unknown]

export type Firefox = {
  go(url: string): Promise<void>
  /** The result of a script in the page; it may await. */
  run<T>(script: string): Promise<T>
  /** Asks until what the script says is true. */
  until(script: string): Promise<void>
  close(): Promise<void>
}

/** Opens a profile. Whoever opens it closes it. */
export async function openFirefox(path: string, profile: string): Promise<Firefox> {
  const lines = Object.entries(SETTINGS).map(([name, value]) => `user_pref("${name}", ${value});`)
  rmSync(join(profile, DOOR), { force: true })
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const args = ['--headless', '--marionette', '--no-remote', '--profile', profile]
  const child = spawn(path, args, { stdio: 'ignore', env: { ...process.env, HOME: profile } })
  const gone = once(child, 'exit')
  const ask = conversation(await doorOf(profile))
  await ask('WebDriver:NewSession', { capabilities: {} })
  await ask('WebDriver:SetTimeouts', { script: PATIENCE_MS, pageLoad: PATIENCE_MS })
  const run = async <T>(script: string): Promise<T> => {
    const told = (text: string): string => `(async () => { ${text} })()`
    const call = `const done = arguments[0]; ${told(script)}.then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const { value } = (await ask('WebDriver:ExecuteAsyncScript', { script: call, args: [] })) as {
      value: { value: T; error?: string }
    }
    if (value.error !== undefined) throw new Error(`${value.error} in: ${script}`)
    return value.value
  }
  return {
    run,
    go: async (url) => void (await ask('WebDriver:Navigate', { url })),
    until: async (script) => {
      for (const lateMs = Date.now() + PATIENCE_MS; !(await run(`return !!(${script})`)); await wait(50))
        if (Date.now() > lateMs) throw new Error(`never: ${script}\n${await run('return document.body.innerText')}`)
    },
    close: async () => {
      await ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {})
      await gone
      // It points to nothing, and is no file to be searched.
      rmSync(join(profile, 'lock'), { force: true })
    },
  }
}

/** It writes the port that it took into the profile. */
async function doorOf(profile: string): Promise<Socket> {
  const file = join(profile, DOOR)
  for (const lateMs = Date.now() + PATIENCE_MS; !existsSync(file) || readFileSync(file, 'utf8') === ''; await wait(50))
    if (Date.now() > lateMs) throw new Error('Firefox did not start')
  const socket = connect(Number(readFileSync(file, 'utf8')), '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

/** Each message is its length in bytes, a colon, and JSON. */
function conversation(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, (answer: Answer) => void>()
  let rest: Buffer = Buffer.alloc(0)
  let asked = 0
  socket.on('data', (bytes) => {
    rest = Buffer.concat([rest, bytes as Buffer])
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.subarray(0, colon))
      if (rest.length < end) return
      const message = JSON.parse(String(rest.subarray(colon + 1, end))) as Answer
      rest = rest.subarray(end)
      if (Array.isArray(message)) waiting.get(message[1])?.(message)
    }
  })
  return (name, parameters) =>
    new Promise((done, fail) => {
      const id = ++asked
      waiting.set(id, ([, , error, result]) => (error ? fail(new Error(`${name}: ${error.message}`)) : done(result)))
      const text = JSON.stringify([0, id, name, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
}
