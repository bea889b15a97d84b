/** The groups besides the main one: how many, where, and the stops that each comes to next with its nights. */
import type { OtherGroup, OtherStop } from '../readiness/model.ts'
import { chance, people, spreadRange } from './amounts.ts'
import { placeWords } from './answer.tsx'
import { useHere, whyPath } from './place.ts'
import { briefDay, briefSpoken } from './when.ts'
import { t, tOr } from './words.ts'

export function OtherGroups({ groups }: { groups: readonly OtherGroup[] }) {
  if (groups.length === 0) return null
  return (
    <section class="other-groups" aria-labelledby="other-groups">
      <h2 id="other-groups">{t('board.others')}</h2>
      {groups.map((group) => (
        <article key={group.group}>
          <Head group={group} />
          {group.ahead.length > 0 && <Ahead stops={group.ahead} />}
        </article>
      ))}
    </section>
  )
}

/** As the reports name it; a code that every journey has is said in the reader's language. */
const nameOf = ({ name, group }: OtherGroup): string => {
  const told = name ?? group
  return tOr(`group.${told.toLowerCase()}`, told)
}

function Head({ group }: { group: OtherGroup }) {
  const { to } = useHere()
  const { size, place, number } = group
  return (
    <p>
      <b>{nameOf(group)}:</b>{' '}
      <a class="figure" href={to(whyPath(number))}>
        {size ? t('board.people', { best: people(size.p50), range: spreadRange(size) }) : t('board.noSize')}
      </a>
      {placeWords(place)}
    </p>
  )
}

function Ahead({ stops }: { stops: readonly OtherStop[] }) {
  return (
    <ul>
      {stops.map(({ stop, name, reach, arrival, people: come, nights }) => (
        <li key={stop}>
          <b>{name}</b>
          {arrival && `, ${briefSpoken(arrival.p50)}`}
          {come && `, ${t('unit.people', { n: spreadRange(come) })}`}{' '}
          <span class="quiet">
            {t('others.comes', { chance: chance(reach) })}
            {nights.length > 0 &&
              ` · ${t('others.nights', { list: nights.map(({ date }) => briefDay(date)).join(', ') })}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
