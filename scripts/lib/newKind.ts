// The beginnings of a new kind of report, as text: the file, and the lines that name it elsewhere.

export type NewKind = { readonly path: string; readonly text: string; readonly next: string }
export type Started = { readonly ok: true; readonly value: NewKind } | { readonly ok: false; readonly sentence: string }

/** `known`: names of all kinds that there are; their domains are those that a new kind may belong to. */
export function newKind(name: string, known: readonly string[]): Started {
  const [, domain = '', own = ''] = /^([a-z]+)\.([a-z][a-zA-Z]*)$/.exec(name) ?? []
  if (own === '') return refuse('Say which kind, as DOMAIN.NAME: npm run kind movement.blockage')
  if (known.includes(name)) return refuse(`${name} is there already; a changed meaning raises its v.`)
  const domains = [...new Set(known.map((one) => one.split('.')[0] ?? ''))].filter((one) => one !== 'core')
  if (!domains.includes(domain)) return refuse(`There is no domain ${domain}; there are ${domains.join(', ')}.`)
  const path = `src/domains/${domain}/kinds/${own}.ts`
  return { ok: true, value: { path, text: fileOf(domain, own), next: nextOf(domain, own) } }
}

const refuse = (sentence: string): Started => ({ ok: false, sentence })

const fileOf = (domain: string, own: string): string => `import { defineKind } from '../../../core/kind.ts'
import { codeSchema, stopNights, timelineDay, wordsSchema } from '../../../core/kinds/shapes.ts'

export const ${own} = defineKind({
  doc: 'One sentence: what a person reports with it.',
  name: '${domain}.${own}',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['stop'],
    properties: { stop: codeSchema, words: wordsSchema },
  },
  // What views are folded over. The timeline's day belongs to every kind.
  subjects: (data, context) => [timelineDay(context), ...stopNights(data.stop, context)],
  // Every field, on purpose: public, journey, team or sealed. What a source said in its own words is for the team.
  secrecy: { stop: 'journey', words: 'team' },
  keepFor: 'P2Y',
  says: (data) => ({ key: 'kind.${domain}.${own}.says', slots: { stop: data.stop } }),
  examples: {
    good: [{ stop: 'esq' }],
    bad: [{ data: {}, code: 'data.required', path: '/data/stop' }],
  },
})
`

function nextOf(domain: string, own: string): string {
  const list = domain === 'rights' || domain === 'documents' ? 'index.ts' : 'kinds.ts'
  return `Next:
  1. src/domains/${domain}/${list}: import { ${own} } from './kinds/${own}.ts', and add it to the list
  2. src/texts/kinds.en.ts and kinds.es.ts:
       'kind.${domain}.${own}.name': '…',
       'kind.${domain}.${own}.says': '… {stop} …',
     and a 'field.NAME' or 'choice.FIELD.VALUE' for each new field and choice
  3. npm run docs
  4. npm test -- test/properties/kinds.test.ts     says what is still missing
`
}
