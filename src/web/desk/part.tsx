/** Where a draft is parted: a slider over its words, which arrow keys and a thumb move alike. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { DeskDraft } from '../../readiness/model.ts'
import { t } from '../words.ts'
import { FormEnd } from './end.tsx'
import { cutsOf, likelyCut } from './order.ts'

type PartProps = { draft: DeskDraft; onCut: (offset: number) => void; onCancel: () => void }

export function PartForm({ draft, onCut, onCancel }: PartProps) {
  const cuts = cutsOf(draft.quote)
  const [cut, setCut] = useState(likelyCut(draft.quote, cuts))
  const slider = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => slider.current?.focus(), [])
  if (cuts.length === 0) return <NoCut onCancel={onCancel} />
  const at = cuts[cut] ?? 0
  return (
    <form
      class="edit part"
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault()
        onCut(draft.start + at)
      }}
    >
      <label for="cut">{t('desk.partWhere')}</label>
      <input
        ref={slider}
        id="cut"
        type="range"
        min={0}
        max={cuts.length - 1}
        value={cut}
        aria-valuetext={draft.quote.slice(0, at)}
        onInput={(event) => setCut(Number(event.currentTarget.value))}
      />
      <ol class="halves">
        <li>“{draft.quote.slice(0, at).trim()}”</li>
        <li>“{draft.quote.slice(at).trim()}”</li>
      </ol>
      <FormEnd act={t('desk.partHere')} leave={t('desk.cancel')} onLeave={onCancel} />
    </form>
  )
}

function NoCut({ onCancel }: Pick<PartProps, 'onCancel'>) {
  return (
    <p class="quiet">
      {t('desk.partNone')}{' '}
      <button type="button" onClick={onCancel}>
        {t('desk.cancel')}
      </button>
    </p>
  )
}
