// docs/kinds.md and docs/problems.md as text, made from the kinds and the problem codes alone: what the pages say and
// what the program does cannot part.
import { readFileSync } from 'node:fs'
import type { Kind, KindContext } from '../../src/core/kind.ts'
import { subjectParts } from '../../src/core/kind.ts'
import { PROBLEM_CODES } from '../../src/core/problem.ts'
import type { Schema } from '../../src/core/schema.ts'
import { wholeDay } from '../../src/core/time.ts'
import { KINDS, VIEWS } from '../../src/domains/all.ts'
import { en as attachEn } from '../../src/texts/attach.en.ts'
import { es as attachEs } from '../../src/texts/attach.es.ts'
import { compileMessage } from '../../src/texts/compile.ts'
import type { Program } from '../../src/texts/format.ts'
import { format } from '../../src/texts/format.ts'
import { en } from '../../src/texts/kinds.en.ts'
import { es } from '../../src/texts/kinds.es.ts'
import { en as machineEn } from '../../src/texts/machine.en.ts'
import { es as machineEs } from '../../src/texts/machine.es.ts'
import { en as papersEn } from '../../src/texts/papers.en.ts'
import { es as papersEs } from '../../src/texts/papers.es.ts'
import { en as problemsEn } from '../../src/texts/problems.en.ts'
import { es as problemsEs } from '../../src/texts/problems.es.ts'
import { inRoot } from './place.mjs'
import { withPriors } from './priors.ts'

const text = (path: string): string => readFileSync(inRoot(path), 'utf8')

type Words = Readonly<Record<string, string>>
const made = '<!-- Made by `npm run docs`. Change the source and run it; a test compares. -->'
const context: KindContext = { happened: wholeDay('2018-10-15', 'America/Guatemala'), id: 'x'.repeat(43) }

/** Path below the checkout -> text of the page. */
export const pages = (): Readonly<Record<string, string>> => ({
  'docs/kinds.md': kindsPage([...KINDS.values()]),
  'docs/problems.md': problemsPage(),
  'docs/forecast/model.md': withPriors(text('docs/forecast/model.md'), text('src/forecast/priors.ts')),
})

function kindsPage(kinds: readonly Kind[]): string {
  return [
    '# Kinds of report',
    made,
    `Each is one file; \`npm run kind DOMAIN.NAME\` starts a new one. Who may read a field, from everybody inwards:
public, journey (the people of the journey), team (those who work the desk), sealed (only the devices of the roles named, with a key of their own).
A report is folded into views by its subjects; \`day\` is the timeline.`,
    table(
      ['kind', 'what it reports'],
      kinds.map((kind) => [`[${kind.name}](#${anchor(kind.name)})`, kind.doc]),
    ),
    ...kinds.map(kindPart),
    '## Views',
    'A view is folded from the reports of one subject, and can be thrown away and rebuilt.',
    table(
      ['view', 'of'],
      VIEWS.map((view) => [`\`${view.name}\``, `\`${view.of}\``]),
    ),
    '',
  ].join('\n\n')
}

// The anchor that GitHub makes of a heading.
const anchor = (name: string): string => name.toLowerCase().replaceAll('.', '')

function kindPart(kind: Kind): string {
  const [first = {}] = kind.examples.good
  const types = new Set(
    kind.examples.good.flatMap((data) => kind.subjects(data, context)).map((name) => subjectParts(name).type),
  )
  return [
    `## ${kind.name}`,
    `${kind.doc} Version ${kind.v}; kept for ${kept(kind.keepFor)}; subjects ${[...types].sort().map(code).join(', ')}.`,
    `> ${line(kind, first, 'en')}\n>\n> ${line(kind, first, 'es')}`,
    fieldTable(kind),
    `Accepted:\n\n\`\`\`json\n${kind.examples.good.map((data) => JSON.stringify(data)).join('\n')}\n\`\`\``,
    table(
      ['refused', 'because', 'at'],
      kind.examples.bad.map(({ data, code: why, path }) => [code(JSON.stringify(data)), problemLink(why), code(path)]),
    ),
  ].join('\n\n')
}

const code = (text: string): string => `\`${text}\``
const problemLink = (name: string): string => `[${name}](problems.md#${anchor(name)})`

function line(kind: Kind, data: Record<string, unknown>, lang: 'en' | 'es'): string {
  const { key, slots } = kind.says(data, context)
  const words: Words = lang === 'en' ? en : es
  return format(compileMessage(words[key] ?? key), slots, lang)
}

function kept(duration: string): string {
  const [, number = '', unit = ''] = /^P(\d+)([YMD])$/.exec(duration) ?? []
  const name = { Y: 'year', M: 'month', D: 'day' }[unit] ?? duration
  return `${number} ${name}${number === '1' ? '' : 's'}`
}

function fieldTable(kind: Kind): string {
  const rows = Object.entries(kind.data.properties ?? {}).map(([name, field]) => [
    code(name) + (kind.data.required?.includes(name) ? ' *' : ''),
    (en as Words)[`field.${name}`] ?? '',
    shapeOf(field),
    [kind.secrecy[name] ?? 'team', ...(kind.sealedFor?.[name]?.roles ?? [])].join(' '),
  ])
  return `${table(['field', 'asked as', 'value', 'who may read it'], rows)}\n\n\\* must be there.`
}

function shapeOf(field: Schema): string {
  const note = field.description === undefined ? '' : `. ${field.description}`
  if (field.enum) return `${field.enum.map((choice) => code(String(choice))).join(' ')}${note}`
  if (field.properties) return `${Object.keys(field.properties).map(code).join(' ')}${note}`
  return `${[field.type ?? 'anything'].flat().join(' or ')}${limits(field)}${note}`
}

function limits(field: Schema): string {
  if (field.pattern !== undefined) return ` like ${code(field.pattern)}`
  const low = field.minimum ?? field.minLength ?? field.minItems
  const high = field.maximum ?? field.maxLength ?? field.maxItems
  const unit = field.type === 'string' ? ' characters' : ''
  if (low === undefined && high === undefined) return ''
  return `, ${low ?? ''}…${high ?? ''}${unit}`
}

function problemsPage(): string {
  const words: Words = { ...problemsEn, ...machineEn, ...papersEn, ...attachEn }
  const palabras: Words = { ...problemsEs, ...machineEs, ...papersEs, ...attachEs }
  return [
    '# Problems',
    made,
    `Whatever is refused is refused with one of these codes, the place (a JSON pointer, or a file's line), and these
words. Braces are filled in with what was found.`,
    ...PROBLEM_CODES.map((name) => `## ${name}\n\n${message(words, name)}\n\n${message(palabras, name)}`),
    '',
  ].join('\n\n')
}

/** A message with its slots in braces; one that chooses between sentences is spelled out, one sentence a line. */
function message(words: Words, name: string): string {
  const program = compileMessage((words[`problem.${name}`] ?? '').replaceAll(/\s+/g, ' '))
  const [only, ...more] = typeof program === 'string' ? [program] : program
  if (!Array.isArray(only) || only[2] === undefined || more.length > 0) return spelled(program)
  const sentences = Object.entries(only[2] as Readonly<Record<string, Program>>)
  return sentences.map(([choice, sentence]) => `- ${choice}: ${spelled(sentence)}`).join('\n')
}

function spelled(program: Program): string {
  if (typeof program === 'string') return program.replaceAll('<', '&lt;').replaceAll('*', '\\*')
  return program.map((part) => (typeof part === 'string' ? spelled(part) : `{${part === 0 ? '#' : part[0]}}`)).join('')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}
