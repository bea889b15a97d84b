/**
 * The sealed fields of a form: before anything is written it is said who alone will read it. Where nobody could open it,
 * nothing can be written there.
 */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Field } from '../../core/form.ts'
import type { Audiences } from '../../phone/seals.ts'
import type { FormKind } from '../../phone/service.ts'
import { labelOf } from '../fields.tsx'
import { Icon } from '../icons.tsx'
import { phone } from '../phone/client.ts'
import { shortMoment } from '../when.ts'
import { AskConsent, type ConsentOf } from './consent.tsx'
import { rolesWords, s } from './words.ts'

type Props = {
  readonly kind: FormKind
  readonly journey: { readonly id: string; readonly zone: string }
  /** Reads what was agreed to out of what was entered. */
  readonly consent: RefObject<ConsentOf>
}

export function SealedFields({ kind, journey, consent }: Props) {
  const [known, setKnown] = useState<Audiences | 'missing' | null>(null)
  useEffect(() => {
    phone('audiences', journey.id, kind.name).then(setKnown, () => setKnown('missing'))
  }, [journey.id, kind.name])
  if (known === null || known === 'missing')
    return <p role="status">{s(known ? 'sealed.missing' : 'sealed.loading')}</p>
  return (
    <details class="sealed">
      <summary>
        <Icon name="sealed" />
        {s('sealed.title')}
      </summary>
      <p>{s('sealed.more')}</p>
      {kind.fields
        .filter(({ sealedFor }) => sealedFor.length > 0)
        .map((field) => (
          <SealedField
            key={field.name}
            field={field}
            labels={known.fields.find((one) => one.field === field.name)?.labels ?? []}
          />
        ))}
      <AskConsent fields={kind.fields} kind={kind.name} consent={consent} />
      <p class="quiet">
        {known.heard ? s('sealed.heard', { when: shortMoment(known.heard, journey.zone) }) : s('sealed.unheard')}
      </p>
    </details>
  )
}

function SealedField({ field, labels }: { field: Field; labels: readonly string[] }) {
  const id = `sealed-${field.name}`
  const roles = rolesWords(field.sealedFor)
  const n = labels.length
  const asked = {
    ...{ id, name: field.name, autocomplete: 'off', maxLength: field.max ?? undefined },
    ...{ disabled: n === 0, 'aria-describedby': `${id}-who` },
  }
  return (
    <div class="entry">
      <label for={id}>{labelOf(field)}</label>
      {field.shape === 'longText' ? <textarea rows={4} {...asked} /> : <input {...asked} />}
      <p class="quiet" id={`${id}-who`}>
        {n === 0 ? s('sealed.nobody', { roles }) : s('sealed.only', { roles, n, labels: labels.join(', ') })}
      </p>
    </div>
  )
}
