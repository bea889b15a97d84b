// Tables in a page that a command printed on a day: each stands under a line that names both, so that nobody takes an old
// figure for today's and everybody can print it anew.
//   <!-- measured 2026-11-25: npm run calibration -->

export type Measured = { readonly day: string; readonly command: string; readonly text: string }

const MARK = /^<!-- measured (\d{4}-\d\d-\d\d): (.+) -->$/

/** The marked blocks, and the first lines of blocks of numbers that nobody marked. */
export function measuredIn(page: string): {
  readonly marked: readonly Measured[]
  readonly unmarked: readonly string[]
} {
  const [marked, unmarked]: [Measured[], string[]] = [[], []]
  const lines = page.split('\n')
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] !== '```') continue
    const end = lines.indexOf('```', i + 1)
    const block = lines.slice(i + 1, end)
    const [, day, command] = MARK.exec(lines[i - 1] ?? '') ?? []
    if (day && command) marked.push({ day, command, text: block.join('\n') })
    else if (block.some(isRow)) unmarked.push(block[0] ?? '')
    i = end
  }
  return { marked, unmarked }
}

/** A line with three numbers or more. */
const isRow = (line: string): boolean => (line.match(/\d+/g) ?? []).length >= 3

/** Names of npm scripts that a command runs: `npm run calibration -- FOLDER`. */
export const scriptIn = (command: string): string => /^npm run (?:--silent )?([\w:-]+)/.exec(command)?.[1] ?? ''
