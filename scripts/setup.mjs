// npm's pre-scripts call this: `node scripts/setup.mjs cli|start|test|all`. See scripts/lib/setup.mjs for the steps.
import { SetupProblem, say } from './lib/place.mjs'
import { modes, setUp } from './lib/setup.mjs'

const mode = process.argv[2] ?? 'cli'

try {
  if (!(mode in modes)) throw new SetupProblem(`set-up knows ${Object.keys(modes).join(', ')}, not "${mode}".`)
  await setUp(mode)
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error
  say(`set-up failed: ${error.message}`)
  process.exitCode = 1
}
