/** `npm start`: what it is asked for is looked at first, and the hub is loaded when nothing speaks against it. */
import { mayListen } from '../server/port.ts'
import { giveUp, hubAssistant, journeyIn, LOOPBACK, optionsOf } from './asked.ts'

// Reports, photos and views are for whom this machine's hub belongs to, and not for its other users.
process.umask(0o077)

const options = optionsOf(process.argv.slice(2))
const named = options.journey === null ? null : await journeyIn(options.journey)
const assistant = hubAssistant()
const free = await mayListen(options.tls ? LOOPBACK : options.host, options.port)
if (!free.ok) giveUp(free.problems)

const { start } = await import('./serving.ts')
await start(options, named, assistant)
