/** A QR code as one SVG path of unit squares. */
import { encode } from 'uqr'

export function codeOf(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x},${y}h1v1h-1z`] : [])))
  return { size, path: squares.join('') }
}
