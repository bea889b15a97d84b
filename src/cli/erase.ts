/** Erasing reports by hand: shown first, and done only where a person says so a second time. */
import type { Erased, ErasureAsked } from '../hub/erasing.ts'
import { type DataCommand, withData } from './data.ts'
import type { ExitCode } from './deps.ts'
import type { Terminal } from './terminal.ts'

export type EraseCommand = DataCommand & {
  readonly why: ErasureAsked['why']
  readonly quoting?: boolean
  readonly yes?: boolean
}

/** Where a hub runs on the data, it is asked. */
export async function eraseCommand(
  terminal: Terminal,
  reports: readonly string[],
  options: EraseCommand,
): Promise<ExitCode> {
  const { data = terminal.deps.defaultData, why, quoting = false, yes = false } = options
  const asked: ErasureAsked = { reports, why, isQuotedToo: quoting, isSure: yes }
  const answer = await terminal.deps.askHub(data, '/api/erasures', asked)
  if (answer) return answer.ok ? told(terminal, answer.value as Erased, options) : terminal.fail(answer.problems)
  return withData(terminal, options, async ({ hub }) => {
    const done = await hub.erasing.erase(asked)
    return done.ok ? told(terminal, done.value, options) : terminal.fail(done.problems)
  })
}

function told(terminal: Terminal, { reports, quoting, erased }: Erased, { json, yes = false }: EraseCommand): ExitCode {
  if (json) terminal.json({ reports, quoting, erased })
  else {
    if (!yes)
      for (const { id, kind } of reports)
        terminal.say(`${id} ${kind ? terminal.t(`kind.${kind}.name`) : terminal.t('waiting.unknownKind')}`)
    terminal.say(yes ? terminal.t('cli.erase.done', { erased }) : terminal.t('cli.erase.shown', { n: reports.length }))
    if (quoting > 0) terminal.say(terminal.t('cli.erase.quoting', { quoting }))
  }
  return yes ? 0 : 1
}
