// Bulletins whose headings and labels say that nothing under them has been done, or that nobody vouches for it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Draft } from './types.ts'

const draftsOf = (text: string, lang: 'en' | 'es'): readonly Draft[] =>
  read(text, { published: '2025-06-12', zone: 'UTC', lang }).drafts.filter(({ kind }) => kind !== 'statement')
const toldIn = (text: string, lang: 'en' | 'es'): string[] =>
  draftsOf(text, lang)
    .filter(({ modality, polarity }) => (modality === 'asserted' || modality === 'quoted') && polarity === 'affirmed')
    .map(({ quote }) => quote.text)

const EN = `SITUATION REPORT 7
Bangui, 11 June 2025

PLANNED
- Distribution of 500 kits in Bouar
- Relocation of 60 families to Berberati

FORECAST
- 2,000 arrivals in Bouar by Sunday

UNCONFIRMED
- 12 deaths in Bria

RESPONSE
- 200 kits distributed in Bria

ONGOING AND PLANNED
- 90 tents delivered in Paoua`

const ES = `INFORME DE SITUACIÓN 7
Pasto, 11 de junio de 2025

PREVISTO
- Entrega de 500 kits en Tumaco
- Traslado de 60 familias a Ipiales

PRONÓSTICO
- Llegada de 2.000 personas a Tumaco el domingo

SIN CONFIRMAR
- 12 muertos en Barbacoas

RESPUESTA
- 200 kits entregados en Barbacoas

EN CURSO Y PREVISTO
- 90 carpas entregadas en Ipiales`

test('only what stands under a heading of things done is told as done', () => {
  assert.deepEqual(toldIn(EN, 'en'), ['200 kits distributed in Bria', '90 tents delivered in Paoua'])
  assert.deepEqual(toldIn(ES, 'es'), ['200 kits entregados en Barbacoas', '90 carpas entregadas en Ipiales'])
})

test('a label says it of its own figure, and not of what stands behind a semicolon', () => {
  for (const [text, lang] of [
    [
      'SITUATION REPORT 7\n\nFIGURES\nExpected arrivals: 300 people\nUnconfirmed dead: 30\nConfirmed dead: 12\nTarget: 5,000 families; reached: 1,200',
      'en',
    ],
    [
      'INFORME 7\n\nCIFRAS\nMuertos sin confirmar: 30\nMuertos confirmados: 12\nMeta: 5.000 familias; atendidas: 1.200',
      'es',
    ],
  ] as const)
    assert.deepEqual(
      draftsOf(text, lang)
        .filter(({ modality, polarity }) => modality === 'asserted' && polarity === 'affirmed')
        .map(({ value }) => value?.best),
      [12, 1200],
    )
})

test('an item of a bulletin with a date that is still to come lies ahead', () => {
  const en =
    'SITUATION REPORT 7\n\nAID\n- Distribution of 500 kits in Bouar on 14 June\n- 90 tents delivered in Paoua\n- Soap in Bria'
  const es =
    'INFORME 7\n\nAYUDA\n- Entrega de 500 kits en Tumaco el 14 de junio\n- 90 carpas entregadas en Ipiales\n- Jabón'
  assert.ok(!toldIn(en, 'en').some((quote) => quote.includes('500')))
  assert.ok(!toldIn(es, 'es').some((quote) => quote.includes('500')))
})
