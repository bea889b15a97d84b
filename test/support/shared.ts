// Some documents are not ours to publish. They lie in a folder `shared` beside the checkout where we work on them;
// a test that needs it says "needs ../shared" in its name and is skipped, visibly, where that folder is absent.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** The absolute path of the folder `shared` beside the checkout, or null where there is none. */
export function sharedFolder(): string | null {
  const folder = join(root, '..', 'shared')
  return existsSync(folder) ? folder : null
}
