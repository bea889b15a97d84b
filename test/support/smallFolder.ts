/** A journey’s folder as small as one can be: two stops and the way between them. */
export const SMALL_FOLDER = {
  'journey.json': JSON.stringify({ id: 'small', start: '2018-10-15', from_stop: 'agc' }),
  'stops.csv': `stop_id,name,country,lat,lon,kind,population,tz
agc,Agua Caliente,GT,14.51,-89.29,border,,America/Guatemala
esq,Esquipulas,GT,14.5628,-89.3519,town,54000,America/Guatemala
`,
  'legs.csv': 'from,to,road_km,typical_mode,walking_possible,note\nagc,esq,10,walk,yes,\n',
}
