// npm run leaveout -- [JOURNEYS_DIR] [--members 300] [--as-it-is] [--drawn]
// Does what the forecast believes hold on journeys that it was not chosen on? For each journey the few priors that data can
// choose (scripts/lib/judging/beliefs.ts) are chosen on all others and judged on the one left out; two tellings of one plot
// are left out together. Beside it: the priors in use, and those that all journeys together would choose. The invented
// journeys are always there; JOURNEYS_DIR, a folder of journey folders with a stages.csv, adds real ones. --as-it-is chooses
// nothing and says only how good the priors in use are; --drawn does so on journeys drawn by lot, in all.
// Skill is against what somebody with a map and a table would say (scripts/lib/judging/plain.ts).
import { parseArgs } from 'node:util'
import { inputOf } from '../src/cli/folder.ts'
import { DAY_MS, fromWallClock, HOUR_MS } from '../src/core/time.ts'
import type { ForecastInput } from '../src/forecast/forecast.ts'
import { forecast } from '../src/forecast/forecast.ts'
import { observationsIn } from '../src/intake/journey/index.ts'
import type { Journey } from './lib/journeys.ts'
import { drawnJourneys, inventedJourneys, isKeptOut, journeysIn } from './lib/journeys.ts'
import { believing, GRID, IN_USE } from './lib/judging/beliefs.ts'
import { chosen, remembered, type Setting } from './lib/judging/leaveOut.ts'
import type { Loss, Parts, Said } from './lib/judging/losses.ts'
import { lossOf, meanOf, partsOf, refusedLoss, saidIn, skillOf } from './lib/judging/losses.ts'
import { plainSaid } from './lib/judging/plain.ts'
import type { Truth } from './lib/judging/truth.ts'
import { truthOf } from './lib/judging/truth.ts'

const LEADS = [1, 2, 3, 5, 7]
const STEP_MS = 6 * HOUR_MS
const HORIZON_DAYS = 14

const { values, positionals } = parseArgs({
  options: {
    members: { type: 'string', default: '300' },
    'as-it-is': { type: 'boolean', default: false },
    drawn: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const members = Number(values.members)

/** A moment at which a journey is asked, and the stages that the answer is judged by there. */
type Question = {
  readonly asOf: string
  readonly asOfMs: number
  readonly days: number
  judge(said: Said): Loss[]
}
/** What is told does not depend on what is believed: it is read once. */
const inputs = new Map<Question, ForecastInput>()

function inputAt({ files }: Journey, question: Question): ForecastInput {
  const { asOf, days: horizonDays } = question
  const input = inputs.get(question) ?? inputOf(files, asOf, { horizonDays, seed: 1, members })
  inputs.set(question, input)
  return input
}

type Asked = { readonly journey: Journey; readonly questions: readonly Question[]; readonly plain: readonly Loss[] }

function askedOf(journey: Journey): Asked {
  const truth = truthOf(journey.files, journey.stages, journey.hasEnd)
  const arrivals = truth.arrivals.map((one) => ({ at: one.fromMs, arrival: one, stop: one.stop }))
  const refusals = truth.refusals.map((one) => ({ at: one.leftMs, arrival: null, stop: one.stop }))
  const questions = [...arrivals, ...refusals].flatMap(({ at, arrival, stop }) =>
    LEADS.flatMap((lead): Question[] => {
      const asOfMs = Math.floor((at - lead * DAY_MS) / STEP_MS) * STEP_MS
      const asOf = new Date(asOfMs).toISOString().slice(0, 16)
      if (!isOpen(truth, asOf, stop, arrival ? at : Number.POSITIVE_INFINITY)) return []
      const left = truth.endMs === null ? HORIZON_DAYS : Math.ceil((truth.endMs - asOfMs) / DAY_MS)
      const days = Math.max(1, Math.min(HORIZON_DAYS, left))
      const judge = (said: Said) =>
        arrival ? [lossOf(truth, said, arrival, asOfMs, lead, days)] : [refusedLoss(said, stop, lead)]
      return [{ asOf, asOfMs, days, judge }]
    }),
  )
  return { journey, questions, plain: questions.flatMap((one) => one.judge(plainAt(journey, one))) }
}

/** Something is known of where they are, and not yet that they came. */
function isOpen({ files }: Truth, asOf: string, stop: string, comeMs: number): boolean {
  const seen = observationsIn(files, asOf).filter((one) => one.group === 'main' || one.group === 'all')
  const came = (one: (typeof seen)[number]) =>
    one.kind === 'arrival' && one.stop === stop && one.fromMs >= fromWallClock(asOf, files.zone) - DAY_MS
  return seen.some((one) => one.stop !== null) && !(Number.isFinite(comeMs) && seen.some(came))
}

function plainAt({ files }: Journey, { asOf, asOfMs, days }: Question): Said {
  const offsetMs = asOfMs - fromWallClock(asOf, files.zone)
  const seen = observationsIn(files, asOf)
  return plainSaid(files, seen, files.fromStop, asOfMs, asOfMs + days * DAY_MS, offsetMs)
}

function lossesOf({ journey, questions }: Asked): Loss[] {
  const said = new Map<string, Said>()
  const answer = (question: Question): Said => {
    const key = `${question.asOf} ${question.days}`
    const known = said.get(key) ?? saidIn(forecast(inputAt(journey, question)))
    said.set(key, known)
    return known
  }
  return questions.flatMap((one) => one.judge(answer(one)))
}

const [dir] = positionals
const invented = values.drawn ? drawnJourneys() : inventedJourneys().filter((one) => !isKeptOut(one))
const journeys = [...invented, ...(dir ? await journeysIn(dir) : [])]
const asked = journeys.map(askedOf).filter(({ questions }) => questions.length > 0)
const scale = partsOf(asked.flatMap(({ plain }) => plain))
const kept = new Map<string, Loss[][]>()

function judged(setting: Setting): Loss[][] {
  const key = JSON.stringify(setting)
  const losses = kept.get(key) ?? believing(setting, () => asked.map(lossesOf))
  kept.set(key, losses)
  return losses
}

/** Parts on the scale of the plain guess, so that hours, chances and people count alike and so does every journey. */
const inAll = ({ hours, chances, people }: Parts): number =>
  (hours / scale.hours + chances / scale.chances + people / scale.people) / 3

const asks = remembered((setting) => judged(setting).map((losses) => inAll(partsOf(losses))))
const changes = (setting: Setting) =>
  Object.entries(setting)
    .filter(([name, value]) => value !== IN_USE[name])
    .map(([name, value]) => `${name} ${value}`)
const without = (plot: string | null) =>
  chosen(asks, GRID, IN_USE, (index) => (asked[index] as Asked).journey.plot === plot)

const two = (x: number) => (Number.isFinite(x) ? x.toFixed(2) : '-').padStart(7)
const line = (name: string, cells: readonly string[]) => console.log([name.padEnd(28), ...cells].join(''))

type Row = { readonly use: Loss[]; readonly tuned: Loss[]; readonly out: Loss[]; readonly plain: Loss[] }

function say(name: string, { use, tuned, out, plain }: Row, more = ''): void {
  if (use.length === 0) return
  const base = partsOf(plain)
  const skill = (losses: readonly Loss[]) => two(skillOf(partsOf(losses), base))
  const { hours, chances, people } = partsOf(use)
  const parts = [two(hours), two(base.hours), two(chances), two(base.chances), two(people), two(base.people)]
  const held = meanOf(use.map(({ holds }) => (holds === null ? null : Number(holds)))) ?? Number.NaN
  const wide = meanOf(use.map(({ wideHours }) => wideHours)) ?? Number.NaN
  const shape = [`${Math.round(held * 100)} %`.padStart(7), String(Math.round(wide)).padStart(7)]
  line(name, [String(use.length).padStart(6), skill(use), skill(tuned), skill(out), ...parts, ...shape, `  ${more}`])
}

const plots = [...new Set(asked.map(({ journey }) => journey.plot))]
const asItIs = values['as-it-is'] || values.drawn
const tuned = asItIs ? IN_USE : without(null)
const outOf = new Map(plots.map((plot) => [plot, asItIs ? IN_USE : without(plot)]))

const rows = asked.map(({ journey, plain }, i): Row & { journey: Journey } => {
  const of = (setting: Setting) => judged(setting)[i] as Loss[]
  return { journey, use: of(IN_USE), tuned: of(tuned), out: of(outOf.get(journey.plot) as Setting), plain: [...plain] }
})
const together = (some: readonly Row[], holds: (loss: Loss) => boolean = () => true): Row => {
  const all = (of: (row: Row) => Loss[]) => some.flatMap(of).filter(holds)
  return { use: all((r) => r.use), tuned: all((r) => r.tuned), out: all((r) => r.out), plain: all((r) => r.plain) }
}

line('', [' cases', '   use', '  tuned', '   out', '  hours  plain chances  plain people  plain   held   wide'])
for (const plot of values.drawn ? [] : plots) {
  const of = rows.filter(({ journey }) => journey.plot === plot)
  say(plot, together(of), changes(outOf.get(plot) as Setting).join(', '))
}
for (const lead of LEADS)
  say(
    `${lead} days ahead`,
    together(rows, ({ leadDays }) => leadDays === lead),
  )
for (const part of new Set(rows.map(({ journey }) => journey.part)))
  say(part || 'real', together(rows.filter(({ journey }) => journey.part === part)))
say('all', together(rows), changes(tuned).join(', '))
