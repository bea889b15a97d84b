/**
 * A voice in MP4 (ISO 14496-12), as iPhones record it. Boxes that are not needed to hear it become free space of the same
 * length, so that nothing that points into the file moves; times of making are zero and names of programs are blank.
 */
const HOLD = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'moof', 'traf', 'mvex', 'edts'])
const KEEP = new Set(
  `ftyp styp mdat smhd dinf stsd stts ctts stsc stsz stz2 stco co64 stss sgpd sbgp elst mehd trex mfhd tfhd tfdt trun
  sidx`.split(/\s+/),
)
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd'])
/** Where a `hdlr` box says of what it is, and where its name begins, after the box's own eight bytes. */
const HANDLER = 8
const HANDLER_NAME = 24
const MOST_DEPTH = 8

export function cleanMp4(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 12 || name(bytes, 4) !== 'ftyp') return null
  const copy = Uint8Array.from(bytes)
  return new Boxes(copy).clean(0, copy.length, 0) ? copy : null
}

const name = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

class Boxes {
  readonly #bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer)
  }

  /** False for what is no MP4 voice. */
  clean(from: number, end: number, depth: number): boolean {
    if (depth > MOST_DEPTH) return false
    for (let at = from; at < end; ) {
      const length = this.#view.getUint32(at)
      // A box of more than 4 GB, or one that says no length, is in no voice of a minute.
      if (length < 8 || at + length > end) return false
      if (!this.#cleanOne(at, at + length, depth)) return false
      at += length
    }
    return true
  }

  #cleanOne(at: number, end: number, depth: number): boolean {
    const type = name(this.#bytes, at + 4)
    const data = at + 8
    if (HOLD.has(type)) return this.clean(data, end, depth + 1)
    if (type === 'hdlr') return this.#handler(data, end)
    if (TIMED.has(type)) this.#bytes.fill(0, data + 4, data + (this.#bytes[data] === 1 ? 20 : 12))
    else if (!KEEP.has(type)) {
      this.#bytes.set([0x66, 0x72, 0x65, 0x65], at + 4) // free
      this.#bytes.fill(0, data, end)
    }
    return true
  }

  #handler(data: number, end: number): boolean {
    if (end - data < HANDLER_NAME || name(this.#bytes, data + HANDLER) !== 'soun') return false
    this.#bytes.fill(0, data + HANDLER + 4, end)
    return true
  }
}
