// The languages that the reader knows: a table each, made ready once. A third language is one more table in this list,
// its name in `Lang`, and tests (languages.test.ts reads Portuguese with nothing but a table).
import { type Language, languageOf } from './language.ts'
import { EN } from './tables/en.ts'
import { ES } from './tables/es.ts'
import type { Table } from './tables/table.ts'

export const TABLES: readonly Table[] = [EN, ES]

export type Languages = ReadonlyMap<string, Language>
export const languagesOf = (tables: readonly Table[]): Languages =>
  new Map(tables.map((table) => [table.lang, languageOf(table)]))

export const LANGUAGES: Languages = languagesOf(TABLES)
