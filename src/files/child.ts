/**
 * The process in which one file is opened and read. It may read this checkout and nothing else of the disk, start
 * nothing, and is killed from its own side when it takes too much memory: unpacked bytes lie outside the heap that Node
 * can limit, so a thread looks at the whole process.
 */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { bad, good, type Result } from '../core/problem.ts'
import type { FileBytes } from '../hub/opening.ts'
import { type Asked, type ReadPaper, readingOf } from '../intake/formats/reading.ts'
import { atlasAtHand } from './atlas.ts'
import { openPaper } from './open.ts'

export type Job = { readonly file: FileBytes; readonly asked: Asked; readonly mostMemoryBytes: number }
export type Told = { readonly done: number; readonly of: number } | { readonly result: Result<ReadPaper> }

const LOOK_MS = 50

const tell = (told: Told): Promise<void> =>
  new Promise((sent) => {
    process.send?.(told, undefined, {}, () => sent())
  })

process.once('message', async ({ file, asked, mostMemoryBytes }: Job) => {
  await watch(mostMemoryBytes)
  const opened = await openPaper(file, (done, of) => void tell({ done, of }))
  const result: Result<ReadPaper> = opened.ok
    ? good(readingOf(opened.value, asked, atlasAtHand()))
    : bad(...opened.problems)
  await tell({ result })
  process.disconnect()
  process.exit(0)
})

/** Resolves when the watch is kept, so that nothing is opened before. */
async function watch(most: number): Promise<void> {
  const look = `const look = () => {
    if (process.memoryUsage.rss() > ${most}) process.kill(${process.pid}, 'SIGKILL')
  }
  look()
  setInterval(look, ${LOOK_MS})
  require('node:worker_threads').parentPort.postMessage('kept')`
  const watch = new Worker(look, { eval: true, stdout: true, stderr: true })
  await once(watch, 'message')
  watch.unref()
}
