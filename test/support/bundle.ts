// Sources of ours as one script for a page of a real browser: what they export is left behind as a global.
import { build } from 'vite'

export async function scriptOf(entry: string, name: string): Promise<string> {
  const lib = { entry, name, formats: ['iife' as const] }
  const made = await build({ configFile: false, logLevel: 'error', build: { lib, write: false, minify: true } })
  const [first] = [made].flat()
  if (!first || !('output' in first)) throw new Error('nothing was bundled')
  return first.output[0].code
}
