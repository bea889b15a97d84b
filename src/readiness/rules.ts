/**
 * The rules that texts tell of where people are going: who may pass, with which paper, since when. Each is what a text
 * says, with its report; whether it is the law, and whether it is done so, people on the spot and lawyers say.
 */
import { type Entry, standing } from '../core/view.ts'
import { policyLine } from '../domains/documents/index.ts'
import type { Knowledge } from './knowledge.ts'
import type { RuleLine } from './stopModel.ts'

/** The newest few: what was told before them is in the register. */
const MOST = 5

/** Those of the stop itself, and those of its country: who is in it has come in by them. What was said last stands first. */
export function rulesAt({ entries }: Knowledge, stop: string, country: string): RuleLine[] {
  const isHere = ({ report, data }: Entry): boolean =>
    report.kind === 'documents.policy' && (data['stop'] === stop || (country !== '' && data['country'] === country))
  return standing(entries).filter(isHere).map(ruleLine).reverse().slice(0, MOST)
}

/** As the register has it; what contradicts it, and its whole text, are there. */
function ruleLine(entry: Entry): RuleLine {
  const { report, policy, by, place, applies, holdsFrom, holdsTo, words } = policyLine(entry)
  return { report, policy, by, place, applies, holdsFrom, holdsTo, words }
}
