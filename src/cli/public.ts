/** What everybody may know of a journey: shown, opened and closed. */
import type { PublicPicture } from '../readiness/public/picture.ts'
import type { Range } from '../readiness/public/protect.ts'
import { formatNumber, type Lang } from '../texts/format.ts'
import { chosenJourney, type DataCommand, withData } from './data.ts'
import type { ExitCode, OpenedData } from './deps.ts'
import { tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

export type PublicCommand = DataCommand & { readonly journey?: string; readonly placesAfterDays?: number }
export type PublicDone = 'show' | 'open' | 'closed'

export const publicCommand = (terminal: Terminal, done: PublicDone, options: PublicCommand): Promise<ExitCode> =>
  withData(terminal, options, async (opened) => {
    const journey = await chosenJourney(opened, options.journey)
    if (!journey.ok) return terminal.fail(journey.problems)
    if (done === 'show') return show(terminal, opened, journey.value, options)
    const { placesAfterDays } = options
    const asked = { journey: journey.value, page: done, ...(placesAfterDays === undefined ? {} : { placesAfterDays }) }
    const said = await opened.hub.publishing.publish(asked)
    return said.ok ? show(terminal, opened, journey.value, options) : terminal.fail(said.problems)
  })

async function show(
  terminal: Terminal,
  { hub }: OpenedData,
  journey: string,
  { placesAfterDays, json }: PublicCommand,
): Promise<ExitCode> {
  const preview = await hub.publishing.preview(journey, placesAfterDays)
  if (!preview.ok) return terminal.fail(preview.problems)
  const { page, picture } = preview.value
  if (json) {
    terminal.json(preview.value)
    return 0
  }
  terminal.say(terminal.t(`cli.public.${page}`, { title: picture.title }))
  for (const line of pictureLines(terminal, picture)) terminal.say(line)
  return 0
}

function span({ low, best, high }: Range, lang: Lang): string {
  const [from, middle, to] = [low, best, high].map((n) => formatNumber(n, lang))
  return low === high ? String(middle) : `${middle} (${from}–${to})`
}

function pictureLines({ t, lang }: Terminal, { days, needs, placesAfterDays }: PublicPicture): string[] {
  const told = days.filter(({ people }) => people !== null)
  const rows = told.map(({ day, people, countries }) => [
    day,
    people ? span(people, lang) : '–',
    countries?.map(({ country }) => country).join(', ') || '–',
  ])
  const head = [t('public.day'), t('public.people'), t('public.countries')]
  return [
    ...(rows.length > 0 ? tableLines([head, ...rows], ['left', 'left', 'left']) : [t('public.unknown')]),
    t('cli.public.places', { days: placesAfterDays }),
    ...(needs.length > 0
      ? [`${t('public.needs')}: ${needs.map((sector) => t(`choice.sector.${sector}`)).join(', ')}`]
      : []),
  ]
}
