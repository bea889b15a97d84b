// Why a number is what it is, and what a careful reader would doubt. Keys are made in readiness/.
export const en = {
  'why.size.title': 'How many people',
  'why.size.none': 'Nobody has said how many people there are.',
  'why.size.because':
    '{reports, plural, one {It rests on # count.} other {It rests on # counts of the last day and a half.}} The middle is the one that the weightiest half of the voices supports; the range is that of the voices that agree with it. Reports that repeat one count are one voice.',
  'why.size.disagree':
    '{n, plural, one {# count does not agree} other {# counts do not agree}}: shown, and not averaged away.',
  'why.size.reckoned': 'The forecast reckons with about {people} for now: between counts a group grows or shrinks.',
  'why.independent':
    '{n, plural, =0 {Nobody bears it out.} =1 {One source bears it out{confirmed, select, true {, and somebody else confirmed it} other {: nothing goes to the public on that alone}}.} other {# sources that do not depend on each other bear it out.}}',
  'why.heard.title': 'People heard of in {stop}',
  'why.place.title': 'Where they are',
  'why.reach.title': 'Will they come to {stop}?',
  'why.arrive.title': 'When they reach {stop}',
  'why.people.title': 'How many come to {stop}',
  'why.night.title': 'People in {stop} on the night of {day}',
  'why.need.title': 'What is needed in {stop} on the night of {day}',
  'why.gap.title': 'What is missing in {stop} on the night of {day}',
  'why.gap.offered':
    '{offered, plural, =0 {Nobody has offered or delivered any of this there.} other {Offered or delivered there: {offered}.}}',
  'why.forecast.because':
    '{members} journeys were played forward from {reports, plural, one {# report} other {# reports}}; the range is what nine in ten of them give. The reports that weigh most come first.',
  'why.group.title': 'Another group: {group}',
  'why.group.because':
    '{reports, plural, one {It rests on # report that tells} other {It rests on # reports that tell}} of this group, played forward as for the main one.',
  'why.sphere.water':
    '15 litres a person and day, 3 for who is there by day only (Sphere 2018, {section} and WASH appendix 3; a reference, not a target).',
  'why.sphere.toilets': 'One toilet for 50 people in the first days (Sphere 2018, {section}).',
  'why.sphere.places': 'One place is 3.5 m² of covered floor for a person (Sphere 2018, {section}).',
  'need.places': 'sleeping places',
  'unit.toilets': '{n}',
  'unit.places': '{n}',
  'need.meals': 'meals',
  'unit.meals': '{n}',
  'kind.unknown': 'A report of a kind that this release does not know ({kind})',
  'doubt.distance.map':
    'From {from} to {to}: {statedKm} km are stated, the map has about {mapKm} km. The words are kept; the figure is not used.',
  'doubt.distance.shorter': 'From {from} to {to}: {statedKm} km are stated, but the straight line alone is longer.',
  'doubt.count.order': 'The parts of this number do not fit together.',
  'doubt.impossible-speed': 'To be in {stop} by then they would have had to travel faster than anybody can.',
  'doubt.unlikely-speed': 'To be in {stop} by then they would have had to go far faster than they usually do.',
  'doubt.place-behind': '{stop} lies behind where they had been by then.',
  'doubt.off-the-way': '{stop} does not lie on the way that the other reports tell of.',
  'doubt.unknown-stop': '{stop} is not on the map of this journey.',
  'doubt.outlier-count':
    '{place, select, none {} other {{place}: }}{people, plural, one {# person stands alone} other {# people stand alone}}: the others make one expect about {expected}. It weighs little.',
  'doubt.count-growth':
    '{place, select, none {} other {{place}: }}{people, plural, one {# person is} other {# people are}} far more than the {expected} expected. The group was growing in those days, or the count is too high: the next one will tell.',
  'doubts.outlier-count': '{place, select, none {} other {{place}: }}{n} counts stand alone, each far from the others.',
  'doubts.count-growth':
    '{place, select, none {} other {{place}: }}{n} counts are far above what was expected: the group was growing in those days, or they are too high.',
  'doubts.impossible-speed': '{n} reports put them in {stop} sooner than anybody can get there.',
  'doubts.unlikely-speed': '{n} reports put them in {stop} far sooner than they usually get there.',
  'doubts.place-behind': '{n} reports put them in {stop}, which lies behind where they had been by then.',
  'doubts.off-the-way': '{n} reports put them in {stop}, off the way that the others tell of.',
  'doubts.unknown-stop': '{n} reports tell of {stop}, which is not on the map of this journey.',
  'doubt.date.afterPublication':
    'It happens on {date}, but the text was published on {published}: a plan, or a date misread.',
  'doubt.assistant.only': 'The assistant alone reads this here.',
  'doubt.place.doubtful': 'There are {n} places called {name}. Which one is meant?',
  'doubt.place.unknown': '{name} is not on the map of this journey.',
  'doubt.place.missing': 'No place is said.',
  'doubt.speaker.missing': 'Who speaks is not said.',
  'doubt.figure.differs': 'Elsewhere this text gives another figure for the same day and place.',
  'doubt.figure.twice': 'Another draft has this figure already: do not count it twice.',
  'doubt.figure.parts': 'The parts add up to {sum}, more than the whole of {whole}.',
  'doubt.figure.known': 'It does not fit what was confirmed for that day and place ({low}–{high}).',
  'doubt.published.notADay': 'The day of publication is no day.',
  'doubt.other': 'Something about it is doubted. Hold it against the words.',
  'doubt.nothing.found': 'No fact was understood.',
  'doubt.leg-shorter-than-line': 'The road from {from} to {to} is drawn shorter than the straight line.',
} as const
