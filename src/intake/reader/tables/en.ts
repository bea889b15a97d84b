// English: every word the reader knows in this language. Written from the language of news, bulletins and field
// messages about people on the move; no row stands for one particular text.
import { EN_CUES } from './en-cues.ts'
import { EN_MISTAKEN } from './en-mistaken.ts'
import { EN_ROLES } from './en-roles.ts'
import { EN_TALK } from './en-talk.ts'
import { EN_TOPICS } from './en-topics.ts'
import { EN_HEADS } from './heads.ts'
import { EN_MOODS } from './moods.ts'
import type { Table } from './table.ts'
import { withWordings } from './talk.ts'
import { EN_WITHDRAWALS } from './withdrawals.ts'

const people = `people|persons|person|migrants|migrant|refugees|refugee|asylum seekers|civilians|residents|
villagers|evacuees|
returnees|deportees|survivors|victims|individuals|arrivals|pple|pers|inhabitants|men|man|women|woman|children|child|kids|
minors|girl|girls|boy|boys|
babies|infants|families|family|households|household|hh|hhs|students|passengers|newcomers|displaced|idps|idp|ppl|
locals|citizens|applicants|detainees|
workers|pupils|elderly|inmates|prisoners|drivers|teachers|relatives|members|traders|fishermen|monks|smugglers|
youths|youth|mother|mothers|father|fathers|toddler|baby|teenager|teenagers|farmers|patients|souls|fighters|occupants|castaways|stowaways|crew|sailors|hostages|captives|orphans|siblings|sisters|brothers|worshippers|commuters|pilgrims|nomads|herders|shoppers|mourners|protesters|demonstrators|participants|marchers|marcher|labourers|laborers|strikers|peasants|parishioners|squatters|tenants|stragglers|hikers|elders|elder|grandmother|grandmothers|grandfather|widow|widows|orphan|neighbours|neighbors|newborn|newborns|guests|swimmers|seafarers|trekkers|amputees|relative|youngsters|teens|adults|adult|seniors|caregivers|attendees|toddlers|homeowners|renters|shepherds|labourer|miners|clergy|priests|nuns|medics|escapees|escapers|nationals|compatriots|beneficiaries|clients|guests|exiles|outcasts|landless|student|worker|farmer|driver|teacher|pupil|villager|resident|pensioner|pensioners|nurse|fisherman|lady|ladies|gentleman|guy|guys|survivor|passenger|prisoner|inmate|protester|demonstrator|trader|patient|sibling|kid|evacuee|returnee|deportee|detainee|applicant|individual|civilian|victim|neighbour|neighbor|inhabitant|member|herder|shepherd|widower|shopkeeper|shopkeepers|porter|porters|laborer|swimmer|hiker`
  .replaceAll('\n', '')
  .split('|')

// biome-ignore format: word lists read better filled than one word a line
export const EN: Table = {
  lang: 'en',
  telltales: ['the', 'of', 'and', 'to', 'in', 'is', 'was', 'are', 'were', 'with', 'by', 'from', 'at', 'they',
    'have', 'has', 'not', 'on', 'for', 'that', 'people', 'now', 'families', 'children', 'arrived', 'reached', 'left', 'crossed', 'need', 'water',
    'yesterday', 'today'],
  abbreviations: ['mr', 'mrs', 'ms', 'dr', 'st', 'sgt', 'gen', 'col', 'gov', 'sen', 'rep', 'no', 'approx', 'abt',
    'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'vs', 'etc', 'ft', 'mt',
    'pop'],
  clock: ['a', 'p', 'm', 'am', 'pm'], clockAt: ['at'], clockThe: { articles: [], leads: [], tails: [] },
  classes: {
    kin: ['mother', 'mom', 'mum', 'father', 'dad', 'wife', 'husband', 'son', 'daughter', 'sister', 'brother',
      'cousin', 'parents', 'uncle', 'aunt', 'family', 'children'],
    people,
    group: [...people, 'caravan', 'caravans', 'convoy', 'group', 'groups', 'they', 'them', 'many', 'others',
      'crowd', 'column', 'rest', 'some', 'he', 'she', 'everyone', 'thousands', 'hundreds', 'dozens', 'we', 'those', 'most', 'half', 'majority',
      'anyone', 'journalist', 'journalists', 'activist', 'activists', 'leader', 'leaders', 'organizer',
      'organizers', 'volunteers'],
    office: ['government', 'administration', 'police', 'army', 'authorities', 'authority', 'minister', 'ministry',
      'president', 'officials', 'official', 'forces', 'soldiers', 'troops', 'guards', 'immigration', 'parliament',
      'court', 'courts', 'customs', 'military', 'navy', 'embassy', 'consulate', 'coast', 'policy', 'state',
      'officers'],
    force: ['police', 'policemen', 'soldiers', 'soldier', 'troops', 'officers', 'agents', 'army', 'military',
      'guards', 'guard', 'marines', 'gendarmes', 'forces', 'force', 'patrols', 'patrol', 'helicopter',
      'helicopters', 'drones', 'drone', 'tanks', 'battalion', 'officials', 'gunboats', 'personnel',
      'paramilitaries', 'units', 'firefighters', 'rescuers', 'commandos', 'gendarmerie', 'carabinieri', 'constables', 'divers', 'rangers', 'warships', 'warship', 'frigate', 'frigates', 'destroyers', 'destroyer', 'gunships', 'gunship', 'jets', 'cutters', 'cutter', 'cadets', 'sailors', 'airmen', 'reservists', 'servicemen', 'servicewomen', 'fighters', 'snipers', 'militiamen', 'vigilantes'],
    ground: ['lake', 'river', 'border', 'beach', 'ridge', 'hill', 'hills', 'hilltop', 'hilltops', 'higher', 'high', 'ground', 'forest', 'forests', 'bush', 'mountain', 'mountains', 'highlands', 'lowlands', 'low-lying', 'levee', 'embankment', 'coast', 'shore', 'inland', 'capital', 'interior', 'outskirts', 'swamp', 'swamps', 'marshes', 'villages', 'homes', 'farms', 'safety', 'riverbank', 'riverbanks', 'plateau', 'valley', 'countryside'],
    guarded: ['checkpoint', 'checkpoints', 'checkpt', 'gate'],
    way: ['airstrip', 'strip', 'runway', 'airfield', 'border', 'borders', 'frontier', 'bridge', 'bridges', 'road', 'roads', 'highway', 'highways', 'crossing',
      'crossings', 'gate', 'gates', 'checkpoint', 'checkpoints', 'checkpts', 'checkpt', 'rd', 'rds', 'hwy', 'route', 'routes',
      'entrance', 'port', 'ports', 'corridor', 'passage', 'path', 'rail', 'railway', 'station', 'airport', 'ferry',
      'river', 'pass', 'way', 'side', 'lane', 'lanes', 'track', 'tracks', 'street', 'avenue', 'motorway', 'roundabout', 'ghat', 'tunnel', 'overpass', 'viaduct', 'ford', 'junction', 'turnpike', 'trail', 'trails', 'expressway', 'harbour', 'harbor', 'pier', 'jetty', 'dock', 'ramp', 'ringroad', 'ring', 'bypass', 'boulevard', 'intersection', 'crossroads', 'flyover', 'causeway', 'towpath', 'mountain-pass'],
    thing: ['food', 'water', 'meals', 'meal', 'bread', 'rice', 'soup', 'tents', 'tent', 'blankets', 'blanket',
      'mats', 'mattresses', 'tarps', 'tarpaulins', 'medicine', 'medicines', 'drugs', 'clothes', 'clothing', 'shoes',
      'diapers', 'nappies', 'soap', 'kits', 'kit', 'latrines', 'toilets', 'toilet', 'showers', 'fuel', 'firewood',
      'electricity', 'power', 'doctor', 'doctors', 'nurse', 'nurses', 'ambulance', 'ambulances', 'care', 'milk',
      'formula', 'plumpynut', 'cash', 'money', 'aid', 'assistance', 'help', 'support', 'supplies', 'relief',
      'rations', 'ration', 'buses', 'trucks', 'transport', 'transportation', 'parcels', 'sandwiches', 'tortillas',
      'beans', 'sacks', 'litres', 'liters', 'bottles', 'shelter', 'beds', 'jackets', 'vaccines', 'treatment',
      'boats', 'parcel', 'tonnes', 'chlorine', 'antivenom', 'antibiotics', 'canoes', 'ors', 'flour', 'jerrycans', 'jerricans', 'pots', 'sheets', 'sheeting', 'nets', 'pumps', 'generator',
      'generators', 'tablets', 'paracetamol', 'insulin', 'stoves', 'lamps', 'pads', 'gloves', 'hygiene', 'sanitation', 'boots', 'socks', 'biscuits', 'seeds', 'coats', 'wheelchairs', 'interpreters', 'lawyers', 'translators',
      'volunteers', 'vehicles', 'helicopters', 'buckets', 'tarpaulin', 'plastic', 'teachers', 'staff', 'torches',
      'sleeping bags', 'mattress', 'stove', 'cots', 'porridge', 'lentils', 'oil', 'salt', 'sugar', 'petrol', 'diesel', 'gas', 'tap', 'taps', 'towels', 'sanitary', 'heaters', 'heater', 'batteries', 'chargers', 'medics', 'surgeons', 'midwives', 'midwife', 'psychologists', 'sorghum', 'maize', 'wheat', 'millet', 'fish', 'eggs', 'fruit', 'vegetables', 'utensils', 'masks', 'spades', 'shovels', 'packs', 'packets', 'packages', 'pallets', 'toiletries', 'underwear', 'raincoats', 'ponchos', 'sandals', 'blood', 'oxygen', 'stretchers', 'fodder', 'lighting', 'noodles', 'snacks', 'tea', 'dinners', 'lunches', 'breakfasts', 'lunch', 'dinner', 'breakfast', 'loaves', 'ship', 'tools', 'bandages', 'wheelchair', 'prams', 'cribs', 'bedding', 'crutches', 'anaesthetic', 'anaesthetics', 'anesthetic', 'anesthesia', 'morphine', 'painkillers', 'ventilators', 'incubators', 'gear', 'equipment', 'food-aid', 'hot meals', 'cooking', 'baby', 'incubator', 'dressings', 'ointment', 'sunscreen', 'footwear', 'trousers', 'pillows', 'quilts', 'duvets', 'canvas', 'plumbing', 'soaps', 'detergent', 'bleach', 'sim', 'airtime', 'internet', 'wifi', 'lanterns', 'bicycles', 'wheelbarrows', 'sandbags', 'barges', 'rafts', 'potatoes', 'bananas', 'dates', 'onions', 'cassava', 'yams', 'pulses', 'groceries', 'canned', 'tins', 'cereal', 'feed', 'nutrition', 'medication', 'meds', 'medical', 'rope', 'ropes', 'cables', 'charger', 'mops', 'basins', 'filters', 'sponges', 'needles', 'scissors', 'string', 'hammers', 'nails', 'timber', 'bamboo', 'poles', 'cement', 'bricks', 'zinc', 'gumboots', 'wellingtons', 'paediatrician', 'counsellors', 'dentist', 'dentists', 'vans', 'drivers'],
    titles: ['officer', 'commander', 'prefect', 'headman', 'warden', 'president', 'minister', 'spokesman', 'spokeswoman', 'spokesperson', 'mayor', 'governor', 'secretary', 'senator',
      'commissioner', 'director', 'general', 'judge', 'bishop', 'archbishop', 'ambassador', 'king', 'prince', 'pope',
      'chancellor', 'deputy', 'coordinator', 'chief', 'sheriff', 'colonel', 'captain', 'prosecutor', 'representative',
      'chairman', 'chairwoman', 'premier', 'congressman', 'congresswoman', 'attorney', 'journalist', 'president-elect'],
    bodies: ['cross', 'crescent', 'council', 'committee', 'agency', 'union', 'nations', 'organization', 'organisation',
      'association', 'foundation', 'group', 'party', 'fund', 'programme', 'program', 'bank', 'times', 'post', 'news',
      'radio', 'doctors', 'alliance', 'movement', 'front', 'brigade', 'highway', 'river', 'guard', 'patrol', 'protection', 'press',
      'herald', 'gazette', 'hospital', 'ministry', 'un', 'iom', 'icu', 'periodico', 'diario', 'prensa', 'noticias', 'ap', 'afp', 'efe', 'bbc', 'cnn'],
    abroad: ['council', 'foundation', 'aid', 'charity', 'charities', 'ngo', 'doctors'],
    nature: ['cyclone', 'hurricane', 'typhoon', 'storm', 'tornado', 'river', 'rivers', 'flood', 'floods', 'floodwater', 'floodwaters', 'water', 'waters', 'rain', 'rains', 'fire', 'fires', 'wildfire', 'flames', 'lava', 'ash', 'mud', 'mudslide', 'landslide', 'wave', 'waves', 'smoke', 'earthquake', 'outbreak', 'epidemic'],
    oneself: ['girl', 'boy', 'child', 'man', 'woman', 'baby', 'name', 'named', 'called', 'friend', 'toddler', 'teenager', 'im'],
    site: ['shelter', 'shelters', 'camp', 'camps', 'school', 'schools', 'church', 'churches', 'stadium', 'gym',
      'gymnasium', 'hall', 'mosque', 'warehouse', 'site', 'sites', 'centre', 'centres', 'center', 'centers',
      'hostel', 'hostels', 'reception', 'tents', 'convent', 'temple', 'dormitory', 'hotel', 'hotels', 'buildings', 'theatre', 'theater', 'barracks', 'parish', 'monastery', 'gyms', 'hangar', 'hangars', 'arena', 'classroom', 'classrooms', 'dormitories', 'dorm', 'community-centre'],
    damage: ['destroyed', 'damaged', 'burnt', 'flattened', 'submerged', 'inundated', 'collapsed', 'flooded',
      'demolished', 'razed', 'swept', 'gutted', 'wrecked', 'ruined', 'bulldozed', 'levelled', 'leveled', 'torched', 'washed', 'toppled', 'blown', 'burned'],
    slash: ['/'],
    currency: ['dollars', 'euros', 'pesos', 'shillings', 'soles', 'rupees', 'francs', 'naira', 'pounds', 'usd', 'birr',
      'lempiras', 'quetzales', 'lira', 'taka', 'reais', 'gourdes'],
    built: ['houses', 'house', 'homes', 'home', 'huts', 'crops', 'crop', 'fields', 'hectares', 'bridges',
      'embankment', 'embankments', 'roads', 'schools', 'shops', 'villages', 'tents', 'shelters', 'boats', 'shacks',
      'structures', 'dwellings', 'stalls', 'shanties', 'buildings', 'clinics', 'farms', 'bridge', 'school', 'clinic', 'roofs', 'roof', 'walls', 'wall', 'village', 'mosque', 'church', 'market', 'markets', 'hut', 'shack', 'tarpaulins', 'stall', 'kiosks', 'kiosk', 'pens', 'barns', 'barn', 'hospitals', 'hospital', 'wells', 'dykes', 'stables', 'orchards', 'orchard', 'tent', 'caravans', 'trailers'],
    works: ['points', 'point', 'tanks', 'wells', 'well', 'boreholes', 'borehole', 'latrines', 'toilets', 'taps', 'kitchens',
      'clinic', 'clinics', 'hospital', 'showers', 'plant', 'pumps', 'tents', 'classrooms'],
    woe: ['bombardment', 'bombs', 'massacre', 'massacres', 'killings', 'raids', 'abductions', 'kidnappings', 'kidnapping', 'rebels', 'jihadists', 'eruption', 'volcano', 'wildfire', 'wildfires', 'erosion', 'cyclone', 'typhoon', 'landmines', 'conscription', 'debts', 'starvation', 'frost', 'violence', 'gangs', 'gang', 'poverty', 'war', 'fighting', 'hunger', 'famine', 'drought', 'floods',
      'flood', 'flooding', 'persecution', 'extortion', 'threats', 'unemployment', 'corruption', 'conflict',
      'clashes', 'crime', 'repression', 'shelling', 'bombing', 'airstrikes', 'attacks', 'storm', 'hurricane',
      'earthquake', 'jobs', 'work', 'insecurity', 'misery', 'militia', 'militias', 'offensive', 'rain', 'rains',
      'recruitment', 'landslides', 'landslide'],
    paper: ['visa', 'visas', 'passport', 'passports', 'permit', 'permits', 'id', 'identity', 'document',
      'documents', 'papers', 'card', 'cards', 'registration', 'certificate', 'certificates', 'test', 'tests',
      'appointment', 'fee', 'fees', 'citizenship', 'residency', 'residence', 'stamp', 'stamps', 'pass', 'passes', 'ticket', 'tickets', 'slip', 'token', 'clearance', 'authorisation', 'authorization', 'licence', 'license', 'fingerprints', 'biometrics', 'photo', 'photos', 'bracelet', 'affidavit', 'deed'],
    law: ['law', 'laws', 'decree', 'policy', 'policies', 'order', 'regulation', 'rule', 'rules', 'emergency',
      'curfew', 'ban', 'measure', 'procedure', 'procedures', 'requirement', 'requirements', 'agreement',
      'moratorium', 'quota', 'bill', 'bills', 'legislation', 'reform', 'reforms', 'treaty', 'pact', 'deal', 'cap', 'waiver', 'parole', 'visas', 'visa', 'tariff', 'separation', 'detention', 'asylum', 'status', 'amnesty']
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
    hedges: { 'not more than': 'under', 'at the most': 'under', 'anything up to': 'under', 'little over': 'over', 'a little over': 'over', 'just over': 'over', 'slightly over': 'over', 'slightly more than': 'over', 'well over': 'over', 'in excess of': 'over', 'not less than': 'over', 'no less than': 'over', perhaps: 'about', maybe: 'about', possibly: 'about', 'just short of': 'almost', 'shy of': 'almost', 'slightly under': 'almost', 'a little under': 'almost', about: 'about', around: 'about', some: 'about', roughly: 'about', approximately: 'about',
      approx: 'about', abt: 'about', circa: 'about', '~': 'about', 'an estimated': 'about', estimated: 'about',
      'a couple': 'about', 'close to': 'almost', nearly: 'almost', almost: 'almost', 'just under': 'almost',
      'more than': 'over', over: 'over', 'at least': 'over', 'no fewer than': 'over', 'upwards of': 'over',
      above: 'over', 'fewer than': 'under', 'less than': 'under', 'up to': 'under', under: 'under',
      'at most': 'under', 'no more than': 'under', 'as many as': 'under' },
    hedgesAfter: { something: 'about', 'and something': 'about', 'and counting': 'over', max: 'under', maximum: 'under', tops: 'under', 'at most': 'under', min: 'over', minimum: 'over', 'at least': 'over', odd: 'about', ish: 'about', 'or so': 'about', 'or more': 'over', '+': 'over', plus: 'over' },
    half: ['half'], pairs: ['couple', 'pair'], agrees: [],
    shares: { half: 0.5, third: 1 / 3, thirds: 1 / 3, quarter: 0.25, quarters: 0.25, fifth: 0.2, fifths: 0.2, tenth: 0.1 }, roundScales: [], measures: ['for', 'per', 'each'], of: ['of'],
      perDay: ['a day', 'per day', 'each day', 'every day', 'daily', '/ day'], perPerson: ['per person', 'a person', 'each', '/ person', 'per head'], issues: ['report', 'bulletin', 'update', 'sitrep', 'edition', 'issue', 'version'], labels: ['highway', 'route', 'km',
      'resolution', 'article', 'room', 'phone', 'tel', 'no', 'number', 'page', 'aged', 'age', 'section', 'flight',
      'act', 'decree', 'call', 'whatsapp', 'bulletin', 'sitrep', 'update', 'phase', 'sector', 'block', 'ward', 'gate', 'pier', 'platform', 'terminal', 'zone', 'annex', 'size', 'bus', 'line'],
    notCounted: ['msg', 'message', 'post', 'times', 'am', 'pm', 'degrees', 'below', '\u00b0', 'thirds', 'third', 'quarters', 'quarter', 'fifths'],
    none: ['no one'],
    sameAs: ['equivalent', 'equal', 'representing', 'represented', 'belonging', 'comprising', 'constituting'],
    batches: ['groups', 'batches', 'lots', 'waves', 'teams', 'rows', 'shifts', 'intervals'],
    totals: ['total', 'totals', 'sum', 'subtotal', 'overall', 'all', 'grand'],
    andHalf: ['and a half'], ordinalEnds: ['st', 'nd', 'rd', 'th'], but: ['but', 'and', 'but also'],
    outOf: ['in', 'out of'], ofEvery: ['in every', 'of every', 'of each', 'out of every', 'out of each'],
    maybe: ['maybe', 'perhaps', 'possibly', 'if not', 'maybe even', 'perhaps even', 'even'], either: ['or'],
    series: ['group', 'team', 'site', 'camp', 'lot', 'truck', 'boat', 'shelter', 'point', 'house', 'table', 'part', 'convoy', 'wave', 'batch', 'class', 'room'],
    more: ['more', 'additional', 'another', 'other', 'extra'], articles: ['a', 'an'], ordinals: ['first', 'second', 'third', 'one', 'former', 'young', 'old', 'elderly', 'pregnant', 'local'], ageAfter: ['old'], levels: ['number', 'figure', 'toll', 'total', 'count', 'tally', 'stands', 'stood', 'stand', 'put', 'puts', 'remains', 'remained', 'estimated', 'unchanged', 'now'], ofWhich: ['of which', 'of those', 'of these', 'of them', 'of the'], zeroes: ['a', 'extra', 'one', 'ground', 'point', 'patient', 'net', 'below'], notThings: ['times', 'places', 'others', 'reports', 'ways', 'yards', 'always', 'towards', 'afterwards', 'besides', 'perhaps', 'times'], crowds: ['lot', 'number', 'handful', 'bunch', 'great', 'good', 'large', 'small', 'third', 'quarter'],
      changes: ['rose', 'risen', 'rising', 'fell', 'fallen', 'drop', 'grew', 'grown', 'increas', 'decreas', 'jump', 'climb', 'declin', 'shrank', 'swell', 'swol', 'up', 'down'], alsoAs: ['of', 'from', 'in', 'comprising', 'who', 'that', 'which', 'belong', 'belonging', 'make', 'makes', 'making', 'made', 'up', 'to', 'representing', 'or', ',', 'some', 'about', 'around', 'form', 'forming', 'by'], each: ['per', 'each'], averaged: ['class', 'classroom', 'teacher', 'doctor', 'nurse', 'session'], alike: ['2', '4'], pointGroups: false
  },
  units: { 'central americans': 'people', 'south americans': 'people', 'west africans': 'people', 'sub saharans': 'people', person: 'people', adults: 'people', adult: 'people', pensioners: 'people', cow: 'animals', cows: 'animals', cattle: 'animals', goat: 'animals', goats: 'animals', sheep: 'animals', pigs: 'animals', camels: 'animals', donkeys: 'animals', horses: 'animals', livestock: 'animals', animals: 'animals', dogs: 'animals', oxen: 'animals', calves: 'animals', lady: 'women', ladies: 'women', kid: 'children', t: 'tonnes', tn: 'tonnes', ton: 'tonnes', tonne: 'tonnes', kg: 'kg', kilos: 'kg', kilograms: 'kg', warships: 'boats', warship: 'boats', frigates: 'boats', frigate: 'boats', destroyers: 'boats', cutters: 'boats', reservists: 'soldiers', cadets: 'soldiers', airmen: 'soldiers', servicemen: 'soldiers', paratroopers: 'soldiers', lorries: 'trucks', lorry: 'trucks', minibuses: 'buses', coaches: 'buses', rickshaws: 'vehicles', tractors: 'tractors', wagons: 'vehicles', pickups: 'vehicles', rafts: 'boats', ships: 'boats', vessels: 'boats', vessel: 'boats', trains: 'trains', medics: 'medics', teens: 'children', youngsters: 'children', newborn: 'children', newborns: 'children', toddlers: 'children', widow: 'women', widows: 'women', grandmother: 'women', grandmothers: 'women', nuns: 'women',
    ...Object.fromEntries(people.map((w) => [w, 'people'])),
    'asylum seekers': 'people', families: 'families', family: 'families', fam: 'families', fams: 'families', households: 'families',
      household: 'families', hh: 'families', hhs: 'families',
    teenager: 'children', teenagers: 'children',
    children: 'children', child: 'children', kids: 'children', minors: 'children', girl: 'children',
      girls: 'children', boy: 'children', boys: 'children', babies: 'children', baby: 'children',
      infants: 'children', toddler: 'children', women: 'women', woman: 'women', men: 'people', man: 'people',
      dead: 'people', injured: 'people', wounded: 'people', new: 'people', mother: 'women', mothers: 'women',
    police: 'police', policemen: 'police', officers: 'officers', officer: 'officers', soldiers: 'soldiers',
      soldier: 'soldiers', troops: 'soldiers', agents: 'officials', guards: 'officers', officials: 'officials',
      gendarmes: 'police', marines: 'soldiers', journalist: 'people', journalists: 'people', activist: 'people',
      activists: 'people', volunteers: 'people', organizer: 'people', driver: 'people', bodies: 'people',
    percent: 'percent', 'per cent': 'percent', pct: 'percent', hours: 'hours', hour: 'hours', hrs: 'hours',
      hr: 'hours', days: 'days', day: 'days', weeks: 'weeks', week: 'weeks', month: 'months', months: 'months', minutes: 'minutes',
      min: 'minutes', mins: 'minutes', years: 'years', year: 'years', yrs: 'years',
    km: 'km', kms: 'km', kilometers: 'km', kilometres: 'km', kilometer: 'km', kilometre: 'km', miles: 'mi',
      mile: 'mi', mi: 'mi', meters: 'm', metres: 'm', meter: 'm', metre: 'm', m: 'm', leagues: 'league', blocks: 'block',
    tents: 'tents', blankets: 'blankets', 'sleeping bags': 'sleeping bags', 'water points': 'water points', 'sleeping mats': 'sleeping mats', mats: 'mats', mattresses: 'mattresses',
      latrines: 'latrines', toilets: 'latrines', meals: 'meals', rations: 'rations', kits: 'kits',
      parcels: 'food parcels', 'food parcels': 'food parcels', 'hygiene kits': 'kits', beds: 'beds', cots: 'beds', bed: 'beds',
      shelters: 'shelters', camps: 'sites', sites: 'sites', 'distribution points': 'sites', centres: 'sites',
      centers: 'sites', 'evacuation centres': 'sites', 'transit centres': 'sites', tarpaulins: 'tarpaulins', tarps: 'tarpaulins', tonnes: 'tonnes', tons: 'tonnes', litres: 'litres',
      liters: 'litres', loaves: 'loaves', sacks: 'sacks', trucks: 'trucks', 'trailer trucks': 'trucks',
      buses: 'buses', boats: 'boats', boat: 'boats', flights: 'flights', flight: 'flights', planes: 'flights',
      vehicles: 'vehicles', cars: 'vehicles', 'armoured cars': 'vehicles', 'armored cars': 'vehicles', jeeps: 'vehicles',
      vans: 'vehicles', barges: 'boats', barge: 'boats', pirogues: 'boats', pirogue: 'boats', dhows: 'boats', skiffs: 'boats', dinghies: 'boats', dinghy: 'boats', canoes: 'boats', ferries: 'boats', helicopter: 'helicopters', helicopters: 'helicopters', cases: 'cases', houses: 'houses',
      homes: 'houses', shacks: 'houses', structures: 'houses', dwellings: 'houses', shanties: 'houses', huts: 'huts', villages: 'villages', districts: 'districts', hectares: 'hectares',
      dollars: 'USD', usd: 'USD', bottles: 'bottles', 'relief camps': 'sites', schools: 'sites', boxes: 'boxes', cartons: 'boxes', packs: 'food packs', 'food packs': 'food packs', packages: 'packages',
      jerrycans: 'jerrycans', buckets: 'buckets', classrooms: 'classrooms', doctors: 'doctors', nurses: 'nurses', ambulances: 'ambulances', mattress: 'mattresses'
  },
  unitSkips: ['more', 'new', 'other', 'additional', 'young', 'of', 'the', 'these', 'those', 'their', 'mostly',
    'anti', 'riot', 'federal', 'sleeping', 'military', 'unaccompanied', 'foreign', 'local'],
  dates: {
    months: { january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6,
      july: 7, jul: 7, august: 8, aug: 8, september: 9, sept: 9, sep: 9, october: 10, oct: 10, november: 11,
      nov: 11, december: 12, dec: 12 },
    weekdays: { weds: 3, tuesd: 2, sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sun: 0, mon: 1,
      tue: 2, tues: 2, wed: 3, thu: 4, thurs: 4, thur: 4, fri: 5, sat: 6 },
    days: { today: 0, tonight: 0, yesterday: -1, 'last night': -1, tomorrow: 1, tmrw: 1, tmw: 1, 'this morning': 0,
      'this afternoon': 0, 'this evening': 0, 'this morn': 0, 'last nite': -1, 'yest nite': -1, 'yest night': -1, yest: -1, tonite: 0, nite: 0,
      tmr: 1, tomoro: 1, '2moro': 1, '2day': 0, 'day before yesterday': -2, 'day after tomorrow': 2, yday: -1,
      'right now': 0, now: 0, currently: 0, 'at present': 0, 'at the moment': 0 },
    units: { day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month', months: 'month', year: 'year',
      years: 'year' },
    ago: ['ago'], agoBefore: [], earlier: ['earlier', 'before'], later: ['later'], last: ['last', 'past',
      'previous'], next: ['next', 'coming'],
    sinceEvent: ['since'], since: ['since'], by: ['by', 'until', 'till', 'til'], until: ['until', 'till', 'til'],
      laterToday: ['tonight', 'tonite', 'this afternoon', 'this evening'],
      notDays: ['the sun', 'full sun', 'hot sun', 'sat in', 'sat on', 'sat down', 'sat at', 'sat under', 'sat there', 'sat with'], on: ['on', 'the', 'this', 'late', 'early'],
      inMonth: ['in', 'of', 'since', 'late', 'early', 'mid', 'during', 'by', 'until', 'last', 'through', 'and',
      'between'], beforeEvent: ['prior', 'before', 'preceding'], ahead: ['before'],
    afterEvent: ['after', 'following'], inSeason: ['the', 'this', 'last', 'in'], endOfSeason: ['end'],
    parts: { early: 'early', mid: 'mid', late: 'late' }, of: ['of'], between: ['between', 'from'],
      and: ['and', 'to'],
    toDate: ['this', 'so far this', 'this calendar'],
    seasons: { spring: [3, 5], summer: [6, 9], autumn: [9, 11], winter: [12, 2] }
  },
  roles: EN_ROLES,
  openers: ['in order', 'while', 'although', 'though', 'because', 'but', 'after', 'before', 'when', 'whereas',
    'despite', 'until', 'as', 'since', 'with', 'without', 'where', 'who', 'which', 'including', 'incl', 'if', 'so that', 'against', 'up from', 'down from',
    'following'],
  purpose: [], objects: [], that: ['that'], relatives: ['that', 'who', 'which'],
  lacks: ['lack', 'shortage', 'shortages'],
  against: ['against'],
  endsDoing: ['stopped', 'stop', 'stops', 'halted', 'halt', 'halts', 'stopping', 'blocked', 'block', 'turning', 'turned'],
  appeals: ['anyone', 'anybody', 'any1', 'someone', 'somebody', 'who', 'can', 'could', 'seen', 'know', 'knows', 'news', 'pls', 'please'],
  howMany: ['many'], hopes: [], noes: ['no', 'nope', 'negative', 'false'], capitalPeoples: true,
  among: ['among them', 'of them', 'of whom', 'including', 'incl', 'most of them', 'mostly', 'many of them', 'except', 'except for', 'all of them'],
  carrying: ['with', 'carrying', 'aboard', 'w'],
  joiners: ['and', 'or', 'nor', '+', '&'],
  negators: ['not', 'no', 'never', 'without', "didn't", "don't", "doesn't", "isn't", "aren't", "wasn't", "weren't",
    "hasn't", "haven't", "won't", "cannot", "can't", "couldn't", 'nor', 'neither', 'denied', 'denies', 'deny',
    'false', 'untrue', 'cant', 'dont', 'didnt', 'isnt', 'wont', 'unable'],
  lifeless: ['battery', 'batteries', 'phone', 'phones', 'engine', 'engines', 'motor', 'line', 'signal', 'generator', 'radio', 'wind', 'fire'], opensAsVerb: [],
  turnsNo: ['rule', 'ruled', 'ruling', 'exclud'],
  nobody: ['nobody', 'none', 'noone'],
  aboutDoing: ['of', 'on', 'about', 'against', 'over'], whoever: ['anyone', 'anybody', 'whoever', 'those'],
  startsOn: 'starting|beginning|effective|commencing ~1 @date / from @date on|onwards|onward',
  revises: 'downgraded|upgraded|scaled|trimmed|hiked ~6 from @num ~3 to @num / revised|lowered|cut|corrected|reduced|brought|raised ~6 from @num ~3 to @num / revised|lowered|corrected|reduced|raised|cut|trimmed ~11 to @num ~4 from @num / revised|lowered|corrected|updated ~4 to|downward|downwards|upward|upwards ~1 @num / cut|cuts ~2 figure|toll|estimate|number|count ~2 to @num',
  reasons: ['by', 'fled', 'flee', 'fleeing', 'escape', 'escaped', 'escaping', 'after', 'amid', 'due', 'because', 'following', 'from', 'despite'],
  fears: ['fear', 'fears', 'fearing', 'afraid', 'scared'],
  irregular: 'irregular|unofficial|informal crossing|crossings|entry|routes',
  matters: ['story about', 'rumour about', 'rumor about', 'rumours about', 'talk of', 'rumours of', 'thing about'],
  untrue: `
      no evidence|proof|sign|indication ~1 that / isn't|wasn't|aren't|weren't|isnt|wasnt|arent|aint|ain't ~1 true|right|correct|so|the / that|this|it was|is|were|has ~2 denied|dismissed|rejected|refuted|disproved by / denied|denies|dismissed|rejected|refuted ~4 reports|report|rumours|rumors|claims|posts|talk|stories ~6 that / not ~4 able to confirm|verify / could|cannot|can't|couldn't not ~1 confirm|verify / untrue that / not true ~1 that / not true / is|was|are|it's false|untrue|rumor|rumour|fake|wrong|incorrect|mistaken / that|this|it was|is ~1 hoax / not the case / fake news / rumor|rumour|rumors|rumours ~3 that / no truth / denied|denies|deny|denying|dismissed|dismisses|rejected|rejects|refuted ~3 reports|rumours|rumors|claims|talk|suggestions|allegations|posts|stories / unfounded|baseless / no such order|thing|plan|decision|law|rule|attack / unconfirmed|unverified ~2 reports|report|rumours|rumors|claims|posts / aint true / thats|that's false|wrong|untrue|nonsense|rubbish / false|fake report|reports|alarm|claim|claims|story|video / denied|denies|deny that / none|nothing of ~2 true|happened|correct / did not|never happen / it|this|that|they did|does|do|was|were|is|has|have not ;|.|,|:`,
  stands: `
      is|are|has|needs|need|lacks|lack|remains|remain|still|sleep|sleeps|live|lives|stay|stays|holds|hosts|houses|shelters|
      runs|run|wait|wants|want`,
  conditionals: ['if', 'unless', 'whether'],
  planned: `announc* ~2 closure|opening|reopening|transfer|relocation|deployment|eviction|expulsion|deportation|dispatch|construction|withdrawal|resumption|demolition / had ~1 hoped|planned|meant|intended|expected to / should ~1 have / provides|provide|providing for ~2 return|transfer|relocation|closure|removal|release|deployment|resettlement|opening / foresees|foresee|envisages|envisage|contemplates|contemplate / is|are|'s|'re ~1 sending|shipping|dispatching|mobilising|mobilizing|preparing|readying|procuring|arranging|organising|organizing / must ~1 be / been requested|asked to / was|were to / pushed back to @date / set|fixed|listed ~2 for @date / next : / on its|their|his|her|the way / under|has|have|had|given|with orders|instructions to / pending / yet|still to be|come|arrive|start|open|begin /
  that|who|which was|were to / approved|authorised|authorized|agreed|green-lit|endorsed ~2 transfer|relocation|opening|closure|dispatch|delivery|eviction|deportation|removal|purchase|construction|plan|plans / to begin|start|follow|resume ~1 next|on|in|from|@date / has|have|had|given until ~3 to / has|have|had|is|are|was|were not yet|been|still ~1 accepted|approved|started|opened|arrived|delivered|signed|begun / thinking of|about / considering|considers|consider ~1 whether|how / in ~1 preparation / wants|want ~6 to /
  will / supposed|meant|ought to / vow*|swore|sworn to / once|until ~8 is|are / due to dock|sail|depart|cross|return / should ~1 be|open|reopen|close|start|begin|leave|arrive|resume|reach|take|receive|get|come|go / propos* / intention|intentions|plan|plans to|of / ready|prepared to / in talks ~1 to / 'll / shall / would / going to / sentenced ~2 to|for / plan|plans|planned|planning|plan's / intend* / scheduled / set to /
  is|are|was|were due to / due to arrive|start|begin|be|leave|open|close|reach|land|take|meet|return / due ~1 on|@date|today|tomorrow / set|scheduled for @date / about to / hope* / hoping / want* / aim* to / is to / are to / in order to / promis* / pledg* /
  announc* ~2 will / considers|considering|weighs|weighing|studies|studying ~1 closing|opening|moving|sending|whether|a|the / wants to / preparing to / prepare to / await* / offer|offers|offered|offering to`,
  forecast: `
      in the event of / in case of / not rule|ruled|ruling out / could / may / might / expect|expects|anticipate|anticipates / expected to / is expected / are expected / likely to / risk*
      of / fear* / feared / warn* of / forecast* / predict* / at risk`,
  requested: `
      seek|seeks|seeking|sought ~2 deportation|extradition|expulsion|removal|eviction|closure|arrest|release|repatriation|demolition /       been|was|were|is|are told|asked|instructed|directed|requested|needed|required to /
      ordered ~4 to / demand* / urg* / call* for / call* on / orders|ordered to / orders to / ask for /
      ask|asks|asking ~3 to / asked ~3 to|for / request* / asked ~5 for / appeal* for / plead* / instruct* / push*|pressing ~2 to`,
  warns: 'warn|warned|warns|warning|threat*',
  threatened: `
      if|unless ~8 we|they|drivers|villagers|residents|workers will|ll ~1 block|close|shut|march|occupy|burn|strike|seal /
      to leave|go|disperse|evacuate|move|vacate|withdraw ~8 or ~2 face|bear|risk|suffer|be /       would|will ~1 bomb|bombard|shoot|shell|kill|burn|destroy|punish /
      anyone|anybody|whoever|those|everyone ~9 will|would|shall be|face ~1 jailed|arrested|deported|detained|fined|expelled|removed|prosecuted|evicted|shot|charged|punished|prosecution|arrest / threat* / warned|warns ~4 would|will / warned|warns ~10 will|would be
      jailed|arrested|deported|detained|fined|expelled|removed|prosecuted|evicted|closed|shut|demolished`,
  done: `
      
      used|allowed|managed|unable|failed|forced|forcing|forces|causing|caused|driving|prompting|prompted|pushing|leading|led|made|able|deployed|sent|mobiliz*|mobilis*|blocked|closed|arrested|began|started|begun|continued /
      had / has|have ~3 been|come|gone|chosen`,
  infinitive: ['to'],
  rumours: 'rumor|rumour|rumors|rumours|gossip / false alarm',
  hoaxes: 'just|only that / nothing more / unfounded|baseless|groundless|false|fake|untrue|lie|lies|wrong|nonsense',
  awaited: 'is|are|was|were ~1 expected|scheduled|planned|awaited|due|foreseen|feared / expected ~1 in|on|at|by|@date',
  calledOff: 'cancelled|canceled|postponed|aborted / called off',
  ruledOut: 'not ~4 able to confirm|verify / ruled out / has|have|was|were not confirmed / is|are|was|were|been|remain|remains not|never|un confirmed|verified / cannot|could|can ~1 not|be ~1 confirmed|verified / unconfirmed|unverified / proved|proven|turned ~2 false|untrue|wrong|unfounded',
  anew: 'make it|that / putting ~4 at|nearer|closer / put|puts it|them|that at / instead|rather ~2 @num',
  births: 'gave|give|giving birth',
  toHospital: 'to|in ~2 hospital|hospitals|clinic|ward / hospitalised|hospitalized',
  refusals: 'ruled|rules out / refused|refuses to / rejected|rejects',
  denials: 'denied|denies|deny|contrary / ruled|rules out / rejected|rejects',
  takenBack: `
      @num ~1 announced|given|reported|claimed|stated|published|mentioned ~1 first|initially|originally|earlier|previously / @num first|initially|originally|previously announced|reported|claimed|given|put /       turned|proved ~1 to be a|an ~2 misunderstanding|mistake|hoax|joke|prank|error /       zero|digit ~1 too many / extra zero|digit /       walked|walks|rowed|rows|rolled|backed|climbed back|away|down ~4 claim|claims|figure|number|statement|report|allegation / backtracked|backtracks|backtracking|retreated on|from ~2 / tally|count|figure|number|toll|estimate|claim|report ~6 premature|hasty / does|do|did not ~1 hold ~1 up|water / were|are|was ~1 duplicates|duplicated|repeated|doubles /       was|were|is|are ~2 nonsense|absurd|lies|fantasy|rubbish|ridiculous /       the|that @num is|was|were|dates ~1 from|of ~1 @date /       double counting|counts ~1 removed|eliminated|corrected|cleaned / duplicates|duplications|doubles ~1 removed|eliminated|deleted|taken|cleaned / removal|elimination of duplicates / was|were given|stated|misstated|misreported|misprinted as ~2 @num / figure|number|count|list|video|photo|image|audio|clip|claim|post|toll|tally ~10 is|was|are|were|dates ~1 from|back|to ~2 @period|201*|202*|199*|200* / figure|number|count|list|video|photo|image|audio|clip|claim|post|toll|tally ~10 is|was|are|were ~1 old|outdated|staged|recycled /      never existed|happened|occurred|took / thats|that's|its|it's not ~1 true|right|so / did|does|do not exist|happen|occur|materialise|materialize / did not take place / contrary ~4 report|reports|rumours|rumors|claims|posts ~4 @num /
      was|were ~2 estimate|guess|projection|extrapolation / described|branded|labelled|labeled as ~1 exaggerated|false|fake|fabricated / no evidence of|for ~1 that|this|it / has|had|have ~1 since|later apologised|apologized / replaces|supersedes ~4 which|that ~1 gave|said|put|had / replaces|supersedes ~12 gave|said|put|had|listed ~2 @num / @num ~6 should be disregarded|ignored /
      previously|earlier|before|formerly ~1 reported|given|published|stated|announced|put ~1 : ~1 @num / is|are|was|were not ~1 ours|mine / is|are|was|were ~2 hoax|fake|fabricated|invented|fabrication|invention /
      earlier|previous|first|prior version|edition|draft ~8 said|stated|reported|gave|put|misstated|spoke|wrote|had|listed /
      claimed|claiming|claims ~8 deleted|removed|withdrawn|retracted /
      was|were|is|are ~1 error|mistake|wrong|incorrect|false|untrue|mistaken / been|was|were|is withdrawn|retracted|revised /
      corrected ~3 statement|report|figure|bulletin|tally|count|number|toll ~4 @num / exaggerated|inflated|overstated / counted twice|double / included ~4 alive|twice / mistakenly|wrongly|erroneously|previously ~2 reported|given|published|stated|put ~3 @num / mistakenly|wrongly|erroneously ~4 @num / data entry error / retract*|withdrew|withdraws|withdrawn ~4 statement|figure|claim|report|number|toll|count / double counted / denied|denies|dismissed|dismisses ~4 @num / should ~1 not ~1 be used|trusted|quoted / is|are not correct|true|right /
      earlier|previous|initial|first figure|figures|number|numbers|report|reports|message|toll|count|bulletin|update ~7
      wrong|incorrect|mistaken|false|withdrawn|retracted|revised|corrected / number|figure|claim|estimate|total it|they|he|she|which|we ~3 dropped|abandoned|disowned|withdrew|withdrawn|retracted|corrected|revised|lowered / no longer ~2 stands|stand|uses|use|using|claims|claim|repeats|valid / counted|registered|listed ~3 twice / stands corrected / was|were|is an overcount|overestimate|exaggeration|exaggerated / on|in ~3 list|lists|register|registers twice / listed|entered|recorded|registered ~2 twice / figure|number|count|total|toll|estimate ~8 provisional|preliminary|superseded|outdated|obsolete / included ~8 alive|twice|duplicates|duplicated / apologi* ~1 for ~2 stating|saying|reporting|claiming|publishing|announcing / took|taken|takes down ~3 post|tweet|story|report|video|claim|article / deleted|removed|retracted|withdrew|withdrawn ~4 post|tweet|story|report|video|claim|article|statement / not|never ~2 supported|substantiated|backed / stood|stands by no / no longer ~2 valid|holds|hold|true / off by / turned out ~4 false|wrong|fake|mistaken|double|duplicates|exaggerated / misprint / formula|calculation|counting|typing|clerical error / double|twice the ~1 real|actual|true / guess|guesswork`,
  withdrawals: EN_WITHDRAWALS,
  moods: EN_MOODS, heads: EN_HEADS,
  formerly: `
      we|i|they|officials|organisers|organizers thought|believed|assumed|figured ~5 @num /
      was|were said|reported|thought|believed|supposed to /       was|were|been first|initially|originally|earlier|previously ~1 believed|thought|feared|put|estimated|given|counted / had been ~1 put|estimated|reported|given|thought|believed ~2 @num /       they|people|some|neighbours|neighbors say|said|saying|tell|told / we|i ~1 are|am|was|were hearing / heard ~1 that|of|there|the|@num / word is / there is talk /
      talk|talking|speaking|spoke of ~2 @num ~3 earlier|yesterday|before|first / earlier|yesterday|before we|they|people ~1 talked|spoke|speaking|talking|heard / there was talk of / we|you|they ~1 had|have|'d|'ve heard|said|told|spoken /
      first|initially|originally|earlier|previously said|reported|put|given|spoke|estimated|counted|announced|wrote|listed /
      said|reported|put|spoke|estimated|given ~1 first|initially|originally|earlier|previously /
      we|i ~1 said|reported|wrote|published|put|gave|posted|announced /
      our|my ~3 update|bulletin|post|letter|message|report|note|mail|email|count|story|article|dispatch|flash|sitrep|alert|edition|issue|page ~2 said|put|had|gave|listed|spoke|reported|wrote /
      first|initial|earlier|previous|last ~2 bulletin|update|report|reports|count|tally|toll|figure|estimate|message ~3 said|put|spoke|listed|had|gave|of / earlier|previously|initially|originally|first ~4 announced|claimed|counted|estimated|listed / had ~1 announced|claimed|said|reported|put|spoken|counted|estimated|feared|believed|thought|assumed|calculated|projected|listed|given ~4 @num / earlier|previous|first|original ~1 version|draft|edition|article|story|statement|post|tweet|press|headline ~6 said|stated|reported|gave|put|had|listed|mentioned|spoke / first|initially|originally|earlier told|claimed|thought|believed|feared|counted|registered|listed|put / told ~3 first|initially|earlier / earlier|yesterday ~1 i|we ~1 said|told|wrote|posted|mentioned / figure|number we|i gave|published|posted`,
  setsRight: 'should ~1 read|be|have / real|correct|right|actual|true figure|number|count|total|toll / final|definitive|revised|updated figure|number|count|total|toll',
  discards: ['ignore', 'disregard', 'scrap', 'delete', 'forget', 'scratch'],
  corrections: `
      ( not|no|rather|instead ~2 @num / call it @num / @num ~2 not @num / or rather|better ~1 @num / only|just ~1 confirm ~1 @num / confirm ~1 only|just ~1 @num / @num is|was ~1 right|correct /
      on|upon|after|in ~2 recount|recounting|checking|rechecking ~4 @num /       later ~1 it|he|she|they said|put|gave|spoke|reported ~4 @num / it's|its @num ~2 not @num /       number|figure|toll|count|total|tally ~4 cut|reduced|brought|trimmed ~2 to @num /
      no|nope|nah ,|. ~1 only|just @num / make it|that ~1 @num / no|nope|nah , ~1 @num /
      stands|stand at @num ,|and not @num / @num ~2 , not @num ,|. /
      actually only|just ~2 @num / update|upd ~9 only|just ~1 @num / actually ~2 @num ~2 only / in reality ~3 @num /
      in the end only / actually ~3 not / i wrote ~6 it is / should ~1 read / should have ~1 read|been|said / instead of @num / it|that|this is|was @num ~2 not / i wrote ~5 , ~1 it is / rather than @num / correction|correcting|corrigendum / sorry ~3 not / i|we meant / not @num ~2 but / @num not @num / @num , not @num / , not @num / sorry|correction|update|oops , ~4 not @num /
    sorry|oops ~3 @num / sorry|oops , ~3 @num / real|correct|right|actual|true figure|number|count|total|toll /
    ignore|disregard ~4 @num|message|figure|that|earlier|previous / my|our mistake|error / typo / lowered|revised|corrected ~6 to|from|at|down /
    wasnt|werent|isnt|arent|wasn't|weren't|isn't|aren't|its|was|were|is not @num / my bad / apologies ~3 @num / i|we miscounted|misread|mistyped / scratch that / i mean ~1 @num / make that @num / ignore|disregard|scrap|delete|forget|scratch ~3 @num / sry|soz|srry ~3 @num / * @num / @num * / edit|edited ~2 @num / replace ~1 @num`,
  futureEndings: [], presentEndings: [],
  presents: ['leave', 'leaves', 'depart', 'departs', 'arrive', 'arrives', 'opens', 'reopens', 'starts', 'begins', 'resumes', 'resume', 'meets', 'marches', 'goes', 'returns', 'sails', 'comes', 'coming', 'leaving', 'arriving', 'moves', 'closes', 'ends', 'expires', 'due'],
  pastEndings: [], infinitiveEndings: [], gerundEndings: ['ing'],
  plurals: { endings: ['s'], except: ['ss', 'us', 'is'], words: ['children', 'people', 'men', 'women'] },
  attribution: { accordingTo: 'according to / acc to / as reported by / citing / per @name', says: `
      
      promised|pledged|confirms|records|recorded|registers|admitted|acknowledged|warned|said|says|say|told|tells|reported|reports|reporting|claims|claimed|estimates|estimated|
      estimate|confirmed|confirms|count|counted|counts|puts|added|adds|believes|announced|announcing|reckon|
      reckons|explained`, singular: ['he', 'she'], subjects: ['i', 'we', 'they', 'he', 'she', 'you', 'the'], pronouns: ['he', 'she', 'they', 'it', 'this', 'that'], participles: ['adding', 'saying', 'stating',
      'noting', 'warning', 'insisting'], passives: ['been', 'was', 'were', 'is', 'are', 'being', 'has', 'have'],
      determiners: ['amid', 'amidst', 'despite', 'the', 'a', 'an', 'no', 'any', 'his', 'her', 'their', 'its', 'our', 'my', 'these', 'those', 'such'], relatives: ['who'],
      present: ['is', 'are', "'s", "'re", 'still', 'now'],
      between: ['had', 'has', 'have', 'also', 'then', 'later', 'now', 'not', 'never', 'already', 'me', 'us'], adverbs: ['ly'],
      hearers: { verbs: ['told', 'tell', 'tells', 'urged', 'urges', 'threatened', 'threatens', 'warned', 'warns', 'ordered', 'orders', 'asked', 'asks', 'demanded', 'begged', 'accused'], by: [], press: ['reporters', 'journalists', 'media'] },
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
      / has|have|had asked|told|urged / asked|told ~5 to / ruled|rules out / refused|refuses to / given|gave|issued ~2 orders / called|calls|calling on|for / orders to`,
  greetings: `
      say|tell hi|hello|my / greetings to / i miss you / miss-you / miss you greetings / tell|inform my
      mother|mom|mum|father|dad|wife|husband|family|sister|brother|parents|son|daughter / i love you / my regards /
      message ~3 for|to my|his|her|their / let my family know / hi to my / love to my / greetings ~4 loved ones / i
      am ok|okay|alive|safe|fine|well / im|i'm ok|okay|alive|safe|fine|well / please tell / word to ~2
      mother|family|wife|husband`,
  figureCues: `
      corrected|amended : @num /       then|later of|at|to @num / then|later|afterwards|subsequently ~1 @num / verification|recount|check|checks|headcount|survey|census|inspection|audit|review|count|assessment|verifiers|visit ~2 found|finds|showed|shows|gave|gives|brought|counted|established|yielded|confirmed ~3 @num / <office>|<titles>|<bodies> ~1 at|of ~1 @num /
      number / total* / tot / tally / count|counts|counted / estimat* / fewer / figure* / said|say|says / about /
      put*|puts / confirms|confirmed only|just|@num / in fact|reality / actually / it|they|there|that was|were|is|are ~2 @num / lowered|raised|revised|cut ~4 to @num / rose|fell|grew|dropped|climbed|swelled|down|up / put the / headcount / population / today /
      yesterday / saying|reckon|reckons|tally|census|claim|claims|claimed / put at / roll call / speaks|speak of / we are|were / my bad / apologies / oops / final|definitive|revised|updated figure|number|count|total|toll`,
  kin: ['mother', 'mom', 'mum', 'father', 'dad', 'wife', 'husband', 'son', 'daughter', 'sister', 'brother',
    'cousin', 'parents', 'uncle', 'aunt', 'grandmother', 'grandfather', 'nephew', 'niece', 'girlfriend',
    'boyfriend'],
  lessening: ['fell', 'drop', 'declin', 'decreas', 'down', 'lower', 'fewer', 'halv', 'reduc', 'shrank', 'shrunk'],
  growing: ['rise', 'rose', 'rising', 'grew', 'grow', 'increas', 'jump', 'climb', 'surg', 'soar', 'swel', 'up', 'more', 'higher', 'doubl', 'tripl'],
  nameLinks: ['de', 'del', 'la', 'al', 'bin', 'van', 'von', 'el', 'abu'],
  items: { vaccinated: 'health', vaccinate: 'health', vaccinating: 'health', vaccination: 'health', vaccinations: 'health', meds: 'health', medication: 'health', dressings: 'health', pillows: 'shelter', quilts: 'blankets', duvets: 'blankets', dates: 'food', onions: 'food', potatoes: 'food', cassava: 'food', bananas: 'food', pulses: 'food', groceries: 'food', detergent: 'hygiene', bleach: 'water', lanterns: 'power', footwear: 'clothing', trousers: 'clothing', rafts: 'boats', ors: 'health', flour: 'food', jerrycans: 'water', jerricans: 'water', sheets: 'shelter', sheeting: 'shelter', nets: 'health', chlorine: 'water', antivenom: 'health', antibiotics: 'health', paracetamol: 'health', insulin: 'health',
    tarpaulin: 'shelter', generator: 'power', generators: 'power', canoes: 'boats', pumps: 'water', food: 'food', meals: 'food', meal: 'food', hungry: 'food', hunger: 'food', bread: 'food', rice: 'food',
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
    money: 'money', towels: 'hygiene', sanitary: 'hygiene', toiletries: 'hygiene', underwear: 'clothing', raincoats: 'clothing', ponchos: 'clothing', sandals: 'clothing', coats: 'clothing', socks: 'clothing', gloves: 'clothing', medics: 'health', surgeons: 'health', midwives: 'health', midwife: 'health', psychologists: 'health', nurse: 'health', clinic: 'health', masks: 'health', blood: 'health', oxygen: 'health', stretchers: 'health', bandages: 'health', sorghum: 'food', maize: 'food', wheat: 'food', millet: 'food', fish: 'food', eggs: 'food', fruit: 'food', vegetables: 'food', noodles: 'food', snacks: 'food', dinners: 'food', lunches: 'food', breakfasts: 'food', lunch: 'food', dinner: 'food', breakfast: 'food', loaves: 'food', eaten: 'food', biscuits: 'food', lentils: 'food', oil: 'food', sugar: 'food', taps: 'water', buckets: 'water', drunk: 'water', showers: 'hygiene', diesel: 'fuel', petrol: 'fuel', gas: 'fuel', heating: 'fuel', heaters: 'fuel', stoves: 'fuel', bedding: 'shelter', cots: 'shelter', mattress: 'shelter', tent: 'shelter', interpreters: 'interpreters', translators: 'interpreters', lawyers: 'legal', batteries: 'power', chargers: 'power', lamps: 'power', torches: 'power', spades: 'tools', shovels: 'tools', tools: 'tools', anaesthetic: 'health', anaesthetics: 'health', anesthetic: 'health', morphine: 'health', painkillers: 'health' },
  modes: { walk: 'walk', walked: 'walk', walking: 'walk', walks: 'walk', foot: 'walk', march: 'walk',
    marched: 'walk', trek: 'walk', trekked: 'walk', waded: 'walk', bus: 'bus', buses: 'bus', truck: 'truck',
    trucks: 'truck', lorries: 'truck', lorry: 'truck', boat: 'boat', boats: 'boat', dinghy: 'boat', raft: 'boat',
    rafts: 'boat', ferry: 'boat', canoe: 'boat', plane: 'plane', planes: 'plane', flight: 'plane', flights: 'plane',
    flown: 'plane', motorcycle: 'motorcycle', motorcycles: 'motorcycle', helicopter: 'helicopter',
    helicopters: 'helicopter' },
  cues: withWordings(EN_CUES, EN_TALK),
  topics: EN_TOPICS,
  mistaken: EN_MISTAKEN,
  asOf: 'as of|at @date / till|until @date',
  mail: {
    from: ['from'],
    signature: ['sent from my', 'best regards', 'kind regards', 'regards', 'best wishes', 'get outlook'],
    fields: ['from', 'to', 'cc', 'date', 'sent', 'subject', 're', 'reply-to'],
    subject: ['subject', 're'],
    news: ['day', 'week', 'night', 'update', 'report', 'bulletin', 'summary', 'numbers', 'morning', 'evening', 'today', 'situation']
  }
}
