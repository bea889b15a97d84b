// Documents come in through the page of a real hub: files are chosen and dropped, followed, called off, refused in words,
// read another way, and taken away again.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { temporaryFolder } from '../support/folder.ts'
import { docxOf, pdfOf, wordBody } from '../support/papers.ts'
import { realSite } from './realSite.ts'
import { visit } from './site.ts'

const { hub, open, assertQuiet } = await realSite()
const folder = temporaryFolder()
const desk = (): Promise<Page> => open('/desk?lang=en')

function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const read = (page: Page) => page.getByRole('button', { name: 'Read', exact: true }).click()
const documents = async (): Promise<{ title: string; source: string; drafts: number }[]> =>
  (await fetch(`${hub.url}/api/documents?journey=${hub.journey}`)).json() as never
const pages = (n: number) =>
  Array.from({ length: n }, (_, i) => [{ text: `Boletín ${i + 1}: llegaron ${i + 1}50 personas a Zacapa.`, y: 700 }])

test('a Word document is chosen, and how its day is known and its language stand over its drafts', async () => {
  const page = await desk()
  const words = ['Comunicado, 17 de octubre de 2018', 'Unas 700 personas llegaron a Chiquimula el martes.']
  await page.locator('#file').setInputFiles(fileOf('comunicado.docx', docxOf(wordBody(words))))
  await page.getByText('comunicado.docx').waitFor()
  await read(page)
  await page.locator('.draft.here').first().waitFor()
  const about = page.locator('.about-text summary')
  assert.match(await about.innerText(), /17 October 2018, the date at its head\. Read in Spanish\./)
})

test('the same document again is told, and one tap opens the one that is there', async () => {
  const before = (await documents()).length
  const page = await desk()
  await page
    .locator('#text')
    .fill('Comunicado, 17 de octubre de 2018\n\nUnas 700 personas llegaron a Chiquimula el martes.')
  await read(page)
  await page.getByText('This text was read before').waitFor()
  await page.getByRole('link', { name: 'Open the document that was read before' }).click()
  await page.locator('.draft.here').first().waitFor()
  assert.equal((await documents()).length, before)
})

test('a dropped file whose day nobody knows is asked for, in the zone of a person’s choice, before anything is kept', async () => {
  const before = (await documents()).length
  const page = await desk()
  const dropped = await page.evaluateHandle(() => {
    const files = new DataTransfer()
    files.items.add(new File(['Llegaron 300 personas a Zacapa ayer.'], 'ayer.txt'))
    return files
  })
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped })
  await read(page)
  await page.locator('#asked-day').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'asked-day')
  assert.equal((await documents()).length, before, 'nothing was kept')
  await read(page)
  await page.getByText('Say on which day it was published.').waitFor()
  await page.locator('#asked-day').fill('2018-10-17')
  await page.locator('#asked-zone').selectOption('America/Mexico_City')
  await read(page)
  await page.locator('.draft.here', { hasText: '300' }).waitFor()
  const { source } = (await documents()).find(({ title }) => title === 'ayer.txt') ?? assert.fail()
  const path = `${hub.url}/api/documents/${source}?journey=${hub.journey}`
  const { zone, drafts } = (await (await fetch(path)).json()) as { zone: string; drafts: { happened: object }[] }
  assert.equal(zone, 'America/Mexico_City')
  assert.deepEqual(drafts[0]?.happened, {
    ...{ from: '2018-10-16T05:00:00Z', to: '2018-10-17T04:59:00Z', precision: 'day' },
    ...{ zone: 'America/Mexico_City', words: 'ayer' },
  })
})

test('pages are counted while they are read, and what is called off leaves nothing behind', async () => {
  const before = (await documents()).length
  const page = await desk()
  await page.locator('#file').setInputFiles(fileOf('long.pdf', pdfOf(pages(900))))
  await page.getByText('What you know of the text').click()
  await page.locator('#published').fill('2018-10-16')
  await read(page)
  await page.getByText(/Reading page \d+ of 900/).waitFor()
  await page.getByRole('button', { name: 'Leave it' }).click()
  await page.getByText('long.pdf').waitFor()
  assert.equal(await page.locator('#published').inputValue(), '2018-10-16', 'what was typed is still there')
  const short = fileOf('short.pdf', pdfOf(pages(2)))
  await page.getByRole('button', { name: 'Leave this file out' }).click()
  await page.locator('#file').setInputFiles(short)
  await read(page)
  await page.locator('.draft.here').first().waitFor()
  assert.equal((await documents()).length, before + 1)
})

test('a damaged file and one of no known kind are refused in words, and the page stays usable', async () => {
  const page = await desk()
  await page.locator('#file').setInputFiles(fileOf('broken.pdf', '%PDF-1.4 x'))
  await read(page)
  await page.getByRole('alert').getByText('damaged').waitFor()
  await page.getByRole('button', { name: 'Leave this file out' }).click()
  await page.locator('#file').setInputFiles(fileOf('photo.zip', new Uint8Array([0x89, 0x50, 0x4e, 0x47])))
  await read(page)
  await page.getByRole('alert').getByText('cannot be read').waitFor()
})

test('a text read in the wrong language is read again in another, until somebody decides; and it can be taken away', async () => {
  const page = await desk()
  await page.locator('#text').fill('16/10/2018: unas 250 personas llegaron a Esquipulas.')
  await page.getByText('What you know of the text').click()
  await page.locator('#published').fill('2018-10-16')
  await page.locator('#lang').selectOption('en')
  await read(page)
  await page.getByText('Read in English').click()
  await page.locator('#again-lang').selectOption('es')
  await page.getByRole('button', { name: 'Read it again this way' }).click()
  await page.getByText('Read in Spanish').waitFor()
  await page.locator('.draft.here', { hasText: '250' }).first().waitFor()
  assert.equal((await documents()).filter(({ title }) => title.includes('250')).length, 1, 'one document, not two')
  await page.keyboard.press('a')
  await page.locator('.draft.accepted').first().waitFor()
  await page.getByText('Read in Spanish').click()
  await page.getByText('undo those decisions first').waitFor()
  await page.locator('.drafts').focus()
  await page.keyboard.press('u')
  await page.locator('.draft.accepted').first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Take this document away' }).click()
  await page.waitForURL(/\/desk(\?|$)/)
  await visit(page, `${hub.url}/desk?lang=en`)
  assert.equal((await documents()).filter(({ title }) => title.includes('250')).length, 0)
})

test('none of it raised an error on the page, or asked another origin', () => assertQuiet(/status of (409|415|422)/))
