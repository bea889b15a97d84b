/**
 * The process that the tests of files end or put in trouble: it brings one file after the other, and prints what was
 * acknowledged, or the code of what went wrong. Arguments: folder, and how many files.
 */
import { StoreTrouble } from '../log/port.ts'
import { FileFolder } from './files.ts'
import { fileBytes, idOf, PIECE } from './files-made.ts'

const [path = '', most = ''] = process.argv.slice(2)
const folder = new FileFolder(path)
const there = new Set((await folder.all()).map(({ report }) => report))

async function bring(n: number): Promise<void> {
  const [report, bytes] = [idOf(n), fileBytes(n)]
  if ((await folder.partBytes(report)) === null) await folder.begin(report)
  for (let at = (await folder.partBytes(report)) as number; at < bytes.length; at += PIECE) {
    await folder.append(report, at, bytes.subarray(at, at + PIECE))
    process.stdout.write(`ack ${n} ${Math.min(at + PIECE, bytes.length)}\n`)
  }
  await folder.keep({ report, hash: idOf(n) })
  process.stdout.write(`kept ${n}\n`)
}

for (let n = 0; n < Number(most); n++) {
  try {
    if (!there.has(idOf(n))) await bring(n)
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error
    process.stdout.write(`trouble ${n} ${error.code}\n`)
  }
}
