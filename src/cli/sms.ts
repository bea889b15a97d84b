/** Text messages by hand: what one would become and be answered, and who is let in by number. */
import { dayOf } from '../core/time.ts'
import type { SmsAdmission, SmsAdmitted } from '../hub/messaging.ts'
import { lengthOf } from '../intake/sms/parts.ts'
import { type DataCommand, withData } from './data.ts'
import type { ExitCode } from './deps.ts'
import type { Terminal } from './terminal.ts'

export const smsTry = (terminal: Terminal, text: string, options: DataCommand): Promise<ExitCode> =>
  withData(terminal, options, async ({ hub }) => {
    const tried = await hub.messaging.tryOut(text)
    const { parts, units, alphabet } = lengthOf(tried.reply)
    if (options.json) {
      terminal.json({ ...tried, parts, units, alphabet })
      return 0
    }
    if (tried.waits) terminal.say(terminal.t('cli.sms.desk'))
    if (tried.kind !== null) terminal.say(`${terminal.t(`kind.${tried.kind}.name`)} ${JSON.stringify(tried.data)}`)
    terminal.say(terminal.t('cli.sms.answer', { reply: tried.reply, parts, units }))
    return 0
  })

export type AdmitCommand = DataCommand & { readonly journey?: string; readonly label: string }

/** Where a hub runs on the data, it is asked: it has the secret and the log. Else it is done here. */
export async function smsAdmit(terminal: Terminal, number: string, options: AdmitCommand): Promise<ExitCode> {
  const { journey, label, data = terminal.deps.defaultData } = options
  const asked: SmsAdmission = { number, label, ...(journey === undefined ? {} : { journey }) }
  const told = (done: SmsAdmitted): ExitCode => {
    if (options.json) terminal.json(done)
    else terminal.say(terminal.t('cli.sms.admitted', { label, day: dayOf(terminal.deps.nowMs(), 'UTC') }))
    return 0
  }
  const answer = await terminal.deps.askHub(data, '/api/sms/senders', asked)
  if (answer) return answer.ok ? told(answer.value as SmsAdmitted) : terminal.fail(answer.problems)
  return withData(terminal, options, async ({ hub }) => {
    const done = await hub.messaging.admit(asked)
    return done.ok ? told(done.value) : terminal.fail(done.problems)
  })
}
