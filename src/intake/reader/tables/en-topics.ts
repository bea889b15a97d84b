// English headings and labels: what "Deaths:", "NEEDS" or the head of a column says of the figures and lists under it.
// Part of the table of en.ts. Rows nearer the top win.
import type { CueRow } from './table.ts'

// biome-ignore format: rows read better filled than one word a line
export const EN_TOPICS: readonly CueRow[] = [
  { id: 'topic.deaths', kind: 'harm', measure: 'deaths', unit: 'people',
    when: 'death|deaths|dead|killed|fatalities|deceased|casualties|bodies / lives lost' },
  { id: 'topic.injured', kind: 'harm', measure: 'injured', unit: 'people', when: 'injured|injuries|wounded|hurt' },
  { id: 'topic.missing', kind: 'separation', measure: 'missing', unit: 'people', when: 'missing / unaccounted' },
  { id: 'topic.alone', kind: 'separation', measure: 'unaccompanied', unit: 'children', when: 'unaccompanied' },
  { id: 'topic.separated', kind: 'separation', measure: 'separated', unit: 'children',
    when: 'separated / family separation|separations' },
  { id: 'topic.reunited', kind: 'separation', measure: 'reunited', unit: 'people', when: 'reunited|reunifications' },
  { id: 'topic.illness', kind: 'harm', measure: 'illness', unit: 'cases',
    when: 'cholera|measles|diarrhoea|diarrhea|dengue|malaria|cases|sick|hospitalised|hospitalized|admissions' },
  { id: 'topic.damage', kind: 'harm', measure: 'destruction', unit: 'houses',
    when: 'houses|homes|dwellings|huts|shelters|buildings|crops|schools|tents ~2 destroyed|damaged|lost|burned|burnt|flooded|affected / destroyed|damaged|burned|burnt|flooded|collapsed ~2 houses|homes|dwellings|huts|buildings|schools / damage|damages' },
  { id: 'topic.detained', kind: 'detention', measure: 'detention', unit: 'people', when: 'detained|detentions|detainees' },
  { id: 'topic.arrested', kind: 'detention', measure: 'arrest', unit: 'people', when: 'arrested|arrests' },
  { id: 'topic.deported', kind: 'deportation', unit: 'people',
    when: 'deported|deportations|deportees|expelled|expulsions|pushbacks|removals' },
  { id: 'topic.displaced', kind: 'count', measure: 'displaced', unit: 'people',
    when: 'displaced|displacement|evacuated|evacuees|evacuations|idps|homeless' },
  { id: 'topic.affected', kind: 'count', measure: 'affected', unit: 'people', when: 'affected' },
  { id: 'topic.sheltered', kind: 'count', measure: 'sheltered', unit: 'people',
    when: 'sheltered|hosted|housed|inmates|occupancy / people|persons|families in camps|shelters|sites' },
  { id: 'topic.stranded', kind: 'count', measure: 'stranded', unit: 'people', when: 'stranded|waiting|stuck' },
  { id: 'topic.arrived', kind: 'count', measure: 'arrived', unit: 'people',
    when: 'arrivals|arrived|arriving|arrival|entries|registered|registrations|received|newcomers' },
  { id: 'topic.crossed', kind: 'count', measure: 'crossed', unit: 'people', when: 'crossings|crossed' },
  { id: 'topic.returned', kind: 'count', measure: 'returned', unit: 'people', when: 'returns|returned|returnees' },
  { id: 'topic.need', kind: 'need', modality: 'requested', when: `
      need|needs|needed|gap|gaps|request|requests|requested|priority|priorities|requirements|required|shortages|
      shortfalls|wanted|appeal / urgently / lacking / what is|was|we ~1 missing|lacking / what we need / short of / missing most / out of` },
  { id: 'topic.cause', kind: 'cause', when: 'reason|reasons|cause|causes|drivers' },
  { id: 'topic.sites', kind: 'shelter', unit: 'sites',
    when: 'camps|camp|shelters|sites|centres|centers|shelter|accommodation / relief camps|centres' },
  { id: 'topic.capacity', kind: 'shelter', unit: 'people', when: 'capacity|places|spaces' },
  { id: 'topic.women', kind: 'count', measure: 'present', unit: 'women', when: 'women|female|females|ladies' },
  { id: 'topic.families', kind: 'count', measure: 'present', unit: 'families', when: 'families|households|hh' },
  { id: 'topic.children', kind: 'count', measure: 'present', unit: 'children', when: 'children|minors' },
  { id: 'topic.people', kind: 'count', measure: 'present', unit: 'people',
    when: 'people|persons|individuals|population|refugees|migrants|headcount|total / caseload' }
]
