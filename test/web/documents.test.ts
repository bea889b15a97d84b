// Documents through the page of a real hub: files are chosen and dropped, followed, called off, refused in words, read
// another way and taken away again; and what was confirmed of them stands in the register, leads back to its words, is
// graded, filtered, printed and carried out.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { exampleHub } from '../support/exampleHub.ts'
import { temporaryFolder } from '../support/folder.ts'
import { docxOf, pdfOf, wordBody } from '../support/papers.ts'
import { violationsOf } from './axe.ts'
import { tooWide } from './fits.ts'
import { realSite } from './realSite.ts'
import { follow, whole } from './site.ts'

const { hub, open, read, assertQuiet } = realSite(await exampleHub())
const folder = temporaryFolder()
const desk = (): Promise<Page> => open('/desk?lang=en')

function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const press = (page: Page) => page.getByRole('button', { name: 'Read', exact: true }).click()
const documents = async (): Promise<{ title: string; source: string; drafts: number }[]> =>
  (await fetch(`${hub.url}/api/documents?journey=${hub.journey}`)).json() as never
const pages = (n: number) =>
  Array.from({ length: n }, (_, i) => [{ text: `Boletín ${i + 1}: llegaron ${i + 1}50 personas a Zacapa.`, y: 700 }])

test('a Word document is chosen, and how its day is known and its language stand over its drafts', async () => {
  const page = await desk()
  const words = ['Comunicado, 17 de octubre de 2018', 'Unas 700 personas llegaron a Chiquimula el martes.']
  await page.locator('#file').setInputFiles(fileOf('comunicado.docx', docxOf(wordBody(words))))
  await page.getByText('comunicado.docx').waitFor()
  await press(page)
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
  await press(page)
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
  await press(page)
  await page.locator('#asked-day').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'asked-day')
  assert.equal((await documents()).length, before, 'nothing was kept')
  await press(page)
  await page.getByText('Say on which day it was published.').waitFor()
  await page.locator('#asked-day').fill('2018-10-17')
  await page.locator('#asked-zone').selectOption('America/Mexico_City')
  await press(page)
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
  await page.locator('#file').setInputFiles(fileOf('long.pdf', pdfOf(pages(500))))
  await page.getByText('What you know of the text').click()
  await page.locator('#published').fill('2018-10-16')
  await press(page)
  await page.getByText(/Reading page \d+ of 500/).waitFor()
  await page.getByRole('button', { name: 'Leave it' }).click()
  await page.getByText('long.pdf').waitFor()
  assert.equal(await page.locator('#published').inputValue(), '2018-10-16', 'what was typed is still there')
  const short = fileOf('short.pdf', pdfOf(pages(2)))
  await page.getByRole('button', { name: 'Leave this file out' }).click()
  await page.locator('#file').setInputFiles(short)
  await press(page)
  await page.locator('.draft.here').first().waitFor()
  assert.equal((await documents()).length, before + 1)
})

test('a damaged file and one of no known kind are refused in words, and the page stays usable', async () => {
  const page = await desk()
  await page.locator('#file').setInputFiles(fileOf('broken.pdf', '%PDF-1.4 x'))
  await press(page)
  await page.getByRole('alert').getByText('damaged').waitFor()
  await page.getByRole('button', { name: 'Leave this file out' }).click()
  await page.locator('#file').setInputFiles(fileOf('photo.zip', new Uint8Array([0x89, 0x50, 0x4e, 0x47])))
  await press(page)
  await page.getByRole('alert').getByText('cannot be read').waitFor()
})

test('a text read in the wrong language is read again in another, until somebody decides; and it can be taken away', async () => {
  const page = await desk()
  await page.locator('#text').fill('16/10/2018: unas 250 personas llegaron a Esquipulas.')
  await page.getByText('What you know of the text').click()
  await page.locator('#published').fill('2018-10-16')
  await page.locator('#lang').selectOption('en')
  await press(page)
  await page.getByText('Read in English').click()
  await page.locator('#again-lang').selectOption('es')
  await page.getByRole('button', { name: 'Read it again this way' }).click()
  await page.getByText('Read in Spanish').waitFor()
  await page.locator('.draft.here', { hasText: '250' }).first().waitFor()
  assert.equal((await documents()).filter(({ title }) => title.includes('250')).length, 1, 'one document, not two')
  await page.keyboard.press('e')
  await page.locator('input[name="people.low"]').fill('900')
  await page.keyboard.press('Enter')
  await page.locator('.draft.here').getByRole('alert').getByText('How many').waitFor()
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), 'people.low')
  await page.keyboard.press('Escape')
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await page.keyboard.press('a')
  await page.locator('.draft.accepted').first().waitFor()
  await page.getByText('Read in Spanish').click()
  await page.getByText('undo those decisions first').waitFor()
  await page.locator('.drafts').focus()
  await page.keyboard.press('u')
  await page.locator('.draft.accepted').first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Take this document away' }).click()
  await page.waitForURL(/\/desk(\?|$)/)
  await whole(page)
  assert.equal((await documents()).filter(({ title }) => title.includes('250')).length, 0)
})

const DESK = { viewport: { width: 1280, height: 900 } }
const register = (more = ''): Promise<Page> => open(`/register?lang=en${more}`, DESK)

const TEXTS = [
  'The minister of Guatemala threatened to close the border. Detentions of Hondurans rose 61 percent in 2018. Mexico requires a visa to enter.',
  'The mayor of Esquipulas said that he asked for help. Detentions of Hondurans rose 40 percent in 2018.',
]

async function post<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${hub.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  assert.equal(answer.status, 200, await answer.clone().text())
  return (await answer.json()) as T
}

async function readAndAccept(text: string, n: number): Promise<void> {
  const { journey } = hub
  const about = { title: `Bulletin ${n} (example)`, publisher: `Example Office ${n}`, published: '2018-10-17' }
  const { source } = await post<{ source: string }>('/api/read', {
    journey,
    text,
    ...about,
    medium: 'bulletin',
    lang: 'en',
  })
  const { drafts } = (await (await fetch(`${hub.url}/api/documents/${source}?journey=${journey}`)).json()) as {
    drafts: { draft: string }[]
  }
  for (const { draft } of drafts) await post('/api/decide', { journey, draft, decision: 'accepted' })
}

test('an empty part says what will come there and where to go, in both languages', async () => {
  const page = await register('&part=figures')
  await page.getByText('No figure was confirmed yet').waitFor()
  assert.equal(await page.locator('.state a[href^="/desk"]').count(), 1)
  await page.getByRole('button', { name: 'Español' }).click()
  await page.getByText('Todavía no se confirmó ninguna cifra').waitFor()
  await follow(page, '/register')
  await page.getByRole('link', { name: /^Paradas y tramos: / }).waitFor()
})

test('statements, figures and policies stand in their parts, and their words lead to where they are in the text', async () => {
  for (const [i, text] of TEXTS.entries()) await readAndAccept(text, i + 1)
  const page = await register('&part=statements')
  const threat = page.locator('tr', { hasText: 'threatened to close the border' })
  assert.match(await threat.innerText(), /Threatened/)
  await threat.getByRole('link', { name: 'Bulletin 1 (example)' }).click()
  await page.locator('.span.quoted').first().waitFor()
  const quoted = (await page.locator('.span.quoted').allInnerTexts()).join('')
  assert.ok(TEXTS[0]?.includes(quoted) && quoted.includes('threatened'), quoted)
  await page.locator('.draft .says', { hasText: /^Threat made.* \(.*minister/i }).waitFor()
  await follow(page, '/register?part=policies')
  await page.locator('tr', { hasText: 'visa' }).first().waitFor()
  assert.match(await page.locator('tbody').innerText(), /in force[\s\S]*since Wednesday, 17 October 2018/)
})

test('figures that cannot both be true name each other, and can be shown alone', async () => {
  const page = await register('&part=figures')
  const line = page.locator('tr', { hasText: '61 percent' }).first()
  assert.match(await line.innerText(), /61 % · up/)
  await page.locator('.filter input[type="search"]').fill('61')
  await page.waitForURL(/q=61/)
  await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' })
  await page.getByText(/Showing 1 of \d/).waitFor()
  await page.locator('.filter input[type="search"]').fill('nothing of this kind')
  await page.getByText('Nothing fits this search.').waitFor()
  await page.getByRole('link', { name: 'Show all' }).click()
  await page.locator('tbody tr').nth(1).waitFor()
})

test('a person grades a document, with the meaning of each step before them; it says who, and is undone in one tap', async () => {
  const page = await register()
  const row = page.locator('tr', { hasText: 'Bulletin 1 (example)' })
  assert.match(await row.innerText(), /not graded/)
  await row.getByRole('button', { name: /^Grade/ }).click()
  await row.locator('select[name="grade"]').selectOption({ label: 'B: usually reliable' })
  await row.locator('select[name="credibility"]').selectOption({ label: '3: possibly true' })
  await row.locator('input[name="why"]').fill('Two neighbours saw it')
  await row.getByRole('button', { name: 'Save the grade' }).click()
  await row.getByText('B 3').waitFor()
  assert.match(await row.innerText(), /B 3 usually reliable; possibly true Graded by .+\./)
  const { documents } = (await (await fetch(`${hub.url}/api/register?journey=${hub.journey}`)).json()) as {
    documents: { title: string; grade: { by: { device: string } } | null }[]
  }
  const graded = documents.find(({ title }) => title === 'Bulletin 1 (example)')
  assert.match(graded?.grade?.by.device ?? '', /^[\w-]{43}$/, 'signed by a device')
  await row.getByRole('button', { name: 'Undo' }).click()
  await row.getByText('not graded').waitFor()
})

test('a person says by key which place some words name; the register tells who did, and takes it away again', async () => {
  const page = await desk()
  await page.locator('#text').fill('Unas 120 personas duermen junto a la escuela vieja, dijo un vecino.')
  await page.getByText('What you know of the text').click()
  await page.locator('#published').fill('2018-10-17')
  await press(page)
  await page.locator('.draft.here').first().waitFor()
  await page.keyboard.press('p')
  await page.locator('#place-name').fill('la escuela vieja')
  await page.locator('#place-stop').selectOption('a point')
  await page.locator('#place-lat').fill('north')
  await page.getByRole('button', { name: 'Keep the name' }).click()
  await page.getByRole('alert').waitFor()
  await page.locator('#place-stop').selectOption({ label: 'Zacapa' })
  await page.getByRole('button', { name: 'Keep the name' }).click()
  await page.getByText('Kept: from the next text on').waitFor({ state: 'attached' })
  await follow(page, '/register?part=places')
  const row = page.locator('tr', { hasText: 'la escuela vieja' })
  assert.match(await row.innerText(), /Zacapa/)
  await row.getByRole('button', { name: /Take away/ }).click()
  await page.getByText('No name of a place').waitFor()
})

test('a part is carried out as a table whose cells no spreadsheet runs', async () => {
  const page = await register('&part=figures')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as a table (CSV)' }).click()
  const download = await coming
  assert.match(download.suggestedFilename(), /-figures\.csv$/)
  const lines = readFileSync(await download.path(), 'utf8')
    .replace('\ufeff', '')
    .split('\r\n')
  assert.match(lines[0] ?? '', /^what,low,best,high,unit,base,scope/)
  assert.equal(lines.length - 1, await page.locator('tbody tr').count())
})

test('on paper the table stands without its buttons, with the meaning of the grades', async () => {
  const page = await read('/register?lang=en', DESK)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.carry').isVisible(), false)
  assert.equal(await page.locator('.filter').isVisible(), false)
  await page.getByText('not always reliable').waitFor()
})

test('the register and the desk fit every screen, and are usable by all as far as a machine can tell', async () => {
  const page = await read('/register?lang=en', DESK)
  for (const path of ['', '/register?part=figures', '/desk']) {
    if (path) await follow(page, path)
    assert.deepEqual(await tooWide(page), [], path)
    assert.deepEqual(await violationsOf(page), [], path)
  }
})

// Refusals that these tests ask for, and a document that was taken away while its page was open.
test('none of it raised an error on the page, or asked another origin', () =>
  assertQuiet(/status of (404|409|415|422)/))
