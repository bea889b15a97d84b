// strace for the tests of what is on disk when: it shows the real system calls, and can make one of them fail.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs a script of ours under strace; its standard output comes back. Rejects where there is no strace. */
export async function underStrace(
  options: readonly string[],
  script: string,
  args: readonly string[],
): Promise<string> {
  const command = [...options, process.execPath, script, ...args]
  try {
    const { stdout } = await promisify(execFile)('strace', command, { maxBuffer: 1 << 26 })
    return stdout
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error('This test needs strace (Linux only): install it, for instance with apt-get install strace.')
  }
}
