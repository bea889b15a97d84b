/**
 * What a hub does with documents for the people at its desk: takes them in, opens them with what is known beside their
 * drafts, and keeps what people decide. It is a part of the hub's contract and keeps no state but who listens.
 */
import { clockIn } from '../core/exercise.ts'
import type { Kinds } from '../core/kind.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Signer } from '../core/report.ts'
import { instant } from '../core/time.ts'
import { placeNamesView } from '../domains/documents/index.ts'
import { networkView } from '../domains/movement/index.ts'
import type { KnownFigure } from '../intake/reader/types.ts'
import type { Log } from '../log/log.ts'
import type { Hub, ReadingProgress } from './contract.ts'
import { decide, decideAll, draftPaperWords, joinPaperDrafts, splitPaperDraft, undoDecision } from './deciding.ts'
import { defaultMoment, gather, journeyFacts } from './gather.ts'
import { knownBeside, knownFigures } from './known.ts'
import type { OpenFile, Progress } from './opening.ts'
import { type AtlasPort, noAtlas, openPaper, type Papers, type Place } from './papers.ts'
import { receiveFile, receivePasted, rereadPaper } from './receiving.ts'
import { listPapers, registerOf } from './register.ts'

type Coming = 'read' | 'receive' | 'reread' | 'onProgress'
type Looking = 'documents' | 'document' | 'register'
type Deciding = 'decide' | 'decideAll' | 'undo' | 'splitDraft' | 'joinDrafts' | 'draftWords'
export type Desk = Pick<Hub, Coming | Looking | Deciding>

export type DeskParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  readonly openFile: OpenFile
  readonly atlas?: AtlasPort
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
}

export function openDesk(parts: DeskParts): Desk {
  return { ...comingIn(parts), ...lookingAt(parts), ...decidingOn(parts) }
}

const papersOf = ({ log, kinds, signer, openFile, atlas = noAtlas, nowMs }: DeskParts): Papers => {
  return { log, kinds, signer, openFile, atlas, now: () => instant(nowMs()) }
}

/** Does what is asked where the journey is known. */
async function inPlace<T>(
  { log }: DeskParts,
  journey: string,
  does: (place: Place) => Promise<Result<T>>,
): Promise<Result<T>> {
  const facts = await journeyFacts(log, journey)
  if (!facts) return bad(problem('journey.unknown', '/journey', { journey }))
  const network = await log.view(networkView, `${journey}/network:all`)
  const named = await log.view(placeNamesView, `${journey}/places:all`)
  return does({ zone: facts.zone, stops: network?.stops ?? [], named: named ?? [] })
}

function comingIn(parts: DeskParts): Pick<Desk, Coming> {
  const papers = papersOf(parts)
  const watchers = new Set<(progress: ReadingProgress) => void>()
  return {
    read: (pasted, signal) =>
      inPlace(parts, pasted.journey, async (place) => {
        const known = await confirmedIn(parts, pasted.journey)
        return receivePasted(papers, pasted, place, { known, ...(signal && { signal }) })
      }),
    receive: (file, signal) =>
      inPlace(parts, file.journey, async (place) => {
        const { journey, token } = file
        const progress: Progress = (done, of) => {
          for (const listener of watchers) listener({ journey, token, done, of })
        }
        const known = await confirmedIn(parts, journey)
        return receiveFile(papers, file, place, { progress, known, ...(signal && { signal }) })
      }),
    reread: (asked) =>
      inPlace(parts, asked.journey, async (place) =>
        rereadPaper(papers, asked, place, await confirmedIn(parts, asked.journey)),
      ),
    onProgress: (listener) => {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
  }
}

/** What people confirmed so far of numbers at stops, for the reader's doubts. */
async function confirmedIn({ log, kinds, nowMs }: DeskParts, journey: string): Promise<KnownFigure[]> {
  const facts = await journeyFacts(log, journey)
  return facts
    ? knownFigures(await gather(log, kinds, facts, await defaultMoment(log, facts, clockIn(facts.exercise, nowMs()))))
    : []
}

function lookingAt(parts: DeskParts): Pick<Desk, Looking> {
  const { log, kinds } = parts
  return {
    documents: (journey) => inPlace(parts, journey, async () => good(await listPapers(log, journey))),
    document: (journey, source) =>
      inPlace(parts, journey, async () => {
        const facts = await journeyFacts(log, journey)
        if (!facts) return bad(problem('journey.unknown', '/journey', { journey }))
        const at = (asOf: string) => gather(log, kinds, facts, { asOf, isPast: true, isAmended: true })
        return openPaper(papersOf(parts), journey, source, knownBeside(at))
      }),
    register: (journey) => inPlace(parts, journey, async () => good(await registerOf(log, journey))),
  }
}

function decidingOn(parts: DeskParts): Pick<Desk, Deciding> {
  const papers = papersOf(parts)
  return {
    decide: (decision) => decide(papers, decision),
    decideAll: (asked) => decideAll(papers, asked),
    undo: (journey, draft) => undoDecision(papers, journey, draft),
    splitDraft: (journey, draft, at) =>
      inPlace(parts, journey, (place) => splitPaperDraft(papers, { journey, draft, at }, place)),
    joinDrafts: (journey, drafts) => joinPaperDrafts(papers, journey, drafts),
    draftWords: (marked) => inPlace(parts, marked.journey, (place) => draftPaperWords(papers, marked, place)),
  }
}
