/** Documents of the register: who published them and when, their hash, how far they are trusted and by whom, and who decided. */
import type { DocumentSummary } from '../../hub/contract.ts'
import { words, wordsOr } from '../desk/words.ts'
import { useHere } from '../place.ts'
import { publishedDay } from '../when.ts'
import { t, titled } from '../words.ts'
import { GradeCell } from './grade.tsx'
import { said } from './lines.tsx'
import { nameOf } from './named.ts'

export function Documents({ list }: { list: readonly DocumentSummary[] }) {
  const heads = [
    'register.document',
    'register.publisher',
    'register.published',
    'register.grade',
    'register.confirmed',
  ] as const
  return (
    <>
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
            <Row key={one.source} one={one} />
          ))}
        </tbody>
      </table>
      <Grades />
    </>
  )
}

function Row({ one }: { one: DocumentSummary }) {
  const { to, journey } = useHere()
  const day = publishedDay(one.published, journey?.zone ?? 'UTC')
  return (
    <tr>
      <td data-head={words('register.document')}>
        <div>
          <a href={to(`/desk/${encodeURIComponent(one.source)}`)}>{titled(one.title)}</a>
          <span class="quiet hash" title={one.hash}>
            {t(`desk.medium.${one.medium as 'article'}`)} · SHA-256 {one.hash.slice(0, 12)}
          </span>
        </div>
      </td>
      <td data-head={words('register.publisher')}>
        <div>{said(one.publisher)}</div>
      </td>
      <td data-head={words('register.published')}>
        <div title={one.ground ? wordsOr(`paper.day.${one.ground}`, '', { day }) : ''}>
          {one.published === '' ? said(null) : day}
        </div>
      </td>
      <td data-head={words('register.grade')}>
        <div>
          <GradeCell one={one} />
        </div>
      </td>
      <td data-head={words('register.confirmed')}>
        <div>
          {one.drafts === 0
            ? t('desk.drafts', { drafts: 0 })
            : words('register.decided', { accepted: one.accepted, rejected: one.rejected, open: one.open })}
          {one.confirmedBy.length > 0 && (
            <span class="quiet"> {words('register.confirmedBy', { who: one.confirmedBy.map(nameOf).join(', ') })}</span>
          )}
        </div>
      </td>
    </tr>
  )
}

/** The two scales, as analysts use them. */
function Grades() {
  return (
    <details class="grades">
      <summary>{words('register.gradesTitle')}</summary>
      <div class="two-scales">
        <Scale title={words('register.ofSource')} steps={['A', 'B', 'C', 'D', 'E', 'F']} />
        <Scale title={words('register.ofContent')} steps={['1', '2', '3', '4', '5', '6']} />
      </div>
    </details>
  )
}

function Scale({ title, steps }: { title: string; steps: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <dl>
        {steps.map((step) => (
          <div key={step}>
            <dt>{step}</dt>
            <dd>{words('register.step', { step })}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
