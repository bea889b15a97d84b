/** `/carry`: reports from hand to hand, without any network. They are signed, so it does not matter who carries them. */
import { useEffect } from 'preact/hooks'
import { Icon } from '../icons.tsx'
import { learnState } from '../phone/client.ts'
import { phoneState, wasSetUp } from '../phone/state.ts'
import { p } from '../phone/words.ts'
import { useHere } from '../place.ts'
import { wantLater } from '../words.ts'
import { Give } from './give.tsx'
import { Take } from './take.tsx'

export function CarryScreen() {
  wantLater()
  const { to } = useHere()
  useEffect(() => void (wasSetUp() && learnState()), [])
  const isPhone = phoneState.value === 'open'
  return (
    <article class="phone carry">
      <p class="back">
        <a href={to(isPhone ? '/report' : '/waiting')}>
          <Icon name="back" />
          {p(isPhone ? 'report.title' : 'carry.waiting')}
        </a>
      </p>
      <h1>{p('carry.title')}</h1>
      <p>{p(isPhone ? 'carry.morePhone' : 'carry.moreHub')}</p>
      {isPhone && <Give />}
      <Take />
    </article>
  )
}
