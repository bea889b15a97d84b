// Where a line or a sentence begins: the day of its stamp, the place of its label, its dateline or its sender, and where a
// bulletin's item starts.
import { innermost } from './containers.ts'
import { resolveDate } from './dayRanges.ts'
import type { PlaceMention } from './gazetteer.ts'
import { dayOf, type Section, standingOf } from './outline.ts'
import { type Reading, within } from './reading.ts'
import { goTo, isOfSender, type Scene, SETTLED } from './scene.ts'
import type { Line, Sentence } from './segment.ts'
import type { DraftDate } from './types.ts'

/** Each item of a bulletin starts from the bulletin's own place and day. */
export function enterItem(r: Reading, line: Line, scene: Scene, section: Section): void {
  const day = bulletinDay(r)
  scene.itemized = true
  scene.bulletin = day
  scene.date = day
  const { place } = standingOf(r, line, section)
  const here = place ?? scene.area
  if (place?.lat === null) goTo(scene, section.place ?? scene.area, place)
  else goTo(scene, place ?? (here && SETTLED.has(here.precision) ? here : null))
  scene.route = { from: null, to: null }
  const date = dayOf(r, line) ?? section.date
  if (date) scene.date = date
}

const bulletinDay = (r: Reading): DraftDate => ({
  ...{ start: r.published, end: r.published },
  precision: 'day',
  how: 'inherited-from-context',
})

/** "It is cold in Colchane": nothing to report, but what follows is there. */
export function enterScene(r: Reading, { from, to }: Sentence, scene: Scene): void {
  const [only, second] = innermost(r, from, to).filter((p) => p.place.lat !== null && SETTLED.has(p.place.precision))
  const isHere =
    only && !second && only.role === 'at' && r.language.table.roles.at.includes(r.tokens[only.from - 1]?.norm ?? '')
  if (isHere && !scene.station) goTo(scene, only.place)
}

/** A stamp gives the day of its line; a line that has only an hour stays on the day before it. */
export function enterLine(r: Reading, line: Line, scene: Scene): void {
  const stamp = line.stamp && within(r.dates, line.stamp[0], line.stamp[1])[0]
  const date = stamp && resolveDate(stamp, '', { published: r.published, planned: false, scene: null })
  if (date) scene.day = date.start
  if (scene.left) goTo(scene, scene.left.place, scene.left.spot)
  scene.left = null
  scene.date = { start: scene.day, end: scene.day, precision: 'day', how: 'inherited-from-context' }
  scene.bulletin = scene.date
}

/** "DEL RIO, Sept. 20 –", "Adré pt:", "Ardamata:" open a scene. */
export function enterPlace(r: Reading, line: Line, sentence: Sentence, scene: Scene): number {
  const label = line.stamp && line.sender !== null ? within(r.places, line.stamp[1], line.from)[0] : undefined
  if (label && isStation(r, line, label)) {
    line.sender = null
    // "Rosa (Danlí):" is in Danlí; the others of the group are where they were.
    if (r.tokens[label.from - 1]?.norm === '(') scene.left ??= { place: scene.place, spot: scene.spot }
    setPlace(r, label.from, label.to, scene)
    if (line === r.lines[0]) scene.station = true
  }
  const until = Math.min(sentence.to - 1, sentence.from + 12)
  for (let i = sentence.from; i < until; i++) {
    if (!['\u2013', '\u2014', ':', '-'].includes(r.tokens[i]!.norm)) continue
    const plain = r.tokens
      .slice(sentence.from, i)
      .every((t) => t.kind !== 'punct' || t.norm === ',' || t.norm === '.' || t.norm === '(' || t.norm === ')')
    const place = within(r.places, sentence.from, i)[0]
    const shouted = r.tokens[sentence.from]!.raw === r.tokens[sentence.from]!.raw.toUpperCase()
    if (!plain || !place || (place.from > sentence.from + 1 && !shouted)) return sentence.from
    setPlace(r, sentence.from, i, scene)
    if (line === r.lines[0] && line.kind === 'chat') scene.station = true
    return i + 1
  }
  return sentence.from
}

/** "Adré:", "Rosa (Danlí):"; but Marta, who writes, is none of the towns of her name unless the text names it. */
function isStation(r: Reading, line: Line, { from, to, place }: PlaceMention): boolean {
  const isAlone = from === line.stamp![1] || !r.tokens[from - 1]!.cap
  if (!('people' in place) || r.tokens[from - 1]?.norm === '(' || (isAlone && r.tokens[to]!.kind === 'punct'))
    return true
  return r.places.some((m) => m.place.name === place.name && !isOfSender(r, m))
}

export function setPlace(r: Reading, from: number, to: number, scene: Scene): void {
  const places = within(r.places, from, to).filter((p) => p.place.lat !== null && SETTLED.has(p.place.precision))
  if (places.length === 1 || (places.length > 1 && to - from < 10 && scene.place === null)) {
    goTo(scene, places[0]!.place)
  }
}
