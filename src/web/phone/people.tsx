/**
 * "How many", in the time that a volunteer has: one number, and how sure it is. The bounds follow from the words, as a
 * careful reader would put them: about 2,500 is 2,250 to 2,750, and more than 2,500 has no upper bound.
 */
import { useState } from 'preact/hooks'
import type { Field } from '../../core/form.ts'
import { numberFrom } from '../entered.ts'
import { labelOf } from '../fields.tsx'
import { type PhoneKey, p } from './words.ts'

type Sureness = 'about' | 'counted' | 'least' | 'most'
const CHOICES: readonly Sureness[] = ['about', 'counted', 'least', 'most']
const ABOUT = 0.1

export function People({ field }: { field: Field }) {
  const [chosen, setChosen] = useState<Sureness>('about')
  const id = `say-${field.name}`
  return (
    <div class="howMany">
      <label id={`${id}-asked`} for={id}>
        {labelOf(field)}
      </label>
      <input
        id={id}
        class="large"
        name={nameOf(field)}
        inputMode="numeric"
        autocomplete="off"
        required={field.required}
      />
      <div class="chips" role="radiogroup" aria-labelledby={`${id}-asked`}>
        {CHOICES.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`${nameOf(field)}.sure`}
              value={value}
              checked={chosen === value}
              onChange={() => setChosen(value)}
            />
            <span>{p(`people.${value}` satisfies PhoneKey)}</span>
          </label>
        ))}
      </div>
    </div>
  )
}

const nameOf = (field: Field): string => `quick.${field.name}`

/** The range that was meant; undefined where no number was given. What is no number stays as it was typed. */
export function peopleIn(entered: FormData, field: Field): unknown {
  const text = String(entered.get(nameOf(field)) ?? '').trim()
  if (text === '') return undefined
  const best = numberFrom(text)
  if (typeof best === 'string') return { low: null, best, high: null }
  return rangeOf(best, entered.get(`${nameOf(field)}.sure`) as Sureness)
}

function rangeOf(n: number, sure: Sureness): { low: number | null; best: number | null; high: number | null } {
  if (sure === 'about') return { low: Math.round(n * (1 - ABOUT)), best: n, high: Math.round(n * (1 + ABOUT)) }
  if (sure === 'least') return { low: n, best: n, high: null }
  return sure === 'most' ? { low: null, best: null, high: n } : { low: n, best: n, high: n }
}
