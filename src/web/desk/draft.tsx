/** A draft in the list; the one in hand shows what it rests on and its buttons, or its form. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { KindSummary } from '../../hub/contract.ts'
import type { DeskDocument, DeskDraft, Doubt } from '../../readiness/model.ts'
import { Icon } from '../icons.tsx'
import { saidPath, useHere } from '../place.ts'
import { happenedWords } from '../when.ts'
import { doubtWords, say, t, tOr } from '../words.ts'
import { Asks, Grounds, Known } from './beside.tsx'
import { coveredWords, hiddenOf } from './covered.ts'
import { EditForm } from './form.tsx'
import { domainOf } from './marks.ts'
import { PartForm } from './part.tsx'
import { Refused } from './refused.tsx'
import { words } from './words.ts'
import type { Work } from './work.ts'

type DraftProps = {
  readonly draft: DeskDraft
  /** Its place in the list. */
  readonly index: number
  readonly read: DeskDocument
  readonly work: Work
  readonly isAt: boolean
  readonly hasNext: boolean
  readonly isCovered: boolean
  /** It rests on the sentence of the one before it. */
  readonly isSameSentence: boolean
  readonly kinds: readonly KindSummary[]
  readonly lit: string | null
  readonly onLit: (field: string | null) => void
}

/** A card that is not in hand stays as it was drawn: a key that goes on through hundreds of them draws two anew. */
export function DraftCard(props: DraftProps) {
  const { draft, index, isAt, isCovered, isSameSentence, work } = props
  const inHand = isAt ? props : null
  const isOpened = work.hand.opened.has(draft.draft)
  const kind = kindOf(props)
  return useMemo(() => <Card {...props} />, [draft, index, inHand, isCovered, isSameSentence, isOpened, kind])
}

/** What it is, with the answer that was given to its question. */
const kindOf = ({ draft, work }: DraftProps): string =>
  (draft.decision === 'open' ? work.answers(draft)?.kind : undefined) ?? draft.kind

function Card(props: DraftProps) {
  const { draft, isAt, work } = props
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAt) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isAt, work.hand.doing])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k do the same for the keyboard.
    <li
      ref={card}
      class={`draft ${domainOf(draft.kind)} ${draft.decision} ${isAt ? 'here' : ''} ${props.isSameSentence ? 'same' : ''}`}
      aria-current={isAt ? 'true' : undefined}
      onClick={() => !isAt && work.go(props.index)}
    >
      <p class="over">
        {tOr(`kind.${kindOf(props)}.name`, words('desk.otherKind'))}
        <span class={`badge ${draft.decision}`}>{t('desk.decision', { decision: draft.decision })}</span>
      </p>
      {isAt && <Refused problems={work.problems} />}
      {props.isCovered ? <Covered {...props} /> : <Told {...props} />}
      {isAt && work.hand.doing !== 'editing' && work.hand.doing !== 'parting' && <Choices {...props} />}
    </li>
  )
}

function Covered({ work, isAt }: DraftProps) {
  return (
    <p class="private">
      {t('desk.private')}{' '}
      {isAt && (
        <button type="button" aria-keyshortcuts="o" onClick={work.open}>
          {t('desk.reveal')}
        </button>
      )}
    </p>
  )
}

/** Where the doubt is about what others said: the way to their report. */
function WhoSaysSo({ doubt: { code, slots } }: { doubt: Doubt }) {
  const { to } = useHere()
  if (code !== 'figure.known') return null
  return <a href={to(saidPath(String(slots['report'])))}>{t('desk.knownWhy')}</a>
}

/** A statement is somebody's: who says it stands in its line, in the place of one that would only repeat the kind. */
export function saysOf({ kind, says, data }: DeskDraft, isCovered: boolean): string {
  const line = say(says)
  const speaker = isCovered ? undefined : data['speaker']
  if (kind !== 'documents.statement' || typeof speaker !== 'string') return line
  return line === tOr(`kind.${kind}.name`, '') ? `${tOr('field.speaker', '')}: ${speaker}` : `${line} (${speaker})`
}

function NamesCovered({ work }: { work: Work }) {
  return (
    <p class="private quiet">
      {words('desk.namesCovered')}{' '}
      <button type="button" aria-keyshortcuts="o" onClick={work.open}>
        {t('desk.reveal')}
      </button>
    </p>
  )
}

function Told(props: DraftProps) {
  const { draft, isAt, work } = props
  const hidden = work.hand.opened.has(draft.draft) ? [] : hiddenOf(draft)
  return (
    <>
      <p class="says">{saysOf(draft, hidden.length > 0)}</p>
      <p class="quiet facts">
        <span>
          {happenedWords(draft.happened)}
          {draft.happened.words && <> (“{draft.happened.words}”)</>}
        </span>
        <span>{t('desk.modality', { modality: draft.modality })}</span>
        {draft.isByHand && <span>{t('desk.byHand')}</span>}
      </p>
      <blockquote>
        <p>“{coveredWords(draft.quote, draft.start, hidden)}”</p>
      </blockquote>
      {isAt && hidden.length > 0 && <NamesCovered work={work} />}
      {draft.warnings.map((warning) => (
        <p key={warning.code} class="warning">
          <Icon name="warn" />
          <span>
            {doubtWords(inDraft(warning, draft))} <WhoSaysSo doubt={warning} />
          </span>
        </p>
      ))}
      {(isAt || draft.known?.fits === false) && draft.decision === 'open' && <Known draft={draft} />}
      {isAt && draft.decision === 'open' && <Asks draft={draft} chosen={work.answers(draft)} onChoose={work.choose} />}
      {isAt && <InHand {...props} />}
    </>
  )
}

/** The form in which the draft is mended or parted, or the words that it rests on. */
function InHand({ draft, read, work, kinds, lit, onLit }: DraftProps) {
  const { doing } = work.hand
  const hidden = work.hand.opened.has(draft.draft) ? [] : hiddenOf(draft)
  if (doing === 'parting')
    return (
      <PartForm
        draft={{ ...draft, quote: coveredWords(draft.quote, draft.start, hidden) }}
        onCut={work.cut}
        onCancel={work.cancel}
      />
    )
  if (doing !== 'editing') return <Grounds draft={draft} read={read} hidden={hidden} lit={lit} onLit={onLit} />
  const asked = work.answers(draft)
  return (
    <EditForm
      draft={{ ...draft, ...asked }}
      fields={kinds.find(({ name }) => name === (asked?.kind ?? draft.kind))?.fields ?? []}
      onLit={onLit}
      onSave={(changed) => work.judge('edited', { ...(asked && { kind: asked.kind }), ...changed })}
      onCancel={work.cancel}
    />
  )
}

/** What the reader doubts, with the places that the draft names: the reader itself knows no more than kilometres. */
function inDraft({ code, slots }: Doubt, draft: DeskDraft): Pick<Doubt, 'code' | 'slots'> {
  return { code, slots: { ...draft.says.slots, mapKm: slots['straightKm'] ?? '', ...slots } }
}

function Choices({ draft, work, hasNext }: DraftProps) {
  if (draft.decision !== 'open')
    return (
      <p class="choices">
        <Choice label={t('desk.undo')} letter="u" onClick={() => work.takeBack()} />
      </p>
    )
  return (
    <>
      <p class="choices">
        <Choice label={t('desk.accept')} letter="a" isMain onClick={() => work.judge('accepted')} />
        <Choice label={t('desk.edit')} letter="e" onClick={work.edit} />
        <Choice label={t('desk.reject')} letter="r" onClick={() => work.judge('rejected')} />
      </p>
      <p class="choices lesser">
        <Choice label={t('desk.part')} letter="s" onClick={work.part} />
        {hasNext && <Choice label={t('desk.join')} letter="m" onClick={work.join} />}
        {draft.isByHand && (
          <button type="button" onClick={() => work.takeBack(draft.draft)}>
            {t('desk.unmake')}
          </button>
        )}
      </p>
    </>
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
