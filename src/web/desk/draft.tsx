/** A draft in the list; the one in hand shows its buttons, or its form. */
import { useEffect, useRef } from 'preact/hooks'
import type { Field } from '../../core/form.ts'
import type { Problem } from '../../core/problem.ts'
import type { DeskDraft, Doubt } from '../../readiness/model.ts'
import { Icon } from '../icons.tsx'
import { Problems } from '../states.tsx'
import { happenedWords } from '../when.ts'
import { doubtWords, say, t, tOr } from '../words.ts'
import { EditForm } from './form.tsx'
import { domainOf } from './marks.ts'

type DraftProps = {
  readonly draft: DeskDraft
  readonly isAt: boolean
  readonly isEditing: boolean
  readonly isCovered: boolean
  readonly fields: readonly Field[]
  readonly problems: readonly Problem[]
  readonly onPick: () => void
  readonly onOpen: () => void
  readonly onJudge: (decision: 'accepted' | 'edited' | 'rejected', data?: Record<string, unknown>) => void
  readonly onEdit: () => void
  readonly onCancel: () => void
  readonly onUndo: () => void
}

export function DraftCard(props: DraftProps) {
  const { draft, isAt } = props
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAt) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isAt])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k do the same for the keyboard.
    <li
      ref={card}
      class={`draft ${domainOf(draft.kind)} ${draft.decision} ${isAt ? 'here' : ''}`}
      aria-current={isAt ? 'true' : undefined}
      onClick={props.onPick}
    >
      <p class="over">
        {tOr(`kind.${draft.kind}.name`, draft.kind)}
        <span class={`badge ${draft.decision}`}>{t('desk.decision', { decision: draft.decision })}</span>
      </p>
      {props.isCovered ? <Covered {...props} /> : <Told {...props} />}
      {isAt && !props.isEditing && <Choices {...props} />}
      {isAt && <Problems problems={props.problems} />}
    </li>
  )
}

function Covered({ onOpen, isAt }: DraftProps) {
  return (
    <p class="private">
      {t('desk.private')}{' '}
      {isAt && (
        <button type="button" onClick={onOpen}>
          {t('desk.reveal')}
        </button>
      )}
    </p>
  )
}

function Told({ draft, isEditing, fields, onJudge, onCancel }: DraftProps) {
  return (
    <>
      <p class="says">{say(draft.says)}</p>
      <p class="quiet facts">
        <span>
          {happenedWords(draft.happened)}
          {draft.happened.words && <> (“{draft.happened.words}”)</>}
        </span>
        <span>{t('desk.modality', { modality: draft.modality })}</span>
      </p>
      <blockquote>
        <p>“{draft.quote}”</p>
      </blockquote>
      {draft.warnings.map((warning) => (
        <p key={warning.code} class="warning">
          <Icon name="warn" />
          <span>{doubtWords(inDraft(warning, draft))}</span>
        </p>
      ))}
      {isEditing && (
        <EditForm draft={draft} fields={fields} onSave={(data) => onJudge('edited', data)} onCancel={onCancel} />
      )}
    </>
  )
}

/** What the reader doubts, with the places that the draft names: the reader itself knows no more than kilometres. */
function inDraft({ code, slots }: Doubt, draft: DeskDraft): Pick<Doubt, 'code' | 'slots'> {
  return { code, slots: { ...draft.says.slots, mapKm: slots['straightKm'] ?? '', ...slots } }
}

function Choices({ draft, onJudge, onEdit, onUndo }: DraftProps) {
  if (draft.decision !== 'open')
    return (
      <p class="choices">
        <Choice label={t('desk.undo')} letter="u" onClick={onUndo} />
      </p>
    )
  return (
    <p class="choices">
      <Choice label={t('desk.accept')} letter="a" isMain onClick={() => onJudge('accepted')} />
      <Choice label={t('desk.edit')} letter="e" onClick={onEdit} />
      <Choice label={t('desk.reject')} letter="r" onClick={() => onJudge('rejected')} />
    </p>
  )
}

function Choice(props: { label: string; letter: string; isMain?: boolean; onClick: () => void }) {
  return (
    <button type="button" class={props.isMain ? 'main' : ''} aria-keyshortcuts={props.letter} onClick={props.onClick}>
      {props.label}{' '}
      <span class="letter" aria-hidden="true">
        {props.letter}
      </span>
    </button>
  )
}
