import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MASK, maskedQuote } from './masking.ts'
import { read } from './read.ts'

const about = { published: '2023-06-18', zone: 'UTC' } as const
const masked = (text: string): string =>
  read(text, about)
    .drafts.map((draft) => maskedQuote(draft))
    .join(' ')

test('names of relatives, witnesses, searched people and children are hidden until somebody decides', () => {
  for (const [text, name] of [
    ['Looking for Halyna Invented, 74, last seen on Tuesday.', 'Halyna'],
    ['"They took my phone," said Amir Invented, 22, at the camp.', 'Amir'],
    ['A girl, Hawa, 5, was separated from her mother.', 'Hawa'],
    ['Please tell my sister Falmata that we are safe at the school.', 'Falmata'],
    ['Police arrested Josué Invented on Monday.', 'Josu'],
    ['We have no news from Fatima, who was separated from her mother.', 'Fatima'],
    ['Busco a Denia Inventada, salvadoreña, la vieron en Arriaga hace 3 días.', 'Denia'],
    ['«Nos sacaron como animales», reclamó Yusleidy Inventada, 30, que viaja con dos hijas.', 'Yusleidy'],
    ['Alguien ha visto a mi primo Kevin? Se separó del grupo ayer.', 'Kevin'],
    // Words that are also names.
    ['Busco a Luz, salvadoreña, la vieron en Arriaga hace 3 días.', 'Luz'],
    ['Busco a Casas, salvadoreño, lo vieron en Arriaga hace 3 días.', 'Casas'],
    ['Busco a Cruz, salvadoreño, lo vieron en Arriaga hace 3 días.', 'Cruz'],
    ['Díganle a mi hermana Abril que estamos bien en el albergue.', 'Abril'],
    ['Please tell my brother Bishop that we are safe at the school.', 'Bishop'],
    ['Looking for April, 14, last seen on Tuesday at the bridge.', 'April'],
    ['Looking for Rain, 14, last seen on Tuesday at the bridge.', 'Rain'],
  ] as const) {
    const shown = masked(text)
    assert.ok(shown.includes(MASK), `${text} -> ${shown}`)
    assert.ok(!shown.includes(name), `${text} -> ${shown}`)
  }
})

test('office holders, named spokespeople and bodies speak in public and stay readable', () => {
  for (const [text, name] of [
    ['Vice President Mike Invented threatened migrants on Monday.', 'Mike Invented'],
    ['"The flights go on," said Carl Invented, a spokesman for the agency.', 'Carl Invented'],
    ['The Red Cross handed out 900 blankets yesterday.', 'Red Cross'],
    ['«Habrá más operativos», advirtió la alcaldesa Rosa Inventada.', 'Rosa Inventada'],
    ['Mexican police held 40 people on Monday.', 'Mexican police'],
    ['A woman was wounded in Invented Hill on Monday.', 'Invented Hill'],
    ['Médicos Sin Fronteras atendió a 45 personas ayer.', 'Médicos Sin Fronteras'],
    ['According to the Invented Gazette, police held 40 people on Monday.', 'Invented Gazette'],
    ['According to El Periódico, police held 40 people on Monday.', 'El Periódico'],
    ['Según El Periódico, la policía detuvo a 40 personas el lunes.', 'El Periódico'],
    ['MSF treated 45 wounded people on Monday, and WFP gave 900 meals.', 'MSF'],
    ['Daños:\n- Viviendas: 40 destruidas\n- Fallecidos: 3', 'Viviendas'],
    ['Daños:\n- Viviendas: 40 destruidas\n- Fallecidos: 3', 'Fallecidos'],
  ] as const)
    assert.ok(masked(text).includes(name), masked(text))
})

test('telephone numbers and mail addresses are always hidden; figures and days are not', () => {
  const text =
    'We need 4,000 blankets by 12/06/2023, call +57 300 123 4567 or write to ana.invented@example.org before 10,500 people arrive.'
  const shown = masked(text)
  assert.ok(!shown.includes('4567'), shown)
  assert.ok(!shown.includes('example.org'), shown)
  assert.ok(shown.includes('4,000'), shown)
})

test('what is hidden lies inside the quote, in order and apart', () => {
  const text = '"We slept here," said Amal Invented, 30, mail amal@example.org, phone 0300 555 1234, to my sister Hawa.'
  for (const { quote, personal } of read(text, about).drafts) {
    let at = quote.start
    for (const { start, end } of personal) {
      assert.ok(start >= at && end > start && end <= quote.end)
      at = end
    }
  }
})
