import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import pg from 'pg'
import { withBrowser } from './browser.ts'
import { temporaryFolder } from './folder.ts'
import { freshDatabase } from './postgres.ts'
import { filesWithMarks } from './profile.ts'

let left = ''

suite('a temporary folder', () => {
  test('can be written to', () => {
    left = temporaryFolder()
    writeFileSync(join(left, 'note'), 'x')
    assert.ok(existsSync(join(left, 'note')))
  })
  test('is gone after the test that asked for it', () => {
    assert.equal(existsSync(left), false)
  })
})

test('a mark is found in a file in each of its codings, wherever in it it begins, and what is near to it is not', () => {
  const [found, missed] = [temporaryFolder(), temporaryFolder()]
  const mark = 'canario-zorzal'
  const texts = ['', 'x', 'xy', 'ñ y'].map((before) => `${before}${mark}, and more`)
  const coded = (text: string) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    ...(['base64', 'base64url'] as const).map((coding) => Buffer.from(Buffer.from(text).toString(coding))),
  ]
  for (const [n, bytes] of texts.flatMap(coded).entries()) writeFileSync(join(found, `${n}`), bytes)
  for (const [n, bytes] of coded('canario, zorzal').entries()) writeFileSync(join(missed, `${n}`), bytes)
  assert.equal(filesWithMarks(found, [mark]).length, 16)
  assert.deepEqual(filesWithMarks(missed, [mark]), [])
})

test('the browser opens a page and runs its script', async () => {
  const page = await (await withBrowser()).newPage()
  await page.setContent('<p id="a">uno</p><script>document.getElementById("a").textContent += " dos"</script>')
  assert.equal(await page.textContent('#a'), 'uno dos')
  await page.close()
})

test('the same browser serves the next test of the file too', async () => {
  assert.equal((await withBrowser()).isConnected(), true)
})

test('a fresh database writes durably and knows nothing of another one', async () => {
  const [one, two] = [await freshDatabase(), await freshDatabase()]
  const [a, b] = [new pg.Client(one.url), new pg.Client(two.url)]
  await Promise.all([a.connect(), b.connect()])
  await a.query('create table stop (name text)')
  const seen = await b.query("select to_regclass('stop') as stop")
  const fsync = await a.query('show fsync')
  assert.deepEqual([seen.rows[0].stop, fsync.rows[0].fsync], [null, 'on'])
  await Promise.all([a.end(), b.end()])
  await Promise.all([one.close(), two.close()])
})

test('the database server outlives the test that started it', async () => {
  const database = await freshDatabase()
  assert.match(database.url, /^postgres/)
  await database.close()
})
