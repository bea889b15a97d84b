// Real pictures and voices, as a browser makes them (a canvas, MediaRecorder), and what a camera writes beside a picture.
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'))

/** 16 × 12 pixels, with the profile that browsers add. */
export const JPEG = bytesOf(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAA' +
    'AChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZ' +
    'WiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA' +
    'E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4M' +
    'ChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2Nj' +
    'Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAA' +
    'AAIF/8QAHBAAAgICAwAAAAAAAAAAAAAAAQIAAwQFESJR/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAaEQEAAQUAAAAAAAAAAAAAAAACAQADETFR' +
    '/9oADAMBAAIRAxEAPwCNfg1ZVDO7OCG46keCZ8RFARSSWYnUcqNcuBAknExue1//2Q==',
)
/** A third of a second of a tone. */
export const WEBM = bytesOf(
  'GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAAPYEU2bdLlNu4tTq4QVSalmU6yBbk27i1OrhBZUrmtTrIGTTbuL' +
    'U6uEH0O2dVOsgddNu4xTq4QcU7trU6yCA8bsrgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrXsYMP' +
    'QkBEiYRDlR2RTYCGQ2hyb21lV0GGQ2hyb21lFlSua7+uvdeBAXPFh6z/kAz3/5eDgQKGhkFfT1BVU2Oik09wdXNIZWFkAQIAAIC7AAAAAADhjbWE' +
    'RzuAAJ+BAmJkgSAfQ7Z1AQAAAAAAAuPngQCj74EAAIB7gycahMHSfkfR7NIa9kQtjbr9qDaO7nUX+NklQ5WBOsdtdE20dn2h2WYtvFA/oNusz/uU' +
    '6WJI4yXJGSk2rw+pK7kIm9a6HxV0GD7ZF9emHTvzFF1da038Wcy9CsGP4B24mRqNNyJcV554lKP4gQA7gHuDJSe1z8kBwmKVITKSdKb0BktW54MZ' +
    'xrFEuy1RksnM/cT5eQE9TSAvtqA4yd75MjcZPEqfOjUjoMFuSw0tK63VVZv7kkeX23DldfidU8LUtgVaYHYsQ/Wn+Q6BiVL+hM6B4Ne6y82Lc7o1' +
    'DKW8pnN/H87qo/uBAHaAewO2BVpgUxYIEK0bYxI7XcRN2qBqXIFCq0Y0DnnPb1fJ8O1tUcvYdJWzmf8QEYgwUDsrR19OHsl4/wq1hn9nJB66rLU+' +
    'js3DXHluX20EWkqyGl+p4IOtXJOBw+8bdLiIzmnJzC4VrY0OkYEEaJfq7n1INPheU0uj/IEAtIB7gycmshpfqiJ6TREIwDVIOK3xGLr6SQBRSGf8' +
    'SB/Biz3zzSxg51IIzYmqtR4aYHYsQ/Wn+Q6BiVgGQ0GtFqboXMlm8FQAIt4h3pCGe74/ndWzeomnegpyVGxTkhRW3P3lrExl6iLtMA64UzJ7p/CM' +
    'AKYyRYxcM0qj+4EA74B7gycmshpfqiJ6TREIwDVIOKbjX0/0l9mhvtYqgCw1450QsTX2Lpvfj4tJtR4aYFMWCBCtG2MSO1oj8OkiYpejw/qVXhUr' +
    'YYhWTfjwxpwRD9a1HhpgdixD9af5DoGJVXfvZwxBvjBki6WkBMRnDDgur6WAAzYmpqP7gQEqgHsDs80fqiJ6TREIwDVIN/sGdFpiRl4T72ErTUt9' +
    'Ff0ADOv45dIUhEzKtR4aYFMWCBCtG2MSO12E7u1gi9AMjvHChvKDJ7zMMz2FSjtbLhcqs5n/EBGIMFA7K0dfTg7G4OHuXbJdACCF3wWnsurqiHg/' +
    'AorUhFpKHFO7a427i7OBALeG94EB8YHX',
)
export const MP4 = bytesOf(
  'AAAAJGZ0eXBpc29tAAACAGlzb21pc282aXNvMnZwMDltcDQxAAACXW1vb3YAAAB4bXZoZAEAAAAAAAAA5y0oHgAAAADnLSgeAAAD6AAAAAAAAAEQ' +
    'AAEAAAEAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIAAAG1' +
    'dHJhawAAAGh0a2hkAQAAAwAAAADnLSgeAAAAAOctKB4AAAABAAAAAAAAAAAAAAEQAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABRW1kaWEAAAAsbWRoZAEAAAAAAAAA5y0oHgAAAADnLSgeAAC7gAAAAAAAAAEQVcQAAAAAAC1oZGxy' +
    'AAAAAAAAAABzb3VuAAAAAAAAAAAAAAAAU291bmRIYW5kbGVyAAAAAORtaW5mAAAAEHNtaGQAAAAAAAAAAAAAACVkaW5mAAAAHWRyZWYAAAAAAAAA' +
    'AQAAAA11cmwgAAAAAQAAAACnc3RibAAAABBzdHNjAAAAAAAAAAAAAAAQc3R0cwAAAAAAAAAAAAAAFHN0c3oAAAAAAAAAAAAAAAAAAAAQc3RjbwAA' +
    'AAAAAAAAAAAAW3N0c2QAAAAAAAAAAQAAAEtPcHVzAAAAAAAAAAEAAAAAAAAAAAACABAAAAAAu4AAAAAAABRidHJ0AAAAAAAAAAAAAAAAAAAAE2RP' +
    'cHMAAg8AAAC7gAAAAAAAAChtdmV4AAAAIHRyZXgAAAAAAAAAAQAAAAEAAAAAAAAAAAAAAAAAAACEbW9vZgAAABBtZmhkAAAAAAAAAAEAAABsdHJh' +
    'ZgAAABR0ZmhkAAIAIAAAAAECAAAAAAAAFHRmZHQBAAAAAAAAAAAAAAAAAAA8dHJ1bgEAAwEAAAAFAAAAjAAADagAAABnAAAK6AAAAHYAAAsKAAAA' +
    'bwAAC6EAAAB2AAAD8AAAAHgAAAJCbWRhdHuDJxqFkI6rdaMtEsEyR/6iI1Seql1iOdP6mDZuei48L8XIxwTi4yJ6vPW8ed+g26zKG3yAwnlBU2Mq' +
    'ElOwEwmk1554t7sGN68wprjbUUxzEjWsVmqaKdCj/uxra58z655fMIwQhxV7gycltgVaYHYsQ/Wn+Q6BibowDPHsd1/yiI6OYbQSnhw3bDhDvQGF' +
    'jYmqtgVaYHYsQ/Wn+Q6BibAhD5DUIUyXN3ehpll4AXOPlWxc/j+d1bYFWmBTFggQrRtjEjtgSP1WdNxWaul+3UVYxqO37z0qmUx3Et4Ke4MjJbYF' +
    'WmB2LCNRkC+OtZD3NLeUfqJByrAe4I38yd39n1iXnniUtgVaYFMWCBCtG2MSO2OWTByWTyQV7fBA7lm7QDuFM4b0PBEP1rYFWmB2LEP1p/kOgYmu' +
    'oUBFvPJfEAhD9xF/RYinFGGOqeFqe4MnJ7PNH6oiek0RCMA1SDiuoQ6G0KffI/yaVOUATTM4wdIKwEhRySaW6rN6iad6CnJUbFOSFFbfp1k3bCHw' +
    'IW3opy78Hml/uoirOMn1Oit4SrUeGmB2LCNRkC+OtZEbEG2C5zaP/cfXoc1j1jsaAmcd1554lHuDJyazzR+p4IOtXJOBw+8bdIvIVHCugS7OJ6Di' +
    'kRQsuwySOwHtptfTSAu1HhpgdixD9af5DoGJuvBfUH5+jherL8l8GKiCwCuwKmOc3v3F1LPNH6oiek0RCMA1SDoC/a7ER7AgTyngWhCbqnrYJBWV' +
    'JTURPx/O6g==',
)

/** Where the photo was taken, and with what: what must not be found in anything that leaves the phone. */
export const MARKS = [
  'CANARY-CAMERA',
  'CANARY-PROGRAM',
  '2018:10:15 14:30:00',
  'CANARY-COMMENT',
  'CANARY-TRAILER',
] as const

const u16 = (n: number): number[] => [n >> 8, n & 255]
const u32 = (n: number): number[] => [...u16(n >>> 16), ...u16(n & 0xffff)]
const ascii = (text: string): number[] => [...Buffer.from(`${text}\0`)]

/** Tags of one TIFF directory at `at`: each [tag, type, count, bytes]; big-endian, values behind it. */
function directory(at: number, tags: readonly [number, number, number, number[]][]): number[] {
  const after = at + 2 + tags.length * 12 + 4
  const [heads, values]: [number[], number[]] = [[], []]
  for (const [tag, type, count, bytes] of tags) {
    const isShort = bytes.length <= 4
    heads.push(...u16(tag), ...u16(type), ...u32(count))
    heads.push(...(isShort ? [...bytes, 0, 0, 0, 0].slice(0, 4) : u32(after + values.length)))
    if (!isShort) values.push(...bytes)
  }
  return [...u16(tags.length), ...heads, ...u32(0), ...values]
}

/** EXIF (JEITA CP-3451) with make, program, time and the place 14.8333, -89.15 in degrees, minutes and seconds. */
function exif(): number[] {
  const dms = (...n: number[]): number[] => n.flatMap((one) => [...u32(one), ...u32(1)])
  const first = (gpsAt: number): number[] =>
    directory(8, [
      [0x010f, 2, 14, ascii(MARKS[0])],
      [0x0131, 2, 15, ascii(MARKS[1])],
      [0x0132, 2, 20, ascii(MARKS[2])],
      [0x8825, 4, 1, u32(gpsAt)],
    ])
  const gpsAt = 8 + first(0).length
  const gps = directory(gpsAt, [
    [1, 2, 2, ascii('N')],
    [2, 5, 3, dms(14, 50, 0)],
    [3, 2, 2, ascii('W')],
    [4, 5, 3, dms(89, 9, 0)],
  ])
  return [...ascii('Exif').slice(0, 4), 0, 0, 0x4d, 0x4d, 0, 42, ...u32(8), ...first(gpsAt), ...gps]
}

const segment = (marker: number, data: readonly number[]): number[] => [0xff, marker, ...u16(data.length + 2), ...data]

/** The picture as a camera would have written it: EXIF with a place, a comment, and something after its end. */
export function asOfCamera(jpeg: Uint8Array = JPEG): Uint8Array {
  const told = [...segment(0xe1, exif()), ...segment(0xfe, ascii(MARKS[3]))]
  return Uint8Array.from([...jpeg.subarray(0, 2), ...told, ...jpeg.subarray(2), ...ascii(MARKS[4])])
}
