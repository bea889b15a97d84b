// strace, for the tests that cut a store's power or make one of its system calls fail (Linux only). Debian's machines
// get it by apt; elsewhere the tests that need it fail and say so, because a durability nobody tried is a promise only.
import { onPath, say } from './place.mjs'
import { aptInstall } from './run.mjs'

export const straceIsReady = () => process.platform !== 'linux' || onPath('strace') !== undefined

export async function bringStrace() {
  if (straceIsReady()) return
  say('installing strace for the tests of power cuts')
  if (!(await aptInstall('strace'))) say('there is no strace, and the tests of power cuts will fail; please install it')
}
