/** The pieces of a scenario, each a small form that can be changed and taken away; and what can be added. */
import type { ComponentChildren } from 'preact'
import { Icon } from '../icons.tsx'
import { weekDay } from '../when.ts'
import type { Buses, Closure, Pieces, Split } from './address.ts'
import { ChoiceField, type Choices, daysAhead, leadsTo, MomentField, NumberField, StopField } from './fields.tsx'
import { firstBuses, firstClosure, firstRest, firstSplit } from './ideas.ts'
import { nameOf, pieceWords, w } from './words.ts'

/** Takes the changed scenario; a step is one that "back" leads back from. */
export type Change = (pieces: Pieces, isStep: boolean) => void

type Props = { readonly pieces: Pieces; readonly choices: Choices; readonly change: Change }

const replaced = <T,>(all: readonly T[], at: number, one: T): T[] => all.map((old, i) => (i === at ? one : old))
const without = <T,>(all: readonly T[], at: number): T[] => all.filter((_, i) => i !== at)

/** The same object without what is undefined in it. */
const exact = <T extends object>(one: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T

/** The form of a piece, and the scenario without it. */
type Form = { readonly without: Pieces; readonly fields: ComponentChildren }

export function PieceForms(props: Props) {
  const words = pieceWords(props.pieces)
  const forms = [...closureForms(props), ...busForms(props), ...restForms(props), ...splitForms(props)]
  return (
    <>
      {forms.map(({ without, fields }, i) => (
        // The place in the list is what a piece is known by: its every field can change.
        <Piece key={i} name={words[i] ?? ''} remove={() => props.change(without, true)}>
          {fields}
        </Piece>
      ))}
    </>
  )
}

const closureForms = ({ pieces, choices, change }: Props): Form[] =>
  pieces.closures.map((one, i, all) => ({
    without: { ...pieces, closures: without(all, i) },
    fields: (
      <ClosureFields
        one={one}
        choices={choices}
        onChange={(now) => change({ ...pieces, closures: replaced(all, i, now) }, false)}
      />
    ),
  }))

const busForms = ({ pieces, choices, change }: Props): Form[] =>
  pieces.buses.map((one, i, all) => ({
    without: { ...pieces, buses: without(all, i) },
    fields: (
      <BusFields
        one={one}
        choices={choices}
        onChange={(now) => change({ ...pieces, buses: replaced(all, i, now) }, false)}
      />
    ),
  }))

const restForms = ({ pieces, choices, change }: Props): Form[] =>
  pieces.restDays.map((day, i, all) => ({
    without: { ...pieces, restDays: without(all, i) },
    fields: (
      <RestField
        day={day}
        choices={choices}
        onChange={(now) => change({ ...pieces, restDays: [...new Set(replaced(all, i, now))] }, false)}
      />
    ),
  }))

const splitForms = ({ pieces, choices, change }: Props): Form[] =>
  pieces.split === null
    ? []
    : [
        {
          without: { ...pieces, split: null },
          fields: (
            <SplitFields
              one={pieces.split}
              choices={choices}
              onChange={(split) => change({ ...pieces, split }, false)}
            />
          ),
        },
      ]

function Piece(props: { name: string; remove: () => void; children: ComponentChildren }) {
  return (
    <fieldset class="piece">
      <legend>{props.name}</legend>
      <div class="piece-fields">{props.children}</div>
      <button
        type="button"
        class="plain"
        aria-label={w('whatif.removeNamed', { what: props.name })}
        onClick={props.remove}
      >
        <Icon name="closed" />
        {w('whatif.remove')}
      </button>
    </fieldset>
  )
}

type Fields<T> = { readonly one: T; readonly choices: Choices; readonly onChange: (now: T) => void }

function ClosureFields({ one, choices, onChange }: Fields<Closure>) {
  const ways = leadsTo(choices, one.stop)
  const { to, ...whole } = one
  return (
    <>
      <StopField
        label={w('whatif.field.stop')}
        choices={choices}
        value={one.stop}
        onChange={(stop) => onChange({ ...whole, stop })}
      />
      <NumberField
        label={w('whatif.field.hours')}
        value={one.hours}
        most={1440}
        onChange={(hours) => onChange({ ...one, hours })}
      />
      {(ways.length > 1 || to !== undefined) && (
        <ChoiceField
          label={w('whatif.field.toward')}
          value={to ?? ''}
          options={[
            { value: '', words: w('whatif.field.all') },
            ...ways.map((way) => ({ value: way, words: w('whatif.field.leg', { stop: nameOf(way) }) })),
          ]}
          onChange={(way) => onChange(way === '' ? whole : { ...one, to: way })}
        />
      )}
      <MomentField
        told={choices.told}
        value={one.from}
        onChange={(from) => onChange(exact<Closure>({ ...one, to: one.to, from }))}
      />
    </>
  )
}

function BusFields({ one, choices, onChange }: Fields<Buses>) {
  return (
    <>
      <StopField
        label={w('whatif.field.board')}
        choices={choices}
        value={one.from}
        onChange={(from) => onChange({ ...one, from })}
      />
      <StopField
        label={w('whatif.field.alight')}
        choices={choices}
        value={one.to}
        onChange={(to) => onChange({ ...one, to })}
      />
      <NumberField
        label={w('whatif.field.vehicles')}
        value={one.vehicles}
        most={999}
        onChange={(vehicles) => onChange({ ...one, vehicles })}
      />
      <NumberField
        label={w('whatif.field.seats')}
        value={one.seats}
        most={999}
        onChange={(seats) => onChange({ ...one, seats })}
      />
      <MomentField told={choices.told} value={one.at} onChange={(at) => onChange(exact<Buses>({ ...one, at }))} />
    </>
  )
}

type RestProps = { readonly day: string; readonly choices: Choices; readonly onChange: (day: string) => void }

function RestField({ day, choices, onChange }: RestProps) {
  const options = daysAhead(choices.told).map((one) => ({ value: one, words: weekDay(one) }))
  return <ChoiceField label={w('whatif.field.day')} options={options} value={day} onChange={onChange} />
}

function SplitFields({ one, choices, onChange }: Fields<Split>) {
  return (
    <>
      <StopField
        label={w('whatif.field.at')}
        choices={choices}
        value={one.atStop}
        onChange={(atStop) => onChange({ ...one, atStop })}
      />
      <StopField
        label={w('whatif.field.heads')}
        choices={choices}
        value={one.toStop}
        onChange={(toStop) => onChange({ ...one, toStop })}
      />
      <NumberField
        label={w('whatif.field.percent')}
        value={Math.round(one.share * 100)}
        most={100}
        onChange={(percent) => onChange({ ...one, share: percent / 100 })}
      />
    </>
  )
}

export function AddPieces({ pieces, choices, change }: Props) {
  const { closures, buses, restDays } = pieces
  const split = firstSplit(choices)
  const rest = firstRest(choices, restDays)
  return (
    // biome-ignore lint/a11y/useSemanticElements: these act at once; a fieldset is for what is filled in.
    <div class="adders" role="group" aria-label={w('whatif.add')}>
      <button type="button" onClick={() => change({ ...pieces, closures: [...closures, firstClosure(choices)] }, true)}>
        {w('whatif.addClose')}
      </button>
      <button type="button" onClick={() => change({ ...pieces, buses: [...buses, firstBuses(choices)] }, true)}>
        {w('whatif.addBus')}
      </button>
      {rest !== null && (
        <button type="button" onClick={() => change({ ...pieces, restDays: [...restDays, rest] }, true)}>
          {w('whatif.addRest')}
        </button>
      )}
      {pieces.split === null && (
        <button type="button" onClick={() => change({ ...pieces, split }, true)}>
          {w('whatif.addSplit')}
        </button>
      )}
    </div>
  )
}
