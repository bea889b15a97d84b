// Turns the events of Node's test runner into what a person needs: a line per file, every failure in full with all its
// file printed, the slowest tests, and a count in which nothing is skipped silently.
import { relative } from 'node:path'
import { inspect } from 'node:util'

const needsShared = /needs \.\.\/shared/

const ownCounts = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /

const brokenFile = 'its process ended with an error, was killed, or took too long; what it printed stands below'

/** Without the frames of Node itself, which say nothing about the fault. */
const withoutNode = (text) =>
  text
    .split('\n')
    .filter((line) => !/^ +at .*\(?node:internal\//.test(line))
    .join('\n')

/** The error with all that was compared and its seed. */
function story(error) {
  const cause = error?.cause ?? error
  const text = cause?.code === 'ERR_ASSERTION' ? cause.stack : inspect(cause, { depth: 6, maxStringLength: 4_000 })
  return withoutNode(String(text))
}

/** Why a finished test counts as failed, or undefined. A parent whose children failed is not counted again. */
export function verdict(event, sharedIsThere) {
  const { details, skip, todo, name } = event
  const isFile = event.entryFile === undefined
  const error = details.error
  if (error?.failureType === 'subtestsFailed') return { counts: false }
  if (skip !== undefined && needsShared.test(name) && !sharedIsThere) return { counts: false, skipped: true }
  if (skip !== undefined)
    return { counts: true, problem: `skipped (${skip || 'no reason given'}), which counts as failed` }
  if (todo !== undefined) return { counts: true, problem: 'marked todo, which counts as failed' }
  if (!details.passed) return { counts: true, problem: isFile ? brokenFile : story(error) }
  if (details.type === 'suite') return { counts: false }
  return isFile ? { counts: false, file: true } : { counts: true }
}

export class Tally {
  passed = 0
  failed = 0
  #files = new Map()
  #failures = []
  #skipped = []
  #durations = []
  #figures = []

  /** `members`: of files that stand for several, a name and those files. */
  constructor(root, sharedIsThere, print, members = new Map()) {
    Object.assign(this, { root, sharedIsThere, print, members })
  }

  take({ type, data }) {
    if (type === 'test:stdout' || type === 'test:stderr') this.#file(data).printed += data.message
    if (type === 'test:complete') this.#complete(data)
    // What a test measured. The runner's own counts of a file are told in the same way, and say nothing new.
    if (type === 'test:diagnostic' && !ownCounts.test(data.message) && data.file !== undefined)
      this.#figures.push(`${relative(this.root, data.file)}: ${data.message}`)
  }

  #file(data) {
    const path = data.entryFile ?? data.file
    const group = this.members.get(path)
    const name = group ? `${group.files.length} files of ${group.name}` : relative(this.root, path)
    const isNew = { name, passed: 0, failed: 0, ran: 0, printed: '', silent: new Set(group?.files) }
    if (!this.#files.has(name)) this.#files.set(name, isNew)
    return this.#files.get(name)
  }

  #complete(data) {
    const file = this.#file(data)
    const { counts, problem, skipped } = verdict(data, this.sharedIsThere)
    const isFile = data.entryFile === undefined
    if (!isFile) file.ran++
    file.silent.delete(data.file)
    if (skipped) this.#skipped.push(data.name)
    if (problem) this.#fail(file, data, problem)
    else if (counts) this.#pass(file, data)
    if (isFile) this.#closeFile(file, data)
  }

  #pass(file, data) {
    file.passed++
    this.passed++
    this.#durations.push({ name: `${file.name}: ${data.name}`, ms: data.details.duration_ms })
  }

  #fail(file, data, problem) {
    const inner = data.entryFile !== undefined
    const name = inner ? [data.classname, data.name].filter(Boolean).join(' > ') : 'the file itself'
    const where = inner ? `${relative(this.root, data.file)}:${data.line}` : file.name
    file.failed++
    this.failed++
    this.#failures.push({ file, title: `${where}  ${name}`, problem })
  }

  #closeFile(file, data) {
    if (file.ran === 0 && data.details.passed)
      this.#fail(file, data, 'no test ran in this file, which counts as failed')
    for (const path of data.details.passed ? file.silent : [])
      this.#fail(file, data, `no test ran in ${relative(this.root, path)}, which counts as failed`)
    const { passed, failed, name } = file
    const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`
    this.print(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name} · ${counts} · ${Math.round(data.details.duration_ms)} ms`)
  }

  /** Everything that is better read at the end; the caller prints the last line. */
  close() {
    const slowest = this.#durations.sort((a, b) => b.ms - a.ms).slice(0, 5)
    if (slowest.length > 0) this.print('\nslowest:')
    for (const { name, ms } of slowest) this.print(`  ${String(Math.round(ms)).padStart(6)} ms  ${name}`)
    if (this.#figures.length > 0) this.print('\nmeasured:')
    for (const figure of this.#figures) this.print(`  ${figure}`)
    for (const name of this.#skipped) this.print(`\nnot run, because ../shared is absent: ${name}`)
    for (const { title, problem } of this.#failures) this.print(`\nFAILED ${title}\n${indented(problem)}`)
    for (const { name, printed } of new Set(this.#failures.map(({ file }) => file)))
      if (printed.trim() !== '') this.print(`\nprinted by ${name}:\n${indented(withoutNode(printed.trimEnd()))}`)
  }
}

const indented = (text) =>
  text
    .split('\n')
    .map((line) => `       ${line}`)
    .join('\n')
