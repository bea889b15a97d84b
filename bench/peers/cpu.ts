/** CPU time of this process and of others, so that a peer's server is counted too. */
import { readFileSync } from 'node:fs'

/** Linux counts a process's time in hundredths of a second (USER_HZ). */
const TICK_MS = 10

/** Milliseconds of CPU that this process (all threads) and the processes `pids` have used. Others: Linux only. */
export function cpuMs(pids: readonly number[]): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000 + pids.reduce((sum, pid) => sum + cpuMsOf(pid), 0)
}

/** Milliseconds of CPU that another process has used. Linux only. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // After the name in brackets, which may hold blanks; user and system time are fields 14 and 15 of the line.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
