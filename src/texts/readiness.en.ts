// Need and help: why the figures are what they are, what is assumed, and what must be looked after.
export const en = {
  'why.sealed':
    '{what}: sealed, only {role, select, coordinator {coordination} analyst {analysis} field {the field} shelter {the shelter} familyLinks {family links} legal {legal help} other {a few}} can open it.',
  'timeline.sealed':
    'sealed for {role, select, coordinator {coordination} analyst {analysis} field {the field} shelter {the shelter} familyLinks {family links} legal {legal help} other {a few}}',
  'why.have.title': 'Help in {stop} for the night of {day}',
  'why.excess.title': 'What is too much in {stop} on the night of {day}',
  'why.asked.title': 'What was asked for, and who answers',
  'why.help.title': 'What became of this help',
  'why.ride.title': 'This ride, from boarding to arrival',
  'why.lift.title': 'This lift, and the rides that answer it',
  'why.shelter.title': 'What is known of this shelter',
  'why.asked.loose':
    'Nobody said that the delivery answers this need: it is the same thing at the same stop within two days.',
  'why.have.parts':
    '{delivered} given, {onTheWay} on its way, {pledged} promised, {offered} offered. What was promised counts until it arrives, and then only as given.',
  'why.level': 'Planned so that it is enough in {level} of 100 of the journeys played forward.',
  'why.sphere.meals':
    'Three meals a day for who stays the night, as shelters gave ({section}); Sphere 2018 asks for 2,100 kcal a day. Assumption, since no figure was found: one for who passes by day, as WFP gave to who arrived (Bangladesh, 2018).',
  'why.sphere.taps': 'One tap for 250 people (Sphere 2018, {section}).',
  'why.sphere.bathing': 'One place to wash for 50 people (Sphere 2018, {section}).',
  'why.sphere.blankets':
    'One blanket a person in warm and mild nights, as in the kit for a family of five ({section}). Two in cool ones, with UNHCR’s winter kit (Syria update, October 2018). Three where it freezes: a sleeper needs 6 TOG of warmth there, and a blanket gives 2.5 (CRS field manual).',
  'why.sphere.mats': 'One mat a person, as in the kit for a family of five ({section}).',
  'why.sphere.soap': '450 g of soap a person and month (Sphere 2018, {section}).',
  'why.sphere.healthPosts': 'At least one health post for 10,000 people ({section}).',
  'why.sphere.consultations':
    '15 in 100 ask for care on a day of walking: what the Red Cross saw ({section}). The handbook has no figure for it.',
  'why.sphere.clinicians':
    'A doctor or nurse sees fewer than 50 a day ({section}): where 15 in 100 ask for care, one for 333 people.',
  'need.taps': 'water taps',
  'need.bathing': 'places to wash',
  'need.blankets': 'blankets',
  'need.mats': 'sleeping mats',
  'need.soap': 'soap',
  'need.healthPosts': 'health posts',
  'need.consultations': 'consultations',
  'need.clinicians': 'doctors and nurses',
  'lack.toilets': '{n, plural, one {# toilet} other {# toilets}}',
  'lack.places': '{n, plural, one {# sleeping place} other {# sleeping places}}',
  'lack.meals': '{n, plural, one {# meal} other {# meals}}',
  'lack.taps': '{n, plural, one {# water tap} other {# water taps}}',
  'lack.bathing': '{n, plural, one {# place to wash} other {# places to wash}}',
  'lack.blankets': '{n, plural, one {# blanket} other {# blankets}}',
  'lack.mats': '{n, plural, one {# sleeping mat} other {# sleeping mats}}',
  'lack.healthPosts': '{n, plural, one {# health post} other {# health posts}}',
  'lack.consultations': '{n, plural, one {# consultation} other {# consultations}}',
  'lack.clinicians': '{n, plural, one {# doctor or nurse} other {# doctors and nurses}}',
  'why.riders': 'With {people, plural, one {# person who comes} other {# people who come}} ahead, by bus.',
  'assume.level': 'Planned for {level} of 100 chances.',
  'assume.phase':
    'One toilet for {first} people in the first days, for {later} as soon as can be: {women} for women to {men} for men, at most {toiletM} m away. Water at most {waterM} m and {queueMinutes} minutes of waiting away (Sphere 2018).',
  'assume.who.assumed':
    'Nobody counted who they are: the handbook’s usual population stands, and of 100 it is taken that {women} are women, {children} children and {infants} infants.',
  'assume.who.counted':
    'Of 100 people, {women} are women, {children} children, {infants} infants and {pregnant} pregnant: meals and soap depend on it.',
  'assume.cold.reported':
    'A {night, select, warm {warm} mild {mild} cool {cool} other {cold}} night, {lowC} °C as somebody there said: {night, select, cool {two blankets} cold {three blankets} other {one blanket}} for each person.',
  'assume.cold.reckoned':
    'A {night, select, warm {warm} mild {mild} cool {cool} other {cold}} night, about {lowC} °C by its height and the month: {night, select, cool {two blankets} cold {three blankets} other {one blanket}} for each person.',
  'assume.cold.assumed': 'Mild nights, since nobody said how cold it gets: one blanket a person.',
  'alarm.rideSilent':
    'Nothing heard of the ride from {from} to {to}{people, plural, =0 {} one { with # person} other { with # people}} since it should have arrived.',
  'alarm.rideShort':
    'The ride from {from} to {to} arrived{missing, plural, =0 {} one {; # person is missing} other {; # people are missing}}{apart, plural, =0 {} one {; # family is not whole} other {; # families are not whole}}.',
  'alarm.healthOpen': '{place}: {sign}, and nobody has answered.',
  'alarm.liftOpen':
    'In {place}, {people, plural, one {# person needs} other {# people need}} a lift to {to}. No ride is announced.',
  'alarm.needOpen': 'Urgent in {place}: {sector}. Nobody has answered.',
  'alarm.loadLate': 'A load ({sector}) for {place} should have arrived.',
  'alarm.overPromised':
    'More of an offer ({sector}) was promised than there is. What was promised first counts; {place} goes without.',
} as const
