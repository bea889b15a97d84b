/**
 * Flee's simsetting.yml: two levels of `key: value`, read strictly. A rule that is on in the file and that we do not
 * have is a problem and not silence, because leaving it out would change where people go. Defaults are Flee's.
 */
import type { DisplacementSettings } from '../../core/displacement.ts'
import type { Problem, Result } from '../../core/problem.ts'
import { bad, good, problem } from '../../core/problem.ts'

type Found = { readonly line: number; readonly text: string }
type Values = Map<string, Found>

const LINE = /^( *)([A-Za-z0-9_]+):(?:\s+(.*))?$/

function valuesOf(text: string, file: string): Result<Values> {
  const values: Values = new Map()
  const problems: Problem[] = []
  let section = ''
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trimEnd()
    if (line.trim() === '' || line.trim() === '---') continue
    const [, indent = '', key = '', value = ''] = LINE.exec(line) ?? []
    if (key === '') problems.push(problem('csv.malformed', `${file}:${i + 1}`, { reason: 'yaml' }))
    else if (indent === '') section = value === '' ? key : ''
    if (key !== '' && value !== '') values.set(`${section}.${key}`, { line: i + 1, text: value.trim() })
  }
  return problems.length > 0 ? bad(...problems) : good(values)
}

/** Rules that Flee has and this engine has not; only these values leave them off. */
const OFF: Readonly<Record<string, readonly string[]>> = {
  'spawn_rules.conflict_driven_spawning': ['false'],
  'spawn_rules.empty_camps_on_day0': ['false'],
  'spawn_rules.camps_are_sinks': ['false'],
  'spawn_rules.read_from_agents_csv_file': ['false'],
  'move_rules.stay_close_to_home': ['false'],
  'move_rules.fixed_routes': ['false'],
  'move_rules.two_system_decision_making': ['false'],
  'move_rules.awareness_level': ['0', '1'],
  'move_rules.movechance_pop_scale_factor': ['0', '0.0'],
  'move_rules.use_pop_for_loc_weight': ['false'],
}

class Reader {
  readonly problems: Problem[] = []
  readonly #values: Values
  readonly #file: string

  constructor(values: Values, file: string) {
    this.#values = values
    this.#file = file
  }

  #cell(key: string, wanted: string, value: string): void {
    const { line } = this.#values.get(key) as Found
    this.problems.push(problem('csv.cell', `${this.#file}:${line}`, { column: nameOf(key), wanted, value }))
  }

  number(key: string, byDefault: number, least = 0): number {
    const text = this.#values.get(key)?.text
    if (text === undefined) return byDefault
    const value = Number(text)
    if (Number.isFinite(value) && value >= least) return value
    this.#cell(key, 'number', text)
    return byDefault
  }

  flag(key: string, byDefault: boolean): boolean {
    const text = this.#values.get(key)?.text.toLowerCase()
    if (text === undefined) return byDefault
    if (text !== 'true' && text !== 'false') this.#cell(key, 'True/False', text)
    return text === 'true'
  }

  list(key: string): number[] {
    const text = this.#values.get(key)?.text
    if (text === undefined || /^(false|\[\s*\])$/i.test(text)) return []
    const parts = /^\[.*\]$/.test(text) ? text.slice(1, -1).split(',').map(Number) : [Number.NaN]
    if (parts.every((part) => Number.isFinite(part) && part >= 0)) return parts
    this.#cell(key, '[1.0, 0.5]', text)
    return []
  }

  refuseRules(): void {
    for (const [key, allowed] of Object.entries(OFF)) {
      const found = this.#values.get(key)
      if (!found || allowed.includes(found.text.toLowerCase())) continue
      const slots = { allowed: `${nameOf(key)}: ${allowed.join(', ')}` }
      this.problems.push(problem('data.enum', `${this.#file}:${found.line}`, slots))
    }
  }
}

const nameOf = (key: string): string => key.slice(key.indexOf('.') + 1)

/** The rules of a settings file; an empty text gives Flee's defaults. `hasten` is left aside: people cost no time. */
export function readSettings(text: string, file: string): Result<DisplacementSettings> {
  const values = valuesOf(text, file)
  if (!values.ok) return values
  const reader = new Reader(values.value, file)
  const settings = { ...spawnRules(reader), ...movement(reader), ...attraction(reader) }
  reader.refuseRules()
  return reader.problems.length > 0 ? bad(...reader.problems) : good(settings)
}

function spawnRules(reader: Reader) {
  return {
    sumFromCamps: reader.flag('spawn_rules.sum_from_camps', true),
    spawnDecay: reader.list('spawn_rules.conflict_spawn_decay'),
    spawnDecayDays: reader.number('spawn_rules.conflict_spawn_decay_interval', 30, 1),
    takeFromPopulation: reader.flag('spawn_rules.take_from_population', false),
    insertDay0: reader.flag('spawn_rules.insert_day0', true),
  }
}

function movement(reader: Reader) {
  return {
    maxSpeedKm: reader.number('move_rules.max_move_speed', 360, 1),
    walkSpeedKm: reader.number('move_rules.max_walk_speed', 35, 1),
    startOnFoot: reader.flag('move_rules.start_on_foot', false),
    avoidShortStints: reader.flag('move_rules.avoid_short_stints', false),
    townChance: reader.number('move_rules.default_movechance', 0.3),
    campChance: reader.number('move_rules.camp_movechance', 0.001),
    idpCampChance: reader.number('move_rules.idpcamp_movechance', 0.1),
    conflictChance: reader.number('move_rules.conflict_movechance', 1),
  }
}

function attraction(reader: Reader) {
  const awareness: 0 | 1 = reader.number('move_rules.awareness_level', 1) === 0 ? 0 : 1
  return {
    campWeight: reader.number('move_rules.camp_weight', 1),
    conflictWeight: reader.number('move_rules.conflict_weight', 0.316),
    foreignWeight: reader.number('move_rules.foreign_weight', 1),
    softeningKm: reader.number('move_rules.softening', 10),
    weightSoftening: reader.number('move_rules.weight_softening', 0),
    distancePower: reader.number('move_rules.distance_power', 1),
    weightPower: reader.number('move_rules.weight_power', 1),
    capacityScaling: reader.number('move_rules.capacity_scaling', 1),
    capacityBuffer: reader.number('move_rules.capacity_buffer', 0.9),
    awareness,
  }
}
