/** The body of an answer, or null when it has more bytes than it may: whoever answers is not to fill this machine's memory. */
export async function bytesWithin(answer: Response, most: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = []
  let held = 0
  for await (const piece of answer.body ?? []) {
    held += piece.length
    if (held > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
