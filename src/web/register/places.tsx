/** Names of places that people of this journey gave a meaning, who did, and the way to take it back. */
import type { SourceRegister } from '../../hub/contract.ts'
import { words } from '../desk/words.ts'
import { paths } from '../hub.ts'
import { refresh } from '../live.ts'
import { useHere } from '../place.ts'
import { shortMoment } from '../when.ts'
import { stopNames } from '../words.ts'
import { nameOf } from './named.ts'
import { sayHere } from './saying.ts'

type Line = SourceRegister['places'][number]

export function Places({ list }: { list: readonly Line[] }) {
  const heads = ['register.name', 'register.means', 'register.saidBy'] as const
  return (
    <table class="register">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {words(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map((one) => (
          <Row key={one.report} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one }: { one: Line }) {
  const { journey } = useHere()
  const takeBack = async (): Promise<void> => {
    if (!journey) return
    await sayHere(journey, 'core.withdrawal', { report: one.report, why: 'undo' })
    await refresh(paths.register(journey.id))
  }
  return (
    <tr>
      <td data-head={words('register.name')}>
        <div>“{one.name}”</div>
      </td>
      <td data-head={words('register.means')}>
        <div>
          {one.stop === null ? words('register.pointAt', pointOf(one)) : (stopNames().get(one.stop) ?? one.stop)}
        </div>
      </td>
      <td data-head={words('register.saidBy')}>
        <div>
          {nameOf(one.by)}, {shortMoment(one.said, journey?.zone ?? 'UTC')}
          <p class="choices">
            <button type="button" aria-label={`${words('register.takeBack')}: ${one.name}`} onClick={takeBack}>
              {words('register.takeBack')}
            </button>
          </p>
        </div>
      </td>
    </tr>
  )
}

const pointOf = ({ lat, lon }: Line) => ({ lat: String(lat), lon: String(lon) })
