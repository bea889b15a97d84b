/** What this phone forgets of what its hub has: nothing, until the person who carries it says so. */
import { useEffect, useState } from 'preact/hooks'
import { en } from '../../texts/forget.en.ts'
import { es } from '../../texts/forget.es.ts'
import { wordsOf } from '../words.ts'
import { phone } from './client.ts'

const f = wordsOf(es, en)
const DAYS = [0, 7, 1]

export function Forget() {
  const [chosen, setChosen] = useState<number | null>(null)
  useEffect(() => void phone('forgets').then(setChosen), [])
  if (chosen === null) return null
  return (
    <section>
      <fieldset>
        <legend>{f('forget.title')}</legend>
        {DAYS.map((days) => (
          <label key={days} class="tick">
            <input
              type="radio"
              name="forgets"
              checked={days === chosen}
              onChange={() => phone('forgets', days).then(setChosen)}
            />{' '}
            {days === 0 ? f('forget.keep') : f('forget.after', { days })}
          </label>
        ))}
      </fieldset>
      <p>{f('forget.more')}</p>
      <p class="quiet">{f('forget.stays')}</p>
    </section>
  )
}
