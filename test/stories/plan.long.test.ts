// Plans of full size, on journeys that had no part in setting the solver: within one in a hundred of the proven best.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { highsSolver } from '../../src/main/solver.ts'
import { greedyPlan } from '../../src/readiness/plan/greedy.ts'
import { begin, decided, GAP_SHARE } from '../../src/readiness/plan/plan.ts'
import { journeyProblem } from '../support/plans.ts'

test('a plan of 40 offers, 20 vehicles, 15 stops and 7 nights is proven within one in a hundred of the best', async () => {
  for (const seed of [4, 5, 6, 7, 12]) {
    const problem = journeyProblem(seed, { sources: 40, carriers: 20, stops: 15, nights: 7 })
    const built = begin(problem) ?? assert.fail('a programme')
    const solved = await highsSolver.solve(built.programme, { seconds: 120, gapShare: GAP_SHARE })
    const { gapShare } = decided(problem, { first: greedyPlan(problem), built }, solved)
    assert.ok(gapShare !== null && gapShare <= 0.01, `${seed}: ${gapShare}`)
  }
})
