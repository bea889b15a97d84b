// csv-parse's own types pull in all of Node's, which would open the wall of tsconfig.pure.json for every pure room.
// Only that check sees this file; tsconfig.json checks the same calls against the real types.
type Columns = true | readonly string[] | ((header: string[]) => unknown)
export declare function parse<T = unknown>(
  input: string | Uint8Array,
  options: { columns: Columns; [option: string]: unknown },
): T[]
export declare function parse(input: string | Uint8Array, options?: { [option: string]: unknown }): string[][]
export declare class CsvError extends Error {
  readonly code: string;
  [key: string]: unknown
}
