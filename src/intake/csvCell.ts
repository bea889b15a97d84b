/** Cells of the sheets that leave a hub. Apart from their reading, which is loaded only where a sheet comes in. */

// A spreadsheet takes a cell that begins like this for a formula, and runs it on the reader's machine.
const FORMULA = /^[=+\-@\t\r]/
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/
// One id in 64 begins with a minus. It holds nothing that could run, and must stay what other programs look for.
const ID = /^[A-Za-z0-9_-]{43}$/

/** A cell as CSV text (RFC 4180), made harmless for spreadsheets. */
export function csvCell(value: string | number | boolean | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) && !ID.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
