/** What is asked of a hub about documents: texts and files come in, are listed, opened, and fill the register. */
import { reportSchema } from '../core/report.ts'
import type { PastedDocument, ReceivedFile } from '../hub/contract.ts'
import { MOST_FILE_BYTES } from '../hub/opening.ts'
import * as answers from './answers.ts'
import { DAY_OR_INSTANT, type Route, route } from './route.ts'

const journey = { ...reportSchema.properties.journey, description: 'Id of the journey.' } as const
const id = { ...reportSchema.properties.id, description: 'Id of a report.' } as const
const text = { type: 'string' } as const
const zone = { type: 'string', minLength: 1, maxLength: 64 } as const
const strict = { type: 'object', additionalProperties: false } as const

type FileAsked = Pick<ReceivedFile, 'journey' | 'name'> &
  Partial<Pick<ReceivedFile, 'medium' | 'lang'>> & {
    readonly [name in 'published' | 'zone' | 'title' | 'publisher' | 'reliability' | 'credibility' | 'token']?: string
  }

function receivedFile(asked: FileAsked, bytes: Uint8Array): ReceivedFile {
  const { journey, name, published, zone, title, publisher, medium, lang, reliability, credibility, token } = asked
  const grade = reliability && credibility ? { reliability, credibility: Number(credibility) } : null
  return {
    journey,
    name,
    bytes,
    grade,
    published: published ?? null,
    zone: zone ?? null,
    title: title ?? null,
    publisher: publisher ?? null,
    medium: medium ?? null,
    lang: lang ?? 'auto',
    token: token ?? null,
  }
}

export const documentRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/documents',
    right: 'study',
    summary: 'The texts that were read, and how many of their drafts wait for a person',
    query: { ...strict, required: ['journey'], properties: { journey } },
    answer: { name: 'Documents', schema: answers.documents },
    does: ({ query }, hub) => hub.documents(query.journey),
  }),
  route({
    method: 'GET',
    path: '/api/register',
    right: 'study',
    summary: 'Documents with their grade, and the statements, figures and policies in them that people confirmed',
    description: 'A grade is said as `documents.grade`, a contradiction as `documents.contradiction`: see /api/say.',
    query: { ...strict, required: ['journey'], properties: { journey } },
    answer: { name: 'Register', schema: answers.register },
    does: ({ query }, hub) => hub.register(query.journey),
  }),
  route({
    method: 'GET',
    path: '/api/documents/:source',
    right: 'study',
    summary: 'One text with its drafts',
    params: { ...strict, required: ['source'], properties: { source: id } },
    query: { ...strict, required: ['journey'], properties: { journey } },
    answer: { name: 'Document', schema: answers.deskDocument },
    does: async ({ params, query }, hub, { reader }) => {
      const found = await hub.document(query.journey, params.source)
      if (found.ok) await hub.watching.opened(reader.device, params.source)
      return found
    },
  }),
  route({
    method: 'POST',
    path: '/api/read',
    right: 'draft',
    summary: 'Reads a text into drafts and keeps both',
    body: {
      ...strict,
      required: ['journey', 'text', 'title', 'publisher', 'published', 'medium', 'lang'],
      properties: {
        journey,
        text,
        title: { type: ['string', 'null'], minLength: 1, maxLength: 300, description: 'Null: its first line.' },
        publisher: { type: ['string', 'null'], maxLength: 200 },
        published: {
          type: ['string', 'null'],
          pattern: DAY_OR_INSTANT,
          description: 'Local day or UTC instant of publication. Null: as the text says of itself.',
        },
        zone: {
          ...zone,
          type: ['string', 'null'],
          description: 'IANA zone of its days. Null: as the text says, else the journey’s.',
        },
        medium: { type: ['string', 'null'], enum: ['article', 'bulletin', 'message', 'form', null] },
        lang: { ...text, enum: ['en', 'es', 'auto'] },
      },
    },
    answer: { name: 'Read', schema: answers.readAnswer },
    does: ({ body }, hub, { gone }) => hub.read({ ...body, zone: body.zone ?? null } satisfies PastedDocument, gone),
  }),
  route({
    method: 'POST',
    path: '/api/documents',
    right: 'draft',
    summary: 'Reads a file into drafts and keeps its text and both',
    description:
      'The body is the file itself: .txt, .md, .html, .pdf, .docx, .eml, or an export of WhatsApp or Telegram. It is ' +
      'opened apart, under limits of memory and time. What is not said here is taken from the file; a day of ' +
      'publication that is neither given nor found is asked for (`document.undated`), and nothing is kept. Pages done ' +
      'are told at /api/events as `reading`, with the token.',
    query: {
      ...strict,
      required: ['journey', 'name'],
      properties: {
        journey,
        name: { ...text, minLength: 1, maxLength: 300, description: 'Name of the file.' },
        published: { ...text, pattern: DAY_OR_INSTANT, description: 'Local day or UTC instant of publication.' },
        zone: { ...zone, description: 'IANA zone of its days.' },
        title: { ...text, minLength: 1, maxLength: 300 },
        publisher: { ...text, minLength: 1, maxLength: 120 },
        medium: { ...text, enum: ['article', 'bulletin', 'message', 'form'] },
        lang: { ...text, enum: ['en', 'es', 'auto'], description: 'Absent: auto.' },
        reliability: { ...text, enum: ['A', 'B', 'C', 'D', 'E', 'F'], description: 'Of the source; with credibility.' },
        credibility: { ...text, enum: ['1', '2', '3', '4', '5', '6'], description: 'Of what it says.' },
        token: { ...text, minLength: 1, maxLength: 64, description: 'A word of yours, told with the progress.' },
      },
    },
    fileBytes: MOST_FILE_BYTES,
    answer: { name: 'Read', schema: answers.readAnswer },
    does: ({ query, body }, hub, { gone }) => hub.receive(receivedFile(query, body as Uint8Array), gone),
  }),
  route({
    method: 'POST',
    path: '/api/documents/:source/again',
    right: 'draft',
    summary: 'Reads a document anew with another language, day or zone',
    description: 'Its drafts are replaced. Refused (`document.decided`) once somebody has decided on one of them.',
    params: { ...strict, required: ['source'], properties: { source: id } },
    body: {
      ...strict,
      required: ['journey'],
      properties: {
        journey,
        lang: { ...text, enum: ['en', 'es'] },
        published: { ...text, pattern: DAY_OR_INSTANT, description: 'Local day or UTC instant of publication.' },
        zone: { ...zone, description: 'IANA zone of its days.' },
      },
    },
    answer: { name: 'Read', schema: answers.readAnswer },
    does: ({ params, body: { journey, lang = null, published = null, zone = null } }, hub) =>
      hub.reread({ journey, source: params.source, lang, published, zone }),
  }),
]
