/** Where the phone of a window that keeps nothing has its reports and photos: in memory, for as long as the window is open. */
import type { Chest } from '../phone/attached.ts'
import { openPhoneStore } from '../store/phone/store.ts'

export async function openPassing() {
  const nowhere = async (): Promise<void> => {}
  const asItIs = async (bytes: Uint8Array): Promise<Uint8Array> => bytes
  const journal = { read: async () => [], append: nowhere, replace: nowhere, close: () => {} }
  return { store: await openPhoneStore(journal, { seal: asItIs, open: asItIs }), chest: memoryChest() }
}

function memoryChest(): Chest {
  const kept = new Map<string, Uint8Array>()
  return {
    put: async (name, bytes) => void kept.set(name, bytes),
    get: async (name) => kept.get(name) ?? null,
    drop: async (name) => void kept.delete(name),
    names: async () => [...kept.keys()],
    close: () => kept.clear(),
  }
}
