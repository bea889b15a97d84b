/** What a phone keeps of its hub's signed heads, apart from holding them against each other: `witness.ts` does that. */
import type { SignedHead } from '../log/exchange.ts'
import type { Store } from '../log/port.ts'

/** Two heads of one hub that cannot both be true; `older` null: the newer is not signed by it. */
export type Doubt = { readonly older: SignedHead | null; readonly newer: SignedHead }

export type Seen = {
  readonly newest: SignedHead | null
  /** From other phones' files, whatever stood there, and those of which no proof came yet. */
  readonly others: readonly unknown[]
  readonly doubt: Doubt | null
}

const NOTHING: Seen = { newest: null, others: [], doubt: null }
/** Where a phone keeps those of its one hub. */
const FACT = 'phone.heads'
export const MOST_OTHERS = 8

export async function headsSeen(store: Store, fact = FACT): Promise<Seen> {
  const kept = await store.getFact(fact)
  return kept === null ? NOTHING : (JSON.parse(kept) as Seen)
}

export async function keepSeen(store: Store, seen: Seen, fact = FACT): Promise<void> {
  const text = JSON.stringify(seen)
  if (text !== (await store.getFact(fact))) await store.setFact(fact, text)
}

/** To be handed to other phones. */
export async function headsToTell(store: Store): Promise<SignedHead[]> {
  const { newest, doubt } = await headsSeen(store)
  return [newest, doubt?.older, doubt?.newer].flatMap((head) => head ?? [])
}

/** What another phone saw is held against what the hub shows when that is asked next. */
export async function keepTold(store: Store, heads: readonly unknown[]): Promise<void> {
  const seen = await headsSeen(store)
  const others = [...seen.others, ...heads.slice(0, MOST_OTHERS)].slice(-MOST_OTHERS)
  if (heads.length > 0) await keepSeen(store, { ...seen, others })
}
