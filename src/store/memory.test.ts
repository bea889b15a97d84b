import type { Store } from '../log/port.ts'
import { storeAcceptance } from './acceptance.ts'
import { cipherOf } from './cipher.ts'
import { openCiphered } from './ciphered.ts'
import { Held, memoryStore } from './memory.ts'

const cipher = cipherOf(Buffer.from('a key of a test, and of nothing else'))

storeAcceptance('memory, under a disk key', async () => {
  const held = new Held()
  const open = (): Promise<Store> => openCiphered(memoryStore(held), cipher)
  const store = await open()
  const reopen = async (): Promise<Store> => {
    await store.close()
    return open()
  }
  return { store, reopen, close: () => store.close() }
})

storeAcceptance('memory', async () => {
  const held = new Held()
  const store = memoryStore(held)
  return {
    store,
    reopen: async () => {
      await store.close()
      return memoryStore(held)
    },
    close: () => store.close(),
  }
})
