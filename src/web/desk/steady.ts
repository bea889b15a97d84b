/** Drafts that stay the same objects when their document is asked for again, so that their cards need not be drawn anew. */
import { useMemo, useRef } from 'preact/hooks'
import type { DeskDraft } from '../../readiness/model.ts'

type Kept = { readonly text: string; readonly draft: DeskDraft }

export function useSteady(drafts: readonly DeskDraft[]): readonly DeskDraft[] {
  const kept = useRef<ReadonlyMap<string, Kept>>(new Map())
  return useMemo(() => {
    const now = drafts.map((draft) => sameOr(kept.current.get(draft.draft), draft))
    kept.current = new Map(now.map((one) => [one.draft.draft, one]))
    return now.map(({ draft }) => draft)
  }, [drafts])
}

function sameOr(before: Kept | undefined, draft: DeskDraft): Kept {
  const text = JSON.stringify(draft)
  return before?.text === text ? before : { text, draft }
}
