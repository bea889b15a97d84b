/** What every command says and how: words in the chosen language, JSON on request, problems as plain sentences. */
import type { Problem, Slots } from '../core/problem.ts'
import { en as cliEn } from '../texts/cli.en.ts'
import { es as cliEs } from '../texts/cli.es.ts'
import { compileMessage } from '../texts/compile.ts'
import type { Lang, Program } from '../texts/format.ts'
import { format, formatNumber } from '../texts/format.ts'
import { en as hubEn } from '../texts/hub.en.ts'
import { es as hubEs } from '../texts/hub.es.ts'
import { en as problemsEn } from '../texts/problems.en.ts'
import { es as problemsEs } from '../texts/problems.es.ts'
import { en as screensEn } from '../texts/screens.en.ts'
import { es as screensEs } from '../texts/screens.es.ts'
import { en as whyEn } from '../texts/why.en.ts'
import { es as whyEs } from '../texts/why.es.ts'
import type { Deps, ExitCode } from './deps.ts'

export type Words = (key: string, slots?: Slots) => string

const TEXTS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: { ...screensEn, ...whyEn, ...problemsEn, ...hubEn, ...cliEn },
  es: { ...screensEs, ...whyEs, ...problemsEs, ...hubEs, ...cliEs },
}
const compiled = new Map<string, Program>()

/** Words of a language. Each text is compiled when it is first said: a command needs a dozen of a thousand. */
export function wordsOf(lang: Lang): Words {
  return (key, slots = {}) => {
    const name = `${lang} ${key}`
    const text = TEXTS[lang][key]
    const program = compiled.get(name) ?? (text === undefined ? key : compileMessage(text))
    compiled.set(name, program)
    return format(program, slots, lang)
  }
}

const MOST_PROBLEMS = 20

export class Terminal {
  readonly deps: Deps
  readonly lang: Lang
  readonly t: Words

  constructor(deps: Deps, lang: Lang) {
    this.deps = deps
    this.lang = lang
    this.t = wordsOf(lang)
  }

  say(line: string): void {
    this.deps.out(`${line}\n`)
  }

  /** Beside the answer, so that a pipe gets only the answer. */
  note(line: string): void {
    this.deps.err(`${line}\n`)
  }

  json(value: unknown): void {
    this.deps.out(`${JSON.stringify(value, null, 1)}\n`)
  }

  /** An arrow, so that it can be taken out of the terminal and handed on. */
  readonly number = (value: number): string => formatNumber(value, this.lang)

  /** One sentence a problem, with its place. `file` is put before paths that are only a place in it. */
  fail(problems: readonly Problem[], file = '', code: ExitCode = 2): ExitCode {
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
