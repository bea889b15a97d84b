// The table of priors in the guide, made from src/forecast/priors.ts line by line: what is believed before anything is
// heard, and why, stands once.

const START = '<!-- priors: made by `npm run docs` from src/forecast/priors.ts -->'
const END = '<!-- /priors -->'

export type PriorRow = { readonly name: string; readonly value: string; readonly reason: string }

/** Every line `name: number, // reason`, and the one list, in the order of the file. */
export function priorRows(source: string): PriorRow[] {
  const rows = [
    ...source.matchAll(
      /^ {2}'?([\w+]+)'?: (-?[\d._]+), \/\/ (.+)$|^export const (KNOWN_BY_DAY)[^[]*\[\] = \[(.+)\] \/\/ (.+)$/gm,
    ),
  ]
  return rows.map(([, name, value, reason, list, values, why]) => {
    return { name: name ?? list ?? '', value: (value ?? values ?? '').replaceAll('_', ''), reason: reason ?? why ?? '' }
  })
}

/** The guide with its table made anew. */
export function withPriors(guide: string, source: string): string {
  const [from, to] = [guide.indexOf(START), guide.indexOf(END)]
  if (from < 0 || to < from) throw new Error('the guide has lost the marks of its table of priors')
  const rows = priorRows(source).map(({ name, value, reason }) => `| \`${name}\` | ${value} | ${reason} |`)
  return `${guide.slice(0, from)}${START}\n\n| name | value | reason and source |\n|---|---|---|\n${rows.join('\n')}\n\n${guide.slice(to)}`
}
