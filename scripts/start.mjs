// `npm start` after set-up: the hub, with Node's compile cache. Reading TypeScript anew costs half a second and much
// memory each time, and a shelter's machine has little of both. This file is no TypeScript itself, so that the
// translator is not even loaded. The cache lies in the checkout and may be deleted at any time: in the system's
// temporary folder another user of the machine could put code into it.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { compiledFolder } from './lib/place.mjs'

const { directory } = enableCompileCache(compiledFolder)
// The store's writer is a thread of its own and finds the cache by this name.
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory
await import('../src/main/hub.ts')
// Now and not at the end: a hub whose power is cut never comes to its end.
flushCompileCache()
