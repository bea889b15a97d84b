// The register of the hub of invented people, with no list empty.
import type { ReadAnswer, SourceRegister } from '../../src/hub/contract.ts'

const REPORT = 'A'.repeat(43)
const device = { device: REPORT, label: 'Invented desk' }
const told = {
  report: REPORT,
  from: '2018-10-15T12:00:00Z',
  to: '2018-10-15T18:00:00Z',
  state: 'stands',
  cites: [{ source: REPORT, start: 0, end: 8 }],
  contradictedBy: [REPORT],
  words: 'Unas 2,000',
} as const

export const fakeAnswer: ReadAnswer = {
  source: REPORT,
  drafts: 3,
  title: 'News',
  published: '2018-10-15',
  ground: 'page',
  format: 'html',
  notes: [{ code: 'encoding.guessed', slots: { encoding: 'windows-1252' } }],
}

export const fakeRegister: SourceRegister = {
  places: [
    {
      ...{ report: REPORT, name: 'el puente', stop: 'esq', country: null, lat: null, lon: null },
      ...{ by: device, said: '2018-10-15T20:00:00Z' },
    },
  ],
  documents: [
    {
      source: REPORT,
      title: 'News',
      publisher: 'Invented radio',
      published: '2018-10-15',
      lang: 'es',
      medium: 'article',
      format: 'html',
      ground: 'page',
      hash: REPORT,
      chars: 20,
      grade: { reliability: 'B', credibility: 2, by: device, said: '2018-10-16T00:00:00Z' },
      open: 1,
      accepted: 1,
      rejected: 1,
      drafts: 3,
      confirmedBy: [device],
    },
  ],
  statements: [{ ...told, act: 'said', speaker: 'Mayor', saidTo: 'the press', topic: 'road' }],
  figures: [
    {
      ...told,
      what: 'arrested',
      value: { low: 1, best: 2, high: 3 },
      unit: 'people',
      base: 'of four countries',
      scope: 'the border',
      direction: 'up',
      percent: 61,
      periodFrom: '2018-01-01',
      periodTo: '2018-10-01',
      speaker: 'Border authority',
    },
  ],
  policies: [
    {
      ...told,
      policy: 'inForce',
      by: 'Ministry',
      country: 'MX',
      place: 'the bridge',
      applies: 'visa',
      holdsFrom: '2018-10-19',
      holdsTo: '2018-11-19',
    },
  ],
}
