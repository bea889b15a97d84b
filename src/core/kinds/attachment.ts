import { defineKind } from '../kind.ts'
import { idSchema, timelineDay } from './shapes.ts'

/** One way to keep a picture and two to keep a voice: what browsers can record differs. */
export const MEDIA = ['image/jpeg', 'audio/webm', 'audio/mp4'] as const
export type Media = (typeof MEDIA)[number]

/** A photo of 1,600 pixels has some 300 kB, two minutes of voice some 400 kB. */
export const MOST_FILE_BYTES = 1_048_576

export const ATTACHMENT = 'core.attachment'

export type Attachment = {
  readonly report: string
  readonly hash: string
  readonly media: Media
  readonly bytes: number
}

export const attachment = defineKind({
  doc: 'Says that a photo or a voice belongs to a report: its hash, type and length. The bytes themselves go apart.',
  name: ATTACHMENT,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['report', 'hash', 'media', 'bytes'],
    properties: {
      report: idSchema,
      hash: { ...idSchema, description: 'SHA-256 of the bytes, as they are sent.' },
      media: { type: 'string', enum: MEDIA },
      bytes: { type: 'integer', minimum: 1, maximum: MOST_FILE_BYTES },
    },
  },
  subjects: (_data, context) => [timelineDay(context)],
  // A face or a voice is a name: whoever is not of the team is not even told that there is one.
  secrecy: { report: 'journey', hash: 'team', media: 'team', bytes: 'team' },
  keepFor: 'P2Y',
  says: () => ({ key: 'kind.core.attachment.says', slots: {} }),
  about: (data) => data.report,
  examples: {
    good: [
      {
        report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        hash: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
        media: 'image/jpeg',
        bytes: 240_512,
      },
      {
        report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        hash: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
        media: 'audio/webm',
        bytes: 61_004,
      },
    ],
    bad: [
      {
        data: {
          report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
          hash: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
          media: 'text/html',
          bytes: 10,
        },
        code: 'data.enum',
        path: '/data/media',
      },
      {
        data: {
          report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
          hash: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
          media: 'image/jpeg',
          bytes: 900_000_000,
        },
        code: 'data.range',
        path: '/data/bytes',
      },
    ],
  },
})
