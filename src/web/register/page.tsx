/**
 * The register of sources: which documents there are and how far each is trusted, and the statements, figures and
 * policies in them that people confirmed. Each line leads to its words. What is filtered is in the address, so that a
 * link shows what its sender saw.
 */
import { useLocation } from 'preact-iso'
import type { SourceRegister } from '../../hub/contract.ts'
import { words } from '../desk/words.ts'
import { paths } from '../hub.ts'
import { useHub } from '../live.ts'
import { useHere, useNames } from '../place.ts'
import { NoJourney, OfflineBanner, Picture } from '../states.tsx'
import { longMoment } from '../when.ts'
import { wantLater } from '../words.ts'
import { Documents } from './documents.tsx'
import { fileOf, type Sheet } from './file.ts'
import { type Filter, filtered, PARTS, type Part } from './filter.ts'
import { FIGURES, POLICIES, STATEMENTS } from './lines.tsx'
import { Places } from './places.tsx'
import { Lines } from './table.tsx'
import '../style/register.css'

export function RegisterScreen() {
  const { journeys, journey } = useHere()
  const register = useHub<SourceRegister>(journey && paths.register(journey.id))
  wantLater()
  useNames()
  if (journeys.state === 'shown' && journeys.value.length === 0) return <NoJourney />
  return (
    <Picture of={register}>
      {(all, received) => (
        <>
          <OfflineBanner received={received} />
          <Register all={all} received={received} />
        </>
      )}
    </Picture>
  )
}

/** The part and the filter that the address names. */
function useFilter(): Filter {
  const { query } = useLocation()
  const part = PARTS.find((one) => one === query['part']) ?? 'documents'
  return { part, text: query['q'] ?? '', isContradicted: query['contradicted'] === 'yes', state: query['state'] ?? '' }
}

function Register({ all, received }: { all: SourceRegister; received: string }) {
  const { journey } = useHere()
  const filter = useFilter()
  const shown = filtered(all, filter)
  const counts = Object.fromEntries(PARTS.map((part) => [part, all[part].length]))
  return (
    <article class="register-page">
      <h1>{words('register.lead', counts)}</h1>
      <Tabs filter={filter} counts={counts} />
      <FilterForm filter={filter} found={shown[filter.part].length} of={all[filter.part].length} />
      {all.documents.length === 0 ? <NothingYet /> : <PartShown shown={shown} all={all} filter={filter} />}
      {journey && (
        <p class="quiet print-only">
          {journey.title} · {longMoment(received, journey.zone)}
        </p>
      )}
    </article>
  )
}

function useAddress(filter: Filter) {
  const { to } = useHere()
  return (more: Partial<Filter>): string => {
    const { part, text, isContradicted, state } = { ...filter, ...more }
    const asked = { ...(text && { q: text }), ...(isContradicted && { contradicted: 'yes' }), ...(state && { state }) }
    return to('/register', { part, ...asked })
  }
}

function Tabs({ filter, counts }: { filter: Filter; counts: Record<string, number> }) {
  const address = useAddress(filter)
  return (
    <nav class="parts" aria-label={words('register.parts')}>
      {PARTS.map((part) => (
        <a key={part} href={address({ part, state: '' })} aria-current={part === filter.part ? 'page' : undefined}>
          {words('register.part', { part })} <span class="quiet">{counts[part]}</span>
        </a>
      ))}
    </nav>
  )
}

const STATES = ['proposed', 'announced', 'inForce', 'suspended', 'ended', 'unclear'] as const

function FilterForm({ filter, found, of }: { filter: Filter; found: number; of: number }) {
  const { route } = useLocation()
  const address = useAddress(filter)
  const change = (more: Partial<Filter>): void => route(address(more), true)
  const { part, text, isContradicted, state } = filter
  return (
    <search class="filter">
      <label>
        {words('register.filter')}{' '}
        <input type="search" value={text} onInput={(event) => change({ text: event.currentTarget.value })} />
      </label>
      {part !== 'documents' && part !== 'places' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isContradicted}
            onChange={(event) => change({ isContradicted: event.currentTarget.checked })}
          />{' '}
          {words('register.onlyContradicted')}
        </label>
      )}
      {part === 'policies' && (
        <label>
          {words('register.state')}{' '}
          <select value={state} onChange={(event) => change({ state: event.currentTarget.value })}>
            <option value="">{words('register.anyState')}</option>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {words('register.policyState', { state: one })}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="quiet" role="status">
        {found < of ? words('register.found', { found, of }) : ''}
      </p>
    </search>
  )
}

type PartProps = { shown: SourceRegister; all: SourceRegister; filter: Filter }

function PartShown({ shown, all, filter }: PartProps) {
  const { part } = filter
  if (all[part].length === 0) return <NothingConfirmed part={part} />
  if (shown[part].length === 0) return <NothingFits filter={filter} />
  return (
    <>
      <Carry sheet={{ part, register: shown }} />
      {part === 'documents' && <Documents list={shown.documents} />}
      {part === 'statements' && <Lines all={all} lines={shown.statements} columns={STATEMENTS} />}
      {part === 'figures' && <Lines all={all} lines={shown.figures} columns={FIGURES} />}
      {part === 'places' && <Places list={shown.places} />}
      {part === 'policies' && <Lines all={all} lines={shown.policies} columns={POLICIES} />}
    </>
  )
}

/** What is on the screen, on paper or as a file: whoever takes it along is told what it holds. */
function Carry({ sheet }: { sheet: Sheet }) {
  const { journey } = useHere()
  const carry = (): void => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`\ufeff${fileOf(sheet)}`], { type: 'text/csv' }))
    link.download = `${journey?.id ?? 'register'}-${sheet.part}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  return (
    <p class="choices carry">
      <button type="button" onClick={() => print()}>
        {words('register.print')}
      </button>
      <button type="button" onClick={carry} aria-describedby="carry-note">
        {words('register.file')}
      </button>
      <span class="quiet" id="carry-note">
        {words('register.fileNote')}
      </span>
    </p>
  )
}

function NothingYet() {
  const { to } = useHere()
  return (
    <section class="state">
      <p>{words('register.none')}</p>
      <p>
        <a class="button" href={to('/desk')}>
          {words('register.toDesk')}
        </a>
      </p>
    </section>
  )
}

function NothingConfirmed({ part }: { part: Part }) {
  const { to } = useHere()
  return (
    <section class="state">
      <p>{words('register.noneConfirmed', { part })}</p>
      <p>
        <a class="button" href={to('/desk')}>
          {words('register.toDesk')}
        </a>
      </p>
    </section>
  )
}

function NothingFits({ filter }: { filter: Filter }) {
  const address = useAddress(filter)
  return (
    <section class="state">
      <p>{words('register.noFit')}</p>
      <p>
        <a class="button" href={address({ text: '', isContradicted: false, state: '' })}>
          {words('register.all')}
        </a>
      </p>
    </section>
  )
}
