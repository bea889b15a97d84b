/**
 * A voice in WebM (Matroska, RFC 9559), as browsers record it. Elements that are not needed to hear it become empty
 * space of the same length, so that nothing that points into the file moves; names of programs are blanked.
 */
type Leaf = 'keep' | 'blank' | 'one' | 'sound'
type Rule = Leaf | Rules
type Rules = ReadonlyMap<number, Rule>

const VOID = 0xec
const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
const SOUND = 2

const AUDIO: Rules = keeping(0xb5, 0x78b5, 0x9f, 0x6264)
const TRACK: Rules = new Map<number, Rule>([
  ...keeping(0xd7, 0x86, 0x63a2, 0x56aa, 0x56bb, 0x9c, 0x23e383),
  [0x73c5, 'one'], // A random number of the recording.
  [0x83, 'sound'],
  [0xe1, AUDIO],
])
const BLOCKS: Rules = keeping(0xa1, 0x9b, 0x75a2, 0xfb)
const PARTS: Rules = new Map<number, Rule>([
  [0x1549a966, new Map<number, Rule>([...keeping(0x2ad7b1, 0x4489), [0x4d80, 'blank'], [0x5741, 'blank']])],
  [0x1654ae6b, new Map([[0xae, TRACK]])],
  [CLUSTER, new Map<number, Rule>([...keeping(0xe7, 0xa3), [0xa0, BLOCKS]])],
])
const WHOLE: Rules = new Map<number, Rule>([
  [0x1a45dfa3, keeping(0x4286, 0x42f7, 0x42f2, 0x42f3, 0x4282, 0x4287, 0x4285)],
  [SEGMENT, PARTS],
])

function keeping(...ids: readonly number[]): Map<number, Rule> {
  return new Map(ids.map((id) => [id, 'keep']))
}

export function cleanWebm(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 4 || new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) !== 0x1a45dfa3) return null
  const file = new File(Uint8Array.from(bytes))
  return file.clean(0, bytes.length, WHOLE, null) === bytes.length && file.sounds > 0 ? file.bytes : null
}

type Element = { readonly id: number; readonly at: number; readonly data: number; readonly end: number | null }

class File {
  readonly bytes: Uint8Array
  sounds = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /**
   * Cleans the elements from `at` on; where it ended, or null for what is no WebM voice. `around`: what holds them, when
   * its length is not known: then the next part of that sort or above ends it.
   */
  clean(from: number, end: number, rules: Rules, around: number | null): number | null {
    for (let at = from; at < end; ) {
      const element = this.#element(at)
      if (around === CLUSTER && (PARTS.has(element.id) || element.id === SEGMENT)) return at
      const rule = rules.get(element.id)
      const next = this.#cleanOne(element, rule, end)
      if (next === null || next > end) return null
      at = next
    }
    return end
  }

  #cleanOne(element: Element, rule: Rule | undefined, end: number): number | null {
    const { id, at, data } = element
    if (element.end === null) {
      const isOpen = (id === SEGMENT || id === CLUSTER) && typeof rule === 'object'
      return isOpen ? this.clean(data, end, rule, id) : null
    }
    if (element.end > end) return null
    if (typeof rule === 'object') return this.clean(data, element.end, rule, null)
    if (rule === undefined) this.#empty(at, element.end)
    else if (!this.#applied(rule, data, element.end)) return null
    return element.end
  }

  /** False: a track that is no sound. */
  #applied(rule: Leaf, from: number, end: number): boolean {
    if (rule === 'blank') this.bytes.fill(0x20, from, end)
    if (rule === 'one') {
      this.bytes.fill(0, from, end)
      this.bytes[end - 1] = 1
    }
    if (rule !== 'sound') return true
    this.sounds++
    return end - from === 1 && this.bytes[from] === SOUND
  }

  /** The same length as an element that says nothing: id, length, zeros. */
  #empty(at: number, end: number): void {
    const length = end - at
    let width = 1
    while (length - 1 - width >= 2 ** (7 * width) - 1) width++
    const size = length - 1 - width
    this.bytes.fill(0, at, end)
    this.bytes[at] = VOID
    for (let i = 0; i < width; i++) this.bytes[at + width - i] = Math.floor(size / 2 ** (8 * i)) & 255
    this.bytes[at + 1] = (this.bytes[at + 1] as number) | (0x80 >> (width - 1))
  }

  #element(at: number): Element {
    const idWidth = Math.clz32(this.#byte(at)) - 23
    if (idWidth > 4) throw new RangeError('no id')
    let id = 0
    for (let i = 0; i < idWidth; i++) id = id * 256 + this.#byte(at + i)
    const width = Math.clz32(this.#byte(at + idWidth)) - 23
    if (width > 8) throw new RangeError('no length')
    let size = this.#byte(at + idWidth) & (0xff >> width)
    let isOpen = size === 0xff >> width
    for (let i = 1; i < width; i++) {
      const byte = this.#byte(at + idWidth + i)
      isOpen &&= byte === 0xff
      size = size * 256 + byte
    }
    const data = at + idWidth + width
    return { id, at, data, end: isOpen ? null : data + size }
  }

  #byte(at: number): number {
    const byte = this.bytes[at]
    if (byte === undefined) throw new RangeError('cut')
    return byte
  }
}
