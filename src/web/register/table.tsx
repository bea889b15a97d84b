/** Lines of the register as a table, which on a phone is a list of cards: the head of each column goes before its cell. */
import type { ComponentChildren } from 'preact'
import type { SourceRegister } from '../../hub/contract.ts'
import { type PaperKey, words } from '../desk/words.ts'
import { saidPath, useHere } from '../place.ts'
import { t } from '../words.ts'

export type Column<L> = { readonly head: PaperKey; readonly cell: (line: L) => ComponentChildren }

type Cited = {
  readonly report: string
  readonly state: string
  readonly words: string
  readonly cites: readonly { readonly source: string; readonly start: number; readonly end: number }[]
  readonly contradictedBy: readonly string[]
}

type LinesProps<L extends Cited> = {
  readonly all: SourceRegister
  readonly lines: readonly L[]
  readonly columns: readonly Column<L>[]
}

export function Lines<L extends Cited>({ all, lines, columns }: LinesProps<L>) {
  const heads = [...columns.map(({ head }) => words(head)), words('register.words'), words('register.contradicted')]
  return (
    <table class="register">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.report} class={line.state}>
            {columns.map(({ head, cell }) => (
              <td key={head} data-head={words(head)}>
                <div>{cell(line)}</div>
              </td>
            ))}
            <td data-head={words('register.words')}>
              <div>
                <Quoted line={line} all={all} />
              </div>
            </td>
            <td data-head={words('register.contradicted')}>
              <div>
                <Contradicted line={line} all={all} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The words as they were said, which lead to where they stand in their document. */
function Quoted({ line, all }: { line: Cited; all: SourceRegister }) {
  const { to } = useHere()
  const [cite] = line.cites
  const title = all.documents.find(({ source }) => source === cite?.source)?.title
  return (
    <>
      “{line.words}”
      {cite && (
        <>
          {' '}
          <a href={to(`/desk/${encodeURIComponent(cite.source)}`, { words: `${cite.start}-${cite.end}` })}>
            {title ?? words('register.inText')}
          </a>
        </>
      )}
      {line.state === 'withdrawn' && <span class="badge">{t('why.withdrawn')}</span>}
      {line.state === 'corrected' && <span class="badge">{t('why.corrected')}</span>}
    </>
  )
}

/** Who says otherwise, each in its own words where the register holds them. */
function Contradicted({ line, all }: { line: Cited; all: SourceRegister }) {
  const { to } = useHere()
  if (line.contradictedBy.length === 0) return <span class="quiet">{words('register.byNobody')}</span>
  const lines: readonly Cited[] = [...all.statements, ...all.figures, ...all.policies]
  return (
    <ul>
      {line.contradictedBy.map((id) => (
        <li key={id}>
          <a href={to(saidPath(id))}>
            “{lines.find(({ report }) => report === id)?.words ?? words('register.report')}”
          </a>
        </li>
      ))}
    </ul>
  )
}
