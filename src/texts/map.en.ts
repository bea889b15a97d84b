// The map, in English. The same keys and slots as in map.es.ts: texts.test.ts watches.
export const en = {
  'map.label': 'Map of the way: each stop with what was heard or is forecast. The table of the way says the same.',
  'map.own':
    '{credit, select, none {The journey brought the map below.} other {The journey brought the map below: {credit}.}}',
  'map.source':
    'Land and borders: Natural Earth, with the borders that it draws. Width is people; the lighter tone is what might be. Legs are drawn straight.',
} as const
