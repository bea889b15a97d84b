import { behind } from '../phone/state.ts'

/**
 * A range of bytes of the journey's own map; null where it has none, or the hub cannot be asked. Asked by the phone that
 * keeps the key where there is one: a hub elsewhere answers nobody whom it does not know.
 */
export async function piece(journey: string, offset: number, length: number): Promise<ArrayBuffer | null> {
  const path = `/api/tiles?${new URLSearchParams({ journey, bytes: `${offset}-${offset + length - 1}` })}`
  const signed = behind.value?.ask
  if (signed) return bufferOf((await signed('GET', path))?.bytes)
  const answer = await fetch(path).catch(() => null)
  return answer?.status === 206 ? answer.arrayBuffer() : null
}

const bufferOf = (bytes: Uint8Array | undefined): ArrayBuffer | null => (bytes ? Uint8Array.from(bytes).buffer : null)
