// The document that this project was asked for with, decided at the real desk in a real browser by keyboard alone. How long
// a person takes is not measured here but counted, by a model that is stated below and printed with its parts.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { type ExampleHub, exampleHub } from '../support/exampleHub.ts'
import { sharedFolder } from '../support/shared.ts'
import { follow, openPage } from './site.ts'

/** A key, and making up one's mind before an act: the keystroke-level model of Card, Moran and Newell (1980). */
const KEY_S = 0.28
const MIND_S = 1.35
/** Silent reading of English prose (Brysbaert 2019). What is said and what is doubted is read like that. */
const READ_WPM = 238
/** Looking whether words say what stands under them: skimming, at some twice the rate of reading. */
const SKIM_WPM = 450
const MOST_S = 300

type Work = { keys: number; minds: number; read: number; skimmed: number; alone: number }

const shared = sharedFolder()
const folder = shared && join(shared, 'data', 'documents', 'caravan-2018-10-18')
let hub: ExampleHub | null = null

/** Words as those who measure reading count them: what stands between blanks. */
const wordsIn = (texts: readonly string[]): number =>
  texts.flatMap((text) => text.split(/\s+/)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const secondsOf = ({ keys, minds, read, skimmed }: Work, skim: number): number =>
  keys * KEY_S + minds * MIND_S + (read / READ_WPM) * 60 + (skimmed / skim) * 60

async function pasted(text: string): Promise<string> {
  const about = {
    title: 'The first article',
    publisher: null,
    published: '2018-10-18',
    medium: 'article',
    lang: 'auto',
  }
  const body = JSON.stringify({ journey: hub?.journey, text, ...about })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${hub?.url}/api/read`, { method: 'POST', headers, body })
  return ((await answer.json()) as { source: string }).source
}

const isStill = (page: Page) => page.locator('.drafts[aria-busy="true"]').waitFor({ state: 'detached' })
const openDrafts = (page: Page): Promise<number> => page.locator('.draft.open').count()

/** All that raises no doubt: the list is looked through, one key opens it and one accepts it. */
async function acceptPlain(page: Page, work: Work): Promise<void> {
  await page.keyboard.press('A')
  const list = page.locator('.preview')
  await list.locator('li').first().waitFor()
  work.read += wordsIn(await list.locator('.says').allInnerTexts())
  work.skimmed += wordsIn(await list.locator('blockquote').allInnerTexts())
  const before = await openDrafts(page)
  const ticked = await list.locator('input:checked').count()
  await page.keyboard.press('Enter')
  work.keys += 2
  work.minds += 2
  await list.waitFor({ state: 'detached' })
  await page
    .locator('.draft.accepted')
    .nth(ticked - 1)
    .waitFor()
  await isStill(page)
  assert.equal(await openDrafts(page), before - ticked)
}

/** One that raises a doubt is read whole. A figure that does not fit what is known is rejected, all else accepted. */
async function decideOne(page: Page, work: Work): Promise<void> {
  const here = page.locator('.draft.here.open')
  const before = await openDrafts(page)
  work.read += wordsIn(
    await here.locator('.says, .facts, blockquote, .warning, .known, .private, .asks legend').allInnerTexts(),
  )
  const isAsked = (await here.locator('.asks').count()) > 0
  const keys = [...(isAsked ? ['0'] : []), (await here.locator('.known.warning').count()) > 0 ? 'r' : 'a']
  for (const key of keys) await page.keyboard.press(key)
  work.keys += keys.length
  work.minds += keys.length
  work.alone += 1
  await page.waitForFunction((n) => document.querySelectorAll('.draft.open').length < n, before)
  await isStill(page)
}

/** A number on the Board that rests on words of the document: the address of its page. */
async function whyOf(page: Page, source: string): Promise<string> {
  const hrefs = await page.locator('a[href^="/why/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  for (const href of new Set(hrefs.map(String))) {
    const number = new URL(href, hub?.url).pathname.slice('/why/'.length)
    const answer = await fetch(`${hub?.url}/api/why/${number}?journey=${hub?.journey}`)
    const { reports } = (await answer.json()) as { reports?: { quotes: { source: string }[] }[] }
    if (reports?.some(({ quotes }) => quotes.some((one) => one.source === source))) return href
  }
  return assert.fail(`none of ${hrefs.length} numbers on the Board rests on the document`)
}

const name =
  'needs ../shared: every draft of the first article is decided by keys alone, in under five minutes as people read and type, and the Board leads back to the words'

test(name, { skip: folder === null ? 'there is no ../shared' : false }, async (t) => {
  hub = await exampleHub()
  const text = readFileSync(join(folder as string, 'text.txt'), 'utf8')
  const source = await pasted(text)
  const { page, errors } = await openPage(`${hub.url}/desk?lang=en`, { viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(40_000)
  await page.getByRole('link', { name: 'The first article' }).click()
  await page.locator('.draft.here').waitFor()
  // The words of kinds and the names of stops come in files of their own: nobody decides before they are there.
  await page.waitForFunction(() => {
    const said = [...document.querySelectorAll('.draft .says')].map((one) => one.textContent ?? '')
    return said.length > 0 && !said.includes('…') && said.some((one) => one.includes('San Pedro Sula'))
  })
  const all = await openDrafts(page)
  const work: Work = { keys: 0, minds: 0, read: 0, skimmed: 0, alone: 0 }

  await acceptPlain(page, work)
  const open = await openDrafts(page)
  await page.keyboard.press('u')
  await page.waitForFunction((n) => document.querySelectorAll('.draft.open').length === n, all)
  await isStill(page)
  assert.equal(await page.locator('.draft.accepted').count(), 0, 'one key takes all of it back')
  await acceptPlain(page, { ...work })
  while ((await openDrafts(page)) > 0) await decideOne(page, work)

  const seconds = secondsOf(work, SKIM_WPM)
  const wordByWord = secondsOf(work, READ_WPM)
  const plainly = `${all} drafts, ${all - open} of them without a doubt accepted together, ${work.alone} decided alone`
  t.diagnostic(plainly)
  t.diagnostic(`${work.keys} keys x ${KEY_S} s, ${work.minds} times made up one's mind x ${MIND_S} s`)
  t.diagnostic(`${work.read} words read at ${READ_WPM} a minute, ${work.skimmed} skimmed at ${SKIM_WPM}`)
  t.diagnostic(
    `${Math.round(seconds)} s in all; ${Math.round(wordByWord)} s where every quoted word is read, not skimmed`,
  )
  assert.ok(seconds < MOST_S, `${Math.round(seconds)} s`)

  await follow(page, '/')
  const why = await whyOf(page, source)
  await follow(page, why)
  const quote = page.locator('blockquote', { hasText: 'The first article' }).first()
  const words = (await quote.locator('p').innerText()).slice(1, -1)
  await quote.getByRole('link').click()
  await page.locator('.span.quoted').first().waitFor()
  assert.equal((await page.locator('.span.quoted').allInnerTexts()).join(''), words)
  assert.ok(text.includes(words))
  assert.deepEqual(errors, [])
})
