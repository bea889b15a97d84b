// Towns of the world by name: which are meant, which one of several, and which words are no towns at all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atlasOf, keyOf } from './atlas.ts'
import { read } from './read.ts'

const LINES = `
as\tAs|BE|51.008|5.584|7250
beni\tBeni|CD|0.491|29.473|231952;Beni|NP|28.345|83.566|30000
central\tCentral|US|30.554|-91.036|28295
fuentes\tFuentes|ES|39.950|-1.980|503
la paz\tLa Paz|BO|-16.500|-68.150|812799;La Paz|HN|14.316|-87.680|17555;La Paz|MX|24.142|-110.313|171485
loja\tLoja|EC|-3.993|-79.204|118282;Loja|ES|37.169|-4.151|20496
macara\tMacará|EC|-4.382|-79.943|11865
many\tMany|US|31.568|-93.484|2790
nice\tNice|FR|43.703|7.266|338620
one\tOne|US|31.000|-93.000|2000
prosperity\tProsperity|US|34.209|-81.533|1200
reading\tReading|GB|51.456|-0.971|318014
san jose\tSan José|CR|9.933|-84.083|335007;San Jose|US|37.339|-121.895|1026908;San José|UY|-34.337|-56.713|36529
we\tWe|NC|-20.917|167.265|10375`
const atlas = atlasOf(LINES.trim())
const about = { published: '2021-03-10', zone: 'UTC', atlas }

const placesIn = (text: string) => {
  const seen = read(text, about).drafts.flatMap(({ places }) => places)
  return [...new Map(seen.map((place) => [place.name, place])).values()]
}

test('every name of the atlas is found by halving, and no other', () => {
  for (const line of LINES.trim().split('\n')) {
    const [key = '', rows = ''] = line.split('\t')
    assert.equal(atlas.find(key).length, rows.split(';').length, key)
  }
  for (const key of ['', 'a', 'asa', 'la', 'zz', 'san']) assert.deepEqual(atlas.find(key), [])
})

test('a town that only the atlas knows is put on the map where the words say that it is a place', () => {
  const [place] = placesIn('Some 300 people arrived in Macará on Monday.')
  assert.deepEqual([place?.name, place?.country, place?.lat], ['Macará', 'EC', -4.382])
})

test('words and surnames that are also towns somewhere are no places', () => {
  const text = `We counted 300 people. Many walked on Monday. As the police arrived, one woman fainted. Bartolo Fuentes was
    arrested on Tuesday. Prosperity is what 200 people hope for. Reading the list, officials counted 40 children.`
  for (const { name } of placesIn(text)) assert.doesNotMatch(name, /^(We|Many|One|As|Fuentes|Prosperity|Reading)$/)
})

test('of several towns of one name that one is meant which lies near the others, or in the country that is named', () => {
  const country = (text: string, name: string) => placesIn(text).find((place) => place.name === name)?.country
  assert.equal(country('About 200 people walked from Macará to Loja on Monday.', 'Loja'), 'EC')
  assert.equal(country('The Congolese army said 2,000 people arrived in Beni on Monday.', 'Beni'), 'CD')
  assert.equal(country('En Nepal, unas 40 familias llegaron a Beni el lunes.', 'Beni'), 'NP')
  assert.equal(country('In Uruguay, 90 people arrived in San José on Monday.', 'San José'), 'UY')
})

test('a name that could be several towns keeps them all, and a person is asked', () => {
  const [draft] = read('Unas 300 personas llegaron a La Paz el lunes.', about).drafts
  const place = draft?.places.find(({ name }) => name === 'La Paz')
  assert.deepEqual(place?.candidates?.map(({ country }) => country).sort(), ['BO', 'MX'])
  assert.ok(draft?.warnings.some(({ code }) => code === 'place.doubtful'))
  const [sure] = read('Unas 300 personas llegaron a Loja desde Macará el lunes.', about).drafts
  assert.ok(sure?.places.every(({ candidates }) => candidates === undefined))
})

test('a longer name that nobody knows is not taken for the town in it', () => {
  const [place] = placesIn('Some 300 people arrived in Reading University on Monday.')
  assert.equal(place?.lat ?? null, null)
})

const further = atlasOf(
  `
aguachica	Aguachica|CO|8.308|-73.617|62123
fuentes	Fuentes|CO|8.300|-73.300|5003
ocana	Ocaña|CO|8.238|-73.356|90037
sucre	Sucre|BO|-19.033|-65.263|224838;Sucre|VE|10.400|-63.300|300|r
trianon	Trianon|NC|-22.257|166.448|9000`.trim(),
)
const readFurther = (text: string) => {
  const places = read(text, { ...about, atlas: further }).drafts.flatMap((draft) => draft.places)
  return new Map(places.map((place) => [place.name, place]))
}

test('a name at the head of a line, in capitals too, stands where the line is told', () => {
  const text = 'OCAÑA, Colombia, 9 de marzo – Unas 300 personas llegaron ayer.\n'
  assert.equal(readFurther(text).get('Ocaña')?.lat, 8.238)
})

test('a name with no word before it is a place where the text’s country or other places are near, a surname is not', () => {
  const near = readFurther('En Colombia, unas 90 personas llegaron a Ocaña, Aguachica y otros pueblos el lunes.')
  assert.equal(near.get('Aguachica')?.country, 'CO')
  const surname = readFurther(
    'En Colombia detuvieron a Bartolo Fuentes. Unas 90 personas, con Fuentes, llegaron a Ocaña.',
  )
  assert.equal(surname.has('Fuentes'), false)
})

test('the words beside a name tell the region from the town', () => {
  assert.equal(readFurther('Unas 90 personas llegaron al estado de Sucre el lunes.').get('Sucre')?.country, 'VE')
  assert.equal(readFurther('Unas 90 personas llegaron a la ciudad de Sucre el lunes.').get('Sucre')?.country, 'BO')
})

test('a small place on the other side of the world is not put on the map: a person is asked', () => {
  const place = readFurther('In Haiti, 90 people arrived in Trianon on Monday.').get('Trianon')
  assert.deepEqual([place?.lat, place?.candidates?.map(({ country }) => country)], [null, ['NC']])
})

test('a name spelled in another way is found by its consonants, in the countries of the text alone, and asked', () => {
  const lines = [
    'al qadarif\tAl Qadarif|SD|14.035|35.383|363945',
    'singa\tSinga|SD|13.148|33.931|250000;Singa|PE|-9.387|-76.813|0',
    '~sd kdrf\tAl Qadarif|SD|14.035|35.383|363945',
    '~sd snk\tSinga|SD|13.148|33.931|250000',
  ]
  const heard = { ...about, atlas: atlasOf(lines.join('\n')) }
  const placeIn = (text: string) => read(text, heard).drafts.flatMap(({ places }) => places)[0]
  const gedaref = placeIn('Some 300 Sudanese people are waiting in Gedaref.')
  assert.deepEqual([gedaref?.name, gedaref?.lat, gedaref?.candidates?.length], ['Gedaref', 14.035, 1])
  assert.equal(placeIn('About 40 people arrived in Sinja, Sudan, on Monday.')?.lat, 13.148)
  assert.equal(placeIn('Some 300 Peruvian people are waiting in Gedaref.')?.lat, null)
})

test('a village that no list knows is where people came to or set out from, without a point on the map', () => {
  const told = (text: string) => placesIn(text).map(({ role, name, lat }) => [role, name, lat])
  assert.deepEqual(told('Unas 300 personas llegaron a Zumpalito el lunes.'), [['at', 'Zumpalito', null]])
  assert.deepEqual(told('Some 300 people reached Kwachelo on Monday.'), [['at', 'Kwachelo', null]])
  assert.deepEqual(told('On Tuesday 40 families arrived in Obo-Nangwe.'), [['at', 'Obo-Nangwe', null]])
  assert.deepEqual(told('Salieron de Tres Palmeritas 80 familias.').slice(0, 1), [['from', 'Tres Palmeritas', null]])
})

test('a mark at the end of an Arabic name is not of the name that it is looked up by', () => {
  assert.equal(keyOf('Al Bayḑā’'), 'al bayda')
  assert.equal(keyOf('Ādārāj ʿ'), keyOf('Adaraj'))
})
