/**
 * What those whose names are sealed agreed to: asked beneath the words, in a sentence that is read to them and kept as it
 * was read. Nothing is chosen beforehand, and nobody beyond the readers is agreed to without a tick.
 */
import type { RefObject } from 'preact'
import { AGREED_BY, type Consent, MAY_GO_TO } from '../../core/consent.ts'
import type { Field } from '../../core/form.ts'
import type { Role } from '../../core/role.ts'
import { Entry } from '../fields.tsx'
import { rolesWords, type SealedKey, s } from './words.ts'

export type ConsentOf = (entered: FormData) => Consent | undefined

type Props = { readonly fields: readonly Field[]; readonly kind: string; readonly consent: RefObject<ConsentOf> }

export function AskConsent({ fields, kind, consent }: Props) {
  const told = s('consent.told', { roles: rolesWords(openingRoles(fields)) })
  consent.current = (entered) => entry(entered, told)
  const keep = fields.find(({ name }) => name === 'keep')
  return (
    <fieldset>
      <legend>{s('consent.title')}</legend>
      <p>{s('consent.read')}</p>
      <blockquote>{told}</blockquote>
      {AGREED_BY.map((by) => (
        <label class="tick" key={by}>
          <input type="radio" name="consent.by" value={by} /> {s(`consent.${by}` satisfies SealedKey)}
        </label>
      ))}
      <p class="quiet">{s('consent.no')}</p>
      <p>{s('consent.mayGoTo')}</p>
      {MAY_GO_TO.map((to) => (
        <label class="tick" key={to}>
          <input type="checkbox" name="consent.mayGoTo" value={to} /> {s(`consent.to.${to}` satisfies SealedKey)}
        </label>
      ))}
      {keep && <Entry field={keep} value={undefined} kind={kind} />}
    </fieldset>
  )
}

const openingRoles = (fields: readonly Field[]): Role[] => [...new Set(fields.flatMap(({ sealedFor }) => sealedFor))]

/** As it was entered: the phone takes nothing for a consent that is none. */
function entry(entered: FormData, told: string): Consent | undefined {
  const by = AGREED_BY.find((one) => one === entered.get('consent.by'))
  const ticked = entered.getAll('consent.mayGoTo')
  return by && { by, mayGoTo: MAY_GO_TO.filter((one) => ticked.includes(one)), told }
}

/** Beside opened words: what may be done with them. */
export function Agreed({ consent, until }: { readonly consent: Consent | null; readonly until: string }) {
  const to = (consent?.mayGoTo ?? []).map((one) => s(`consent.to.${one}` satisfies SealedKey))
  return (
    <section class="agreed">
      <p>
        <b>{s(consent ? (`consent.was.${consent.by}` satisfies SealedKey) : 'consent.none')}</b>{' '}
        {to.length === 0 ? s('consent.nobodyElse') : s('consent.also', { to: to.join('; ') })}
      </p>
      {consent?.told && <p class="quiet">{s('consent.wasRead', { told: consent.told })}</p>}
      <p class="quiet">{s('consent.until', { when: until })}</p>
      <p class="quiet">{s('consent.back')}</p>
    </section>
  )
}
