// English words before, behind and beside the names of places: what they make of them (roles.ts, towns.ts).
import type { Table } from './table.ts'

// biome-ignore format: word lists read better many to a line
export const EN_ROLES: Table['roles'] = {
    to: ['to', 'into', 'toward', 'towards', 'for', 'reached', 'reach', 'reaching', 'entered', 'enter', 'onto'],
      from: ['from', 'departed', 'left', 'leaving', 'fled', 'fleeing'], maybeFrom: [], departures: ['left', 'leav', 'depart',
      'set', 'came', 'come', 'walk', 'travel', 'flee', 'fled', 'arriv', 'return', 'cross', 'mov', 'march', 'took',
      'taken', 'bus', 'advanc', 'head', 'deport', 'sent', 'deploy', 'dispatch', 'airlift', 'flown', 'ferried', 'brought', 'relocat', 'evacuat'],
    here: ['here', 'our'],
    at: ['in', 'at', 'near', 'outside', 'inside', 'around', 'of', 'between', 'under', 'on', 'within', 'off'], beside: ['close', 'next', 'opposite', 'adjacent'], via: ['via',
      'through', 'by', 'past', 'across'],
    through: ['the', 'city', 'town', 'village', 'of', 'a', 'all', 'over', 'northern', 'southern', 'eastern',
      'western', 'northwestern', 'nearby', 'neighbouring', 'neighboring', 'district', 'districts', 'province',
      'state', 'capital', 'camp', 'both', 'back', 'and', 'or', '(', 'its'],
    goesTo: { verbs: ['arrived', 'walked', 'came', 'went', 'moved', 'fled', 'returned', 'got', 'back', 'way', 'travelled', 'traveled', 'trekked', 'marched', 'bused', 'brought', 'evacuated', 'transferred', 'relocated'], links: ['to'] }, goesFrom: { verbs: [], links: [] },
    sure: ['in', 'at', 'near', 'from', 'toward', 'towards', 'into', 'outside', 'inside', 'reached', 'entered'],
    border: ['border', 'frontier', 'crossing'],
    sides: ['side'],
    grounds: ['zone', 'area', 'areas', 'beach', 'outskirts', 'desert', 'hills', 'bank', 'banks', 'side', 'coast', 'shore', 'edge',
      'forest', 'woods', 'field', 'fields', 'base', 'post', 'strip', 'border', 'point', 'compound', 'plot', 'land'],
    towns: ['town', 'city', 'village', 'camp', 'port', 'municipality', 'settlement', 'suburb', 'island', 'hamlet'],
    areas: ['district', 'province', 'state', 'department', 'region', 'county', 'governorate', 'oblast', 'division',
      'canton', 'prefecture'],
    links: ['of', 'the', 'de', 'del', 'la', 'las', 'los', 'el'],
    hamletsOf: ['town', 'village', 'villages', 'hamlet', 'settlement', 'locality', 'township', 'suburb', 'island', 'municipality', 'community', 'outpost'], hamlets: [], persons: ['mr', 'mrs', 'ms', 'miss', 'dr', 'father', 'sister', 'brother', 'uncle', 'aunt', 'pastor', 'reverend', 'sheikh', 'bishop', 'mama', 'auntie'], borders: ['bordering', 'which borders', 'that borders', 'adjacent to'],
    natural: { before: ['river', 'lake', 'mount', 'volcano', 'hurricane', 'storm', 'cyclone', 'typhoon'], behind: ['river', 'creek', 'volcano'] },
    shrines: ['lady', 'basilica', 'shrine', 'sanctuary'],
    quarters: ['north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest', 'centre', 'center'],
    press: ['journalists', 'reporters', 'press', 'briefing', 'conference'],
    ofThem: ['most', 'mostly', 'mainly', 'all', 'largely'],
    addressed: { verbs: ['asked', 'asks', 'urged', 'urges', 'pressed', 'told', 'criticised', 'accused', 'accuses', 'begged'], links: [] },
    seats: ['mayor', 'municipality', 'municipal', 'council', 'police', 'sheriff', 'court', 'prosecutor', 'parish', 'diocese', 'bishop',
      'hospital', 'clinic', 'commissioner', 'brigade', 'chief'],
    areaSeats: ['governor', 'governorate', 'prefecture', 'prefect', 'provincial', 'county', 'regional', 'legislature'],
    buildings: ['bridge', 'hospital', 'clinic', 'university', 'street', 'avenue', 'stadium'],
    articles: ['the', 'a', 'an']
  }
