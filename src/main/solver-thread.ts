/** The thread of `solver.ts`: one programme in, one solution out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Highs } from 'highs'
import loadHighs from 'highs'
import type { Limits } from '../hub/planning.ts'
import type { Programme, Row, Solved } from '../readiness/plan/programme.ts'

type Work = { programme: Programme; limits: Omit<Limits, 'signal'>; code: WebAssembly.Module }
const { programme, limits, code } = workerData as Work

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

function solved({ costs, upper, isWhole, rows }: Programme): Solved {
  const model = highs.createModel({
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
    integrality: Int32Array.from(isWhole, (whole) => (whole ? 1 : 0)),
  })
  try {
    model.options.set({
      output_flag: false,
      random_seed: 1,
      time_limit: limits.seconds,
      mip_rel_gap: limits.gapShare,
      // On journeys this search finds what the others find, and costs less time.
      mip_heuristic_run_root_reduced_cost: false,
    })
    if (limits.start) model.setSolution({ colValue: limits.start })
    model.run()
    const isFeasible = Number(model.info.get('primal_solution_status')) === FEASIBLE
    if (!isFeasible) return { state: 'none', values: [], bound: Number.NEGATIVE_INFINITY }
    const isMixed = isWhole.includes(true)
    const bound = isMixed ? Number(model.info.get('mip_dual_bound')) : model.getObjectiveValue()
    const state = model.getModelStatus() === OPTIMAL ? 'optimal' : 'feasible'
    return { state, values: [...model.getSolution().colValue], bound }
  } finally {
    model.dispose()
  }
}

parentPort?.postMessage(solved(programme))
