// A small world for the exchange: hubs over real stores, and phones that keep reports, whose links cut where a dice says.
import { fromBase64url } from '../../src/core/bytes.ts'
import { canonical } from '../../src/core/canonical.ts'
import type { Report } from '../../src/core/report.ts'
import { KINDS, VIEWS } from '../../src/domains/all.ts'
import { OWNER } from '../../src/hub/readers.ts'
import { openSync, type Sync } from '../../src/hub/syncing.ts'
import type { ExchangeAsk } from '../../src/log/exchange.ts'
import { chainKey, type HeldChain, inRanges, marked, markText, rangesOf } from '../../src/log/exchange.ts'
import { Log } from '../../src/log/log.ts'
import type { Store } from '../../src/log/port.ts'
import type { TestDevice } from './devices.ts'
import { verify } from './devices.ts'

export type ModelHub = { readonly log: Log; readonly sync: Sync; readonly store: Store }

export async function modelHub(store: Store, signer: TestDevice): Promise<ModelHub> {
  const now = (): string => '2018-10-26T00:00:00Z'
  const log = await Log.open({ store, kinds: KINDS, views: VIEWS, verify, now })
  return { log, store, sync: openSync({ log, kinds: KINDS, signer, verify, epoch: signer.device.slice(0, 8), now }) }
}

/** Where a link breaks: before the hub hears, after it has answered (the answer is lost), or not. */
export type Cut = 'none' | 'asked' | 'answered'

export class ModelPhone {
  readonly reports = new Map<string, Report>()

  have(forked: ReadonlySet<string> = new Set()): HeldChain[] {
    const chains = Map.groupBy(this.reports.values(), chainKey)
    return [...chains.values()].map((reports) => {
      const { journey, device } = reports[0] as Report
      const mark = reports.reduce<Uint8Array | null>(
        (sum, { id }) => marked(sum, fromBase64url(id) as Uint8Array),
        null,
      ) as Uint8Array
      const chain = { journey, device, ranges: rangesOf(reports.map(({ seq }) => seq)), mark: markText(mark) }
      return forked.has(chainKey(chain)) ? { ...chain, ids: reports.map(({ id }) => id) } : chain
    })
  }

  /** One exchange with so many reports at most each way; true when nothing is left to do. */
  async exchange(
    hub: ModelHub,
    give: readonly Report[],
    most: number,
    cut: Cut = 'none',
    forked: ReadonlySet<string> = new Set(),
  ): Promise<readonly HeldChain[] | null> {
    if (cut === 'asked') return null
    const ask: ExchangeAsk = { v: 1, have: this.have(forked), give, take: { reports: most, bytes: 800_000 } }
    const answer = await hub.sync.exchange(JSON.parse(canonical(ask)) as ExchangeAsk, OWNER)
    if (cut === 'answered' || !answer.ok) return null
    for (const text of answer.value.give) {
      const report = JSON.parse(text) as Report
      this.reports.set(report.id, report)
    }
    return answer.value.left === 0 ? answer.value.lack : [...answer.value.lack, MORE]
  }

  /** Until both hold the same. */
  async sync(hub: ModelHub, most = 1000): Promise<void> {
    const sent = new Set<string>()
    const forked = new Set<string>()
    for (let give: Report[] = [], isMore = true; isMore || give.length > 0; ) {
      const lack = (await this.exchange(hub, give, most, 'none', forked)) ?? []
      const before = forked.size
      for (const chain of lack) if (chain.forked) forked.add(chainKey(chain))
      isMore = lack.includes(MORE) || forked.size > before
      give = this.named(lack)
        .filter(({ id }) => !sent.has(id))
        .slice(0, most)
      for (const { id } of give) sent.add(id)
    }
  }

  named(lack: readonly HeldChain[]): Report[] {
    const ranges = new Map(lack.map((chain) => [chainKey(chain), chain.ranges]))
    return [...this.reports.values()].filter((report) => inRanges(ranges.get(chainKey(report)) ?? [], report.seq))
  }
}

const MORE: HeldChain = { journey: '', device: '', ranges: [] }

/** What two hubs must agree on when they hold the same set. */
export async function pictureOf({ log }: ModelHub): Promise<unknown> {
  const rows = []
  for await (const page of log.all()) rows.push(...page)
  const states = rows.map(({ id, state, awaits, problems }) => `${id} ${state} ${awaits} ${problems[0]?.code}`).sort()
  const subjects = await log.subjects('')
  const of = subjects.flatMap((subject) =>
    VIEWS.filter((view) => subject.includes(`/${view.of}:`)).map((view) => ({ view, subject })),
  )
  const views = await Promise.all(
    of.map(async ({ view, subject }) => `${view.name} ${subject} ${JSON.stringify(await log.view(view, subject))}`),
  )
  return { states, views: views.sort(), counts: await log.counts() }
}
