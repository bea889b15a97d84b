/** OpenAPI 3.1 out of the table of routes. Its schemas are the very ones that requests are checked against. */
import type { Schema } from '../core/schema.ts'
import { problemAnswer } from './answers.ts'
import { FILE_TYPE } from './body.ts'
import type { Answer, Route } from './route.ts'

type Json = Record<string, unknown>

/** The document of a table. */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const one of routes) {
    const path = one.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: operation(one) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Vereda hub', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: { schemas: { ...namedAnswers(routes), Problem: problemAnswer } },
  }
}

function operation(one: Route): Json {
  return {
    operationId: operationId(one),
    summary: one.summary,
    ...(one.description === undefined ? {} : { description: one.description }),
    parameters: [...parameters('path', one.params), ...parameters('query', one.query)],
    ...(one.body ? { requestBody: { required: true, content: bodyContent(one.body) } } : {}),
    ...(one.fileBytes === undefined ? {} : { requestBody: { required: true, content: fileContent(one.fileBytes) } }),
    responses: {
      200: { description: one.summary, content: answerContent(one.answer) },
      default: { description: 'A problem (RFC 9457)', content: content('application/problem+json', ref('Problem')) },
    },
  }
}

/** `GET /api/why/:number` is `getWhyNumber`. */
function operationId(one: Route): string {
  const words = one.path.replace('/api/', '').split(/[^a-zA-Z]+/)
  return one.method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function parameters(place: 'path' | 'query', schema: Schema | undefined): Json[] {
  return Object.entries(schema?.properties ?? {}).map(([name, { description, ...inner }]) => ({
    name,
    in: place,
    required: schema?.required?.includes(name) ?? false,
    ...(description === undefined ? {} : { description }),
    schema: inner,
  }))
}

/** A body that is a list may also come as JSON lines, one element each. */
const bodyContent = (schema: Schema): Json => ({
  ...content('application/json', schema),
  ...(schema.type === 'array' ? content('application/x-ndjson', { type: 'string' }) : {}),
})

const fileContent = (bytes: number): Json => content(FILE_TYPE, { description: `A file of at most ${bytes} bytes` })

const answerContent = (answer: Route['answer']): Json =>
  'media' in answer
    ? Object.assign({}, ...answer.media.map((media) => content(media, { type: 'string' })))
    : content('application/json', ref(answer.name))

const content = (media: string, schema: unknown): Json => ({ [media]: { schema } })
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

function namedAnswers(routes: readonly Route[]): Json {
  const answers = routes.map((one) => one.answer).filter((answer): answer is Answer => 'name' in answer)
  return Object.fromEntries(answers.map(({ name, schema }) => [name, schema]))
}
