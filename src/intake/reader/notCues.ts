// Words that begin as a cue does and report nothing: the Red Cross crosses no border, "va a cerrar" goes nowhere, and
// who flees the fighting was not its victim.
import type { CueHit } from './language.ts'
import { isForce, isPersonal } from './numbers.ts'
import { type Reading, within } from './reading.ts'
import type { Sentence } from './segment.ts'

export const isInfinitive = (r: Reading, i: number): boolean =>
  r.language.table.infinitiveEndings.some((ending) => r.tokens[i]?.norm.endsWith(ending))

/** Words that only look like a cue: part of a name, a reason in passing, "va a" before a verb, a way that is none. */
export const isNoCue = (r: Reading, s: Sentence, h: CueHit): boolean =>
  isInName(r, s, h) ||
  isReason(r, h) ||
  isPeriphrasis(r, h) ||
  isIrregular(r, h) ||
  isTornApart(r, h) ||
  isTold(r, s, h) ||
  isLoss(r, h) ||
  isRemedy(r, h) ||
  isLackAsReason(r, h) ||
  isVerbOther(r, h) ||
  isNoun(r, h) ||
  isCarried(r, h) ||
  isBirth(r, h) ||
  isLifeless(r, h) ||
  isOfForce(r, h) ||
  isFallOfBuilt(r, h) ||
  isFigureMoved(r, h) ||
  isStillToDo(r, h) ||
  isWayLeft(r, h) ||
  isOfGoods(r, h) ||
  isGivenAsFigure(r, h)

/** "Se cayó el puente": nobody fell. */
const isFallOfBuilt = (r: Reading, { row, to }: CueHit): boolean => {
  const { built, way } = r.language.table.classes
  const next = r.tokens.slice(to, to + 2)
  return row.id === 'harm.injured' && next.some((t) => built!.includes(t.norm) || way!.includes(t.norm))
}

/** "Which brought it to 290", "took the toll to 45": a figure moved, and nobody. */
const isFigureMoved = (r: Reading, { row, to }: CueHit): boolean =>
  row.kind === 'movement' &&
  r.language.table.roles.to.includes(r.tokens[to - 1]!.norm) &&
  within(r.numbers, to, to + 2).some((n) => n.span[0] === to && n.role === 'bare' && !n.article)

/** "En la edición de ayer dimos como 4.300": nothing was given. */
const isGivenAsFigure = (r: Reading, { row, from }: CueHit): boolean =>
  row.kind === 'aid' && r.find('formerly', Math.max(0, from - 1), Math.min(r.tokens.length, from + 4)) !== null

/** "Aún falta abrir la vía": something is still to be done, and nobody lacks a thing. */
const isStillToDo = (r: Reading, { row, from, to }: CueHit): boolean =>
  row.kind === 'need' &&
  to - from <= 2 &&
  isInfinitive(r, from + 1) &&
  !r.language.table.units[r.tokens[from + 1]!.norm]

/** "Un operativo con 380 funcionarios": nobody was held by them yet. */
function isOfForce(r: Reading, { row, from, to }: CueHit): boolean {
  const counted = row.kind === 'detention' ? within(r.numbers, from, to).filter((n) => !n.article) : []
  return counted.length > 0 && counted.every((n) => isForce(n.unit))
}

/** "Until the batteries died", "murieron los teléfonos": nobody did. */
const isLifeless = (r: Reading, { row, from, to }: CueHit): boolean =>
  row.id === 'harm.deaths' &&
  [r.tokens[from - 1], r.tokens[to], r.tokens[to + 1]].some(
    (t, k) => t !== undefined && (k === 0 || !t.opens) && r.language.table.lifeless.includes(t.norm),
  )

/** "Gave birth", "dio a luz": nobody was given anything. */
const isBirth = (r: Reading, { row, from, to }: CueHit): boolean =>
  row.kind === 'aid' && r.find('births', from, Math.min(r.tokens.length, to + 1)) !== null

/** "Medicina para la tos": nobody has it. */
const isRemedy = (r: Reading, { row, from, to }: CueHit): boolean =>
  row.id === 'harm.illness' &&
  to - from === 1 &&
  r.tokens
    .slice(Math.max(0, from - 2), from)
    .some((t) => r.language.table.numbers.measures.includes(t.norm) || r.language.table.against.includes(t.norm)) &&
  r.tokens.slice(Math.max(0, from - 5), from).some((t) => r.language.table.items[t.norm] === 'health')

/** "Cerró por falta de fondos", "closed for lack of staff": why, not what people lack. */
const isLackAsReason = (r: Reading, { row, from }: CueHit): boolean =>
  row.id === 'need.lack' &&
  r.language.table.lacks.includes(r.tokens[from]!.norm) &&
  [...r.language.table.numbers.measures, ...r.language.table.reasons].includes(r.tokens[from - 1]?.norm ?? '')

/** "It has stopped taking new arrivals": nobody was stopped on the way. */
const isVerbOther = (r: Reading, { row, from }: CueHit): boolean =>
  row.id === 'blockade.halted' &&
  r.language.table.endsDoing.includes(r.tokens[from]!.norm) &&
  r.language.table.gerundEndings.some((ending) => r.tokens[from + 1]?.norm.endsWith(ending))

/** "Food and tents were sent to X": nobody was. */
function isOfGoods(r: Reading, { row, from }: CueHit): boolean {
  if (row.id !== 'deportation.deport') return false
  const { items, modes, classes, units } = r.language.table
  const before = r.tokens.slice(Math.max(0, from - GOODS), from)
  const isPeople = ({ norm }: { norm: string }): boolean =>
    classes.people!.includes(norm) || classes.group!.includes(norm) || isPersonal(units[norm] ?? null)
  return before.some((t) => items[t.norm] !== undefined && modes[t.norm] === undefined) && !before.some(isPeople)
}
const GOODS = 6

/** "Nos faltan 14 km", "12 miles to go": how far it is still. */
const isWayLeft = (r: Reading, { row, from, to }: CueHit): boolean => {
  if (row.kind !== 'need') return false
  const near = within(r.numbers, from, to + 2).filter((n) => !n.article)
  return near.length > 0 && near.every((n) => n.role === 'distance')
}

/** "Una ambulancia se llevó a un señor", "the river took two children": nobody was arrested; at a checkpoint they were. */
function isCarried(r: Reading, { row, from }: CueHit): boolean {
  const { items, classes } = r.language.table
  const before = r.tokens.slice(Math.max(0, from - 4), from)
  return (
    row.kind === 'detention' &&
    before.some(
      (t) => items[t.norm] === 'health' || (classes.way!.includes(t.norm) && !classes.guarded!.includes(t.norm)),
    )
  )
}

/** "Violencia en el camino", "a long walk": nobody walked. */
const isNoun = (r: Reading, { row, from, to }: CueHit): boolean =>
  row.kind === 'movement' && to - from === 1 && r.language.table.roles.articles.includes(r.tokens[from - 1]?.norm ?? '')

/** "Dejó a 12.000 personas sin techo": nothing was given. */
const isLoss = (r: Reading, { row, from, to }: CueHit): boolean =>
  row.id === 'aid.give' && r.tokens.slice(from + 1, to).some((t) => r.language.table.negators.includes(t.norm))

/** "They plan to send food": told of somebody, not asked for. */
const isTold = (r: Reading, s: Sentence, { row, from }: CueHit): boolean =>
  row.id === 'need.send' &&
  from > s.from &&
  r.tokens[from - 1]!.kind === 'word' &&
  !r.language.table.joiners.includes(r.tokens[from - 1]!.norm)

/** "400,000 displaced after a dam collapsed": not the 400,000. */
const isTornApart = (r: Reading, { row, from, to }: CueHit): boolean =>
  row.id === 'harm.damage' && r.tokens.slice(from + 1, to).some((t) => r.language.table.openers.includes(t.norm))

/** "Nepal Red Cross", "Save the Children": no crossing, nobody saved. */
function isInName(r: Reading, s: Sentence, { from, to }: CueHit): boolean {
  const [before, word] = [r.tokens[from - 1], r.tokens[from]!]
  const next = r.tokens[from + 1]
  if (word.cap && next?.cap && r.language.table.classes.bodies!.includes(next.norm)) return true
  if (!word.cap || to - from > 1 || from <= s.from || word.raw === word.raw.toUpperCase()) return false
  return before!.kind === 'word' && before!.cap && !before!.opens
}

/** "Huyen por los combates", "fled attacks in Chiúre": why, not what was done to those who are counted. */
function isReason(r: Reading, { row, from, to }: CueHit): boolean {
  const { classes, reasons, fears } = r.language.table
  const before = r.tokens.slice(Math.max(0, from - 4), from)
  if (row.id === 'harm.abuse' && to - from === 1 && before.some((t) => fears.includes(t.norm))) return true
  const isWoe = row.id === 'harm.abuse' ? to - from === 1 : row.id === 'harm.damage'
  if (!isWoe || !classes.woe!.includes(r.tokens[from]!.norm)) return false
  return r.tokens.slice(Math.max(0, from - 3), from).some((t) => reasons.includes(t.norm))
}

/** "Van a cerrar el paso": nobody goes anywhere. */
function isPeriphrasis(r: Reading, { row, to }: CueHit): boolean {
  const { infinitive } = r.language.table
  if (row.kind !== 'movement' || !infinitive.includes(r.tokens[to - 1]!.norm)) return false
  return isInfinitive(r, to) && within(r.places, to, to + 1).length === 0
}

/** "Por pasos no habilitados": nobody opened or closed it. */
const isIrregular = (r: Reading, { row, from, to }: CueHit): boolean =>
  (row.kind === 'blockade' || row.kind === 'shelter') &&
  r.find('irregular', from, Math.min(r.tokens.length, to + 1)) !== null
