import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTable } from './csv.ts'
import { csvCell } from './csvCell.ts'

const columns = { required: ['a', 'b'], optional: ['c'] } as const
const read = (text: string) => readTable<'a' | 'b' | 'c'>(text, 'f.csv', columns)
const codes = (text: string): string[] => {
  const table = read(text)
  return table.ok ? [] : table.problems.map((one) => `${one.code} ${one.path}`)
}

test('cells come with their line, and a column that is absent is empty', () => {
  const table = read('b,a\n1," x "\n\n"two\nlines",4\n')
  assert.ok(table.ok)
  assert.deepEqual(table.value, [
    { line: 2, cells: { a: 'x', b: '1', c: '' } },
    { line: 5, cells: { a: '4', b: 'two\nlines', c: '' } },
  ])
})

test('a spreadsheet in Spanish writes semicolons, and a byte order mark', () => {
  const table = read('\uFEFFa;b\r\n1,5;x\r\n')
  assert.ok(table.ok)
  assert.deepEqual(table.value[0]?.cells, { a: '1,5', b: 'x', c: '' })
})

test('what is no table is told with its line: missing column, short row, open quote, wrong encoding, empty file', () => {
  assert.deepEqual(codes('a,c\n1,2\n'), ['csv.column f.csv:1'])
  assert.deepEqual(codes('a,b\n1,2\n3\n'), ['csv.malformed f.csv:3'])
  assert.deepEqual(codes('a,b\n1,"2\n'), ['csv.malformed f.csv:2'])
  assert.deepEqual(codes('a,b\n1,Tecún\n2,Tec\uFFFDn\n'), ['json.encoding f.csv:3'])
  assert.deepEqual(codes(''), ['body.empty f.csv'])
})

test('a cell that a spreadsheet would run as a formula is made harmless, and numbers stay numbers', () => {
  assert.equal(csvCell('=HYPERLINK("http://x")'), `"'=HYPERLINK(""http://x"")"`)
  assert.equal(csvCell('@sum'), `"'@sum"`)
  assert.equal(csvCell('+502 5555'), `"'+502 5555"`)
  assert.equal(csvCell(-89.35), '-89.35')
  assert.equal(csvCell('Tecún Umán, GT'), '"Tecún Umán, GT"')
  assert.equal(csvCell(null), '')
})

test('what is written is read again the same', () => {
  const cells = ['plain', 'a "quoted" one', 'two\nlines', 'semi;colon', 'comma, inside']
  for (const cell of cells) {
    const table = read(`a,b\n${csvCell(cell)},1\n`)
    assert.ok(table.ok)
    assert.equal(table.value[0]?.cells.a, cell)
  }
})
