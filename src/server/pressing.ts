/** How files of the web app are made small for the way: by the build, and by the server where the build did not. */
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const PRESSED_ALREADY: ReadonlySet<string> = new Set(['.png', '.webp', '.woff2'])
/** Below this, headers and unpacking cost more than pressing saves. */
const LEAST_BYTES = 256

export const isWorthPressing = (name: string, plain: Buffer): boolean =>
  !PRESSED_ALREADY.has(extname(name)) && plain.length >= LEAST_BYTES

export const toGzip = (plain: Buffer): Promise<Buffer> => promisify(gzip)(plain, { level: 9 })

/** At the best quality a file takes seventy times as long as at the usual one, and becomes a fourteenth smaller. */
export const BEST_QUALITY = 11
const USUAL_QUALITY = 6

/** The window is as large as the file: the usual one is of 4 MiB, and to clear it costs more than all the rest. */
export const toBrotli = (plain: Buffer, quality = USUAL_QUALITY): Promise<Buffer> =>
  promisify(brotliCompress)(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(plain.length + 1)))),
    },
  })
