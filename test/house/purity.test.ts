import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { purityFaults } from './purity.ts'
import { parsed, sourcesUnder } from './source.ts'

const faultsOf = (path: string, text: string) => purityFaults([parsed(path, text)])

test('the pure rooms of src touch no clock, dice, machine or future', () => {
  assert.deepEqual(purityFaults(sourcesUnder('src')), [])
})

suite('a planted fault is found', () => {
  const planted: [string, RegExp][] = [
    ['export const now = () => Date.now()', /Date\.now reads the clock/],
    ['export const now = () => new Date()', /new Date\(\) reads the clock/],
    ['export const now = () => new Date', /new Date\(\) reads the clock/],
    ['export const day = new Date(2018, 9, 12)', /time zone/],
    ['export const hour = (at: Date) => at.getHours()', /getHours uses the machine's time zone/],
    ['export const dice = () => Math.random()', /rolls dice/],
    ['export const dice = () => Math["random"]()', /rolls dice/],
    ['export const id = () => crypto.randomUUID()', /crypto belongs to the machine/],
    ['export const load = () => fetch("x")', /fetch belongs to the machine/],
    ['export const home = process.env.HOME', /process belongs to the machine/],
    ['export const clock = { performance }', /performance belongs to the machine/],
    ['export async function wait() {}', /an async function/],
    ['export const wait = (x: unknown) => Promise.resolve(x)', /Promise/],
    ['export const sort = (a: string, b: string) => a.localeCompare(b)', /localeCompare without a locale/],
    ['export const say = (n: number) => n.toLocaleString()', /toLocaleString without a locale/],
  ]
  for (const [text, fault] of planted) test(text, () => assert.match(faultsOf('src/core/a.ts', text).join('\n'), fault))
})

suite('what is pure stays quiet', () => {
  const fine: [string, string][] = [
    ['src/core/a.ts', 'export const at = (ms: number) => new Date(ms).getUTCHours() + Date.UTC(2018, 9, 12)'],
    ['src/core/a.ts', 'export const f = ({ process, now }: { process: string; now: number }) => process + now'],
    ['src/core/a.ts', 'export const step = { document: 1, fetch: 2 }'],
    ['src/core/a.ts', 'export type Port = { fetch(): Promise<string> }'],
    ['src/core/a.ts', "export const order = (a: string, b: string) => a.localeCompare(b, 'es')"],
    ['src/log/a.ts', 'export async function add(port: { add(): Promise<void> }) { await port.add() }'],
    ['src/store/a.ts', 'export const now = () => Date.now()'],
    ['src/core/a.test.ts', 'export const now = () => Date.now()'],
  ]
  for (const [path, text] of fine) test(`${path}: ${text}`, () => assert.deepEqual(faultsOf(path, text), []))
})

test('the log may wait but has no clock either', () => {
  assert.match(faultsOf('src/log/a.ts', 'export const now = async () => Date.now()').join(), /Date\.now/)
})
