/** The thread of `solver.ts`: one programme in, one solution out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Highs } from 'highs'
import loadHighs from 'highs'
import type { Limits } from '../hub/planning.ts'
import type { Programme, Row, Solved } from '../readiness/plan/programme.ts'
import type { Relax, Rounded } from '../readiness/plan/round.ts'
import { rounded } from '../readiness/plan/round.ts'

type Work = { readonly programme: Programme; readonly limits: Omit<Limits, 'signal'> }
const code = workerData as WebAssembly.Module

type Instantiated = (instance: WebAssembly.Instance) => void
type Hooks = { instantiateWasm: (imports: WebAssembly.Imports, done: Instantiated) => void }
const highs = await (loadHighs as unknown as (hooks: Hooks) => Promise<Highs>)({
  instantiateWasm: (imports, done) => void WebAssembly.instantiate(code, imports).then(done),
})

const OPTIMAL = highs.constants.modelStatus.optimal
/** Of `primal_solution_status`: 2 is feasible. */
const FEASIBLE = 2

function matrixOf(rows: readonly Row[], numCols: number) {
  const starts = new Int32Array(rows.length + 1)
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] ?? 0) + row.indices.length
  const indices = Int32Array.from(rows.flatMap((row) => row.indices))
  const values = Float64Array.from(rows.flatMap((row) => row.values))
  return { format: 'csr' as const, numRows: rows.length, numCols, starts, indices, values }
}

const modelOf = ({ costs, upper, rows }: Programme) =>
  highs.createModel({
    numCols: costs.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    offset: 0,
    colCost: costs,
    colLower: new Float64Array(costs.length),
    colUpper: upper,
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: matrixOf(rows, costs.length),
  })

type Model = ReturnType<typeof modelOf>

type Clock = () => number

/** Without whole numbers; each time from where the last one ended, which takes a tenth of the time. */
function relaxation(model: Model, columns: number, secondsLeft: Clock): Relax {
  model.options.set({ output_flag: false, random_seed: 1 })
  return (lower, upper) => {
    model.changeColsBounds({ kind: 'range', from: 0, to: columns - 1 }, lower, upper)
    model.zeroAllClocks()
    model.options.set('time_limit', secondsLeft())
    model.run()
    if (model.getModelStatus() !== OPTIMAL) return null
    return { values: model.getSolution().colValue, cost: model.getObjectiveValue() }
  }
}

/** Rounding that came so near to what was aimed for is left at that: branching would take many times as long. */
const ENOUGH = 1.05
/** With so few whole numbers branching takes no time, and the plan is better still. */
const SMALL = 200

const NOTHING: Solved = { state: 'none', values: [], bound: Number.NEGATIVE_INFINITY }

/** Branches, from the best that is known: only where rounding did not come near enough. */
function branched(model: Model, { programme, limits }: Work, start: Rounded | null, secondsLeft: Clock): Solved {
  const { isWhole, upper } = programme
  const columns = isWhole.length
  model.changeColsBounds({ kind: 'range', from: 0, to: columns - 1 }, new Float64Array(columns), upper)
  const types = Int32Array.from(isWhole, (whole) => (whole ? 1 : 0))
  model.changeColsIntegrality({ kind: 'range', from: 0, to: columns - 1 }, types)
  model.zeroAllClocks()
  // On journeys this search finds what the others find, and costs less time.
  const lean = { mip_heuristic_run_root_reduced_cost: false }
  model.options.set({
    time_limit: secondsLeft(),
    mip_rel_gap: limits.gapShare / (isWhole.filter(Boolean).length > SMALL ? 1 : 2),
    ...lean,
  })
  if (start) model.setSolution({ colValue: start.values })
  model.run()
  if (Number(model.info.get('primal_solution_status')) !== FEASIBLE) return NOTHING
  const found = Number(model.info.get('mip_dual_bound'))
  const bound = Math.max(found, start?.bound ?? Number.NEGATIVE_INFINITY)
  const state = model.getModelStatus() === OPTIMAL ? 'optimal' : 'feasible'
  return { state, values: [...model.getSolution().colValue], bound }
}

function solved(work: Work, secondsLeft: Clock): Solved {
  const { programme, limits } = work
  const model = modelOf(programme)
  try {
    const near = rounded(programme, relaxation(model, programme.costs.length, secondsLeft), limits.gapShare)
    const isNear = near !== null && near.cost - near.bound <= ENOUGH * limits.gapShare * near.cost
    if (isNear && programme.isWhole.filter(Boolean).length > SMALL) return { state: 'optimal', ...near }
    const found = secondsLeft() > 0 ? branched(model, work, near, secondsLeft) : NOTHING
    return found.state === 'none' && near ? { state: 'feasible', ...near } : found
  } finally {
    model.dispose()
  }
}

parentPort?.once('message', (work: Work) => {
  const until = performance.now() + work.limits.seconds * 1000
  parentPort?.postMessage(solved(work, () => Math.max(0, (until - performance.now()) / 1000)))
})
