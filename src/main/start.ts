/**
 * Starts the hub with Node's compile cache: reading TypeScript costs memory and half a second each time, and a shelter's
 * machine has little of both. The cache lies in the system's temporary folder and may be deleted at any time.
 */
import { enableCompileCache } from 'node:module'

const { directory } = enableCompileCache()
// The store's writer is a thread of its own and finds the cache by this name.
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] = directory
await import('./hub.ts')
