/** What should be checked: one line a reason and place, with the reports that it is about under it. */
import type { Doubt } from '../readiness/model.ts'
import { Icon } from './icons.tsx'
import { saidPath, useHere } from './place.ts'
import { doubtsWords, doubtWords, t } from './words.ts'

export function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  if (doubts.length === 0) return null
  return (
    <section class="doubts" aria-labelledby="doubts">
      <h2 id="doubts">{t('board.doubts')}</h2>
      <ul>
        {alike(doubts).map((group) => (
          <li key={keyOf(group[0])}>
            <Icon name="warn" />
            <div>{group.length === 1 ? <Single doubt={group[0]} /> : <Several doubts={group} />}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Group = readonly [Doubt, ...Doubt[]]

const keyOf = ({ code, slots }: Doubt): string => `${code} ${slots['stop'] ?? slots['place'] ?? slots['from'] ?? ''}`

function alike(doubts: readonly Doubt[]): Group[] {
  const groups = new Map<string, [Doubt, ...Doubt[]]>()
  for (const doubt of doubts) {
    const known = groups.get(keyOf(doubt))
    if (known) known.push(doubt)
    else groups.set(keyOf(doubt), [doubt])
  }
  return [...groups.values()]
}

function Single({ doubt }: { doubt: Doubt }) {
  const { to } = useHere()
  return (
    <span>
      {doubtWords(doubt)} <a href={to(saidPath(doubt.report))}>{t('board.source')}</a>
    </span>
  )
}

function Several({ doubts }: { doubts: Group }) {
  const { to } = useHere()
  return (
    <>
      <span>{doubtsWords(doubts[0], doubts.length)}</span>
      <ul>
        {doubts.map((doubt, i) => (
          <li key={doubt.report}>
            <a href={to(saidPath(doubt.report))}>{t('board.sourceOf', { n: i + 1 })}</a>
            {typeof doubt.slots['people'] === 'number' && `: ${t('unit.people', { n: String(doubt.slots['people']) })}`}
          </li>
        ))}
      </ul>
    </>
  )
}
