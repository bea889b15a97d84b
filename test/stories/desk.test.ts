// The desk's work on a document, on a real hub with the example journey: what is made by hand, and taken back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../../src/core/report.ts'
import type { DeskDocument, DeskDraft } from '../../src/readiness/model.ts'
import { EXAMPLE, hubWith, value } from '../support/hub.ts'

const { hub, log, journey } = await hubWith(EXAMPLE)

const TEXT = `Volunteers counted 2,400 people in Zacapa on Wednesday and gave 300 blankets there.
Some 9,000 people slept in Chiquimula on Tuesday, an official said on Wednesday.
"I am well," said Rosa Invented, 19.
Nobody at the reading machine would understand that the well of Santa Elena is dry.`

async function pasted(text: string, title: string): Promise<string> {
  const about = { title, publisher: 'Example Gazette', published: '2018-10-18', zone: null }
  return value(await hub.read({ journey, text, ...about, medium: 'article', lang: 'en' })).source
}
const source = await pasted(TEXT, 'A day in Zacapa')
const open = async (): Promise<DeskDocument> => value(await hub.document(journey, source))
const draftWith = async (words: string): Promise<DeskDraft> =>
  (await open()).drafts.find(({ quote }) => quote.includes(words)) ?? assert.fail(words)
const bodyOf = async (id: string): Promise<Report> => JSON.parse((await log.rows([id]))[0]?.body ?? '') as Report

test('every field that rests on words names them, and they stand where it says', async () => {
  const { drafts, text } = await open()
  const counted = drafts.find(({ quote }) => quote.includes('9,000')) as DeskDraft
  assert.ok(counted.why.some(({ field }) => field === 'kind'))
  const place = counted.why.find(({ field }) => field === 'stop')
  assert.equal(text.slice(place?.start ?? 0, place?.end ?? 0), 'Chiquimula')
  for (const { start, end } of drafts.flatMap(({ why }) => why)) {
    if (start !== null && end !== null) assert.ok(start < end && end <= text.length)
  }
})

test('a figure that cannot be squared with what is known stands beside the known range and its number', async () => {
  const counted = await draftWith('9,000')
  assert.equal(counted.known?.fits, false)
  const number = counted.known?.figure.number ?? ''
  const why = value(await hub.why(journey, number, counted.known?.asOf))
  assert.ok(why.reports.length > 0)
})

test('a draft is parted in two that stand in its place, and undo brings the whole back', async () => {
  const before = (await open()).drafts
  const whole = await draftWith('Volunteers counted')
  const at = TEXT.indexOf(' in Zacapa')
  const [first = '', second = ''] = value(await hub.splitDraft(journey, whole.draft, at)).drafts
  const { drafts } = await open()
  assert.ok(!drafts.some(({ draft }) => draft === whole.draft))
  const parts = [first, second].map((id) => drafts.find(({ draft }) => draft === id) as DeskDraft)
  assert.deepEqual(
    parts.map(({ quote }) => quote),
    [whole.quote.slice(0, at - whole.start), TEXT.slice(at + 1, whole.end)],
  )
  const again = await hub.splitDraft(journey, whole.draft, at)
  assert.equal(!again.ok && again.problems[0]?.code, 'draft.settled')
  value(await hub.undo(journey, second))
  assert.deepEqual(
    (await open()).drafts.map(({ draft }) => draft),
    before.map(({ draft }) => draft),
  )
})

test('parts that were decided on hold the whole back until that is undone too', async () => {
  const whole = await draftWith('Volunteers counted')
  const parts = value(await hub.splitDraft(journey, whole.draft, TEXT.indexOf(' in Zacapa'))).drafts
  value(await hub.decide({ journey, draft: parts[0] as string, decision: 'rejected' }))
  const held = await hub.undo(journey, parts[1] as string)
  assert.equal(!held.ok && held.problems[0]?.code, 'draft.settled')
  value(await hub.undo(journey, parts[0] as string))
  value(await hub.undo(journey, parts[1] as string))
  assert.ok((await open()).drafts.some(({ draft }) => draft === whole.draft))
})

test('two drafts are joined over all of their words, and undo brings both back', async () => {
  const { drafts } = await open()
  const [one, other] = drafts as [DeskDraft, DeskDraft]
  const [joined = ''] = value(await hub.joinDrafts(journey, [other.draft, one.draft])).drafts
  const made = (await open()).drafts.find(({ draft }) => draft === joined) as DeskDraft
  assert.equal(made.quote, TEXT.slice(one.start, Math.max(one.end, other.end)))
  assert.equal((await open()).drafts.length, drafts.length - 1)
  value(await hub.undo(journey, joined))
  assert.equal((await open()).drafts.length, drafts.length)
  const self = await hub.joinDrafts(journey, [one.draft, one.draft])
  assert.equal(self.ok, false)
})

test('marked words become a draft; mended in data and time it is a signed report that cites hash and offsets', async () => {
  const start = TEXT.indexOf('the well of')
  const marked = { journey, source, kind: 'core.note', start, end: TEXT.indexOf(' is dry') + 7 }
  const [made = ''] = value(await hub.draftWords(marked)).drafts
  const draft = (await open()).drafts.find((one) => one.draft === made) as DeskDraft
  assert.ok(draft.isByHand && draft.quote === 'the well of Santa Elena is dry')
  const happened = {
    ...draft.happened,
    from: '2018-10-17T12:00:00Z',
    to: '2018-10-17T13:00:00Z',
    precision: 'hour' as const,
  }
  const data = { text: 'The well of Santa Elena is dry' }
  value(await hub.decide({ journey, draft: made, decision: 'edited', data, happened }))
  const settled = (await open()).drafts.find((one) => one.draft === made) as DeskDraft
  const report = await bodyOf(settled.became ?? '')
  assert.deepEqual([report.happened, report.data], [happened, data])
  assert.deepEqual(report.cites, [
    {
      source,
      hash: (await open()).hash,
      start,
      end: start + draft.quote.length,
      quote: draft.quote,
      published: '2018-10-18',
    },
  ])
  const shown = value(await hub.report(report.id)).shown.quotes[0]
  assert.equal(TEXT.slice(shown?.start ?? 0, shown?.end ?? 0), draft.quote)
  value(await hub.undo(journey, made))
  value(await hub.undo(journey, made))
  assert.ok(
    !(await open()).drafts.some((one) => one.draft === made),
    'undone twice: first the decision, then the draft',
  )
})

test('a time that cannot be is refused with its place, and nothing is signed', async () => {
  const draft = await draftWith('9,000')
  const before = (await hub.status()).applied
  const happened = { ...draft.happened, from: '2018-10-19T00:00:00Z', to: '2018-10-18T00:00:00Z' }
  const refused = await hub.decide({ journey, draft: draft.draft, decision: 'edited', happened })
  assert.equal(!refused.ok && refused.problems[0]?.code, 'time.order')
  assert.equal((await hub.status()).applied, before)
})

test('a draft of a day after publication waits at the desk like all others, with its doubt', async () => {
  const text = 'About 700 people reached Zacapa on 25 October 2018.'
  const later = await pasted(text, 'A day that is to come')
  const { drafts } = value(await hub.document(journey, later))
  assert.ok(drafts.length > 0, 'the draft was not refused')
  assert.ok(drafts.some(({ warnings }) => warnings.some(({ code }) => code === 'date.afterPublication')))
})

test('words that are read anew know the towns that the whole text was read with', async () => {
  const text = 'A quiet night. Nothing was counted, said the mayor. Some 80 people slept in Estanzuela on Tuesday.'
  const paper = await pasted(text, 'A night in Estanzuela')
  const read = value(await hub.document(journey, paper)).drafts.find(({ quote }) => quote.includes('80 people'))
  assert.equal(read?.data['stop'], 'zac', 'a town that no table of the reader knows, beside a stop')
  const start = text.indexOf('80 people')
  const marked = { journey, source: paper, kind: 'movement.sighting', start, end: text.length - 1 }
  const [made = ''] = value(await hub.draftWords(marked)).drafts
  const again = value(await hub.document(journey, paper)).drafts.find(({ draft }) => draft === made)
  assert.equal(again?.data['stop'], 'zac')
})

test('a doubtful place is asked once in a text: one answer settles every draft that names it, and undo asks again', async () => {
  const text = `Some 300 people slept in Santa Rosa on Tuesday.
In Santa Rosa 40 families need water.
Police closed the road at Santa Rosa on Wednesday.`
  const paper = await pasted(text, 'Three times Santa Rosa')
  const drafts = async (): Promise<readonly DeskDraft[]> => value(await hub.document(journey, paper)).drafts
  const answers = async () => (await drafts()).flatMap(({ asks }) => asks.map(({ answered }) => answered))
  const doubts = async () => (await drafts()).filter(({ warnings }) => warnings.some(({ code }) => /^place/.test(code)))
  const [first, second, third] = (await drafts()) as [DeskDraft, DeskDraft, DeskDraft]
  assert.deepEqual(await answers(), [null, null, null])
  assert.ok((await doubts()).length <= 1, 'the doubt is told once')

  const data = { ...first.data, stop: 'src' }
  value(await hub.decide({ journey, draft: first.draft, decision: 'edited', data }))
  assert.deepEqual(await answers(), [null, 'src', 'src'])
  assert.deepEqual(await doubts(), [])

  value(await hub.decide({ journey, draft: second.draft, decision: 'accepted' }))
  value(await hub.decideAll({ journey, drafts: [third.draft], decision: 'accepted' }))
  for (const { became } of await drafts()) assert.equal((await bodyOf(String(became))).data['stop'], 'src')

  for (const { draft } of [third, second, first]) value(await hub.undo(journey, draft))
  assert.deepEqual(await answers(), [null, null, null])
})

test('an arrival at a doubtful place is an arrival as soon as somebody says which stop it is, here or beside another draft', async () => {
  const text = `On Monday they walked to Santa Rosa.
Some 300 people slept in Santa Rosa on Tuesday.`
  const paper = await pasted(text, 'On to Santa Rosa')
  const drafts = async (): Promise<readonly DeskDraft[]> => value(await hub.document(journey, paper)).drafts
  const [walk, night] = (await drafts()) as [DeskDraft, DeskDraft]
  const ask = walk.asks[0] ?? assert.fail('nothing is asked')
  assert.equal(walk.kind, 'core.note')
  assert.equal(ask.as?.kind, 'movement.arrival')
  const kindOf = async (draft: DeskDraft): Promise<string> => {
    const { became } = (await drafts()).find((one) => one.draft === draft.draft) ?? {}
    return (await bodyOf(String(became))).kind
  }
  const data = { ...ask.as?.data, [ask.field]: 'src' }
  const other = await hub.decide({ journey, draft: walk.draft, decision: 'edited', kind: 'needs.need', data })
  assert.equal(other.ok, false, 'it becomes nothing else')
  value(await hub.decide({ journey, draft: walk.draft, decision: 'edited', kind: 'movement.arrival', data }))
  assert.equal(await kindOf(walk), 'movement.arrival')
  const [shown] = await drafts()
  assert.deepEqual([shown?.kind, shown?.data['stop']], ['movement.arrival', 'src'], 'it is shown as it was accepted')
  value(await hub.undo(journey, walk.draft))
  assert.equal((await drafts())[0]?.kind, 'core.note')

  value(await hub.decide({ journey, draft: night.draft, decision: 'edited', data: { ...night.data, stop: 'src' } }))
  value(await hub.decideAll({ journey, drafts: [walk.draft], decision: 'accepted' }))
  assert.equal(await kindOf(walk), 'movement.arrival')
})
