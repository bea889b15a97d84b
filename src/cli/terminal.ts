/** What every command says and how: words in the chosen language, JSON on request, problems as plain sentences. */
import type { Problem, Slots } from '../core/problem.ts'
import { formatNumber, type Lang, shown } from '../texts/format.ts'
import { textsOf } from '../texts/texts.ts'
import type { Deps, ExitCode } from './deps.ts'

export type Words = (key: string, slots?: Slots) => string

const MOST_PROBLEMS = 20

/** Words of a report are not to move the cursor, colour the screen or write over a line. */
export const plain = (line: string): string => shown(line).replaceAll('\r', '')

export class Terminal {
  readonly deps: Deps
  readonly lang: Lang
  readonly t: Words
  /** Problems, too, as JSON: one object on the error stream. */
  readonly isJson: boolean

  constructor(deps: Deps, lang: Lang, isJson = false) {
    this.deps = deps
    this.isJson = isJson
    this.lang = lang
    this.t = textsOf(lang)
  }

  say(line: string): void {
    this.deps.out(`${plain(line)}\n`)
  }

  /** To the letter: a file on its way through a pipe. */
  pass(line: string): void {
    this.deps.out(`${line}\n`)
  }

  /** Beside the answer, so that a pipe gets only the answer. */
  note(line: string): void {
    this.deps.err(`${plain(line)}\n`)
  }

  json(value: unknown): void {
    this.deps.out(`${JSON.stringify(value, null, 1)}\n`)
  }

  /** An arrow, so that it can be taken out of the terminal and handed on. */
  readonly number = (value: number): string => formatNumber(value, this.lang)

  /** One sentence a problem, with its place. `file` is put before paths that are only a place in it. */
  fail(problems: readonly Problem[], file = '', code: ExitCode = 2): ExitCode {
    if (this.isJson) {
      this.note(JSON.stringify({ problems: problems.map((one) => ({ ...one, words: this.sentence(one, file) })) }))
      return code
    }
    for (const one of problems.slice(0, MOST_PROBLEMS)) this.note(this.sentence(one, file))
    if (problems.length > MOST_PROBLEMS) this.note(this.t('cli.more', { n: problems.length - MOST_PROBLEMS }))
    return code
  }

  sentence({ code, path, slots }: Problem, file = ''): string {
    const place = [file, path].filter((part) => part !== '').join(':')
    return `${place === '' ? '' : `${place}: `}${this.t(`problem.${code}`, slots)}`
  }

  #shown = ''

  /** Progress on one line of standard error; nothing where nobody looks. */
  progress(line: string): void {
    if (!this.deps.showsProgress || line === this.#shown) return
    this.#shown = line
    this.deps.err(`\r\x1b[K${line}`)
  }

  endProgress(): void {
    if (this.#shown !== '') this.deps.err('\r\x1b[K')
    this.#shown = ''
  }
}
