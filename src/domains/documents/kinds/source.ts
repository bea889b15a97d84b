import { defineKind, subject } from '../../../core/kind.ts'
import { idSchema, timelineDay, zoneSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { DAY, INSTANT, isZone, msOf } from '../../../core/time.ts'

const isMoment = (text: string): boolean => !Number.isNaN(msOf(text.length === 10 ? `${text}T00:00:00Z` : text))

export const source = defineKind({
  doc: 'A text that reports rest on: an article, a bulletin, a message, a filled form; with its hash and its trust.',
  name: 'documents.source',
  v: 3,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'lang', 'medium', 'hash', 'chars'],
    properties: {
      title: { type: 'string', minLength: 1, maxLength: 300 },
      publisher: { type: 'string', minLength: 1, maxLength: 120, description: 'Outlet or channel, never a sender' },
      published: { type: 'string', pattern: `${DAY}|${INSTANT}` },
      lang: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$', description: 'BCP 47' },
      medium: { type: 'string', enum: ['article', 'bulletin', 'message', 'form'] },
      url: { type: 'string', pattern: '^https?://[^ ]+$', maxLength: 2000 },
      hash: { ...idSchema, description: 'SHA-256 of the text as read, base64url' },
      chars: { type: 'integer', minimum: 1, maximum: 10_000_000, description: 'UTF-16 code units of the text' },
      grade: { type: 'string', enum: ['A', 'B', 'C', 'D', 'E', 'F'], description: 'Reliability of the source' },
      credibility: { type: 'integer', minimum: 1, maximum: 6, description: 'Credibility of the content' },
      ground: {
        type: 'string',
        enum: ['given', 'page', 'mail', 'stamps', 'words', 'file'],
        description: 'How the day of publication is known',
      },
      zone: { ...zoneSchema, description: 'IANA zone in which its days are read' },
      format: { type: 'string', enum: ['text', 'markdown', 'html', 'pdf', 'docx', 'mail', 'chat'] },
      file: { ...idSchema, description: 'SHA-256 of the bytes of the file, base64url' },
      text: { type: 'string', minLength: 1, maxLength: 600_000, description: 'For the team, to show quotes in place' },
    },
  },
  subjects: (_data, context) => [subject('document', context.id), timelineDay(context)],
  secrecy: {
    title: 'journey',
    publisher: 'journey',
    published: 'journey',
    lang: 'journey',
    medium: 'journey',
    url: 'journey',
    hash: 'journey',
    chars: 'journey',
    grade: 'team',
    credibility: 'team',
    ground: 'journey',
    zone: 'journey',
    format: 'journey',
    file: 'journey',
    text: 'team',
  },
  // Version 2 adds how the day is known and what the file was, and a text may be longer; version 3 the zone.
  upcast: { 1: (data) => data, 2: (data) => data },
  keepFor: 'P10Y',
  says: (data) => ({ key: 'kind.documents.source.says', slots: { title: data.title, medium: data.medium } }),
  problems: (data) => [
    ...(data.published === undefined || isMoment(data.published)
      ? []
      : [problem('time.impossible', '/data/published', { value: data.published })]),
    ...(data.zone === undefined || isZone(data.zone)
      ? []
      : [problem('time.impossible', '/data/zone', { value: data.zone })]),
    ...(data.text === undefined || data.text.length === data.chars
      ? []
      : [problem('data.range', '/data/chars', { low: data.text.length, high: data.text.length })]),
  ],
  examples: {
    good: [
      {
        title: 'Caravan reaches Esquipulas',
        publisher: 'Radio of the valley',
        published: '2018-10-15',
        lang: 'en',
        medium: 'article',
        ground: 'page',
        zone: 'America/Guatemala',
        format: 'html',
        file: 'mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA',
        url: 'https://example.org/caravan-reaches-esquipulas',
        hash: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        chars: 5120,
        grade: 'C',
        credibility: 3,
      },
      {
        title: 'Mensaje desde el puente',
        lang: 'es',
        medium: 'message',
        hash: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        chars: 27,
        text: 'Somos unos 300 en el puente',
      },
    ],
    bad: [
      {
        data: {
          title: 'Bulletin 1',
          lang: 'en',
          medium: 'bulletin',
          hash: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
          chars: 900,
          published: '2018-02-30',
        },
        code: 'time.impossible',
        path: '/data/published',
      },
      {
        data: {
          title: 'Bulletin 1',
          lang: 'en',
          medium: 'bulletin',
          hash: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
          chars: 900,
          zone: 'America/Atlantis',
        },
        code: 'time.impossible',
        path: '/data/zone',
      },
      {
        data: { title: 'Bulletin 1', lang: 'en', medium: 'bulletin', hash: 'abc', chars: 900 },
        code: 'data.pattern',
        path: '/data/hash',
      },
      {
        data: {
          title: 'Mensaje',
          lang: 'es',
          medium: 'message',
          hash: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
          chars: 5,
          text: 'Somos 300',
        },
        code: 'data.range',
        path: '/data/chars',
      },
    ],
  },
})
