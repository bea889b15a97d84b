// Unpacks the packaged Chromium into the folder given as TMPDIR by scripts/lib/browser.mjs. The package reuses any file
// named chromium that it finds there, whatever its version and however incomplete, so that folder must be new and empty.
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
