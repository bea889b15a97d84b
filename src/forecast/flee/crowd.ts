/**
 * The people of one run, as counts: who is alike in all that decides what happens next is one number. Leaving is a
 * binomial and choosing a way a multinomial draw of that number, so a run costs the same for a thousand people and for
 * ten million. Alike are people at one place (or as far along one link) of one class: how much they travelled of late.
 *
 * Nobody appears or vanishes but through `add`.
 */
import type { Dice } from '../random.ts'
import type { World } from './world.ts'

/** Recent travel r (a full day is 1) in eighths. One and more are alike: they no longer make anyone hurry on. */
const RECENT_BINS = 8
const BIN = 1 / 8
/** People on a link are put together when less than this apart; so are those who did as much of their day. */
const STEP_KM = 32
const STRETCH_KM = 25
/** Where those on the way could fill a camp beyond this share, they go in turns and see how it fills. */
const WATCHED = 0.75
const MOST_TURNS = 100
/** Share of those on other links who may come to a given camp today. */
const ON_THEIR_WAY = 0.25
/** What a turn may add to a watched camp, as a share of what it takes. */
const TURN_SHARE = 0.1

/** So few people choose one by one, which is quicker than a split. */
const FEW = 4

/** Cells that hold people, and how far these are on average. */
class Cells {
  readonly people: Float64Array
  readonly km: Float64Array
  readonly held: Int32Array
  count = 0

  constructor(size: number) {
    this.people = new Float64Array(size)
    this.km = new Float64Array(size)
    this.held = new Int32Array(size)
  }

  add(cell: number, people: number, km: number): void {
    const there = this.people[cell] as number
    if (there === 0) this.held[this.count++] = cell
    this.people[cell] = there + people
    this.km[cell] = (this.km[cell] as number) + km * people
  }

  /** Forgets which cells were held; their people must have been taken out. */
  clear(): void {
    for (let i = 0; i < this.count; i++) {
      const cell = this.held[i] as number
      this.people[cell] = 0
      this.km[cell] = 0
    }
    this.count = 0
  }
}

export class Crowd {
  /** People standing at each place. */
  readonly standing: Float64Array
  readonly #world: World
  readonly #dice: Dice
  readonly #classes: number
  #stand: Float64Array
  #standNext: Float64Array
  readonly #linkSteps: number
  #onLinks: Cells
  #onLinksNext: Cells
  /** Arrived today with some of the day left: one set of cells for each stretch of distance done today. */
  readonly #arrived: Cells[]
  readonly #weights: Float64Array
  readonly #coming: Float64Array

  constructor(world: World, dice: Dice) {
    this.#world = world
    this.#dice = dice
    this.#classes = RECENT_BINS * (world.rules.startOnFoot ? 2 : 1)
    this.standing = new Float64Array(world.placeCount)
    const places = world.placeCount * this.#classes
    this.#stand = new Float64Array(places)
    this.#standNext = new Float64Array(places)
    this.#linkSteps = 2 + Math.ceil(Math.max(0, ...world.km) / STEP_KM)
    const links = 2 * world.linkCount * this.#linkSteps * this.#classes
    this.#onLinks = new Cells(links)
    this.#onLinksNext = new Cells(links)
    const stretches = 1 + Math.ceil(world.rules.maxSpeedKm / STRETCH_KM)
    this.#arrived = Array.from({ length: stretches }, () => new Cells(places))
    this.#weights = new Float64Array(world.linkCount)
    this.#coming = new Float64Array(world.placeCount)
  }

  /** New people at a place, who have not travelled yet. */
  add(place: number, people: number): void {
    const onFoot = this.#world.rules.startOnFoot ? RECENT_BINS : 0
    const cell = place * this.#classes + onFoot
    this.#stand[cell] = (this.#stand[cell] as number) + people
    this.standing[place] = (this.standing[place] as number) + people
  }

  /** Sets how many stand at a place; who is missing comes from nowhere, who is too many goes there. */
  set(place: number, people: number): void {
    const first = place * this.#classes
    const before = this.standing[place] as number
    let left = people
    for (let k = first + this.#classes - 1; k > first; k--) {
      const kept = before > 0 ? Math.round(((this.#stand[k] as number) * Math.min(people, before)) / before) : 0
      this.#stand[k] = Math.min(left, kept)
      left -= this.#stand[k] as number
    }
    this.#stand[first] = left
    this.standing[place] = people
  }

  onTheWay(): number {
    let sum = 0
    for (let i = 0; i < this.#onLinks.count; i++) sum += this.#onLinks.people[this.#onLinks.held[i] as number] as number
    return sum
  }

  /** People on links that closed will be back at the start when they have walked to the end. */
  turnBack(closed: readonly number[]): void {
    const size = this.#linkSteps * this.#classes
    const { people, km, held, count } = this.#onLinks
    for (let i = 0; i < count; i++) {
      const cell = held[i] as number
      const link = Math.floor(cell / size)
      const n = people[cell] as number
      if (n === 0 || !closed.includes(link)) continue
      this.#onLinks.add(cell + this.#world.linkCount * size, n, (km[cell] as number) / n)
      people[cell] = 0
      km[cell] = 0
    }
  }

  /** One day: some leave, all who are on the way travel, some of those who arrive go on. */
  day(): void {
    this.#leave()
    this.#travel()
    const [stand, links] = [this.#stand, this.#onLinks]
    this.#stand = this.#standNext
    this.#standNext = stand
    stand.fill(0)
    this.#onLinks = this.#onLinksNext
    this.#onLinksNext = links
    links.clear()
  }

  #leave(): void {
    const { chance, placeCount } = this.#world
    for (let place = 0; place < placeCount; place++) {
      if (this.standing[place] === 0) continue
      const mass = this.#weigh(place)
      for (let c = 0; c < this.#classes; c++) {
        const n = this.#stand[place * this.#classes + c] as number
        if (n === 0) continue
        const going = mass > 0 ? this.#dice.binomial(n, chance[place] as number) : 0
        this.#stay(place, c, n - going, 0)
        if (going > 0) this.#choose(place, c, going, mass, 0, true)
      }
    }
  }

  /** Those who stand at the end of the day: what they travelled of late is halved, and today's half added. */
  #stay(place: number, c: number, people: number, km: number): void {
    if (people === 0) return
    const cell = place * this.#classes + this.#nextClass(c, km)
    this.#standNext[cell] = (this.#standNext[cell] as number) + people
  }

  #nextClass(c: number, km: number): number {
    const bin = c % RECENT_BINS
    const recent = ((bin + 0.5) * BIN + km / this.#world.rules.maxSpeedKm) / 2
    return c - bin + Math.min(RECENT_BINS - 1, Math.floor(recent / BIN))
  }

  /** Weights of the ways out of a place, as the camps are filled now. Returns their sum; 0 where no way is open. */
  #weigh(place: number): number {
    const { pull, to, ways, rules } = this.#world
    const out = ways[place] as Int32Array
    let sum = 0
    for (let i = 0; i < out.length; i++) {
      const e = out[i] as number
      const room = this.#room(to[e] as number)
      const weight = room === 1 ? (pull[e] as number) : (pull[e] as number) * room ** rules.weightPower
      this.#weights[i] = weight
      sum += weight
    }
    if (sum > 0) return sum
    this.#weights.fill(1, 0, out.length)
    return out.length
  }

  /** 1 while a camp has room, then down to 0 when it is full. */
  #room(place: number): number {
    const full = this.#world.full[place] as number
    const buffer = full * this.#world.rules.capacityBuffer
    const there = this.standing[place] as number
    if (there <= buffer) return 1
    return there >= full ? 0 : (full - there) / (full - buffer)
  }

  /** Splits people over the ways out. Who chose a camp that is nearly full stays for today. */
  #choose(place: number, c: number, people: number, mass: number, km: number, atDawn: boolean): void {
    const out = this.#world.ways[place] as Int32Array
    if (people <= FEW) {
      for (let i = 0; i < people; i++) this.#take(place, this.#oneOf(out, mass), c, 1, km, atDawn)
      return
    }
    let left = people
    let share = mass
    for (let i = 0; i < out.length && left > 0; i++) {
      const weight = this.#weights[i] as number
      const n = i === out.length - 1 || weight >= share ? left : this.#dice.binomial(left, weight / share)
      share -= weight
      left -= n
      if (n > 0) this.#take(place, out[i] as number, c, n, km, atDawn)
    }
  }

  #oneOf(out: Int32Array, mass: number): number {
    let left = this.#dice.uniform() * mass
    let i = 0
    while (i < out.length - 1 && left >= (this.#weights[i] as number)) left -= this.#weights[i++] as number
    return out[i] as number
  }

  #take(place: number, e: number, c: number, people: number, km: number, atDawn: boolean): void {
    const end = this.#world.to[e] as number
    if (this.#world.isCamp[end] === 1 && this.#room(end) < 0.5) this.#stay(place, c, people, km)
    else this.#depart(place, e, c, people, km, atDawn)
  }

  #depart(place: number, e: number, c: number, people: number, km: number, atDawn: boolean): void {
    this.standing[place] = (this.standing[place] as number) - people
    if (atDawn) this.#onLinks.add(e * this.#linkSteps * this.#classes + c, people, 0)
    else this.#advance(e, e, c, people, 0, km)
  }

  /** Everybody on a link travels for a day, in turns where a camp is filling up. */
  #travel(): void {
    const turns = this.#turns()
    const links = this.#onLinks
    const size = this.#linkSteps * this.#classes
    for (let turn = 0; turn < turns; turn++) {
      for (let i = 0; i < links.count; i++) {
        const cell = links.held[i] as number
        const n = links.people[cell] as number
        if (n === 0) continue
        const later = turns - turn
        const going = later === 1 ? n : Math.min(n, Math.floor(n / later + this.#dice.uniform()))
        if (going === 0) continue
        const km = (links.km[cell] as number) / n
        links.people[cell] = n - going
        links.km[cell] = km * (n - going)
        const slot = Math.floor(cell / size)
        this.#advance(slot, slot % this.#world.linkCount, cell % this.#classes, going, km, 0)
      }
      this.#goOn()
    }
  }

  #turns(): number {
    const { full, placeCount, to, linkCount } = this.#world
    const size = this.#linkSteps * this.#classes
    const coming = this.#coming.fill(0)
    const { people, held, count } = this.#onLinks
    let all = 0
    for (let i = 0; i < count; i++) {
      const cell = held[i] as number
      const n = people[cell] as number
      const end = to[Math.floor(cell / size) % linkCount] as number
      coming[end] = (coming[end] as number) + n
      all += n
    }
    let turns = 1
    for (let place = 0; place < placeCount; place++) {
      const there = this.standing[place] as number
      const limit = full[place] as number
      const direct = coming[place] as number
      const expected = direct + ON_THEIR_WAY * (all - direct)
      if (there >= limit || there + expected <= limit * WATCHED) continue
      turns = Math.max(turns, Math.ceil(expected / (limit * TURN_SHARE)))
    }
    return Math.min(MOST_TURNS, turns)
  }

  /** People `done` km along link `e`, `km` km into their day, travel what is left of it. */
  #advance(slot: number, e: number, c: number, people: number, done: number, km: number): void {
    const { rules, from, to, linkCount } = this.#world
    const onFoot = c >= RECENT_BINS
    const speed = onFoot ? rules.walkSpeedKm : rules.maxSpeedKm
    const length = this.#world.km[e] as number
    // Flee gives every further link of a day the speed of a full one.
    const range = rules.compatible ? speed : Math.max(0, speed - km)
    if (done + range <= length) {
      this.#rest(slot, c, people, done + range, km + range)
      return
    }
    const today = km + length - done
    const walked = onFoot ? c - RECENT_BINS : c
    const end = (slot < linkCount ? to : from)[e] as number
    this.standing[end] = (this.standing[end] as number) + people
    if (slot >= linkCount || today >= speed) this.#stay(end, walked, people, today)
    else this.#arrive(end, walked, people, today)
  }

  #arrive(place: number, c: number, people: number, km: number): void {
    const stretch = this.#arrived[Math.min(this.#arrived.length - 1, Math.floor(km / STRETCH_KM))] as Cells
    stretch.add(place * this.#classes + c, people, km)
  }

  #rest(slot: number, c: number, people: number, done: number, km: number): void {
    const step = Math.min(this.#linkSteps - 1, Math.floor(done / STEP_KM))
    const cell = (slot * this.#linkSteps + step) * this.#classes + this.#nextClass(c, km)
    this.#onLinksNext.add(cell, people, done)
  }

  /** Those who arrived with some of the day left stay or go on, whoever has done least today first. */
  #goOn(): void {
    for (const stretch of this.#arrived) {
      // A short link may lead back into the same stretch, so the list grows while it is read.
      for (let i = 0; i < stretch.count; i++) {
        const cell = stretch.held[i] as number
        const n = stretch.people[cell] as number
        if (n === 0) continue
        const km = (stretch.km[cell] as number) / n
        stretch.people[cell] = 0
        stretch.km[cell] = 0
        this.#stayOrGo(Math.floor(cell / this.#classes), cell % this.#classes, n, km)
      }
      stretch.clear()
    }
  }

  #stayOrGo(place: number, c: number, people: number, km: number): void {
    const { chance, isTown, rules } = this.#world
    const recent = (((c % RECENT_BINS) + 0.5) * BIN + km / rules.maxSpeedKm) / 2
    const short = rules.avoidShortStints && isTown[place] === 1 && recent < 0.5
    const going = this.#dice.binomial(people, short ? 1 : (chance[place] as number))
    const mass = going > 0 ? this.#weigh(place) : 0
    this.#stay(place, c, mass > 0 ? people - going : people, km)
    if (mass > 0) this.#choose(place, c, going, mass, km, false)
  }
}
