/**
 * Who is trusted with what in a journey, worked out from the set of its vouches, invitations, revocations and the
 * withdrawals of them, and from nothing else: not from the order in which they came, nor from any clock.
 *
 * Taking trust away is where such a set can contradict itself: two coordinators who end each other. So authority has a
 * rank: the founder is 0, and a coordinator stands one further than whoever vouched for it. Nobody is ended by somebody
 * who does not stand nearer to the founder, and ranks are worked out from the founder outward, one after the other.
 */
import type { Report } from './report.ts'
import { isFounder } from './report.ts'
import { isRole, type Role } from './role.ts'

export const VOUCH = 'core.vouch'
export const INVITATION = 'core.invitation'
export const REVOCATION = 'core.revocation'
/** Worked out beside trust, because only those may say it whose word on trust counts. */
export const ERASURE = 'core.erasure'

const KINDS: ReadonlySet<string> = new Set([VOUCH, INVITATION, REVOCATION, ERASURE])
export const isTrustKind = (kind: string): boolean => KINDS.has(kind)

/** A report that trust is worked out from: sound, of a known kind, its data as the newest version reads them. */
export type TrustReport = Pick<Report, 'id' | 'kind' | 'v' | 'device' | 'seq'> & {
  readonly data: Readonly<Record<string, unknown>>
  /** The report that a withdrawal takes back; null for the others. */
  readonly about: string | null
}

/** What took trust away, told without a report: why stays with the team. */
export type Fallen = {
  readonly ended: readonly { readonly device: string; readonly after: number }[]
  /** Vouches. */
  readonly takenBack: readonly string[]
}

const TOLD = 'told'

/** The same as trust reckons with it: it ends anybody but the founder, whom nobody ends. */
export function asTold({ ended, takenBack }: Fallen): TrustReport[] {
  const said = { kind: TOLD, v: 1, device: '', seq: 0 }
  return [
    ...ended.map((data) => ({ ...said, id: `${TOLD}:${data.device}`, data, about: null })),
    ...takenBack.map((about) => ({ ...said, id: `${TOLD}:${about}`, data: {}, about })),
  ]
}
export const isTold = ({ kind }: TrustReport): boolean => kind === TOLD

/** What one vouch gives a device. */
export type Grant = {
  readonly role: Role
  readonly label: string
  readonly stops: readonly string[] | null
  /** UTC text; null: without an end. */
  readonly until: string | null
  readonly vouch: string
}

export type Trust = {
  /** True when the device's report of that number counts. */
  knows(device: string, seq: number): boolean
  /** True when somebody vouched for the device, whether it was ended since or not. */
  isVouched(device: string): boolean
  /** Number of the device's last report that counts: 0 for none, infinite while it is not ended. */
  lastOf(device: string): number
  /** Standing grants of a device, those of the founder first. */
  grants(device: string): readonly Grant[]
  /** The device whose person let it in: who vouched for it, or who signed the invitation that it took up. */
  letInBy(device: string): string | null
  /** True when this vouch, invitation, revocation or withdrawal was said by somebody who may say it. */
  isAuthorised(id: string): boolean
  /** True when an invitation or an erasure was said by somebody who may, and was not taken back. */
  stands(id: string): boolean
  /** The device that an invitation let in; null: none that could be told to be the invited one. Undefined: not used. */
  usedBy(invitation: string): string | null | undefined
  /**
   * What shall be erased, each with the report that says so: by the id of the report where a coordinator says it; by `askedKey`
   * where any other device does, whose word counts if it wrote that report itself (`log/judge.ts`).
   */
  readonly erased: ReadonlyMap<string, string>
  /** Every device that anything was said of. */
  readonly devices: readonly string[]
}

/** Before release 0.2 there were no roles, and whoever was vouched for could vouch: so they still can, for their like. */
const BEFORE_ROLES = 1

export const askedKey = ({ id, device }: Pick<Report, 'id' | 'device'>): string => `${id} ${device}`
export const idIn = (key: string): string => key.split(' ')[0] as string

export function trustOf(journey: string, reports: Iterable<TrustReport>): Trust {
  const reckoning = new Reckoning(journey, [...reports])
  reckoning.run()
  return reckoning
}

type Actor = { readonly rank: number; readonly last: number; readonly isCoordinator: boolean }

class Reckoning implements Trust {
  readonly #journey: string
  readonly #reports: ReadonlyMap<string, TrustReport>
  readonly #withdrawals = new Map<string, TrustReport[]>()
  readonly #vouches = new Map<string, TrustReport[]>()
  readonly #revocations: readonly TrustReport[]
  /** Devices whose word on trust counts. */
  readonly #actors = new Map<string, Actor>()
  readonly #grants = new Map<string, Grant[]>()
  readonly #authorised = new Set<string>()
  readonly erased = new Map<string, string>()
  /** Device that an invitation let in; null where two came in at once. */
  readonly #usedBy = new Map<string, string | null>()
  readonly #lasts = new Map<string, number>()
  #founder: string | null = null

  constructor(journey: string, reports: readonly TrustReport[]) {
    this.#journey = journey
    this.#reports = new Map(reports.map((one) => [one.id, one]))
    this.#revocations = reports.filter((one) => one.kind === REVOCATION || (isTold(one) && one.about === null))
    for (const one of reports) {
      if (one.kind === VOUCH) push(this.#vouches, one.device, one)
      if (one.about !== null) push(this.#withdrawals, one.about, one)
    }
  }

  run(): void {
    const authors = new Set([...this.#reports.values()].map(({ device }) => device))
    const founders = [...authors].filter((device) => isFounder(this.#journey, device))
    for (const device of founders) this.#actors.set(device, { rank: 0, last: Infinity, isCoordinator: true })
    for (let rank = 0, circle = founders; circle.length > 0; rank++) circle = this.#nextCircle(circle, rank)
    for (const one of this.#reports.values()) if (this.#mayBeSaid(one)) this.#authorised.add(one.id)
    for (const one of this.#reports.values()) if (one.kind === ERASURE) this.#noteErasure(one)
  }

  #noteErasure(one: TrustReport): void {
    const { id, device, data } = one
    const report = String(data['report'])
    if (this.stands(id)) this.erased.set(report, id)
    else if (this.#isOwnWord(one) && !this.#isWithdrawn(one)) this.erased.set(askedKey({ id: report, device }), id)
  }

  /**
   * What a device says of its own reports: not after it was ended. Phones along the way are not told who vouched for it; there
   * its reports wait, and its word on them counts as they would.
   */
  #isOwnWord({ device, seq }: TrustReport): boolean {
    return !this.isVouched(device) || seq <= this.lastOf(device)
  }

  /** Takes in what this circle vouches for, and returns those who thereby may vouch themselves. */
  #nextCircle(circle: readonly string[], rank: number): string[] {
    const vouches = circle.flatMap((device) => this.#vouches.get(device) ?? []).filter((one) => this.#isHeard(one))
    const standing = vouches.filter((one) => this.#mayVouch(one) && !this.#isWithdrawn(one))
    this.#useInvitations(standing)
    const next = new Map<string, boolean>()
    for (const vouch of standing.filter((one) => this.#keepsInvitation(one))) {
      const device = String(vouch.data['device'])
      const grant = grantOf(vouch)
      push(this.#grants, device, grant)
      const isCoordinator = grant.role === 'coordinator'
      if (this.#actors.has(device) || !(isCoordinator || vouch.v === BEFORE_ROLES)) continue
      next.set(device, isCoordinator || next.get(device) === true)
    }
    for (const [device, isCoordinator] of next) {
      this.#actors.set(device, { rank: rank + 1, last: this.#lastBy(device, rank + 1), isCoordinator })
    }
    return [...next.keys()]
  }

  /** Its author may speak on trust, and had not been ended before this report. */
  #isHeard({ device, seq }: TrustReport): boolean {
    return seq <= (this.#actors.get(device)?.last ?? 0)
  }

  #mayVouch({ device, v }: TrustReport): boolean {
    return this.#actors.get(device)?.isCoordinator === true || v === BEFORE_ROLES
  }

  /** Of devices that one invitation let in at the same rank, none can be told to be the invited one. */
  #useInvitations(vouches: readonly TrustReport[]): void {
    const fresh = new Map<string, Set<string>>()
    for (const { data } of vouches) {
      const invitation = data['invitation']
      if (typeof invitation !== 'string' || this.#usedBy.has(invitation)) continue
      fresh.set(invitation, (fresh.get(invitation) ?? new Set()).add(String(data['device'])))
    }
    for (const [invitation, [first, second]] of fresh) this.#usedBy.set(invitation, second ? null : (first ?? null))
  }

  #keepsInvitation({ data }: TrustReport): boolean {
    const invitation = data['invitation']
    return typeof invitation !== 'string' || this.#usedBy.get(invitation) === data['device']
  }

  /** Taken back by its author, or by a coordinator who stands as near to the founder; and that not taken back itself. */
  #isWithdrawn(one: TrustReport): boolean {
    return (this.#withdrawals.get(one.id) ?? []).some(
      (back) => this.#mayWithdraw(back, one) && !this.#isWithdrawn(back),
    )
  }

  #mayWithdraw(back: TrustReport, one: TrustReport): boolean {
    if (isTold(back)) return one.kind === VOUCH
    // Whoever asks to erase what they said themselves may change their mind, whatever their role.
    if (one.kind === ERASURE && back.device === one.device) return this.#isOwnWord(back)
    const actor = this.#actors.get(back.device)
    if (!actor || !this.#isHeard(back)) return false
    return back.device === one.device || (actor.isCoordinator && actor.rank <= this.#rankOf(one.device))
  }

  #rankOf(device: string): number {
    return this.#actors.get(device)?.rank ?? Infinity
  }

  /** The last number that counts of a device of this rank: the lowest that somebody nearer to the founder named. */
  #lastBy(device: string, rank: number): number {
    const after = this.#revocations
      .filter((one) => one.data['device'] === device && this.#mayRevoke(one, rank) && !this.#isWithdrawn(one))
      .map(({ data }) => Number(data['after']))
    return Math.min(Infinity, ...after)
  }

  #mayRevoke(one: TrustReport, rank: number): boolean {
    if (isTold(one)) return true
    const actor = this.#actors.get(one.device)
    return actor?.isCoordinator === true && actor.rank < rank && this.#isHeard(one)
  }

  #mayBeSaid(one: TrustReport): boolean {
    if (one.about !== null) {
      const target = this.#reports.get(one.about)
      return target !== undefined && this.#mayWithdraw(one, target)
    }
    if (!this.#isHeard(one)) return false
    if (one.kind === VOUCH) return this.#mayVouch(one) && this.#keepsInvitation(one)
    if (one.kind === REVOCATION) return this.#mayRevoke(one, this.#rankOf(String(one.data['device'])))
    return this.#actors.get(one.device)?.isCoordinator === true
  }

  knows(device: string, seq: number): boolean {
    return this.isVouched(device) && seq <= this.lastOf(device)
  }

  isVouched(device: string): boolean {
    return this.#grants.has(device) || this.#isFounder(device)
  }

  /** Asked of every report, and told by a hash: so whoever it was once found to be is remembered. */
  #isFounder(device: string): boolean {
    if (device === this.#founder) return true
    const is = isFounder(this.#journey, device)
    if (is) this.#founder = device
    return is
  }

  lastOf(device: string): number {
    if (!this.isVouched(device)) return 0
    const known = this.#actors.get(device)?.last ?? this.#lasts.get(device)
    if (known !== undefined) return known
    const last = this.#isFounder(device) ? Infinity : this.#lastBy(device, Infinity)
    this.#lasts.set(device, last)
    return last
  }

  grants(device: string): readonly Grant[] {
    return this.#grants.get(device) ?? []
  }

  letInBy(device: string): string | null {
    const vouch = this.#reports.get(this.#grants.get(device)?.[0]?.vouch ?? '')
    const invitation = this.#reports.get(String(vouch?.data['invitation'] ?? ''))
    return (invitation ?? vouch)?.device ?? null
  }

  isAuthorised(id: string): boolean {
    return this.#authorised.has(id)
  }

  stands(id: string): boolean {
    const one = this.#reports.get(id)
    return one !== undefined && this.isAuthorised(id) && !this.#isWithdrawn(one)
  }

  usedBy(invitation: string): string | null | undefined {
    return this.#usedBy.get(invitation)
  }

  get devices(): readonly string[] {
    const ended = this.#revocations.map(({ data }) => String(data['device']))
    return [...new Set([...this.#actors.keys(), ...this.#grants.keys(), ...ended])]
  }
}

/** The founder and coordinators speak for the journey itself: that its page is open, that it is an exercise. */
export const mayLead = ({ journey, device }: Pick<Report, 'journey' | 'device'>, trust: Trust): boolean =>
  isFounder(journey, device) || trust.grants(device).some(({ role }) => role === 'coordinator')

function grantOf({ id, data }: TrustReport): Grant {
  const { role, label, stops, until } = data
  return {
    role: isRole(role) ? role : 'field',
    label: typeof label === 'string' ? label : '',
    stops: Array.isArray(stops) ? stops.map(String) : null,
    until: typeof until === 'string' ? until : null,
    vouch: id,
  }
}

function push<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}
