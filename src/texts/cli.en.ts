// What the command line says, in English. Same keys and slots as cli.es.ts.
export const en = {
  'cli.about': 'Turns scattered reports into readiness for people on the move and those who help them.',
  'cli.more': '… and {n} more.',
  'cli.flagged': 'Flagged, and kept as said: {doubt}',

  'cli.title.usage': 'Usage:',
  'cli.title.arguments': 'Arguments:',
  'cli.title.options': 'Options:',
  'cli.title.commands': 'Commands:',
  'cli.title.global options': 'Global options:',
  'cli.title.examples': 'Examples:',

  'cli.usage.options': '[options]',
  'cli.usage.command': '[command]',
  'cli.usage.default': 'default: {value}',

  'cli.option.help': 'show this help',
  'cli.option.lang': 'language of what is said: es or en',
  'cli.option.json': 'answer as JSON',
  'cli.option.data': 'folder of the data (default: the hub’s own)',
  'cli.option.out': 'write to this file instead of the terminal',
  'cli.option.journey': 'the journey’s id or short name; not needed when there is only one',
  'cli.option.folder': 'folder with journey.json, stops.csv, legs.csv and more',
  'cli.option.asOf': 'as known at this moment, wall-clock at the journey: 2018-10-17T18:00',
  'cli.option.instant': 'as known at this moment, in UTC: 2018-10-17T18:00:00Z',
  'cli.option.horizon': 'how many days ahead',
  'cli.option.seed': 'the same seed gives the same answer',
  'cli.option.members': 'members of the ensemble: more is smoother and slower',

  'cli.misasked.unknownCommand': 'There is no command {what}. Add --help to see those there are.',
  'cli.misasked.unknownOption': 'There is no option {what}. Add --help to see those there are.',
  'cli.misasked.missingArgument': 'Something is missing: {what}. Add --help to see how it is used.',
  'cli.misasked.optionMissingArgument': 'The option {what} needs a value. Add --help to see how it is used.',
  'cli.misasked.invalidArgument': 'The option {what} cannot have that value. Add --help to see what it takes.',
  'cli.misasked.excessArguments': 'There is more here than this command takes. Add --help to see how it is used.',
  'cli.misasked.help': 'Say which command. Add --help to see those there are.',

  'cli.examples.vereda': `  vereda read article.txt --published 2018-10-18
  vereda forecast examples/caravan-2018-10
  vereda journey show --lang en
  vereda COMMAND --help`,
  'cli.examples.read': `  vereda read article.txt --published 2018-10-18
  vereda read bulletin.txt --published 2018-10-16 --journey examples/caravan-2018-10 --json
  pbpaste | vereda read -`,
  'cli.examples.journey': `  vereda journey list
  vereda journey add examples/caravan-2018-10
  vereda journey show caravan-2018-10`,
  'cli.examples.journeyList': '  vereda journey list --json',
  'cli.examples.journeyShow': '  vereda journey show caravan-2018-10 --as-of 2018-10-16T12:00:00Z',
  'cli.examples.journeyAdd': '  vereda journey add examples/caravan-2018-10 --data ./my-data',
  'cli.examples.forecast': `  vereda forecast examples/caravan-2018-10
  vereda forecast examples/caravan-2018-10 --as-of 2018-10-16T12:00 --horizon-days 7 --seed 1 --json
  vereda forecast examples/caravan-2018-10 --close gua:24 --buses gua:tec:20:50`,
  'cli.examples.needs': `  vereda needs --people 3000 --nights 2
  vereda needs --people 2000-3000
  vereda needs examples/caravan-2018-10 --stop gua`,
  'cli.examples.export': `  vereda export --out caravan.jsonl
  vereda export --journey caravan-2018-10 --as csv --circle journey --out caravan.csv`,
  'cli.examples.import': '  vereda import caravan.jsonl --data ./my-data',
  'cli.examples.verify': `  vereda verify caravan.jsonl
  vereda verify --data ./my-data`,
  'cli.examples.rebuild': '  vereda rebuild --data ./my-data',

  'cli.read.about':
    'Reads an article, bulletin or thread of messages into drafts, each with its exact words. Nothing is kept.',
  'cli.read.file': 'a text in UTF-8, or - for standard input',
  'cli.read.published': 'day on which the text came out; “yesterday” counts from it (default: today)',
  'cli.read.tz': 'time zone of the text, such as America/Guatemala (default: the journey’s, or UTC)',
  'cli.read.textLang': 'language of the text',
  'cli.read.journey': 'folder of a journey whose stops are known places',
  'cli.read.today': 'Read as if published today, {day}; say --published DAY for another day.',
  'cli.read.found':
    '{n, plural, =0 {Nothing was found that could become a report.} one {# draft. A person must confirm it.} other {# drafts. A person must confirm each.}}',
  'cli.read.negated': 'denied',
  'cli.doubt.distance.map': 'Check: the distance does not fit the map.',
  'cli.doubt.date.after-publication': 'Check: this lies after the day of publication.',
  'cli.doubt.speaker.missing': 'Check: it is not clear who says this.',
  'cli.doubt.place.missing': 'Check: it is not clear where.',
  'cli.doubt.figure.differs': 'Check: another figure in this text differs.',
  'cli.doubt.published.not-a-day': 'Check: the day of publication is no day.',
  'cli.doubt.nothing.found': 'Nothing was found that could become a report.',
  'cli.doubt.other': 'Check: {code}',

  'cli.draft.count': 'People counted',
  'cli.draft.movement': 'People moving',
  'cli.draft.blockade': 'Way closed or opened',
  'cli.draft.deployment': 'Forces sent',
  'cli.draft.detention': 'Arrest or detention',
  'cli.draft.deportation': 'Forced return',
  'cli.draft.need': 'Need',
  'cli.draft.aid': 'Help',
  'cli.draft.shelter': 'Shelter',
  'cli.draft.harm': 'Harm',
  'cli.draft.separation': 'Separation',
  'cli.draft.message': 'Message to a relative',
  'cli.draft.rule': 'Rule or papers',
  'cli.draft.statement': 'Statement',
  'cli.draft.statistic': 'Statistic',
  'cli.draft.cause': 'Why they leave',
  'cli.draft.meeting': 'Meeting',
  'cli.modality.quoted': 'as a source says',
  'cli.modality.threatened': 'threatened',
  'cli.modality.planned': 'planned',
  'cli.modality.requested': 'asked for',
  'cli.modality.forecast': 'expected',

  'cli.journey.about': 'Lists, shows and adds journeys.',
  'cli.journeyList.about': 'Lists the journeys of a data folder.',
  'cli.journeyShow.about': 'What is known of a journey, in a dozen lines.',
  'cli.journeyAdd.about': 'Takes a journey’s folder in, whole or not at all. The same folder again adds nothing.',
  'cli.journey.none': 'There is no journey here yet. “vereda journey add FOLDER” begins one.',
  'cli.journey.reports': '{n, plural, one {# report} other {# reports}}',
  'cli.journey.added': '{journey}: {added, plural, one {# new report} other {# new reports}}, {already} there already.',

  'cli.forecast.about': 'Where a journey’s people will be, when and how many, from what was public at a moment.',
  'cli.forecast.head': '{title}, as known on {when} ({members} members).',
  'cli.forecast.size': 'About {best} people ({low}–{high}).',
  'cli.forecast.place': 'Now: {places}.',
  'cli.forecast.nowhere': 'Nothing that was public by then says where they are.',
  'cli.forecast.noStops': 'No stop ahead is likely within this time.',
  'cli.forecast.stop': 'Stop',
  'cli.forecast.reach': 'Comes',
  'cli.forecast.arrival': 'Most likely',
  'cli.forecast.middle': 'Between (half of the chances)',
  'cli.forecast.people': 'People',
  'cli.forecast.misfits':
    '{n, plural, one {# report does not fit; --json names it.} other {# reports do not fit; --json names them.}}',
  'cli.forecast.closeOption': 'what if a stop is closed: gua:24 (hours from the moment on), or a leg: gua/tec:24',
  'cli.forecast.busesOption': 'what if buses come: gua:tec:20:50 (from, to, how many, seats each)',
  'cli.forecast.restOption': 'what if nobody sets out on a day (left out: the next day)',
  'cli.forecast.splitOption': 'what if a part turns off: gua:tec:30 (at, towards, percent)',
  'cli.forecast.whatIf': 'What if: {title}, from what was known on {when}.',
  'cli.forecast.same': 'The scenario changes nothing within this time.',
  'cli.forecast.with': 'then',
  'cli.forecast.later': 'Later by',
  'cli.forecast.night': 'Night',

  'cli.needs.about':
    'What a number of people needs for a night (Sphere 2018), or what the stops ahead of a journey will need.',
  'cli.needs.peopleOption': 'how many people: 3000, or 2000-3000',
  'cli.needs.nightsOption': 'for how many nights',
  'cli.needs.stopOption': 'only this stop, by its code',
  'cli.needs.peopleWrong': 'Say how many people with --people 3000 or --people 2000-3000, or name a journey’s folder.',
  'cli.needs.head': '{people} people, {nights, plural, one {# night} other {# nights}}:',
  'cli.needs.aheadHead': '{title}, as known on {when}: what each night needs, if they come.',
  'cli.needs.nothing': 'No stop ahead is likely enough to plan for.',
  'cli.needs.night': 'Night',
  'cli.needs.stop': 'Stop',
  'cli.needs.present': 'Chance',
  'cli.needs.people': 'People',
  'cli.needs.verify': '(figure to be verified)',
  'cli.needs.reference': 'Reference figures of the Sphere Handbook 2018, to be judged by people on the spot.',
  'cli.sphere.water': 'Water',
  'cli.sphere.waterSurvival': 'Water, to survive',
  'cli.sphere.waterDayStay': 'Water, day only',
  'cli.sphere.taps': 'Water taps',
  'cli.sphere.handPumps': 'or hand pumps',
  'cli.sphere.openWells': 'or open wells',
  'cli.sphere.laundries': 'Laundry places',
  'cli.sphere.bathing': 'Bathing places',
  'cli.sphere.toiletsFirst': 'Toilets',
  'cli.sphere.toiletsLater': 'Toilets, later',
  'cli.sphere.livingSpace': 'Covered floor',
  'cli.sphere.siteArea': 'Site',
  'cli.sphere.siteAreaServicesOutside': 'Site, services outside',
  'cli.sphere.energy': 'Food energy',
  'cli.unit.ml': 'L',
  'cli.unit.dm2': 'm²',
  'cli.unit.kcal': 'kcal',
  'cli.unit.g': 'kg',

  'cli.export.about': 'Writes a journey’s reports for others, as far as a circle may read them.',
  'cli.export.as': 'jsonl: signed reports, to verify and import; csv: a sheet; geojson: a map',
  'cli.export.circle': 'who is going to read it',
  'cli.export.written': 'Written: {file}',

  'cli.import.about': 'Takes in the signed reports of an export. A damaged file changes nothing.',
  'cli.import.file': 'an export as JSON lines, or - for standard input',
  'cli.import.progress': '{done} of {total} reports',
  'cli.import.done': '{applied} taken in, {waiting} waiting, {refused} refused, {again} there already.',

  'cli.verify.about':
    'Checks every report’s id, signature and chain: of an exported file with no hub, or of a data folder.',
  'cli.verify.file': 'an export as JSON lines, or - for standard input; without it, the data folder',
  'cli.verify.good':
    '{name}: sound. {reports, plural, one {# report} other {# reports}} of {devices, plural, one {# device} other {# devices}}; every id, signature and chain holds.',
  'cli.verify.bad':
    '{name}: NOT sound. {problems, plural, one {# problem} other {# problems}}; {reports, plural, one {# report is} other {# reports are}} sound.',
  'cli.verify.gaps':
    '{missing, plural, one {# report is} other {# reports are}} missing between others: left out for their readers, or not yet received.',

  'cli.rebuild.about': 'Throws every view away and folds it again from the reports.',
  'cli.rebuild.progress': 'Rebuilding: {done} of {total} subjects',
  'cli.rebuild.done':
    '{views} views of {subjects} subjects from {readings} readings of reports in {seconds} s ({perSecond} a second); {differing, plural, =0 {all as they were kept} one {# came out otherwise} other {# came out otherwise}}.',
} as const
