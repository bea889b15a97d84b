/**
 * What the country is like on a day: who is in conflict, what is closed, how strongly each way draws. One World serves
 * one run, because day by day it changes; people are not here but in crowd.ts.
 *
 * Rules: Flee 3 (Ghorbani et al. 2024). `compatible` keeps what Flee does against its own words; see the guide.
 */
import type { Closure, Displacement, DisplacementPlace, DisplacementSettings } from '../../core/displacement.ts'

export type Rules = DisplacementSettings & { readonly compatible: boolean }

const LEAST_INTENSITY = 1e-6

export class World {
  readonly rules: Rules
  readonly places: readonly DisplacementPlace[]
  readonly placeCount: number
  /** Link e goes `from[e]` -> `to[e]`; slot e + linkCount holds those who return from e after it closed. */
  readonly linkCount: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly km: Float64Array
  /** Open links out of each place; where somebody is sent on, only that link. */
  readonly ways: Int32Array[]
  /** Weight of a link before the capacity of its end. */
  readonly pull: Float64Array
  readonly isCamp: Uint8Array
  readonly isTown: Uint8Array
  readonly chance: Float64Array
  /** People from which on a camp takes no more; infinite for no limit. */
  readonly full: Float64Array
  readonly intensity: Float64Array
  readonly spawnWeight: Float64Array
  readonly population: Float64Array
  readonly #since: Int32Array
  readonly #isForeign: Uint8Array
  readonly #closed: Uint8Array
  readonly #redirects: Uint8Array
  readonly #input: Displacement
  readonly #index: ReadonlyMap<string, number>

  constructor(input: Displacement, rules: Rules) {
    const { places } = input
    const n = places.length
    this.#input = input
    this.rules = rules
    this.places = places
    this.placeCount = n
    this.#index = new Map(places.map((place, i) => [place.name, i]))
    const links = directed(input, rules.compatible, this.#index)
    this.linkCount = links.length
    this.from = Int32Array.from(links, (link) => link.from)
    this.to = Int32Array.from(links, (link) => link.to)
    this.km = Float64Array.from(links, (link) => link.km)
    this.#redirects = Uint8Array.from(links, (link) => (link.redirects ? 1 : 0))
    this.#closed = new Uint8Array(links.length)
    this.pull = new Float64Array(links.length)
    this.isCamp = Uint8Array.from(places, (place) => (isCampKind(place) ? 1 : 0))
    this.isTown = Uint8Array.from(places, ({ kind }) => (kind === 'town' || kind === 'conflict' ? 1 : 0))
    this.chance = Float64Array.from(places, (place) => chanceAt(place, rules))
    this.full = Float64Array.from(places, (place) => fullAt(isCampKind(place) ? place.people : 0, rules))
    this.population = Float64Array.from(places, (place) => (isCampKind(place) ? 0 : place.people))
    this.intensity = new Float64Array(n)
    this.spawnWeight = new Float64Array(n)
    this.#since = new Int32Array(n)
    this.#isForeign = Uint8Array.from(places, (place) => (place.country === input.homeCountry ? 0 : 1))
    this.ways = places.map(() => new Int32Array(0))
    this.#findWays()
  }

  indexOf(name: string): number {
    return this.#index.get(name) ?? -1
  }

  /** Flee lets the people of day 0 use up the capacity that they also occupy. */
  settleDay0(place: number, people: number): void {
    const capacity = (this.places[place] as DisplacementPlace).people
    if (capacity > 0 && this.isCamp[place] === 1) this.full[place] = fullAt(capacity - people, this.rules)
  }

  /** Conflicts that start or end on day `t`; then who spawns is weighed as of the day before, or of today. */
  conflictsOn(t: number): void {
    let changed = false
    for (let i = 0; i < this.placeCount; i++) {
      const now = this.#intensityOn(i, t)
      const before = this.intensity[i] as number
      if (now > 0 !== before > 0) {
        changed = true
        this.intensity[i] = now
        this.chance[i] = now > 0 ? this.rules.conflictChance : this.rules.townChance
        this.isTown[i] = now > 0 ? 0 : 1
        if (now > 0) this.#since[i] = t
      } else if (now > 0 && !this.rules.compatible) this.intensity[i] = now
    }
    if (changed || !this.rules.compatible) this.weighSpawning(t)
  }

  #intensityOn(i: number, t: number): number {
    const { name, kind, conflictDay } = this.places[i] as DisplacementPlace
    const { conflicts } = this.#input
    if (!conflicts) return kind === 'conflict' && t >= conflictDay ? 1 : 0
    const days = Object.hasOwn(conflicts, name) ? conflicts[name] : undefined
    const now = days?.[Math.min(t, days.length - 1)] ?? 0
    return now > LEAST_INTENSITY ? now : 0
  }

  #decay(i: number, t: number): number {
    const { spawnDecay, spawnDecayDays } = this.rules
    if (spawnDecay.length === 0) return 1
    const step = Math.floor((t - (this.#since[i] as number)) / spawnDecayDays)
    return spawnDecay[Math.min(step, spawnDecay.length - 1)] ?? 1
  }

  weighSpawning(t: number): void {
    for (let i = 0; i < this.placeCount; i++) {
      const intensity = this.intensity[i] as number
      this.spawnWeight[i] = intensity > 0 ? (this.population[i] as number) * intensity * this.#decay(i, t) : 0
    }
  }

  /** Opens and closes what day `t` says. Returns the links that closed today: who is on them will return. */
  closuresOn(t: number): number[] {
    const closing: number[] = []
    let changed = false
    for (const closure of this.#input.closures) {
      const starts = closure.fromDay === t && (closure.toDay > t || closure.toDay <= closure.fromDay)
      const ends = closure.toDay === t && closure.fromDay < t
      if (!starts && !ends) continue
      changed = true
      this.#enact(closure, starts, closing)
    }
    if (changed) this.#findWays()
    return closing
  }

  #enact(closure: Closure, starts: boolean, closing: number[]): void {
    const { kind, a } = closure
    if (kind === 'camp' || kind === 'idpcamp') {
      const i = this.indexOf(a)
      this.isCamp[i] = starts ? 0 : 1
      this.isTown[i] = starts ? 1 : 0
      const chances = { camp: this.rules.campChance, idpcamp: this.rules.idpCampChance }
      this.chance[i] = starts ? this.rules.townChance : chances[kind]
      return
    }
    for (let e = 0; e < this.linkCount; e++) {
      if (!this.#concerns(closure, e)) continue
      if (kind === 'remove_forced_redirection') this.#redirects[e] = starts ? 0 : 1
      else if (starts && this.#closed[e] === 0) closing.push(e)
      if (kind !== 'remove_forced_redirection') this.#closed[e] = this.#closuresAfter(e, starts)
    }
  }

  /** A link that two closures close is open again when both have ended; in Flee the first to end opens it. */
  #closuresAfter(e: number, starts: boolean): number {
    const now = this.#closed[e] as number
    if (this.rules.compatible) return starts ? 1 : 0
    return starts ? now + 1 : Math.max(0, now - 1)
  }

  #concerns({ kind, a, b }: Closure, e: number): boolean {
    const [from, to] = [this.places[this.from[e] as number], this.places[this.to[e] as number]]
    if (!from || !to) return false
    const joins = (x: string, y: string) => (x === a && y === b) || (x === b && y === a)
    if (kind === 'country') return joins(from.country, to.country)
    if (kind === 'location') return from.name === a || to.name === a
    // Flee looks a link up by the wrong key, so that its closure has no effect.
    if (kind === 'link') return !this.rules.compatible && joins(from.name, to.name)
    return !this.rules.compatible && from.name === a && to.name === b
  }

  #findWays(): void {
    const open = this.places.map((): number[] => [])
    for (let e = 0; e < this.linkCount; e++) if (this.#closed[e] === 0) open[this.from[e] as number]?.push(e)
    for (const [i, ways] of open.entries()) {
      const sentOn = this.rules.compatible ? [] : ways.filter((e) => this.#redirects[e] === 1)
      this.ways[i] = Int32Array.from(sentOn.length > 0 ? sentOn : ways)
    }
  }

  /** How strongly each link draws on day `t`, before the capacity of its end. */
  score(t: number): void {
    const { weightSoftening, softeningKm, distancePower, weightPower, awareness } = this.rules
    for (let e = 0; e < this.linkCount; e++) {
      const end = this.to[e] as number
      const near = (weightSoftening + this.#scoreOf(end, t)) / (softeningKm + (this.km[e] as number)) ** distancePower
      this.pull[e] = awareness === 0 ? 1 : near ** weightPower
    }
  }

  #scoreOf(i: number, t: number): number {
    const { foreignWeight, campWeight, conflictWeight } = this.rules
    const intensity = this.intensity[i] as number
    const repels = intensity > 0 ? conflictWeight ** (this.#decay(i, t) * intensity) : 1
    return (this.#isForeign[i] ? foreignWeight : 1) * (this.isCamp[i] ? campWeight : 1) * repels
  }
}

const isCampKind = ({ kind }: DisplacementPlace): boolean => kind === 'camp' || kind === 'idpcamp'

function chanceAt({ kind }: DisplacementPlace, rules: Rules): number {
  if (kind === 'camp') return rules.campChance
  if (kind === 'idpcamp') return rules.idpCampChance
  return kind === 'forwarding' || kind === 'marker' ? 1 : rules.townChance
}

const fullAt = (capacity: number, rules: Rules): number => {
  const scaled = capacity * rules.capacityScaling
  return scaled < 1 ? Number.POSITIVE_INFINITY : scaled
}

type Directed = { from: number; to: number; km: number; redirects: boolean }

/** Both directions of every link; a redirection of type 1 is there twice in Flee, which doubles its weight. */
function directed({ links }: Displacement, compatible: boolean, index: ReadonlyMap<string, number>): Directed[] {
  return links.flatMap(({ from: a, to: b, km, redirects }) => {
    const [from, to] = [index.get(a) ?? -1, index.get(b) ?? -1]
    const pair = [
      { from, to, km, redirects: redirects === 2 },
      { from: to, to: from, km, redirects: redirects === 1 },
    ]
    return compatible && redirects === 1 ? [...pair, ...pair] : pair
  })
}
