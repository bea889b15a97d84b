/** Text messages by hand: what one would become and be answered, and who is let in by number. */
import { problem } from '../core/problem.ts'
import { dayOf, instant } from '../core/time.ts'
import { lengthOf } from '../intake/sms/parts.ts'
import { chosenJourney, type DataCommand, withData } from './data.ts'
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

export const smsAdmit = (terminal: Terminal, number: string, options: AdmitCommand): Promise<ExitCode> =>
  withData(terminal, options, async (opened) => {
    const journey = await chosenJourney(opened, options.journey)
    if (!journey.ok) return terminal.fail(journey.problems)
    const device = opened.hub.messaging.deviceOf(number)
    if (device === null) return terminal.fail([problem('sms.unset')])
    const at = instant(terminal.deps.nowMs())
    const happened = { from: at, to: at, precision: 'minute', zone: 'UTC' } as const
    const data = { device, label: options.label, role: 'field' }
    const said = await opened.hub.say({ journey: journey.value, kind: 'core.vouch', data, happened })
    if (!said.ok) return terminal.fail(said.problems)
    if (options.json) terminal.json({ device, report: said.value.id })
    else
      terminal.say(terminal.t('cli.sms.admitted', { label: options.label, day: dayOf(terminal.deps.nowMs(), 'UTC') }))
    return 0
  })
