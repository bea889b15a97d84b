/** A range of bytes of the journey's own map; null where it has none, or the hub cannot be asked. */
export async function piece(journey: string, offset: number, length: number): Promise<ArrayBuffer | null> {
  const range = `bytes=${offset}-${offset + length - 1}`
  const path = `/api/tiles?${new URLSearchParams({ journey })}`
  const answer = await fetch(path, { headers: { range } }).catch(() => null)
  return answer?.status === 206 ? answer.arrayBuffer() : null
}
