// A stop's page on a real hub with the example journey.
import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { exampleHub } from '../support/exampleHub.ts'
import { pmtiles } from '../support/pmtiles.ts'
import { violationsOf } from './axe.ts'
import { fits, unfold } from './fits.ts'
import { realSite } from './realSite.ts'
import { follow, forgetFiles } from './site.ts'

const { hub, open, read, assertQuiet } = realSite(await exampleHub())

const readiness = async (stop: string, level = 75) =>
  (await fetch(`${hub.url}/api/readiness?journey=${hub.journey}&stop=${stop}&level=${level}`)).json()

const plain = (text: string): number => Number(text.replace(/[^\d.]/g, ''))
/** Two figures, as people are shown. */
const rounded = (n: number): number => {
  const step = n < 100 ? 1 : 10 ** (Math.floor(Math.log10(n)) - 1)
  return Math.round(n / step) * step
}

test('a stop that they are on the way from says that they left it, as the ribbon does', async () => {
  const page = await read('/stop/zac?lang=en')
  assert.match(await page.locator('.comes').innerText(), /^They left here\./)
})

test("the coordinator's minute at the next stop: from the Board in one tap to how many, when and what is missing", async () => {
  const page = await open('/?lang=en', { hasTouch: true })
  await page.locator('.card').first().getByRole('link', { name: 'The whole stop' }).tap()
  await page.locator('.comes').waitFor()
  assert.match(page.url(), /\/stop\/\w+/)
  const comes = await page.locator('.comes').innerText()
  assert.match(comes, /(times in 10|almost certain).*: .*, [\d,]+\u2060?–?\u2060?[\d,]* people\./)
  const box = await page.locator('.answer .missing').boundingBox()
  assert.ok(box && box.y + box.height < 780, 'what is missing is on the first screen')
})

test('need, help, gap and excess stand side by side for the chosen night, and are those of the hub', async () => {
  const page = await open('/stop/gua?lang=en')
  const { nights } = (await readiness('gua')).stops[0]
  await page.locator('.choice').getByRole('link').last().click()
  const night = nights.at(-1)
  await page.waitForURL(new RegExp(`night=${night.date}`))
  const water = page.locator('.balances li', { hasText: 'water' }).first()
  const told = night.lines.find(({ key }: { key: string }) => key === 'water')
  const [need, have, gap] = await water.locator('dd a').allInnerTexts()
  assert.equal(plain(need ?? ''), rounded(told.plan))
  assert.equal(plain(have ?? ''), told.have.offered)
  assert.equal(plain(gap ?? ''), rounded(told.gap.best))
  await page.getByRole('button', { name: 'Show all that was worked out' }).click()
  assert.equal(await page.locator('.balances > li').count(), night.lines.length)
})

test('a coordinator chooses for how many chances to prepare, and every number moves', async () => {
  const page = await open('/stop/gua?lang=en')
  const gap = () => page.locator('.balances .gap a').first().innerText()
  const before = plain(await gap())
  await page.locator('.levels').getByRole('link', { name: '9 in 10' }).click()
  await page.locator('.levels [aria-current]', { hasText: '9 in 10' }).waitFor()
  await page.waitForURL(/level=90/)
  assert.ok(plain(await gap()) > before)
  // What is chosen on one page rules the others: the Board says the same amount.
  const chosen = await gap()
  await page.locator('.back a').click()
  const card = page.locator('.card', { hasText: 'Ciudad de Guatemala' })
  await card.waitFor()
  await page.locator('.stops .levels [aria-current]', { hasText: '9 in 10' }).waitFor()
  assert.equal(await card.locator('.gaps .figure').first().innerText(), chosen)
})

test('a stop that they have passed, one that nobody expects, and one that is not there each say so', async () => {
  const page = await open('/stop/esq?lang=en')
  assert.match(await page.locator('.comes').innerText(), /They have passed: last heard of here/)
  // What a text tells of a rule holds at every stop of the country.
  await follow(page, '/stop/tap')
  assert.match(await page.locator('[aria-labelledby="rules"]').innerText(), /Visa\s*in force[\s\S]*nobody passes/)
  await follow(page, '/stop/atlantis')
  await page.getByText('This journey has no stop of that name.').waitFor()
})

test('a shelter says when it opens and until when, how it fills, and why people fear another', async () => {
  const at = '2018-10-17T17:00:00Z'
  const said = {
    ...{ journey: hub.journey, kind: 'shelter.check' },
    happened: { from: at, to: at, precision: 'hour', zone: 'America/Guatemala' },
    data: {
      shelter: 'school-z1',
      stop: 'gua',
      people: { low: 110, best: 120, high: 130 },
      others: 15,
      saidBy: 'church',
    },
  }
  const headers = { 'content-type': 'application/json' }
  const kept = await fetch(`${hub.url}/api/say`, { method: 'POST', headers, body: JSON.stringify(said) })
  assert.equal(kept.status, 200)
  const page = await open('/stop/gua?lang=en')
  const school = page.locator('.told-lines > li', { hasText: 'School of Zone 1' })
  await school.locator('.occupancy').waitFor()
  assert.match(
    await school.innerText(),
    /300 places by night · opens Wed 17 · until Sat 20 · 260\u2060?–\u2060?300 taken/,
  )
  assert.deepEqual(
    (await school.locator('.occupancy tr').allInnerTexts()).map((row) =>
      row.replaceAll('\u2060', '').replaceAll(/\s+/g, ' ').trim(),
    ),
    ['Wed 17 Oct, 11:00 110–130 (15 of other groups)', 'Wed 17 Oct, 17:30 260–300'],
  )
  const office = page.locator('.told-lines > li', { hasText: 'Migration office' })
  assert.match(await office.innerText(), /they fear it: deportation/)
})

test('a number of the stop leads to its reports', async () => {
  const page = await read('/stop/gua?lang=es')
  const links = await page
    .locator('main a[href*="/why/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  const numbers = [...new Set(links.map((link) => link?.split('?')[0]?.slice('/why/'.length) ?? ''))]
  assert.ok(numbers.length > 15, `${numbers.length}`)
  for (const number of numbers) {
    const answer = await fetch(`${hub.url}/api/why/${number}?journey=${hub.journey}`)
    assert.equal(answer.status, 200, number)
  }
})

test('printed, a stop fits two pages of A4 with a code that opens it and no secret', async () => {
  const page = await read('/stop/gua?lang=es')
  await page.locator('svg.code path').waitFor({ state: 'attached' })
  const address = (await page.locator('svg.code').getAttribute('aria-label')) ?? ''
  assert.equal(address, `${hub.url}/stop/gua?journey=${hub.journey}`)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length
  assert.ok(pages <= 2, `${pages} pages`)
})

test('a stop passes axe and fits every screen, with all of it unfolded', async () => {
  const page = await read('/stop/gua?lang=es')
  await page.getByRole('button', { name: 'Ver todo lo calculado' }).click()
  await unfold(page)
  await fits(page)
})

test('the Board goes back to any moment by keyboard, says that it is the past, and shows what was known then', async () => {
  const page = await open('/?lang=en')
  await page.getByRole('link', { name: 'See what was known before' }).click()
  const banner = page.locator('.banner.past')
  await banner.waitFor()
  const slider = page.getByRole('slider', { name: 'Moment of the Board' })
  await page.waitForURL(/asOf=2018-10-17T00/)
  assert.match(await banner.innerText(), /This is the past: as it was known on 16 October 2018, 18:00\./)
  await slider.focus()
  await slider.press('ArrowLeft')
  await page.waitForURL(/asOf=2018-10-16T18/)
  const asOf = '2018-10-16T18:00:00Z'
  const then = await (await fetch(`${hub.url}/api/board?journey=${hub.journey}&asOf=${asOf}`)).json()
  await page.locator('.heard', { hasText: `${then.sizeReports.total} reports` }).waitFor()
  assert.match(await banner.innerText(), /16 October 2018, 12:00/)
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'range')
  await page.getByRole('button', { name: 'A day earlier' }).click()
  await page.waitForURL(/asOf=2018-10-15T18/)
  await banner.getByRole('link').click()
  await banner.waitFor({ state: 'detached' })
})

test('a moment before anybody knew anything says so, and leads on', async () => {
  const page = await open('/?lang=es&asOf=2017-01-01T00:00:00Z')
  await page.getByText('En ese momento todavía no se sabía nada de este viaje.').waitFor()
  await page.getByRole('slider').waitFor()
})

test('the Board of a past moment passes axe and fits every screen', async () => {
  await fits(await open('/?lang=es&asOf=2018-10-16T00:00:00Z'))
})

test('the map comes when it is asked for, with land, borders and every stop of the way, each a link to its page', async () => {
  const page = await open('/?lang=es')
  assert.equal(await page.locator('.map').count(), 0)
  await page.getByRole('button', { name: 'Ver el mapa' }).click()
  await page.locator('.map .land').waitFor()
  const { ribbon } = await (await fetch(`${hub.url}/api/board?journey=${hub.journey}`)).json()
  assert.equal(await page.locator('.map a.place').count(), ribbon.length)
  const land = (await page.locator('.map .land').getAttribute('d')) ?? ''
  const borders = (await page.locator('.map .country').getAttribute('d')) ?? ''
  assert.ok(land.length > 1000 && borders.length > 200)
  assert.doesNotMatch(land + borders, /NaN|Infinity/)
  assert.deepEqual(await violationsOf(page, undefined, '.map'), [])
  const last = ribbon.at(-1)
  await page.locator('.map').getByRole('link', { name: last.name }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/stop/${last.stop}`))
})

/** Every tile of the levels that a map of these roads may want. */
const REGION = [5, 6, 7, 8].flatMap((z) => {
  const [west, east] = [Math.floor((85 / 360) * 2 ** z), Math.ceil((95 / 360) * 2 ** z)]
  const rows = Array.from({ length: 2 ** (z - 3) }, (_, i) => Math.floor(2 ** z * 0.44) + i)
  return Array.from({ length: east - west + 1 }, (_, i) => west + i).flatMap((x) => rows.map((y) => [z, x, y] as const))
})

test('the map that a journey brought along lies under its stops: shapes or pictures, by ranges of our own address', async () => {
  const file = join(hub.folder, 'tiles', `${hub.journey}.pmtiles`)
  mkdirSync(dirname(file))
  const drawn = async (type: 'mvt' | 'png', shape: string) => {
    writeFileSync(
      file,
      pmtiles({ type, tiles: REGION, credit: '<a href="https://x.example">&copy; Invented Maps</a>' }),
    )
    const page = await open('/?lang=en')
    const ranges: string[] = []
    page.on('request', (one) => {
      const { pathname, searchParams } = new URL(one.url())
      if (pathname === '/api/tiles') ranges.push(searchParams.get('bytes') ?? 'whole')
    })
    await page.getByRole('button', { name: 'Show the map' }).click()
    await page.locator(shape).first().waitFor({ state: 'attached' })
    assert.match(
      await page.locator('.map figcaption').innerText(),
      /The journey brought the map below: © Invented Maps\./,
    )
    assert.ok(ranges.length > 2 && ranges.every((range) => /^\d+-\d+$/.test(range)), ranges.join(' '))
    return page
  }
  const shapes = await drawn('mvt', '.own-water')
  const water = await shapes.locator('.own-water').evaluateAll((all) => all.map((one) => one.getAttribute('d') ?? ''))
  assert.ok(water.length > 2 && water.every((d) => /^M[\d.,L-]+$/.test(d)), water[0])
  assert.ok((await shapes.locator('.own-road').count()) > 2)
  const pictures = await drawn('png', '.own image')
  assert.match(
    (await pictures.locator('.own image').first().getAttribute('href')) ?? '',
    /^data:image\/png;base64,iVBOR/,
  )
  assert.deepEqual(await violationsOf(pictures, undefined, '.map'), [])
  rmSync(file)
})

test('without a connection the map says why it does not open, and the rest stays', async () => {
  const page = await open('/?lang=en')
  await forgetFiles(page)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Show the map' }).click()
  await page.getByText('The map did not come').waitFor()
  assert.ok(await page.locator('h1').isVisible())
})

test('all of this raised no error and asked no other origin', () =>
  assertQuiet(/40[04]|422|ERR_(INTERNET_DISCONNECTED|FAILED)|Failed to fetch/))
