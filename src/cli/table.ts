/** Plain tables and times for a terminal, readable without colour. */
import type { Lang } from '../texts/format.ts'

type Align = 'left' | 'right'

/** Columns as wide as their widest cell, two spaces apart; the first row is the header. */
export function tableLines(rows: readonly (readonly string[])[], aligns: readonly Align[]): string[] {
  const widths = aligns.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)))
  return rows.map((row) =>
    aligns
      .map((align, i) =>
        align === 'right' ? (row[i] ?? '').padStart(widths[i] ?? 0) : (row[i] ?? '').padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

const COLUMNS = 80

/** A line for a terminal, at its words; what goes on in the next line is set in, below what it belongs to. */
export function wrapped(line: string): string[] {
  const [, indent = ''] = /^(\s*(?:\d+ %\s+)?)/.exec(line) ?? []
  const more = ' '.repeat(indent.length + (indent.trim() === '' ? 2 : 0))
  const lines: string[] = []
  let rest = line
  while (rest.length > COLUMNS) {
    const end = rest.lastIndexOf(' ', COLUMNS)
    if (end <= more.length) break
    lines.push(rest.slice(0, end))
    rest = `${more}${rest.slice(end + 1)}`
  }
  return [...lines, rest]
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`

const formats = new Map<string, Intl.DateTimeFormat>()

/** `mié 17 oct, 18:00` of wall-clock text; the day alone of a day. */
export function saidTime(wall: string, lang: Lang): string {
  const hasHour = wall.length > 10
  const clock = hasHour ? ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const) : {}
  const key = `${lang} ${hasHour}`
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(lang === 'es' ? 'es-GT' : 'en-GB', {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...clock,
    })
  formats.set(key, format)
  return format.format(Date.parse(hasHour ? `${wall.slice(0, 16)}:00Z` : `${wall}T00:00:00Z`))
}

/** `jue 18 7h`, to the hour: a range of arrival knows no minutes. */
export function shortTime(wall: string, lang: Lang): string {
  const rounded = new Date(Math.round(Date.parse(`${wall.slice(0, 16)}:00Z`) / 3_600_000) * 3_600_000).toISOString()
  return `${weekday(rounded.slice(0, 10), lang)} ${Number(rounded.slice(11, 13))}h`
}

const days = new Map<Lang, Intl.DateTimeFormat>()

/** `jue 18` of a day. */
export function weekday(day: string, lang: Lang): string {
  const locale = lang === 'es' ? 'es-GT' : 'en-GB'
  const format = days.get(lang) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' })
  days.set(lang, format)
  return `${format.format(Date.parse(`${day}T00:00:00Z`))} ${Number(day.slice(8))}`
}
