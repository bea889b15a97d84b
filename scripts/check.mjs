// npm run check: types, walls, style and the page's build, without the tests.
import { runChecks } from './lib/checks.mjs'

const { passed, failed } = await runChecks((line) => process.stdout.write(`${line}\n`))
process.exitCode = failed > 0 ? 1 : 0
process.stdout.write(`${passed} passed, ${failed} failed\n`)
