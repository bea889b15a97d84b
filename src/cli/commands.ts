/** What the commands of `vereda` share: our own words for help and errors, and the options that several have. */
import { Command, type Help, Option } from 'commander'
import { LANGS } from '../texts/format.ts'
import type { ExitCode } from './deps.ts'
import { whole } from './options.ts'
import type { Terminal } from './terminal.ts'

/** Told the exit code of the command that ran. */
export type Run = (code: ExitCode) => void

/** What every command shares: language, and our own way of saying errors. */
export function command(terminal: Terminal, made: Command): Command {
  return spoken(terminal, made).addOption(
    new Option('--lang <lang>', terminal.t('cli.option.lang')).choices([...LANGS]),
  )
}

export function spoken(terminal: Terminal, made: Command): Command {
  const { t, deps } = terminal
  return made
    .helpOption('-h, --help', t('cli.option.help'))
    .configureHelp(helpWords(terminal))
    .configureOutput({ writeOut: deps.out, writeErr: () => undefined })
    .exitOverride()
    .showHelpAfterError(false)
}

/** Commander's own English words, in the chosen language. */
function helpWords({ t }: Terminal): Partial<Help> {
  const words = (text: string): string =>
    text.replaceAll('[options]', t('cli.usage.options')).replaceAll('[command]', t('cli.usage.command'))
  return {
    styleTitle: (title) => t(`cli.title.${title.replace(':', '').toLowerCase()}`),
    styleUsage: words,
    subcommandTerm: (made) =>
      [
        made.name(),
        ...made.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`)),
      ].join(' '),
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const choices = argChoices && argChoices.length > LANGS.length ? ` (${argChoices.join(', ')})` : ''
      return `${description}${choices}${defaultValue === undefined ? '' : ` (${t('cli.usage.default', { value: String(defaultValue) })})`}`
    },
  }
}

export function sub(terminal: Terminal, name: string, key = name): Command {
  return described(terminal, command(terminal, new Command(name)), key)
}

export function described(terminal: Terminal, made: Command, key: string): Command {
  const { t } = terminal
  return made
    .description(t(`cli.${key}.about`))
    .option('--json', t('cli.option.json'))
    .addHelpText('after', helpAfter(terminal, key))
}

export const helpAfter = ({ t }: Terminal, key: string): string =>
  `\n${t('cli.title.examples')}\n${t(`cli.examples.${key}`)}`

export const withData = ({ t }: Terminal, made: Command): Command => made.option('--data <dir>', t('cli.option.data'))

export const MOST_SEED = 2 ** 31 - 1

export function withForecast({ t }: Terminal, made: Command): Command {
  return made
    .option('--as-of <moment>', t('cli.option.asOf'))
    .addOption(new Option('--horizon-days <days>', t('cli.option.horizon')).default(14).argParser(whole(1, 60)))
    .addOption(new Option('--seed <n>', t('cli.option.seed')).default(1).argParser(whole(0, MOST_SEED)))
    .addOption(new Option('--members <n>', t('cli.option.members')).default(2000).argParser(whole(1, 20_000)))
}
