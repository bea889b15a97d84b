/** What of the register is shown: one part of it, narrowed by words, contradiction and state. */
import type { SourceRegister } from '../../hub/contract.ts'

export const PARTS = ['documents', 'statements', 'figures', 'policies', 'places'] as const
export type Part = (typeof PARTS)[number]

export type Filter = {
  readonly part: Part
  readonly text: string
  readonly isContradicted: boolean
  /** Of a policy; empty: any. */
  readonly state: string
}

export function filtered(all: SourceRegister, { text, isContradicted, state }: Filter): SourceRegister {
  const wanted = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const says = (line: object): boolean => {
    const said = plain(Object.values(line).flatMap(wordsIn).join(' '))
    return wanted.every((word) => said.includes(word))
  }
  const titles = new Map(all.documents.map(({ source, title }) => [source, title]))
  const fits = (line: { cites: readonly { source: string }[]; contradictedBy: readonly string[] }): boolean =>
    (!isContradicted || line.contradictedBy.length > 0) &&
    says({ ...line, titles: line.cites.map(({ source }) => titles.get(source) ?? '').join(' ') })
  return {
    documents: all.documents.filter(says),
    places: all.places.filter(says),
    statements: all.statements.filter(fits),
    figures: all.figures.filter(fits),
    policies: all.policies.filter((line) => fits(line) && (state === '' || line.policy === state)),
  }
}

/** People leave accents out when they look for something. */
export const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Ids are nobody's words. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /^[\w-]{43}$/.test(value) ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  return value && typeof value === 'object' && !Array.isArray(value) ? Object.values(value).flatMap(wordsIn) : []
}
