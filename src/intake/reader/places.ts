// The reader's own places: crossings, borders, regions, and towns on the roads that people on the move take, most
// of them in Mexico and Central America, with towns of other displacement crises; corridors.ts has the crossings,
// shelters, rivers and roads of whole corridors. A journey's own stops are tried first. Written by hand; points are
// GeoNames (CC BY 4.0) rounded to two or three decimals, crossings and borders our own. Other towns are the atlas's
// (atlas.ts); a place that is missing there too is drafted by name and flagged.
// Columns: name, aliases | country (or two for a crossing or a border: "HN/GT") | lat | lon
import { CORRIDORS } from './corridors.ts'
import { SETTLEMENTS } from './settlements.ts'
import type { PlacePrecision } from './types.ts'

const CROSSINGS = `
Agua Caliente border crossing,Agua Caliente|HN/GT|14.561|-89.219
Corinto border crossing,Corinto|HN/GT|15.601|-88.373
El Florido border crossing,El Florido|HN/GT|14.853|-89.190
Tecún Umán|GT/MX|14.680|-92.140
El Carmen border crossing,Talismán|GT/MX|14.963|-92.148
La Mesilla border crossing,La Mesilla|GT/MX|15.633|-91.983
El Ceibo border crossing,El Ceibo|GT/MX|17.257|-91.001
Gracias a Dios border crossing|GT/MX|16.080|-91.720
Las Manos border crossing,Las Manos|HN/NI|13.790|-86.580
El Amatillo border crossing,El Amatillo|SV/HN|13.593|-87.765
Peñas Blancas|CR/NI|11.212|-85.613
San Ysidro port of entry,San Ysidro|US/MX|32.543|-117.030
Simón Bolívar bridge,Puente Simón Bolívar|CO/VE|7.816|-72.450
Rumichaca bridge,Rumichaca|EC/CO|0.816|-77.665
Paso Chacalluta,Chacalluta|CL/PE|-18.310|-70.310
Joda border crossing,Joda|SS/SD|11.860|32.640
Rafah crossing,Cruce de Rafah|PS/EG|31.250|34.258
Bab al-Hawa|SY/TR|36.243|36.663
Torkham|PK/AF|34.126|71.094
Chaman,Spin Boldak|PK/AF|30.921|66.451
Islam Qala|AF/IR|34.667|61.067
Lachin corridor|AM/AZ|39.600|46.550
Kapikule|TR/BG|41.717|26.352
`

const BORDERS = `
US-Mexico border|US/MX|31.5|-106.5
Guatemala-Mexico border|GT/MX|14.68|-92.15
Honduras-Guatemala border|HN/GT|14.9|-89.2
El Salvador-Guatemala border|SV/GT|14.1|-89.8
Honduras-Nicaragua border|HN/NI|13.9|-86.4
Chile-Peru border|CL/PE|-18.31|-70.31
Chile-Bolivia border|CL/BO|-19.2|-68.6
Colombia-Venezuela border|CO/VE|7.82|-72.45
Colombia-Panama border|CO/PA|8.3|-77.3
Colombia-Ecuador border|CO/EC|0.82|-77.66
Brazil-Venezuela border|BR/VE|4.48|-61.15
Haiti-Dominican Republic border|HT/DO|19.1|-71.7
Chad-Sudan border|TD/SD|13.46|22.2
Sudan-South Sudan border|SD/SS|11.86|32.64
Sudan-Egypt border|SD/EG|22|31.3
Sudan-Ethiopia border|SD/ET|12.97|36.15
Poland-Belarus border|PL/BY|52.7|23.9
Poland-Ukraine border|PL/UA|49.8|22.95
Ukraine-Moldova border|UA/MD|46.5|30
Greece-Turkey border|GR/TR|41.3|26.5
Syria-Turkey border|SY/TR|36.6|37.5
Syria-Lebanon border|SY/LB|33.7|35.95
Bangladesh-Myanmar border|BD/MM|20.9|92.3
Afghanistan-Pakistan border|AF/PK|34.13|71.1
Afghanistan-Iran border|AF/IR|34.67|61.07
Gaza-Egypt border|PS/EG|31.25|34.26
Thailand-Myanmar border|TH/MM|16.7|98.5
`

const REGIONS = `
Northern Triangle,Triángulo Norte|?|14.6|-88.9
Central America,Centroamérica,América Central|?|14|-87
Darién,Darién Gap,Tapón del Darién,Darien|PA|8.1|-77.4
Chiapas|MX|16.5|-92.5
Oaxaca|MX|17|-96.5
Veracruz|MX|19.2|-96.4
Tabasco|MX|18|-92.6
Baja California|MX|30|-115
Sonora|MX|29.5|-110.5
Chihuahua|MX|28.5|-106
Tamaulipas|MX|24.3|-98.6
Coahuila|MX|27.3|-102
Jalisco|MX|20.5|-103.7
Alta Verapaz|GT|15.6|-90
Izabal|GT|15.5|-88.8
Petén|GT|16.9|-90
San Marcos|GT|15|-91.8
Copán|HN|14.85|-88.9
Texas|US|31.3|-99.3
Arizona|US|34.5|-111.5
California|US|37.3|-119.8
Florida|US|28.7|-82.5
Táchira|VE|7.9|-72.1
Norte de Santander|CO|8|-73
La Guajira|CO|11.5|-72.5
Darfur|SD|13|25
West Darfur|SD|12.9|23
North Darfur|SD|15|25.5
Ouaddaï|TD|13.8|21
Assam|IN|26.2|92.9
Bihar|IN|25.8|85.8
West Bengal|IN|23.8|87.9
Kerala|IN|10.4|76.5
Uttar Pradesh|IN|27.1|80.9
Odisha|IN|20.5|84.4
Tripura|IN|23.8|91.5
Sindh|PK|26.1|68.6
Punjab|PK|30.9|72.2
Mindanao|PH|7.5|125
Kharkiv region|UA|49.6|36.4
Donbas|UA|48.4|38
Manipur|IN|24.7|93.9
Meghalaya|IN|25.5|91.3
Rakhine|MM|20|93.6
North Kivu,Kivu del Norte|CD|-0.8|29
South Kivu|CD|-3|28.3
Ituri|CD|1.8|29.8
Tigray|ET|14|38.5
Cabo Delgado|MZ|-12.4|39.5
Borno|NG|11.5|13
Sahel|?|15|0
Nagorno-Karabakh,Karabakh,Alto Karabaj|AZ|39.85|46.75
Gaza Strip,Franja de Gaza|PS|31.42|34.36
West Bank,Cisjordania|PS|32|35.25
Europe,Europa|?|50|15
Mediterranean,Mediterráneo|?|35|18
Canary Islands,Islas Canarias,Canarias|ES|28.3|-16
`

export interface TablePlace {
  names: string[]
  country: string | null
  beside: string | null
  lat: number
  lon: number
  precision: PlacePrecision
}

function rows(table: string, precision: PlacePrecision): TablePlace[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [names, codes, lat, lon] = row.split('|') as [string, string, string, string]
      const [country, beside] = codes.split('/')
      return {
        names: names.split(','),
        precision,
        lat: Number(lat),
        lon: Number(lon),
        country: precision === 'border' || country === '?' ? null : country!,
        beside: beside ?? null,
      }
    })
}

export const PLACES: readonly TablePlace[] = [
  ...rows(SETTLEMENTS, 'settlement'),
  ...rows(CROSSINGS, 'border-crossing'),
  ...CORRIDORS.map(({ kind: _kind, by: _by, ...place }) => place),
  ...rows(REGIONS, 'region'),
]

/** Borders by their two countries, in either order. */
export const BORDERS_BY_PAIR: ReadonlyMap<string, TablePlace> = new Map(
  BORDERS.trim()
    .split('\n')
    .flatMap((row) => {
      const place = rows(row, 'border')[0]!
      const [a, b] = row.split('|')[1]!.split('/') as [string, string]
      return [
        [`${a}/${b}`, place],
        [`${b}/${a}`, place],
      ] as [string, TablePlace][]
    }),
)
