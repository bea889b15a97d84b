import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Tally } from './reporter.mjs'

type Data = {
  name: string
  entryFile?: string
  skip?: string
  todo?: string
  type?: string
  error?: Error
  passed?: boolean
}

const file = '/checkout/src/core/a.test.ts'

function told(events: Data[], sharedIsThere = true): { passed: number; failed: number; text: string } {
  const lines: string[] = []
  const tally = new Tally('/checkout', sharedIsThere, (line: string) => lines.push(line))
  for (const { type, error, passed, ...rest } of [...events, { name: file }]) {
    const details = { type: type ?? 'test', passed: passed ?? !error, duration_ms: 1, error }
    tally.take({ type: 'test:complete', data: { file, line: 7, ...rest, details } })
  }
  tally.close()
  return { passed: tally.passed, failed: tally.failed, text: lines.join('\n') }
}

/** Two files in one process, of which these tests ran. */
function toldTogether(ran: readonly { file: string; error?: Error }[]): { failed: number; text: string } {
  const lines: string[] = []
  const entry = '/checkout/.setup/together/pure.test.ts'
  const files = ['/checkout/src/core/a.test.ts', '/checkout/src/core/b.test.ts']
  const members = new Map([[entry, { name: 'pure rooms', files }]])
  const tally = new Tally('/checkout', true, (line: string) => lines.push(line), members)
  for (const { file, error } of ran) {
    const details = { type: 'test', passed: !error, duration_ms: 1, error }
    tally.take({ type: 'test:complete', data: { name: 'one', file, line: 7, entryFile: entry, details } })
  }
  const broken = ran.some(({ error }) => error) ? failure('1 subtest failed', 'subtestsFailed') : undefined
  const details = { passed: !broken, duration_ms: 1, error: broken }
  tally.take({ type: 'test:complete', data: { name: entry, file: entry, details } })
  tally.close()
  return { failed: tally.failed, text: lines.join('\n') }
}

const inner = (name: string, more: Partial<Data> = {}): Data => ({ name, entryFile: file, ...more })
const failure = (message: string, failureType = 'testCodeFailure') =>
  Object.assign(new Error(message, { cause: new Error(message) }), { failureType })

suite('the count at the end', () => {
  test('counts what passed and what failed, and tells where', () => {
    const { passed, failed, text } = told([inner('good'), inner('bad', { error: failure('seed 42') })])
    assert.deepEqual([passed, failed], [1, 1])
    assert.match(text, /FAILED src\/core\/a\.test\.ts:7 {2}bad\n +Error: seed 42/)
  })
  test('is told with what tests measured, and not with the counts of a file', () => {
    const lines: string[] = []
    const tally = new Tally('/checkout', true, (line: string) => lines.push(line))
    for (const message of ['1.02 times the bytes', 'duration_ms 7.1'])
      tally.take({ type: 'test:diagnostic', data: { file, message } })
    tally.close()
    assert.deepEqual(lines, ['\nmeasured:', '  src/core/a.test.ts: 1.02 times the bytes'])
  })
  test('counts a failing parent once, with its child', () => {
    const parent = inner('parent', { type: 'suite', error: failure('1 subtest failed', 'subtestsFailed') })
    assert.equal(told([inner('bad', { error: failure('x') }), parent]).failed, 1)
  })
  test('counts a suite that breaks by itself', () => {
    assert.equal(told([inner('broken', { type: 'suite', error: failure('hook', 'hookFailed') })]).failed, 1)
  })
  test('counts skipped and todo tests as failed', () => {
    assert.equal(told([inner('later', { skip: '' }), inner('soon', { todo: '' })]).failed, 2)
  })
  test('counts a file without any test as failed', () => {
    assert.match(told([]).text, /no test ran in this file/)
  })
  test('names the file of a failure in a process of several, and a file there without any test', () => {
    const [a, b] = ['/checkout/src/core/a.test.ts', '/checkout/src/core/b.test.ts']
    assert.deepEqual(toldTogether([{ file: a }, { file: b }]).failed, 0)
    const broken = toldTogether([{ file: a }, { file: b, error: failure('seed 42') }])
    assert.match(broken.text, /FAILED 2 files of pure rooms · 1 passed, 1 failed/)
    assert.match(broken.text, /FAILED src\/core\/b\.test\.ts:7 {2}one\n/)
    assert.match(toldTogether([{ file: a }]).text, /no test ran in src\/core\/b\.test\.ts/)
  })
  test('tells, and does not count, what needs ../shared where that folder is absent', () => {
    const skipped = [inner('good'), inner('reads the seed article (needs ../shared)', { skip: 'absent' })]
    const { failed, text } = told(skipped, false)
    assert.equal(failed, 0)
    assert.match(text, /not run, because \.\.\/shared is absent: reads the seed article/)
    assert.equal(told(skipped, true).failed, 1)
  })
})
