/** What a hub would have to hand over to whoever can compel it, in plain words. */
import { CIRCLES } from '../core/kind.ts'
import type { DisclosedKind, Disclosure } from '../hub/disclosing.ts'
import { type DataCommand, withData } from './data.ts'
import type { ExitCode } from './deps.ts'
import type { Terminal } from './terminal.ts'

export type DiscloseCommand = DataCommand & { readonly all?: boolean }

/** Where a hub runs on the data, it is asked. */
export async function discloseCommand(terminal: Terminal, options: DiscloseCommand): Promise<ExitCode> {
  const answer = await terminal.deps.askHub(options.data ?? terminal.deps.defaultData, '/api/disclosure', {})
  if (answer) return answer.ok ? told(terminal, answer.value as Disclosure, options) : terminal.fail(answer.problems)
  return withData(terminal, options, async ({ hub }) => told(terminal, await hub.disclosing.disclose(), options))
}

function told(terminal: Terminal, found: Disclosure, { json, all = false }: DiscloseCommand): ExitCode {
  const { t } = terminal
  if (json) terminal.json(found)
  else {
    for (const line of summaryOf(terminal, found)) terminal.say(line)
    if (all) for (const kind of found.kinds) for (const line of kindLines(terminal, kind)) terminal.say(line)
    terminal.say(t('cli.disclose.not'))
    terminal.say(t(all ? 'cli.disclose.what' : 'cli.disclose.more'))
  }
  return 0
}

const KB = 1000

function summaryOf({ t, number }: Terminal, found: Disclosure): string[] {
  const { papers, files, rejects, devices } = found
  const labels = [...new Set(devices.flatMap((one) => one.labels))].sort().join(', ')
  const received = devices.flatMap(({ firstReceived, lastReceived }) => [firstReceived, lastReceived]).sort()
  const [from = '', to = ''] = [received[0]?.slice(0, 10), received.at(-1)?.slice(0, 10)]
  const slots = {
    ...{ hub: found.hub.slice(0, 12), at: found.at.slice(0, 10), labels, from, to },
    ...{ reports: found.reports, journeys: found.journeys, devices: devices.length, erased: found.erased },
    ...{ papers: papers.papers, chars: number(papers.chars), quoting: found.quoting, sealed: found.sealed },
    ...{ files: files.files, kb: number(Math.ceil(files.bytes / KB)), alerts: found.alerts },
    ...{ rejects: rejects.rejects, rejectChars: number(rejects.chars) },
  }
  const has = { papers: papers.papers + found.quoting, files: files.files, rejects: rejects.rejects, ...pick(found) }
  const parts = ['papers', 'files', 'sealed', 'erased', 'rejects', 'alerts'] as const
  const said = devices.length === 0 ? ['none'] : ['reports', labels === '' ? 'devices' : 'labels']
  const lines = ['head', ...said, ...parts.filter((part) => has[part] > 0), 'own']
  return lines.map((line) => t(`cli.disclose.${line}`, slots))
}

const pick = ({ sealed, erased, alerts }: Disclosure) => ({ sealed, erased, alerts })

function kindLines({ t }: Terminal, { kind, reports, from, to, goneBy, fields }: DisclosedKind): string[] {
  const name = t(`kind.${kind}.name`)
  const head = t('cli.disclose.kind', { kind, reports, from, to, name: name.startsWith('kind.') ? 'none' : name })
  const until = goneBy === null ? t('cli.disclose.noTerm') : t('cli.disclose.until', { day: goneBy })
  const circles = CIRCLES.flatMap((circle) => {
    const own = fields.filter((one) => one.circle === circle).map((one) => `${one.field} (${one.reports})`)
    return own.length === 0 ? [] : [`  ${t('cli.disclose.circle', { circle, fields: own.join(', ') })}`]
  })
  return [`${head} ${until}`, ...circles]
}
