/**
 * The file of a disk key: a secret as `vereda disk-key` (and `age-keygen`) writes it, on a stick or another machine, never in
 * the data folder. It is read once, at the start; the stick may then be taken away.
 */
import { readFileSync } from 'node:fs'
import { StoreTrouble } from '../log/port.ts'
import { isSecret } from '../log/seal.ts'
import { type Cipher, cipherOf } from '../store/cipher.ts'

/** Throws StoreTrouble `diskKey.file`: there is no such file, or no key in it. */
export function diskKeyIn(path: string): Cipher {
  const secret = textOf(path)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find(isSecret)
  if (secret === undefined) throw new StoreTrouble('diskKey.file', `${path} holds no disk key.`)
  return cipherOf(Buffer.from(secret))
}

/** What the environment names: `VEREDA_DISK_KEY`, the path of the file. */
export const diskKeyOf = (path: string | undefined): { diskKey?: Cipher } => (path ? { diskKey: diskKeyIn(path) } : {})

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new StoreTrouble('diskKey.file', `${path} cannot be read.`, error)
  }
}
