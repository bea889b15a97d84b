// English: every word the reader knows in this language. Written from the language of news, bulletins and field
// messages about people on the move; no row stands for one particular text.
import type { Table } from './table.ts'

const people = `people|persons|person|migrants|migrant|refugees|refugee|asylum seekers|civilians|residents|
villagers|evacuees|
returnees|deportees|survivors|victims|individuals|arrivals|inhabitants|men|man|women|woman|children|child|kids|
minors|girl|girls|boy|boys|
babies|infants|families|family|households|household|hh|hhs|students|passengers|newcomers|displaced|idps|idp|ppl|
locals|citizens|applicants|detainees|
workers|pupils|elderly|inmates|prisoners|drivers|teachers|relatives|members|traders|fishermen|monks|smugglers|
youths|youth|mother|mothers|father|fathers|toddler|baby|teenager|teenagers|farmers|patients|souls|fighters`
  .replaceAll('\n', '')
  .split('|')

// biome-ignore format: word lists read better filled than one word a line
export const EN: Table = {
  lang: 'en',
  telltales: ['the', 'of', 'and', 'to', 'in', 'is', 'was', 'are', 'were', 'with', 'by', 'from', 'at', 'they',
    'have', 'has', 'not', 'on', 'for', 'that', 'people', 'now'],
  abbreviations: ['mr', 'mrs', 'ms', 'dr', 'st', 'sgt', 'gen', 'col', 'gov', 'sen', 'rep', 'no', 'approx', 'abt',
    'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'vs', 'etc', 'ft', 'mt',
    'pop'],
  classes: {
    kin: ['mother', 'mom', 'mum', 'father', 'dad', 'wife', 'husband', 'son', 'daughter', 'sister', 'brother',
      'cousin', 'parents', 'uncle', 'aunt', 'family', 'children'],
    people,
    group: [...people, 'caravan', 'caravans', 'convoy', 'group', 'groups', 'they', 'them', 'many', 'others',
      'crowd', 'column', 'rest', 'some', 'he', 'she', 'everyone', 'thousands', 'hundreds', 'dozens', 'we', 'those',
      'anyone', 'journalist', 'journalists', 'activist', 'activists', 'leader', 'leaders', 'organizer',
      'organizers', 'volunteers'],
    office: ['government', 'administration', 'police', 'army', 'authorities', 'authority', 'minister', 'ministry',
      'president', 'officials', 'official', 'forces', 'soldiers', 'troops', 'guards', 'immigration', 'parliament',
      'court', 'courts', 'customs', 'military', 'navy', 'embassy', 'consulate', 'coast', 'policy', 'state',
      'officers'],
    force: ['police', 'policemen', 'soldiers', 'soldier', 'troops', 'officers', 'agents', 'army', 'military',
      'guards', 'guard', 'marines', 'gendarmes', 'forces', 'force', 'patrols', 'patrol', 'helicopter',
      'helicopters', 'drones', 'drone', 'tanks', 'battalion', 'officials', 'gunboats', 'personnel',
      'paramilitaries', 'units'],
    way: ['border', 'borders', 'frontier', 'bridge', 'bridges', 'road', 'roads', 'highway', 'highways', 'crossing',
      'crossings', 'gate', 'gates', 'checkpoint', 'checkpoints', 'checkpts', 'checkpt', 'route', 'routes',
      'entrance', 'port', 'ports', 'corridor', 'passage', 'path', 'rail', 'railway', 'station', 'airport', 'ferry',
      'river', 'pass', 'way', 'lane', 'lanes', 'track', 'tracks'],
    thing: ['food', 'water', 'meals', 'meal', 'bread', 'rice', 'soup', 'tents', 'tent', 'blankets', 'blanket',
      'mats', 'mattresses', 'tarps', 'tarpaulins', 'medicine', 'medicines', 'drugs', 'clothes', 'clothing', 'shoes',
      'diapers', 'nappies', 'soap', 'kits', 'kit', 'latrines', 'toilets', 'toilet', 'showers', 'fuel', 'firewood',
      'electricity', 'power', 'doctor', 'doctors', 'nurse', 'nurses', 'ambulance', 'ambulances', 'care', 'milk',
      'formula', 'plumpynut', 'cash', 'money', 'aid', 'assistance', 'help', 'support', 'supplies', 'relief',
      'rations', 'ration', 'buses', 'trucks', 'transport', 'transportation', 'parcels', 'sandwiches', 'tortillas',
      'beans', 'sacks', 'litres', 'liters', 'bottles', 'shelter', 'beds', 'jackets', 'vaccines', 'treatment',
      'boats', 'stoves', 'lamps', 'pads', 'gloves', 'hygiene', 'sanitation', 'boots'],
    site: ['shelter', 'shelters', 'camp', 'camps', 'school', 'schools', 'church', 'churches', 'stadium', 'gym',
      'gymnasium', 'hall', 'mosque', 'warehouse', 'site', 'sites', 'centre', 'centres', 'center', 'centers',
      'hostel', 'hostels', 'reception', 'tents', 'convent', 'temple', 'dormitory', 'hotel', 'hotels', 'buildings'],
    damage: ['destroyed', 'damaged', 'burnt', 'flattened', 'submerged', 'inundated', 'collapsed', 'flooded'],
    built: ['houses', 'house', 'homes', 'home', 'huts', 'crops', 'crop', 'fields', 'hectares', 'bridges',
      'embankment', 'embankments', 'roads', 'schools', 'shops', 'villages', 'tents', 'shelters', 'boats'],
    woe: ['violence', 'gangs', 'gang', 'poverty', 'war', 'fighting', 'hunger', 'famine', 'drought', 'floods',
      'flood', 'flooding', 'persecution', 'extortion', 'threats', 'unemployment', 'corruption', 'conflict',
      'clashes', 'crime', 'repression', 'shelling', 'bombing', 'airstrikes', 'attacks', 'storm', 'hurricane',
      'earthquake', 'jobs', 'work', 'insecurity', 'misery', 'militia', 'militias', 'offensive', 'rain', 'rains',
      'recruitment', 'landslides', 'landslide'],
    paper: ['visa', 'visas', 'passport', 'passports', 'permit', 'permits', 'id', 'identity', 'document',
      'documents', 'papers', 'card', 'cards', 'registration', 'certificate', 'certificates', 'test', 'tests',
      'appointment', 'fee', 'fees'],
    law: ['law', 'laws', 'decree', 'policy', 'policies', 'order', 'regulation', 'rule', 'rules', 'emergency',
      'curfew', 'ban', 'measure', 'procedure', 'procedures', 'requirement', 'requirements', 'agreement',
      'moratorium', 'quota', 'tariff', 'separation', 'detention', 'asylum', 'status', 'amnesty']
  },
  numbers: {
    words: { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
      eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
      nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
      dozen: 12 },
    scales: { hundred: 100, thousand: 1000, million: 1e6, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7, k: 1000,
      dozen: 12, mln: 1e6 },
    vague: { dozens: [24, 99], hundreds: [200, 999], thousands: [2000, 9999], tens: [20, 99], several: [3, 9],
      scores: [40, 99], some: [2, 9], few: [2, 9] },
    links: ['and'], between: ['between', 'from'], betweenAnd: ['and', 'to'], to: ['to'],
    hedges: { about: 'about', around: 'about', some: 'about', roughly: 'about', approximately: 'about',
      approx: 'about', abt: 'about', circa: 'about', '~': 'about', 'an estimated': 'about', estimated: 'about',
      'a couple': 'about', 'close to': 'almost', nearly: 'almost', almost: 'almost', 'just under': 'almost',
      'more than': 'over', over: 'over', 'at least': 'over', 'no fewer than': 'over', 'upwards of': 'over',
      above: 'over', 'fewer than': 'under', 'less than': 'under', 'up to': 'under', under: 'under',
      'at most': 'under', 'no more than': 'under', 'as many as': 'under' },
    hedgesAfter: { ish: 'about', 'or so': 'about', 'or more': 'over', '+': 'over', plus: 'over' },
    half: ['half'], roundScales: [], of: ['of'], labels: ['highway', 'route', 'km',
      'resolution', 'article', 'room', 'phone', 'tel', 'no', 'number', 'page', 'aged', 'age', 'section', 'flight',
      'act', 'decree', 'call', 'whatsapp'],
    notCounted: ['am', 'pm', 'thirds', 'third', 'quarters', 'quarter', 'fifths'],
    none: ['no one'],
    more: ['more', 'additional', 'another', 'other', 'extra'], articles: ['a', 'an'], ageAfter: ['old'],
      pointGroups: false
  },
  units: {
    ...Object.fromEntries(people.map((w) => [w, 'people'])),
    'asylum seekers': 'people', families: 'families', family: 'families', households: 'families',
      household: 'families', hh: 'families', hhs: 'families',
    children: 'children', child: 'children', kids: 'children', minors: 'children', girl: 'children',
      girls: 'children', boy: 'children', boys: 'children', babies: 'children', baby: 'children',
      infants: 'children', toddler: 'children', women: 'women', woman: 'women', men: 'men', man: 'people',
      dead: 'people', injured: 'people', wounded: 'people', new: 'people', mother: 'women', mothers: 'women',
    police: 'police', policemen: 'police', officers: 'officers', officer: 'officers', soldiers: 'soldiers',
      soldier: 'soldiers', troops: 'soldiers', agents: 'officials', guards: 'officers', officials: 'officials',
      gendarmes: 'police', marines: 'soldiers', journalist: 'people', journalists: 'people', activist: 'people',
      activists: 'people', volunteers: 'people', organizer: 'people', driver: 'people', bodies: 'people',
    percent: 'percent', 'per cent': 'percent', pct: 'percent', hours: 'hours', hour: 'hours', hrs: 'hours',
      hr: 'hours', days: 'days', day: 'days', weeks: 'weeks', week: 'weeks', months: 'months', minutes: 'minutes',
      min: 'minutes', mins: 'minutes', years: 'years', year: 'years', yrs: 'years',
    km: 'km', kms: 'km', kilometers: 'km', kilometres: 'km', kilometer: 'km', kilometre: 'km', miles: 'mi',
      mile: 'mi', mi: 'mi', meters: 'm', metres: 'm', m: 'm', leagues: 'league', blocks: 'block',
    tents: 'tents', blankets: 'blankets', 'sleeping mats': 'sleeping mats', mats: 'mats', mattresses: 'mattresses',
      latrines: 'latrines', toilets: 'latrines', meals: 'meals', rations: 'rations', kits: 'kits',
      parcels: 'food parcels', 'food parcels': 'food parcels', 'hygiene kits': 'kits', beds: 'beds', cots: 'beds',
      shelters: 'shelters', camps: 'sites', sites: 'sites', tonnes: 'tonnes', tons: 'tonnes', litres: 'litres',
      liters: 'litres', loaves: 'loaves', sacks: 'sacks', trucks: 'trucks', 'trailer trucks': 'trucks',
      buses: 'buses', boats: 'boats', boat: 'boats', flights: 'flights', flight: 'flights', planes: 'flights',
      vehicles: 'vehicles', helicopter: 'helicopters', helicopters: 'helicopters', cases: 'cases', houses: 'houses',
      homes: 'houses', huts: 'huts', villages: 'villages', districts: 'districts', hectares: 'hectares',
      dollars: 'USD', usd: 'USD', bottles: 'bottles', 'relief camps': 'sites', schools: 'sites'
  },
  unitSkips: ['more', 'new', 'other', 'additional', 'young', 'of', 'the', 'these', 'those', 'their', 'mostly',
    'anti', 'riot', 'federal', 'sleeping', 'military', 'unaccompanied', 'foreign', 'local'],
  dates: {
    months: { january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6,
      july: 7, jul: 7, august: 8, aug: 8, september: 9, sept: 9, sep: 9, october: 10, oct: 10, november: 11,
      nov: 11, december: 12, dec: 12 },
    weekdays: { sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sun: 0, mon: 1,
      tue: 2, tues: 2, wed: 3, thu: 4, thurs: 4, thur: 4, fri: 5, sat: 6 },
    days: { today: 0, tonight: 0, yesterday: -1, 'last night': -1, tomorrow: 1, tmrw: 1, tmw: 1, 'this morning': 0,
      'this afternoon': 0, 'this evening': 0, 'day before yesterday': -2, 'day after tomorrow': 2, yday: -1,
      'right now': 0 },
    units: { day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month', months: 'month', year: 'year',
      years: 'year' },
    ago: ['ago'], agoBefore: [], earlier: ['earlier', 'before'], later: ['later'], last: ['last', 'past',
      'previous'], next: ['next', 'coming'],
    since: ['since'], by: ['by', 'until', 'till', 'til'], on: ['on', 'the', 'this', 'late', 'early'],
      inMonth: ['in', 'of', 'since', 'late', 'early', 'mid', 'during', 'by', 'until', 'last', 'through', 'and',
      'between'], beforeEvent: ['prior', 'before', 'preceding'],
    parts: { early: 'early', mid: 'mid', late: 'late' }, of: ['of'], between: ['between', 'from'],
      and: ['and', 'to'],
    seasons: { spring: [3, 5], summer: [6, 9], autumn: [9, 11], winter: [12, 2] }
  },
  roles: {
    to: ['to', 'into', 'toward', 'towards', 'for', 'reached', 'reach', 'reaching', 'entered', 'enter', 'onto'],
      from: ['from', 'left', 'leaving', 'fled', 'fleeing'], maybeFrom: [], departures: ['left', 'leav', 'depart',
      'set', 'came', 'come', 'walk', 'travel', 'flee', 'fled', 'arriv', 'return', 'cross', 'mov', 'march', 'took',
      'taken', 'bus', 'advanc', 'head', 'deport'],
    at: ['in', 'at', 'near', 'outside', 'inside', 'around', 'of', 'between', 'under', 'on', 'within'], via: ['via',
      'through', 'by', 'past', 'across'],
    through: ['the', 'city', 'town', 'village', 'of', 'a', 'all', 'over', 'northern', 'southern', 'eastern',
      'western', 'northwestern', 'nearby', 'neighbouring', 'neighboring', 'district', 'districts', 'province',
      'state', 'capital', 'camp', 'both', 'back', 'and', 'or', '(', 'its'],
    sure: ['in', 'at', 'near', 'from', 'toward', 'towards', 'into', 'outside', 'inside', 'reached', 'entered'],
    border: ['border', 'frontier', 'crossing']
  },
  openers: ['in order', 'while', 'although', 'though', 'because', 'but', 'after', 'before', 'when', 'whereas',
    'despite', 'until', 'as', 'since', 'with', 'without', 'where', 'who', 'which', 'including', 'if', 'so',
    'following'],
  purpose: [],
  joiners: ['and', 'or', 'nor', '+', '&'],
  negators: ['not', 'no', 'never', 'without', "didn't", "don't", "doesn't", "isn't", "aren't", "wasn't", "weren't",
    "hasn't", "haven't", "won't", "cannot", "can't", "couldn't", 'nor', 'neither', 'denied', 'denies', 'deny',
    'false', 'untrue', 'cant', 'dont', 'didnt', 'isnt', 'wont', 'unable'],
  turnsNo: ['rule', 'ruled', 'ruling', 'exclud'],
  nobody: ['nobody', 'none', 'noone'],
  conditionals: ['if', 'unless', 'whether'],
  planned: `will / 'll / shall / would / going to / sentenced ~2 to|for / plan* / intend* / scheduled / set to /
  due to / about to / hope* / hoping / want* / aim* to / is to / are to / in order to / promis* / pledg* /
  announc* ~2 will / next / tomorrow / tmrw / wants to / preparing to / prepare to / await*`,
  forecast: `
      not rule|ruled|ruling out / could / may / might / expected to / is expected / are expected / likely to / risk*
      of / fear* / feared / warn* of / forecast* / predict* / at risk`,
  requested: `
      ordered ~4 to / demand* / urg* / call* for / call* on / orders|ordered to / orders to / ask for /
      ask|asks|asking ~3 to / asked ~3 to|for / request* / appeal* for / plead* / instruct* / push*|pressing ~2 to`,
  warns: 'warn|warned|warns|warning|threat*',
  threatened: 'threat* / warned|warns ~4 would|will',
  done: `
      
      used|allowed|managed|forced|able|deployed|sent|mobiliz*|mobilis*|blocked|closed|arrested|began|started|
      have|has|had`,
  infinitive: ['to'],
  takenBack: `
      earlier|previous|initial|first figure|figures|number|numbers|report|reports|message|toll|count ~7
      wrong|incorrect|mistaken|false|withdrawn|retracted|revised|corrected`,
  corrections: 'correction|correcting|corrigendum / sorry ~3 not / i|we meant / not @num ~2 but',
  futureEndings: [], presentEndings: [], pastEndings: [],
  attribution: { accordingTo: 'according to / as reported by / citing', says: `
      
      promised|pledged|said|says|say|told|tells|reported|reports|reporting|claims|claimed|estimates|estimated|
      estimate|confirmed|confirms|count|counted|counts|puts|added|adds|believes|announced|announcing|reckon|
      reckons|explained`, pronouns: ['he', 'she', 'they', 'it'], participles: ['adding', 'saying', 'stating',
      'noting', 'warning', 'insisting'], passives: ['been', 'was', 'were', 'is', 'are', 'being', 'has', 'have']
      },
  speech: `
      
      said|says|say|told|tells|tell|stated|states|added|adding|saying|stating|warned|warns|warning|demanded|
      demands|threatened|threatens|urged|urges|wrote|writes|tweet|tweeted|posted|declared|declares|explained|
      explains|asked|asks|answered|replied|insisted|claimed|claims|announced|accused|shouted|exclaimed|called|
      recalled|complained|evaded|noted|argued|admitted|promised|ordered|message|called|described|denied|
      denounced|condemned|criticized|criticised|believes|confirmed|lamented|pleaded|repeated|read|reads`,
  speechStrong: `
      
      warn|warned|warns|threaten|threatened|threatens|demanded|demands|urged|urges|ordered|condemned|denounced|
      accused|accuses|criticized|criticised|appealed|appeals|vowed|rejected|insisted|evaded|vows|denies|denied
      / given|gave|issued ~2 orders / called|calls|calling on|for / orders to`,
  greetings: `
      say|tell hi|hello|my / greetings to / i miss you / miss-you / miss you greetings / tell|inform my
      mother|mom|mum|father|dad|wife|husband|family|sister|brother|parents|son|daughter / i love you / my regards /
      message ~3 for|to my|his|her|their / let my family know / hi to my / love to my / greetings ~4 loved ones / i
      am ok|okay|alive|safe|fine|well / im|i'm ok|okay|alive|safe|fine|well / please tell / word to ~2
      mother|family|wife|husband`,
  figureCues: `
      number / total* / tot / tally / count|counts|counted / estimat* / fewer / figure* / said|say|says / about /
      put*|puts / rose|fell|grew|dropped|climbed|swelled|down|up / put the / headcount / population / today /
      yesterday`,
  kin: ['mother', 'mom', 'mum', 'father', 'dad', 'wife', 'husband', 'son', 'daughter', 'sister', 'brother',
    'cousin', 'parents', 'uncle', 'aunt', 'grandmother', 'grandfather', 'nephew', 'niece', 'girlfriend',
    'boyfriend'],
  items: { food: 'food', meals: 'food', meal: 'food', hungry: 'food', hunger: 'food', bread: 'food', rice: 'food',
    soup: 'food', rations: 'food', sandwiches: 'food', beans: 'food', plumpynut: 'food', parcels: 'food',
    milk: 'food', formula: 'food', water: 'water', tap: 'water', thirsty: 'water', bottles: 'water',
    tents: 'shelter', tarps: 'shelter', tarpaulins: 'shelter', mats: 'shelter', mattresses: 'shelter',
    shelter: 'shelter', beds: 'shelter', blankets: 'blankets', blanket: 'blankets', medicine: 'health',
    medicines: 'health', doctor: 'health', doctors: 'health', nurses: 'health', ambulance: 'health',
    ambulances: 'health', vaccines: 'health', treatment: 'health', medical: 'health', clothes: 'clothing',
    clothing: 'clothing', shoes: 'clothing', jackets: 'clothing', boots: 'clothing', diapers: 'hygiene',
    nappies: 'hygiene', soap: 'hygiene', hygiene: 'hygiene', dignity: 'hygiene', pads: 'hygiene',
    latrines: 'latrines', toilets: 'latrines', toilet: 'latrines', sanitation: 'latrines', fuel: 'fuel',
    firewood: 'fuel', electricity: 'power', power: 'power', buses: 'transport', trucks: 'transport',
    transport: 'transport', transportation: 'transport', boats: 'transport', rides: 'transport', cash: 'money',
    money: 'money' },
  modes: { walk: 'walk', walked: 'walk', walking: 'walk', walks: 'walk', foot: 'walk', march: 'walk',
    marched: 'walk', trek: 'walk', trekked: 'walk', waded: 'walk', bus: 'bus', buses: 'bus', truck: 'truck',
    trucks: 'truck', lorries: 'truck', lorry: 'truck', boat: 'boat', boats: 'boat', dinghy: 'boat', raft: 'boat',
    rafts: 'boat', ferry: 'boat', canoe: 'boat', plane: 'plane', planes: 'plane', flight: 'plane', flights: 'plane',
    flown: 'plane', motorcycle: 'motorcycle', motorcycles: 'motorcycle', helicopter: 'helicopter',
    helicopters: 'helicopter' },
  cues: [
    { id: 'count.gathered', kind: 'count', measure: 'present', gate: ['number'], when: `
        gather* / assembled / camped|camping / waiting / wait / remain|remains|remained|remaining / are in|at /
        live|living / staying / sleeping / present / concentrated / huddled / crowd*` },
    { id: 'count.stranded', kind: 'count', measure: 'stranded', gate: ['number'],
      when: 'stranded / stuck / marooned / trapped' },
    { id: 'count.joined', kind: 'count', measure: 'joined', gate: ['number'],
      when: 'joined / join / joining / swelled' },
    { id: 'count.arrived', kind: 'count', measure: 'arrived', gate: ['number'], when: `
        arriv* / came / new today / new arrivals / registered / reached|reach|reaches / tot / total /
        poured|streamed in|into|across` },
    { id: 'count.crossed', kind: 'count', measure: 'crossed', gate: ['number'],
      when: 'crossed / cross / crossing|crossings / entered|entering' },
    { id: 'count.displaced', kind: 'count', measure: 'displaced', gate: ['number'], when: `
        displac* / uprooted / fled / flee / evacuated / homeless / forced ~4 homes|flee|leave` },
    { id: 'count.affected', kind: 'count', measure: 'affected', gate: ['number'],
      when: 'affected / hit by / cut off / marooned / impacted' },
    { id: 'count.sheltered', kind: 'count', measure: 'sheltered', gate: ['number'], when: `
        sheltered / sheltering / hous* ~3 in / taken shelter / taking shelter / took shelter / hosted / lodged /
        inmates / in ~2 camps|shelters|camp` },
    { id: 'count.stayed', kind: 'count', measure: 'stayed', gate: ['number'],
      when: 'stayed / stay behind / stayed behind / left behind' },
    { id: 'count.returned', kind: 'count', measure: 'returned', gate: ['number'],
      when: 'returned / went back / gone back / turned back / gave up' },
    { id: 'count.number', kind: 'count', measure: 'present', gate: ['number'], when: `
        number|total of / fell|rose|dropped|grew|climbed to / population / count fewer|more / estimate* ~6 @num /
        mass of / crowd of / caravan of` },

    { id: 'movement.advance', kind: 'movement', gate: ['route', 'way'], when: `
        advanc* / head|heads|headed|heading ~3 to|for|toward|towards|north|south|east|west|out / set|sets|setting
        off|out / departed|depart|departs|departing|departure / left|leave|leaves|leaving /
        travel|travels|traveled|travelled|traveling|travelling / mov|move|moved|moving|moves ~3
        to|on|from|north|toward|towards|through|into / continu* ~4 to|toward|towards|on|north / proceed* /
        went|go|goes|going ~2 to|from|north|on / push* on|north|ahead / reach|reached|reaching|reaches / arriv* /
        cross|crossed|crossing|crosses ~5 into|to|from / enter|entered|entering|enters / came|come|comes|coming ~3
        from / stream*|pour* into|across|out|over / carried|ferried|transported|brought|shuttled ~5 to @place /
        sailed|flew / pass|passed|passing through / @date to @place` },
    { id: 'movement.walk', kind: 'movement', gate: ['route', 'group'], mode: ['walk'], when: `
        walk|walks|walked|walking / march|marches|marched|marching ~2 to|into|from|toward|towards|north|on /
        trek|trekked|trekking / wade|waded|wading / on foot / hiked|hiking` },
    { id: 'movement.flee', kind: 'movement', gate: ['place'], when: `
        fled|flee|fleeing ~5 to|into|from|across / escap* ~4 to|into|from / evacuat* ~4 to|from / relocat* ~4
        to|from / transfer*|transferred ~6 to` },
    { id: 'movement.ride', kind: 'movement', gate: ['route', 'group'], when: `
        ride|riding|rode|boarded|boarding ~4 bus|buses|truck|trucks|train|trains|trailers|boat|boats / on top of ~2
        truck|trucks|train|trailers / bused|bussed / ferried / hitch*` },
    { id: 'movement.back', kind: 'movement', gate: ['place', 'group'], when: `
        returned|return|returning ~2 to|home / turned back / went back / going back / head*|heading back|home` },
    { id: 'movement.evacuate', kind: 'movement', modality: 'requested', when: `
        asked|ordered|told|urged|advised ~3 move|leave|evacuate|relocate|go / evacuation order|orders|ordered` },
    { id: 'movement.call', kind: 'movement', modality: 'planned', when: `
        call|calls|called|calling|plan|plans|planning ~5 caravan|march|convoy|departure / new|next|second|another
        caravan ~6 @date` },
    { id: 'movement.rest', kind: 'movement', polarity: 'negated', gate: ['group'], when: `
        rest|rests|rested|resting ~2 day|today|tomorrow|here|there|on|until|for / stop|stopping|halt for the night /
        rest day / stays put / not|dont|won't|wont move|moving` },

    { id: 'blockade.closed', kind: 'blockade', status: 'blocked', when: `
        
        closed|shut|sealed|blocked|closes|shuts|blocks|block|close|seal|closing|sealing|blocking|barricad*|obstruct*
        ~5 <way> / <way> ~5 closed|shut|sealed|blocked|impassable|cut|barricaded|washed / road|bridge|border|highway
        ~1 closure|closures / <way> remain|remains|stays|stay ~1 closed|shut|blocked / no way|passage through|
        across` },
    { id: 'blockade.halted', kind: 'blockade', status: 'blocked', when: `
        halted|stopped|blocked|stop|block|halt|stopping|turning|turned|intercept* ~3 <group>|back / <group> ~4
        halted|stopped|blocked|intercepted / turned away / hours|days of waiting /
        not|never|no|refuse|refused|refusing|won't ~2 let|letting|allow|allowing ~4 through|thru|in|pass|cross|enter
        / not allowed ~2 to cross|pass|enter|leave|continue / prevent*|bar|barred|keep|kept|keeping ~4 from
        crossing|entering|passing|leaving|advancing` },
    { id: 'blockade.restricted', kind: 'blockade', status: 'restricted', when: `
        not let|allow|allowed ~2 through|thru|in|pass|across / only ~5 allowed|let|may|can ~1
        cross|pass|enter|through / restrict* ~4 <way>|movement|entry|access|crossings / reopen* ~4 but not /
        limit*|limited|limits ~4 <way>|crossings|entry|entries|access / let|lets|letting ~3 through|thru|in|pass` },
    { id: 'blockade.opened', kind: 'blockade', status: 'opened', when: `
        open|opened|reopened|reopen|opens|reopens|unblocked|cleared|reopening|opening ~4 <way> / <way> ~5
        open|opens|opened|reopened|unblocked|cleared / <group> ~3 allowed ~1 to
        march|enter|cross|pass|proceed|continue|go|leave|walk|move / let|allowed ~3 pass|through|in|enter|cross /
        it|they|which reopened|reopens` },

    { id: 'deployment.sent', kind: 'deployment', when: `
        
        deploy|deployed|deploys|deploying|deployment|mobiliz*|mobilis*|dispatch*|station|stationed|reinforc*|
        posted|sending|sent|send|sends
        ~8 <force> / <force> ~4
        deployed|mobilized|mobilised|stationed|dispatched|posted|arrived|flew|flies|patrol|patrolled|patrolling|
        surrounded|hovered|sent|massed|surround|guard|guarding` },

    { id: 'detention.arrest', kind: 'detention', measure: 'arrest', when: `
        arrested|arresting / arrest|arrests of|in|at|continued|came|were / under arrest / made ~3 arrests / @num ~1
        arrests / to arrest / captured|capture|captures|apprehended|apprehends / rounded up / seized ~4
        <group>|men|man|people / custody` },
    { id: 'detention.held', kind: 'detention', measure: 'detention', when: `
        detain|detains|detained|detaining / detention centers|centres|centre|center|camps|camp|facility|facilities /
        jailed|imprisoned|imprison|jail / held ~4 <people>|cells|custody|prison|cell|detention|police / locked up /
        being held / in detention / behind bars / interned` },
    { id: 'detention.transfer', kind: 'detention', measure: 'transfer', gate: ['place'], when: `
        transferred|transfer ~4 prison|jail|capital|court|detention|custody / sent|taken|flown|moved ~2 to ~3
        capital|prison|jail|court|detention|custody` },
    { id: 'detention.abduction', kind: 'detention', measure: 'abduction', when: 'abduct* / kidnap* / taken hostage' },

    { id: 'deportation.deport', kind: 'deportation', when: `
        deport|deports|deported|deporting / deportation|deportations
        of|to|back|from|began|continue|continued|resumed|flights /
        expel|expels|expelled|expelling|expulsion|expulsions / pushback|pushbacks / pushed|push|pushing ~4 back /
        repatriat* / sent|send|sending|flown|returned|bused|brought ~4 back ~1 to @place / forcibly|forcefully ~2
        returned|return / removal flight|flights|order|orders / flights|flight|planes ~1
        took|carried|returned|brought|removed ~4 to @place / refoul*` },

    { id: 'deportation.ban', kind: 'deportation', when: 'forced returns|return / removed from @place' },

    { id: 'need.need', kind: 'need', modality: 'requested', when: `
        need|needs|needed|require|requires|requiring|request|requests|requested|lack|lacks|lacking ~6 <thing> /
        need|needs|needed / appeal*|call|calls|called|calling|asking|ask|asked|pleading|plea for|on ~5 <thing> / in
        need of / <thing> ~2 needed / send|bring more|us <thing> / priority|priorities|needs ~2 <thing>` },
    { id: 'need.lack', kind: 'need', when: `
        lack|lacks|lacking|shortage|shortages|scarce|without|insufficient|inadequate|ran|run|running ~3
        <thing>|short|out / no|little ~1 <thing> / not enough ~2 <thing> / <thing> ~3
        short|scarce|exhausted|lacking|insufficient|out|finished|broken|empty|low|gone|unsafe|contaminated|runs /
        children|people|families|they|many|we hungry|thirsty|barefoot|starving|cold / go|going|went
        hungry|thirsty|barefoot / no|little <thing> / queue|queues|line|lines ~3
        tap|water|food|toilet|toilets|latrines / without ~1 <thing> / nothing to eat|drink / out of|short of <thing>
        / sleep|sleeps|slept|sleeping ~4 open|street|ground|floor|streets|rough / per toilet|latrine|tap` },

    { id: 'aid.give', kind: 'aid', when: `
        arriv* with ~2 <thing> /
        distribut*|deliver*|provid*|donat*|hand|handed|hands|handing|gave|give|given|giving|offer*|brought|
        bring|bringing|serv*|suppl*|airlift*|airdrop*|airdropped|cook|cooked|sent|dispatch*|shared|hand
        ~9 <thing> / <thing> ~5
        distributed|delivered|provided|donated|given|served|offered|handed|airlifted|dropped|arrived|available|reached
        / reliev*|relief ~3 distributed|arrived|delivered / treat|treated|treating|vaccinat* ~3 <people> /
        treated|treating @num / medical|mobile team|teams|clinic|clinics ~3 treat*|arriv*|set|sent|attend* /
        pledg*|promis*|donat* ~6 <thing>|million / more|no money|aid|help|funds ~3 will be|given|to` },
    { id: 'aid.stock', kind: 'aid', status: 'in-stock', when: `
        there is|are ~3 <thing> ~3 for / have|has|stock|stocks|stocked ~4 <thing> ~2 for / in stock` },

    { id: 'aid.stop', kind: 'aid', spoken: true, polarity: 'negated', when: `
        no more|further ~3 money|aid|help|funds|assistance|food /
        cut|cuts|cutting|suspend|suspending|stop|stopping|withhold|halt|end|ending ~3
        aid|assistance|funds|funding|money` },

    { id: 'shelter.site', kind: 'shelter', when: `
        taken|took|takes|taking|take in ~3 <people> / <site> ~4
        opened|open|opens|closed|full|overflowing|hosts|hosting|houses|housing|capacity|fits|holds|set|shelters|
        hosted|turned|converted|overcrowded|crowded
        / opened|open|opens|set|sets|setting|close|closed|run|operat* ~5 shelter|shelters|camp|camps /
        spend|spent|slept|sleep|sleeping ~1 night|nights|in|at ~3 <site>|park|square / capacity ~3 @num /
        built|designed|meant|intended|room|space|places for ~2 @num / relief|transit|temporary|makeshift
        camp|camps|shelter|shelters|site|sites|center|centre|centers|centres / beds ~2 for /
        housed|sheltered|lodged|hosted ~4 <site>` },

    { id: 'shelter.named', kind: 'shelter', narrow: true, when: 'shelter|shelters|camp|camps in|at @place' },

    { id: 'harm.deaths', kind: 'harm', measure: 'deaths', when: `
        kill|killed|killing|kills|dead|died|dies|die|dying|drown* / death|deaths|bodies|body|toll / lost ~1
        life|lives / claimed ~3 lives / fatal*` },
    { id: 'harm.injured', kind: 'harm', measure: 'injured', when: `
        injured|wounded|hurt|injuries|injury|wounds|wound|gunshot|beaten|burns` },
    { id: 'harm.illness', kind: 'harm', measure: 'illness', when: `
        fainted|fainting|fainted|faint /
        sick|ill|sickness|dehydrated|dehydration|diarrhoea|diarrhea|cholera|measles|malaria|fever|exhaustion|
        hypothermia|malnourish*|malnutrition
        / hospitali* / admitted ~3 hospital|clinic` },
    { id: 'harm.abuse', kind: 'harm', measure: 'abuse', when: `
        
        harass|harassed|harassment|abuse|abuses|abused|rape|raped|rapes|robbed|robbery|assault|assaulted|
        assaults|tortured|torture|extorted|attacked|attack|attacks|shot
        / fired ~3 tear|rubber / tear gas|gassed / tear-gas / crackdown / clashes|clash|clashed / humanitarian
        disaster|catastrophe|crisis` },
    { id: 'harm.damage', kind: 'harm', measure: 'destruction', when: `
        @num ~4 under water|flooded|submerged|destroyed|damaged|inundated|collapsed|burned /
        flood|floods|flooded|submerg*|inundat* ~3 @place / <built> ~5 <damage> /
        <damage>|destroying|damaging|destroy|damage|submerging|washed ~5 <built> / breach|breached|breaches ~3
        embankment|embankments|dam` },

    { id: 'separation.lost', kind: 'separation', measure: 'missing', when: `
        missing ~3 <people> / <people> ~4 missing / nobody|none|one|still ~2 missing / lost
        child|girl|boy|son|daughter|kid|children / gone missing / reported missing / look*|search* for|4 ~2
        mother|father|son|daughter|brother|sister|family|husband|wife|child|children|him|her / whereabouts / last
        seen / unaccounted / disappeared` },
    { id: 'separation.separated', kind: 'separation', measure: 'separated', when: `
        separated ~3 children|child|families|family|from|parents|minors / separated|split from ~2
        parents|mother|father|family|families / <people> ~3 separated` },
    { id: 'separation.alone', kind: 'separation', measure: 'unaccompanied', when: `
        unaccompanied ~1 minors|children|minor|child|girls|boys / children|child|minors ~3 alone / alone ~3 child` },
    { id: 'separation.reunited', kind: 'separation', measure: 'reunited', when: `
        reunit* ~2 with|family|families|mother|parents|children / reunification` },

    { id: 'message.greeting', kind: 'message', spoken: true, when: `
        greetings ~3 to|for / send|sending|sends ~4 greetings|message|messages|love / i miss you|you greetings /
        tell|inform|let my|his|her|our <kin> / message for my|his|her|our|the <kin> / say hi|hello to my` },

    { id: 'rule.paper', kind: 'rule', status: 'in-force', when: `
        require|requires|required|requiring|need|needs|must|demand|demands|demanding ~6 <paper> / <paper> ~3
        required|needed|mandatory|compulsory|suspended|waived / only need|needs ~4 <paper> /
        issu*|grant|grants|granted|granting|extend*|suspend*|waiv*|revok*|cancel* ~4
        <paper>|asylum|status|protection / inspect|review|process|examine ~2
        case|cases|applications|claims|application` },
    { id: 'rule.law', kind: 'rule', when: `
        
        declar*|impos*|lift*|decree*|suspend*|end|ended|ends|ending|revok*|reinstat*|instate|adopt*|approv*|
        pass|passed|introduc*|extend*|enforce*|implement*|rescind*|repeal*|abolish*|sign|signed|ban|bans|banned|
        restor*|enact*
        ~6 <law> / <law> ~2 takes|took|come|came effect|force / curfew / state of emergency / court|hearing ~3
        date|scheduled|set|ruled / judge|court ~1 ruled|ordered|blocked|suspended|orders|rules / banned from /
        allowed to stay|apply|work / must register|report|apply|present / right to asylum|work|stay / lets ~3
        leave|exit|enter ~2 without` },

    { id: 'cause.flee', kind: 'cause', when: `
        escaping|escape|flee|fleeing|fled|flees ~5 <woe> / escaped ~1 <woe> / because of|due to|driven by|forced by
        ~5 <woe> / why they ~2 leaving|left|fleeing|flee|leave / left|leaving|leave ~4 because / reasons ~2 leaving
        / after|following ~3 <woe> ~6 fled|displaced|left / not enough to pay|live|eat|feed|survive /
        driven|forced|displaced|uprooted ~3 by ~4 <woe> / no jobs|work|future` },

    { id: 'meeting.met', kind: 'meeting', when: `
        summit|meeting|talks|conference|assembly ~4 place|held|with|began|ended|convened|between|scheduled|on|in /
        hold|held|holds|holding|convene* ~4 meeting|talks|assembly|summit|vote / met with / meet with /
        meet|meets|met ~6 to discuss|on|in|about / press conference / will meet` },

    { id: 'statistic.wage', kind: 'statistic', gate: ['number'], when: 'salar*|wage*|earn*|paid|income ~6 @num' },
    { id: 'statistic.change', kind: 'statistic', gate: ['percent'], when: `
        @num ~2 increase|rise|drop|decline|decrease|jump|more|fewer|higher|lower /
        increase|increased|rise|rose|fell|drop|dropped|jump|jumped|decline|declined|surge|surged|grew|up|down ~6
        @num` },
    { id: 'statistic.period', kind: 'statistic', gate: ['number'], when: `
        so far this|in year|2 / this year / over|in|during the last|past year|years|month|months|decade / since the
        start|beginning / per|each year|month / annually|monthly / on average / average of` }
  ]
}
