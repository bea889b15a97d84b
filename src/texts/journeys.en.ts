/** What `vereda journey` says. */
export const en = {
  'cli.examples.journey': `  vereda journey begin april "San Pedro Sula" Esquipulas "Ciudad de Guatemala" Tapachula
  vereda journey list
  vereda journey add examples/caravan-2018-10
  vereda journey show caravan-2018-10`,
  'cli.examples.journeyBegin': `  vereda journey begin april "San Pedro Sula" Esquipulas "Ciudad de Guatemala"
  vereda journey begin april "Tecún Umán/GT" Tapachula --zone America/Mexico_City --title "April"
  vereda journey begin april "San Pedro Sula" "Shelter/HN@14.68,-88.22" Esquipulas`,
  'cli.examples.journeyList': '  vereda journey list --json',
  'cli.examples.journeyShow': '  vereda journey show caravan-2018-10 --as-of 2018-10-16T12:00:00Z',
  'cli.examples.journeyAdd': '  vereda journey add examples/caravan-2018-10 --data ./my-data',
  'cli.journey.about': 'Begins, adds, lists and shows journeys.',
  'cli.journeyBegin.about':
    'Makes the folder of a new journey from the names of its stops, in the order in which people come to them.',
  'cli.journeyBegin.dir': 'the folder to make; its name becomes the journey’s short name',
  'cli.journeyBegin.stops':
    'towns: Esquipulas, Esquipulas/GT where there are several, or any place with its point: "Shelter/HN@14.68,-88.22"',
  'cli.journeyBegin.title': 'what the journey is called (default: first and last stop)',
  'cli.journeyBegin.start': 'first day, local: 2018-10-12 (default: today)',
  'cli.journeyBegin.zone': 'clock for stops in a country that has several, one for each country: America/Mexico_City',
  'cli.journeyBegin.note': 'estimate: the straight line × 1.3',
  'cli.journeyBegin.km': 'about {km} km',
  'cli.journeyBegin.done':
    '{folder} is made. The lengths of the legs are estimates: correct them in legs.csv. In stops.csv say which stop is a border or a shelter (kind). Then: npm start -- --journey {folder}',
  'cli.journeyList.about': 'Lists the journeys of a data folder.',
  'cli.journeyShow.about': 'What is known of a journey, in a dozen lines.',
  'cli.journeyAdd.about': 'Takes a journey’s folder in, whole or not at all. The same folder again adds nothing.',
  'cli.journey.none':
    'There is no journey here yet. “vereda journey begin” makes a folder for one, “vereda journey add FOLDER” takes it in.',
  'cli.journey.reports': '{n, plural, one {# report} other {# reports}}',
  'cli.journey.tiles.kept': 'The journey brings its own map (tiles.pmtiles): it is kept and drawn under the stops.',
  'cli.journey.tiles.dropped':
    'The folder brings no map any more: the one that was kept for this journey is taken away.',
  'cli.journey.added': '{journey}: {added, plural, one {# new report} other {# new reports}}, {already} there already.',
} as const
