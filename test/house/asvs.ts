// What `docs/asvs.md` claims: each requirement of the standard once, with a state, and something to look at.

/** How many requirements each section of ASVS 5.0.0 has. */
const SECTIONS =
  '1.1:2 1.2:10 1.3:12 1.4:3 1.5:3 2.1:3 2.2:3 2.3:5 2.4:2 3.1:1 3.2:3 3.3:5 3.4:8 3.5:8 3.6:1 3.7:5 4.1:5 4.2:5 4.3:2 4.4:4 ' +
  '5.1:1 5.2:6 5.3:3 5.4:3 6.1:3 6.2:12 6.3:8 6.4:6 6.5:8 6.6:4 6.7:2 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:3 7.6:2 8.1:4 8.2:4 ' +
  '8.3:3 8.4:2 9.1:3 9.2:4 10.1:2 10.2:3 10.3:5 10.4:16 10.5:5 10.6:2 10.7:3 11.1:4 11.2:5 11.3:5 11.4:4 11.5:2 11.6:2 11.7:2 ' +
  '12.1:5 12.2:2 12.3:5 13.1:4 13.2:6 13.3:4 13.4:7 14.1:2 14.2:8 14.3:3 15.1:5 15.2:5 15.3:7 15.4:4 16.1:1 16.2:5 16.3:4 ' +
  '16.4:3 16.5:4 17.1:2 17.2:8 17.3:2'

/** Those of level 3 only, in the chapters of which level 2 is asked; of 6, 7, 8 and 11 all are. */
const THIRD =
  '1.2.10 1.3.12 1.5.3 2.3.5 2.4.2 3.1.1 3.2.3 3.3.5 3.4.7 3.4.8 3.5.6 3.5.7 3.5.8 3.6.1 3.7.3 3.7.4 3.7.5 4.1.4 4.1.5 4.2.2 ' +
  '4.2.3 4.2.4 4.2.5 5.2.4 5.2.5 5.2.6 5.3.3 10.2.3 10.3.5 10.4.12 10.4.13 10.4.14 10.4.15 10.4.16 12.1.4 12.1.5 12.3.5 13.1.2 ' +
  '13.1.3 13.1.4 13.2.6 13.3.3 13.3.4 13.4.6 13.4.7 14.2.5 14.2.6 14.2.7 14.2.8 15.1.4 15.1.5 15.2.4 15.2.5 15.4.1 15.4.2 ' +
  '15.4.3 15.4.4 16.5.4 17.1.2 17.2.5 17.2.6 17.2.7 17.2.8'

export const REQUIREMENTS: readonly string[] = SECTIONS.split(' ').flatMap((section) => {
  const [name = '', most] = section.split(':')
  const all = Array.from({ length: Number(most) }, (_, at) => `${name}.${at + 1}`)
  return all.filter((one) => !THIRD.split(' ').includes(one))
})

const STATES = ['held', 'does not apply', 'falls short'] as const
type Row = { readonly numbers: readonly string[]; readonly state: string; readonly by: string }

/** `1.2.6–1.2.8, 1.3.8`. Ends of a range are of one section. */
function numbersIn(cell: string): string[] {
  return cell.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split('–')
    const section = first.replace(/\.\d+$/, '')
    const [from, to] = [first, last].map((one) => Number(one.split('.')[2])) as [number, number]
    if (!last.startsWith(`${section}.`) || !(from <= to)) return [part]
    return Array.from({ length: to - from + 1 }, (_, at) => `${section}.${from + at}`)
  })
}

const rowsOf = (page: string): Row[] =>
  [...page.matchAll(/^\| (\d[\d., –]*) \| [^|]+ \| ([^|]+) \| (.+) \|$/gm)].map(
    ([, cell = '', state = '', by = '']) => ({
      numbers: numbersIn(cell),
      state,
      by,
    }),
  )

/** A sentence for each number that is missing, strange or there twice, each row without a state or anything to look at, and a wrong sum. */
export function asvsFaults(page: string, wanted: readonly string[] = REQUIREMENTS): string[] {
  const rows = rowsOf(page)
  const told = rows.flatMap(({ numbers }) => numbers)
  const twice = told.filter((one, at) => told.indexOf(one) !== at)
  const counts = STATES.map(
    (state) => rows.filter((row) => row.state === state).flatMap(({ numbers }) => numbers).length,
  )
  const sum = `**${counts[0]} held · ${counts[1]} do not apply · ${counts[2]} fall short**`
  return [
    ...wanted.filter((one) => !told.includes(one)).map((one) => `${one} is missing`),
    ...told.filter((one) => !wanted.includes(one)).map((one) => `${one} is none of the standard's that are asked for`),
    ...twice.map((one) => `${one} is there twice`),
    ...rows
      .filter(({ state }) => !(STATES as readonly string[]).includes(state))
      .map(({ numbers, state }) => `${numbers[0]} has the state ${state}`),
    ...rows
      .filter(({ state, by }) => state === 'held' && !/`[^`]+\.\w+`|\]\(|house test/.test(by))
      .map(({ numbers }) => `${numbers[0]} is held by nothing that one could look at`),
    ...(page.includes(sum) ? [] : [`the sum is ${sum}`]),
  ]
}

const CRYPTO = /from '(?:node:crypto|age-encryption|@noble\/[^']+)'|crypto\.(?:subtle|getRandomValues|randomUUID)/

/** Files that encrypt, hash, sign or draw, and that the page does not name. */
export const unnamedCrypto = (page: string, sources: readonly { path: string; text: string }[]): string[] =>
  sources.filter(({ path, text }) => CRYPTO.test(text) && !page.includes(`\`${path}\``)).map(({ path }) => path)
