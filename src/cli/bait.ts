/** Bait for whoever looks around: a report or a document that nobody's work needs. */
import { type DataCommand, withData } from './data.ts'
import type { ExitCode } from './deps.ts'
import type { Terminal } from './terminal.ts'

export type BaitCommand = DataCommand & { readonly remove?: boolean }
type Marked = { readonly baits: readonly string[] }

/** Where a hub runs on the data, it is asked. */
export async function baitCommand(terminal: Terminal, report: string, options: BaitCommand): Promise<ExitCode> {
  const { data = terminal.deps.defaultData, remove = false } = options
  const told = (done: Marked): ExitCode => {
    if (options.json) terminal.json(done)
    else terminal.say(terminal.t('cli.bait.done', { n: done.baits.length }))
    return 0
  }
  const answer = await terminal.deps.askHub(data, '/api/baits', { report, isBait: !remove })
  if (answer) return answer.ok ? told(answer.value as Marked) : terminal.fail(answer.problems)
  return withData(terminal, options, async ({ hub }) => {
    const done = await hub.watching.bait(report, !remove)
    return done.ok ? told(done.value) : terminal.fail(done.problems)
  })
}
