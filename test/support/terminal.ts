// The command line in this process: what it said on both streams, and how it ended.
import { Readable } from 'node:stream'
import type { Deps } from '../../src/cli/deps.ts'
import { diskFiles } from '../../src/cli/disk.ts'
import { runCli } from '../../src/cli/program.ts'
import { bad, problem } from '../../src/core/problem.ts'
import { atlasAtHand } from '../../src/files/atlas.ts'
import { filesRoom } from '../../src/files/room.ts'

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** Runs a command that needs no data folder, in English unless it is told another language. */
export async function runCommand(args: readonly string[], stdin = '', given: Partial<Deps> = {}): Promise<Ran> {
  let [out, err] = ['', '']
  const deps: Deps = {
    ...diskFiles((path) => path, Readable.from([Buffer.from(stdin)])),
    follow: async () => bad(problem('hub.unreached')),
    backUp: async (path) => bad(problem('file.missing', path)),
    restore: async ({ folder }) => bad(problem('file.missing', folder)),
    askHub: async () => null,
    openFile: filesRoom(),
    atlas: async () => atlasAtHand(),
    assistant: null,
    openData: async (path) => bad(problem('file.missing', path)),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    showsProgress: false,
    nowMs: () => Date.parse('2026-05-01T12:00:00Z'),
    verify: () => false,
    solver: { ready: () => undefined, solve: async () => ({ state: 'none', values: [], bound: 0 }) },
    defaultData: '',
    lang: 'en',
    ...given,
  }
  return { code: await runCli(args, deps), out, err }
}
