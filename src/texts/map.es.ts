// El mapa, en español. Las mismas claves y los mismos espacios que en map.en.ts: lo vigila texts.test.ts.
export const es = {
  'map.label': 'Mapa del camino: cada parada con lo que se oyó o se prevé. Lo mismo está en la tabla del camino.',
  'map.own':
    '{credit, select, none {El mapa de debajo lo trajo el viaje.} other {El mapa de debajo lo trajo el viaje: {credit}.}}',
  'map.source':
    'Tierra y fronteras: Natural Earth, con las fronteras que trae. El ancho es la gente; lo claro es lo que podría ser. Los tramos van en línea recta.',
} as const
