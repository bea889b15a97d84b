import { storeAcceptance } from './acceptance.ts'
import { Held, memoryStore } from './memory.ts'

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
