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
  'cli.misasked.missingMandatoryOptionValue': 'The option {what} is needed. Add --help to see how it is used.',
  'cli.misasked.invalidArgument': 'The option {what} cannot have that value. Add --help to see what it takes.',
  'cli.misasked.conflictingOption': 'The option {what} does not go with another one given. Leave one of them out.',
  'cli.misasked.excessArguments': 'There is more here than this command takes. Add --help to see how it is used.',
  'cli.misasked.help': 'Say which command. Add --help to see those there are.',

  'cli.examples.vereda': `  vereda read article.txt --published 2018-10-18
  vereda forecast examples/caravan-2018-10
  vereda journey show --lang en
  vereda COMMAND --help`,
  'cli.examples.read': `  vereda read article.txt --published 2018-10-18
  vereda read bulletin.pdf --json --out drafts.json --text bulletin.txt
  vereda --lang en read nota.html --lang es
  vereda read bulletin.txt --published 2018-10-16 --journey examples/caravan-2018-10 --json
  pbpaste | vereda read -`,
  'cli.examples.forecast': `  vereda forecast examples/caravan-2018-10
  vereda forecast examples/caravan-2018-10 --as-of 2018-10-16T12:00 --horizon-days 7 --seed 1 --json
  vereda forecast examples/caravan-2018-10 --close gua:24 --buses gua:tec:20:50`,
  'cli.examples.flee': `  vereda flee FOLDER/mali2012
  vereda flee FOLDER/mali2012 --runs 100 --seed 7 --json
  vereda flee FOLDER/mali2012 --assimilate-until 120 --lead 30`,
  'cli.examples.exercise': `  vereda exercise
  vereda exercise --at 2018-10-15T06:00
  vereda exercise --at 2018-10-17T18:00 --stand
  vereda exercise --end`,
  'cli.examples.needs': `  vereda needs --people 3000 --nights 2
  vereda needs --people 3000 --nights 0
  vereda needs --people 2000-3000
  vereda needs examples/caravan-2018-10 --stop gua`,
  'cli.examples.plan': `  vereda plan examples/caravan-2018-10
  vereda plan
  vereda plan caravan-2018-10 --stop gua --level 90`,
  'cli.examples.export': `  vereda export --out caravan.jsonl
  vereda export --journey caravan-2018-10 --as csv --circle journey --out caravan.csv`,
  'cli.examples.import': `  vereda import caravan.jsonl --data ./my-data
  vereda import reports.vereda`,
  'cli.examples.verify': `  vereda verify caravan.jsonl
  vereda verify --data ./my-data`,
  'cli.examples.public': `  vereda public show --data ./my-data
  vereda public open --places-after-days 14
  vereda public close`,
  'cli.examples.smsTry': '  vereda sms try "PEOPLE 2500 ESQUIPULAS"',
  'cli.examples.bait': '  vereda bait 3kQ1…',
  'cli.examples.erase': `  vereda erase 3kQ1…
  vereda erase 3kQ1… --why danger --quoting --yes`,
  'cli.examples.smsAdmit': '  vereda sms admit +50312345678 --label "Parish of Esquipulas"',
  'cli.examples.rebuild': '  vereda rebuild --data ./my-data',

  'cli.read.about':
    'Reads an article, bulletin or thread of messages into drafts, each with its exact words. Nothing is kept.',
  'cli.read.file': 'a .txt, .md, .html, .pdf, .docx, .eml or an export of a chat; or - for standard input',
  'cli.read.published':
    'day on which the text came out; “yesterday” counts from it (default: what the text says of itself, or today)',
  'cli.read.tz': 'time zone of the text, such as America/Guatemala (default: the journey’s, the mail’s, or UTC)',
  'cli.read.lang': 'language of the text; that of the answer goes before “read”',
  'cli.read.journey': 'folder of a journey whose stops are known places',
  'cli.read.assistant':
    'reads with the assistant that is set too: the text LEAVES THIS DEVICE, without names of private people and numbers',
  'cli.read.sends': 'The text is now sent to {host}, without names of private people, telephone numbers and addresses.',
  'cli.read.textOut': 'write the plain text, into which the offsets of the quotes point, to this file',
  'cli.read.page': 'page {done} of {of}',
  'cli.read.otherDay': 'For another day say --published DAY.',
  'cli.read.found':
    '{n, plural, =0 {Nothing was found that could become a report.} one {# draft. A person must confirm it.} other {# drafts. A person must confirm each.}}',
  'cli.read.negated': 'denied',
  'cli.read.takenBack': 'TAKEN BACK by the text itself: not current',
  'cli.doubt.distance.map': 'Check: the distance does not fit the map.',
  'cli.doubt.date.afterPublication': 'Check: this lies after the day of publication.',
  'cli.doubt.speaker.missing': 'Check: it is not clear who says this.',
  'cli.doubt.assistant.only': 'Check: only the assistant reads this here.',
  'cli.doubt.place.doubtful':
    'Check {drafts}: several places are called {name} ({places}). The first is taken; which one is meant?',
  'cli.doubt.place.unknown': 'Check {drafts}: {name} is on no list of places. Where is it?',
  'cli.doubt.place.missing': 'Check: it is not clear where.',
  'cli.doubt.figure.differs': 'Check: another figure in this text differs.',
  'cli.doubt.figure.twice': 'Check: another draft has the same figure.',
  'cli.doubt.figure.parts': 'Check: the parts add up to more than the whole.',
  'cli.doubt.figure.known': 'Check: it does not fit what was confirmed.',
  'cli.doubt.published.notADay': 'Check: the day of publication is no day.',
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
  'cli.counted.people': 'people',
  'cli.counted.children': 'children',
  'cli.counted.women': 'women',
  'cli.counted.families': 'families',
  'cli.counted.sites': 'sites',
  'cli.counted.houses': 'houses',
  'cli.counted.cases': 'cases',
  'cli.counted.meals': 'meals',
  'cli.counted.boats': 'boats',
  'cli.counted.trucks': 'trucks',
  'cli.counted.tents': 'tents',
  'cli.counted.blankets': 'blankets',
  'cli.modality.quoted': 'as a source says',
  'cli.modality.threatened': 'threatened',
  'cli.modality.planned': 'planned',
  'cli.modality.requested': 'asked for',
  'cli.modality.forecast': 'expected',

  'cli.forecast.about': 'Where a journey’s people will be, when and how many, from what was public at a moment.',
  'cli.forecast.head': '{title}, as known on {when} ({members} members).',
  'cli.forecast.size': 'About {best} reckoned with ({low}–{high}), as groups change between counts.',
  'cli.forecast.place': 'Now: {places}.',
  'cli.forecast.nowhere': 'Nothing that was public by then says where they are.',
  'cli.forecast.notYet': 'The journey begins on {day}: within this time there is nobody to wait for.',
  'cli.forecast.mapEnds': 'On the map no way leads on from {stop}. If they go farther, add the stops and the legs.',
  'cli.forecast.countedNone': 'What was counted is that nobody is there: that does not say how many are on the way.',
  'cli.forecast.noStops': 'No stop ahead is likely within this time.',
  'cli.forecast.stop': 'Stop',
  'cli.forecast.reach': 'Comes',
  'cli.forecast.arrival': 'Most likely',
  'cli.forecast.middle': 'Half of the chances',
  'cli.forecast.people': 'People',
  'cli.forecast.misfits': 'Does not fit:',
  'cli.forecast.otherNext': '    to {stop}: {chance}, most likely {when}',
  'cli.forecast.other':
    'Besides, {group}: {counted, select, no {how many is not known} other {about {best} ({low}–{high})}}, {places}.',
  'cli.forecast.says': 'What may happen:',
  'cli.forecast.restsOn': 'Rests most on:',
  'cli.says.rests': 'rest another day in {stop}',
  'cli.says.waits': 'are held in {stop} for more than {hours} hours',
  'cli.says.rides': 'ride from {stop} to {to} without a stay between',
  'cli.says.skips': 'go past {stop} without staying',
  'cli.says.scatters': 'scatter: no longer one body by the end of this time',
  'cli.says.stays': 'do not go on from {stop} within this time',
  'cli.says.larger': 'come to {stop} a tenth larger than now, or more',
  'cli.says.smaller': 'come to {stop} a tenth smaller than now, or more',
  'cli.says.splits':
    '{counted, select, yes {about {n} people split off} other {a part split off}}{placed, select, yes { in {stop}} other {}}, it was told',
  'cli.forecast.closeOption': 'what if a stop is closed: gua:24 (hours from the moment on), or a leg: gua/tec:24',
  'cli.forecast.busesOption': 'what if buses come: gua:tec:20:50 (from, to, how many, seats each)',
  'cli.forecast.restOption': 'what if nobody sets out on a day (left out: the next day)',
  'cli.forecast.splitOption': 'what if a part turns off: gua:tec:30 (at, towards, percent)',
  'cli.forecast.whatIf': 'What if: {title}, from what was known on {when}.',
  'cli.forecast.same': 'The scenario changes nothing within this time.',
  'cli.forecast.with': 'then',
  'cli.forecast.later': 'Later by',
  'cli.forecast.night': 'Night',

  'cli.flee.about': 'Where the displaced people of a country go, from the folders of the simulator Flee.',
  'cli.flee.folder': 'folder with input_csv, source_data and simsetting.yml',
  'cli.flee.days': 'how many days (default: as sim_period.csv says)',
  'cli.flee.runs': 'how many runs: more than one gives ranges (default: 1; a forecast takes 100)',
  'cli.flee.settings': 'read the rules of movement from this file and not from simsetting.yml',
  'cli.flee.compatible': 'keep what Flee does against its own words, to compare with it',
  'cli.flee.assimilateUntil': 'forecast from the camp reports known by this day (0 is the first day)',
  'cli.flee.leadOption': 'how many days the forecast goes beyond that day (default: 30)',
  'cli.flee.progress': '{percent} % done. Ctrl-C stops.',
  'cli.flee.stopped': 'Stopped at {percent} %. Nothing was kept.',
  'cli.flee.head':
    '{instance}: {people} people after {days, plural, one {# day} other {# days}} ({runs, plural, one {# run} other {# runs}}, seed {seed}).',
  'cli.flee.camp': 'Camp, on the last day',
  'cli.flee.counted': 'Counted',
  'cli.flee.simulated': 'Simulated',
  'cli.flee.low': '5 %',
  'cli.flee.high': '95 %',
  'cli.flee.forecast':
    '{instance}: forecast for day {day}, from {reports, plural, one {# camp report} other {# camp reports}} known by day {until} (the last of day {lastReportDay}); {runs, plural, one {# run} other {# runs}}, seed {seed}.',
  'cli.flee.campAhead': 'Camp',
  'cli.flee.known': 'Known',
  'cli.flee.foreseen': 'Foreseen',
  'cli.flee.low10': '10 %',
  'cli.flee.high90': '90 %',
  'cli.flee.judged': 'Later counts serve only to judge: error (ARD) {normal}, rescaled {rescaled}. {cpu} s of CPU.',
  'cli.flee.unjudged': 'There are no later counts to judge this by. {cpu} s of CPU.',
  'cli.flee.error': 'Error (ARD) {normal}, rescaled {rescaled}. {cpu} s of CPU.',

  'cli.plan.about':
    'Who should ride in which vehicle, which offer should go where, and what stays unmet. Nothing of it is kept.',
  'cli.plan.what': 'a journey’s folder (with a slash in it), or the id or short name of one that the hub has',
  'cli.plan.asOf':
    'as known at this moment: of a folder wall-clock, 2018-10-17T18:00; of the hub in UTC, 2018-10-17T18:00:00Z',
  'cli.plan.unmet': 'What stays unmet',
  'cli.exercise.about':
    'The clock of a journey that is an exercise: shows it, begins a drill (anew), or ends it. Never practise in a real journey.',
  'cli.exercise.at': 'begin at this moment, local time of the journey: 2018-10-15T06:00',
  'cli.exercise.stand': 'with --at: the clock stands there; else it goes on',
  'cli.exercise.end': 'it is no exercise any more: the time is the real one again',
  'cli.exercise.wrong': 'Say --at MOMENT, with --stand if the clock is to stand, or --end alone.',
  'cli.exercise.real': '{title}: no exercise, its time is the real one.',
  'cli.exercise.stands': '{title}: an exercise. There it is {when}, and the clock stands.',
  'cli.exercise.runs': '{title}: an exercise. It began there on {when}, and the clock goes on.',
  'cli.needs.about':
    'What a number of people needs for a night (Sphere 2018), or what the stops ahead of a journey will need.',
  'cli.needs.peopleOption': 'how many people: 3000, or 2000-3000',
  'cli.needs.nightsOption': 'for how many nights; 0: by day only',
  'cli.needs.stopOption': 'only this stop, by its code',
  'cli.needs.whoOption': 'of 100 people, how many they are (--women and --children together)',
  'cli.needs.infantsOption': 'of 100 people, how many are infants under a year',
  'cli.needs.pregnantOption': 'of 100 people, how many are pregnant',
  'cli.needs.coldOption': 'degrees Celsius of the coldest of the night: it changes the blankets',
  'cli.needs.byHeight':
    'How cold each night is, is reckoned from the height of the stop and the month; --cold says it.',
  'cli.needs.whoWrong': 'Say --women and --children together, or neither; --infants and --pregnant go with them.',
  'cli.needs.whoTooMany':
    'Of 100 people there cannot be so many: women and children are 100 at most, infants are children, and those who are pregnant are women.',
  'cli.needs.either':
    'Name either how many people (--people, --nights) or a journey’s folder (--stop, --as-of): not both.',
  'cli.needs.levelOption': 'plan for so many of 100 chances: 50, 75 or 90',
  'cli.needs.byBus': '{n} by bus',
  'cli.needs.byDay': 'by day',
  'cli.line.water': 'Water',
  'cli.line.meals': 'Meals',
  'cli.line.places': 'Places',
  'cli.line.toilets': 'Toilets',
  'cli.needs.peopleWrong': 'Say how many people with --people 3000 or --people 2000-3000, or name a journey’s folder.',
  'cli.needs.head': '{people} people, {nights, plural, =0 {by day only} one {# night} other {# nights}}:',
  'cli.needs.aheadHead':
    '{title}, as known on {when}: what each night needs, if they come; enough in {level} of 100 chances.',
  'cli.needs.nothing': 'No stop ahead is likely enough to plan for.',
  'cli.needs.night': 'Night',
  'cli.needs.stop': 'Stop',
  'cli.needs.present': 'Chance',
  'cli.needs.people': 'People',
  'cli.needs.assumed': 'assumption: one of three meals, as WFP gave to who arrived (Bangladesh, 2018)',
  'cli.needs.reference': 'Reference figures of the Sphere Handbook 2018, to be judged by people on the spot.',

  'cli.export.about': 'Writes a journey’s reports for others, as far as a circle may read them.',
  'cli.export.as': 'jsonl: signed reports, to verify and import; csv: a sheet; geojson: a map',
  'cli.export.circle': 'who is going to read it',
  'cli.export.written': 'Written: {file}',

  'cli.import.about':
    'Takes in the signed reports of an export, or of a file that a phone saved to be carried. A damaged file changes nothing.',
  'cli.import.file': 'an export as JSON lines or a *.vereda, packed with gzip or not; - for standard input',
  'cli.import.progress': '{done} of {total} reports',
  'cli.import.stopped':
    '{done} of {total} reports are in the data folder, each whole. Import the file again later: none is taken in twice.',
  'cli.import.done': '{applied} taken in, {waiting} waiting, {refused} refused, {again} there already.',

  'cli.verify.about':
    'Checks every report’s id, signature and chain: of an exported file with no hub, or of a data folder.',
  'cli.verify.file': 'an export as JSON lines, or - for standard input; without it, the data folder',
  'cli.verify.good':
    '{name}: sound. {reports, plural, one {# report} other {# reports}} of {devices, plural, one {# device} other {# devices}}; every id, signature and chain holds.',
  'cli.verify.bad':
    '{name}: NOT sound. {problems, plural, one {# problem} other {# problems}}; {reports, plural, one {# report is} other {# reports are}} sound.',
  'cli.verify.gaps':
    '{missing, plural, one {# report is} other {# reports are}} missing between others: left out for their readers, erased, or not yet received.',

  'cli.public.about': 'Shows, opens or closes the public page of a journey.',
  'cli.public.what': 'show (what is seen or would be), open or close',
  'cli.public.placesAfter': 'days until countries are told, 7 or more (default: 10)',
  'cli.public.open': 'The public page of {title} is open. Everybody sees this:',
  'cli.public.closed': 'The public page of {title} is closed. Opened, everybody will see this:',
  'cli.public.places': 'Countries are told when {days} days are over.',
  'cli.follow.about':
    'Exchanges reports, photos and voices with another hub, once, until both hold what they may. `npm start -- --follow` does it every minute.',
  'cli.follow.address': 'address of the other hub, or an invitation’s link from it',
  'cli.follow.done':
    '{given, plural, one {# report} other {# reports}} given, {taken} taken in, {refused} refused. The other hub: {hub}',
  'cli.follow.files':
    'Photos and voices: {given} given, {taken} taken in{left, plural, =0 {} other {, # left for the next time}}.',
  'cli.examples.follow': `  vereda follow https://shelter.example
  vereda follow "https://shelter.example/join#1/…"`,
  'cli.backup.about':
    'Writes everything that the hub holds into a file that only the keys named can open. The hub may be running.',
  'cli.backup.to': 'file of the backup',
  'cli.backup.recipient': 'key to seal to (age1…); repeat it for several. Kept for the next time',
  'cli.backup.done':
    '{reports, plural, one {# report} other {# reports}} in {file}, {kilobytes} kB, sealed. Tree: {root}',
  'cli.backupKey.about':
    'Makes a key for backups. The file with its secret belongs on paper or a stick, never on the hub.',
  'cli.backupKey.out': 'file of the secret',
  'cli.backupKey.done': 'The secret is in {file}: take it away from this machine. Seal to: {recipient}',
  'cli.diskKey.about':
    'Makes a disk key: a hub that is started with it (`npm start -- --disk-key FILE`) writes nothing that was said to its disk in clear. Commands on its data take it from VEREDA_DISK_KEY. Without the file the data cannot be opened again.',
  'cli.diskKey.done':
    'The disk key is in {file}. Keep it on a stick, with a copy on paper, and never beside the data: without it nobody opens them again, and neither can you.',
  'cli.restore.about':
    'Builds a hub anew from a backup, with the key that its phones know and a new epoch: they give back what came later.',
  'cli.restore.file': 'the sealed backup',
  'cli.restore.identity': 'file of the secret that opens it',
  'cli.restore.done':
    '{reports, plural, one {# report} other {# reports}} of {at} restored into {folder}, each verified. Start the hub: its phones bring the rest. Tree: {root}',
  'cli.examples.backup': `  vereda backup --to hub.age --recipient age1…
  vereda backup --to hub.age --data ./my-data
  VEREDA_POSTGRES=postgresql://hub@localhost/vereda vereda backup --to hub.age`,
  'cli.examples.backupKey': '  vereda backup-key --out backup.key',
  'cli.examples.diskKey':
    '  vereda disk-key --out /media/stick/disk.key\n  npm start -- --data ./hub --disk-key /media/stick/disk.key',
  'cli.examples.restore': `  vereda restore hub.age --identity backup.key --data ./new-data
  VEREDA_POSTGRES=postgresql://hub@localhost/empty vereda restore hub.age --identity backup.key --data ./new-data`,
  'cli.sms.about': 'Text messages: try them by hand, and let in who writes.',
  'cli.smsTry.about': 'Says what would be understood of a text message, and what would be answered. Nothing is kept.',
  'cli.bait.about':
    'Marks as bait a report or document that nobody needs: whoever opens it is shown to coordinators under Waiting.',
  'cli.bait.report': 'Id of the report or the document',
  'cli.bait.remove': 'Take the mark away',
  'cli.bait.done':
    '{n, plural, =0 {There is no bait.} one {There is # bait.} other {There are # baits.}} Nobody but this hub knows which.',
  'cli.erase.about':
    'Erases reports and all that was said about them, for good: words, photos and voices, on this disk at once, on other hubs and phones three days after they hear of it.',
  'cli.erase.reports': 'Ids of the reports or documents; also those that GET /api/waiting names',
  'cli.erase.why': 'Why: somebody asked, it puts people in danger, or it was a mistake',
  'cli.erase.quotingToo': 'Also what quotes them',
  'cli.erase.yes': 'Erase; without it what would be erased is only shown',
  'cli.erase.shown':
    '{n, plural, one {# report} other {# reports}} would be erased for good. Nothing was: add --yes. Backups made before still hold them.',
  'cli.erase.done':
    '{erased, plural, one {# report was} other {# reports were}} erased. Backups made before still hold {erased, plural, one {it} other {them}}: destroy those, and make a new one.',
  'cli.erase.quoting':
    '{quoting, plural, one {# report quotes} other {# reports quote}} what was named and would stay: --quoting erases {quoting, plural, one {it} other {them}} too.',
  'cli.smsAdmit.about':
    'Lets in who writes from a number. The number is not kept. With the hub running this is all; without it VEREDA_SMS_SECRET is needed.',
  'cli.sms.text': 'the message, in quotation marks',
  'cli.sms.number': 'the number, as the gateway gives it: +50312345678',
  'cli.sms.label': 'what it is called: a place or a post, never a person',
  'cli.sms.desk': 'Not understood by itself: it is left to a person.',
  'cli.sms.answer': 'Answer ({parts, plural, one {# part} other {# parts}}, {units} characters): {reply}',
  'cli.sms.admitted': '{label} may report by text message from today, {day}.',
  'cli.rebuild.about': 'Throws every view away and folds it again from the reports.',
  'cli.rebuild.progress': 'Rebuilding: {done} of {total} subjects',
  'cli.rebuild.done':
    '{views} views of {subjects} subjects from {readings} readings of reports in {seconds} s ({perSecond} a second); {differing, plural, =0 {all as they were kept} one {# came out otherwise} other {# came out otherwise}}.',
} as const
