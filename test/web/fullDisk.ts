// A browser's store whose disk is full, for the thread of a phone.
/** What a full disk answers, from when it is told to. */
export const FULL = `
  let isFull = false
  new BroadcastChannel('full').onmessage = () => { isFull = true }
  for (const name of ['add', 'put']) {
    const real = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function (...given) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      return real.apply(this, given)
    }
  }`
