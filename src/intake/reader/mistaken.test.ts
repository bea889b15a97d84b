// Words that are cues elsewhere and mean something else here: each sentence names the kind that nobody may draft.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Kind, Lang } from './types.ts'

const kindsIn = (text: string, lang: Lang): Kind[] =>
  read(text, { published: '2024-06-12', zone: 'UTC', lang }).drafts.map(({ kind }) => kind)

const MISTAKEN: readonly (readonly [Lang, Kind, string])[] = [
  ['en', 'detention', 'Government forces captured the rebel stronghold of Nasir over the weekend.'],
  ['en', 'detention', 'The militia seized the airport on Sunday.'],
  ['en', 'harm', 'More than 110,000 refugees have fled to Ethiopia since the outbreak of violence last December.'],
  ['en', 'count', 'The schools are overcrowded, with an average of 100 students per class.'],
  ['en', 'movement', 'The two sides reached an agreement in Geneva on Monday.'],
  ['en', 'movement', 'The remote and hard to reach camp of Yida is crowded with 64,200 refugees.'],
  ['en', 'harm', 'Many of them are on the brink of death.'],
  ['en', 'movement', 'Sites for new arrivals in Yida are needed.'],
  ['en', 'movement', 'The law entered into force in Mexico on Tuesday.'],
  ['en', 'movement', 'The blast in Gaza left 12 people dead.'],
  ['en', 'deportation', 'The bus took 63 people to Goma.'],
  ['en', 'meeting', 'Water at the site does not meet the needs of the families.'],
  ['es', 'detention', 'El ejército capturó la ciudad de Goma el domingo.'],
  ['es', 'deportation', 'Iniciaron el desplazamiento desde la comunidad expulsora hacia Quibdó.'],
  ['es', 'movement', 'La ley entró en vigor en México el martes.'],
  ['es', 'harm', 'El agua se cortó dos días en Danlí.'],
  ['es', 'harm', 'Se cortó la luz en Maicao.'],
  ['es', 'movement', 'La explosión dejó 12 muertos en Caracas.'],
  ['es', 'harm', 'El brote de violencia en Tumaco preocupa a la Defensoría.'],
  ['es', 'meeting', 'Los que no reúnen los requisitos deben salir.'],
]

for (const [lang, kind, text] of MISTAKEN) {
  test(`${lang}: no ${kind} is drafted from "${text}"`, () => {
    assert.ok(!kindsIn(text, lang).includes(kind), kindsIn(text, lang).join())
  })
}

const HERE: readonly (readonly [Lang, Kind, string, string])[] = [
  ['es', 'deployment', 'asserted', 'El ejército tiene retén en Huixtla.'],
  ['en', 'deployment', 'asserted', 'The army has a checkpoint at Malakal.'],
  ['es', 'blockade', 'threatened', 'Si no cumplen los vecinos van a trancar la vía del tren.'],
  ['es', 'movement', 'asserted', 'Las mamás se los llevan para Huixtla.'],
  ['es', 'movement', 'asserted', 'Llegaron anoche 4 camiones con gente de Huixtla.'],
  ['es', 'rule', 'asserted', 'En Huixtla piden cédula.'],
  ['en', 'blockade', 'asserted', 'The ferry to Malakal runs again since yesterday.'],
]

for (const [lang, kind, modality, text] of HERE) {
  test(`${lang}: a ${kind} is drafted as ${modality} from "${text}"`, () => {
    const drafts = read(text, { published: '2024-06-12', zone: 'UTC', lang }).drafts
    const said = drafts.map((draft) => `${draft.kind} ${draft.modality}`)
    assert.ok(said.includes(`${kind} ${modality}`), said.join())
  })
}

const MEANT: readonly (readonly [Lang, Kind, string])[] = [
  ['en', 'detention', 'Police seized 12 people near the town of Yei.'],
  ['en', 'harm', 'The outbreak of cholera killed 12 people in Goma.'],
  ['es', 'detention', 'Capturaron a dos personas en la ciudad de Goma.'],
  ['es', 'deportation', 'Los expulsaron a Colombia el lunes.'],
]

for (const [lang, kind, text] of MEANT) {
  test(`${lang}: a ${kind} is drafted from "${text}"`, () => {
    assert.ok(kindsIn(text, lang).includes(kind), kindsIn(text, lang).join())
  })
}
