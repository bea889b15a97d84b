// Crossings, shelters, rivers and roads of the corridors that people on the move take in the Americas, and, shorter, of
// the Mediterranean, the Balkans, eastern Europe, Africa and Asia: the names that reports use and that no list of towns has.
// Columns: names | c crossing, s shelter or station, r river, w road, a area | country ("GT/MX" of a crossing) | lat | lon |
// by which town of GeoNames it lies. The names are those of public lists and news; the points are our own, rounded to
// 0.01 degree, and held by a test to lie by that town. A shelter stands at the point of its town, never nearer: who waits
// there is nobody's to find from here. Of several of one name that one counts which lies near the text's other places.
import type { TablePlace } from './places.ts'

const CENTRAL_AMERICA = `
Las Chinamas border crossing,Las Chinamas,Valle Nuevo|c|SV/GT|13.98|-89.91|Ahuachapán SV
San Cristóbal Frontera|c|SV/GT|14.19|-89.67|Candelaria de La Frontera SV
La Hachadura,Pedro de Alvarado|c|SV/GT|13.86|-90.09|Ahuachapán SV
Anguiatú|c|SV/GT|14.42|-89.42|Concepción Las Minas GT
El Poy|c|SV/HN|14.37|-89.20|Nueva Ocotepeque HN
El Espino border crossing,El Espino|c|HN/NI|13.43|-86.70|Somoto NI
El Guasaule,Guasaule|c|HN/NI|13.03|-86.97|Somotillo NI
Trojes|c|HN/NI|14.06|-85.98|Jalapa NI
Las Tablillas,Tablillas|c|CR/NI|10.99|-84.71|Los Chiles CR
Paso Canoas|c|CR/PA|8.53|-82.84|David PA
Sixaola,Guabito|c|CR/PA|9.51|-82.61|Changuinola PA
Río Sereno|c|CR/PA|8.82|-82.86|San Vito CR
Ciudad Cuauhtémoc border crossing|c|MX/GT|15.66|-92.00|Frontera Comalapa MX
Frontera Corozal,La Técnica|c|MX/GT|16.82|-90.89|Benemérito de las Américas MX
Ingenieros border crossing|c|MX/GT|16.07|-91.00|Playa Grande GT
Casa del Migrante,Casa del Migrante de Tecún Umán|s|GT|14.68|-92.14|Ciudad Tecún Umán GT
Casa del Migrante,Casa del Migrante San José,Casa José|s|GT|14.56|-89.35|Esquipulas GT
Casa del Migrante,Casa del Migrante Betania|s|GT|16.92|-89.89|Flores GT
Casa del Migrante|s|GT|14.64|-90.51|Guatemala City GT
Centro de Atención al Migrante Retornado Belén,CAMR Belén|s|HN|15.51|-88.03|San Pedro Sula HN
CAMR La Lima|s|HN|15.43|-87.92|La Lima HN
CAMR Omoa|s|HN|15.77|-88.04|Omoa HN
La Chacra|s|SV|13.69|-89.19|San Salvador SV
CATEM Norte|s|CR|11.07|-85.63|La Cruz CR
CATEM Sur|s|CR|8.65|-82.94|Canoas CR
Los Planes de Gualaca,Los Planes|s|PA|8.53|-82.30|Gualaca PA
Río Suchiate,Suchiate River,el Suchiate|r|MX|14.67|-92.15|Ciudad Tecún Umán GT
Río Usumacinta,Usumacinta River|r|MX|16.82|-90.89|Benemérito de las Américas MX
Río Motagua,Motagua River|r|GT|14.93|-89.58|Zacapa GT
Río Lempa,Lempa River|r|SV|13.70|-88.70|San Vicente SV
Río Paz|r|SV|13.95|-89.95|Ahuachapán SV
Río Coco,Coco River,Wangki|r|NI|14.70|-84.20|Waspán NI
Río Ulúa,Ulúa River,Ulua|r|HN|15.41|-87.81|El Progreso HN
Río Chamelecón,Chamelecón River|r|HN|15.42|-88.01|La Lima HN
Río Choluteca|r|HN|13.30|-87.19|Choluteca HN
CA-9 highway,CA-9,ruta al Atlántico|w|GT|14.92|-90.01|El Jícaro GT
CA-10 highway,CA-10|w|GT|14.68|-89.45|Quezaltepeque GT
CA-2 highway,CA-2|w|GT|14.53|-91.68|Retalhuleu GT
CA-5 highway,CA-5|w|HN|14.66|-87.65|Comayagua HN
CA-4 highway,CA-4|w|HN|14.77|-88.78|Santa Rosa de Copán HN
CA-13 highway,CA-13|w|HN|15.70|-87.20|La Ceiba HN
`

const DARIEN = `
Bajo Chiquito|s|PA|8.21|-77.58|Yaviza PA
Canaán Membrillo,Canaan Membrillo|s|PA|8.33|-77.70|Yaviza PA
Lajas Blancas,ERM Lajas Blancas|s|PA|8.41|-77.84|Metetí PA
San Vicente reception station,Estación San Vicente,ERM San Vicente|s|PA|8.48|-77.95|Metetí PA
Peñita,La Peñita|s|PA|8.34|-77.81|Metetí PA
Puerto Obaldía|s|PA|8.67|-77.42|Acandí CO
La Miel|s|PA|8.67|-77.37|Acandí CO
Capurganá|s|CO|8.63|-77.35|Acandí CO
Las Tecas|s|CO|8.51|-77.28|Acandí CO
Gulf of Urabá,Golfo de Urabá|a|CO|8.30|-76.90|Necoclí CO
Tuquesa river,Río Tuquesa,Río Turquesa,Turquesa River|r|PA|8.25|-77.62|Yaviza PA
Chucunaque river,Río Chucunaque|r|PA|8.30|-77.80|Metetí PA
Río Atrato,Atrato River|r|CO|8.00|-77.00|Turbo CO
`

const MEXICO = `
Siglo XXI,Estación Migratoria Siglo XXI|s|MX|14.91|-92.26|Tapachula MX
Albergue Belén,Casa del Migrante Belén,Casa del Migrante|s|MX|14.91|-92.26|Tapachula MX
Jesús el Buen Pastor,Albergue Jesús el Buen Pastor|s|MX|14.91|-92.26|Tapachula MX
Parque Ecológico Los Cerritos,Parque Miguel Hidalgo|s|MX|14.91|-92.26|Tapachula MX
La 72,Albergue La 72|s|MX|17.47|-91.42|Tenosique MX
Hermanos en el Camino|s|MX|16.56|-95.10|Ixtepec MX
Casa del Migrante|s|MX|17.51|-91.98|Palenque MX
Casa del Caminante Jtatic Samuel,Casa del Caminante|s|MX|17.51|-91.98|Palenque MX
Casa Tochan,CAFEMIN,Casa Mambré|s|MX|19.43|-99.13|Mexico City MX
Magdalena Mixhuca,Ciudad Deportiva Magdalena Mixhuca,Estadio Palillo,Jesús Martínez Palillo|s|MX|19.43|-99.13|Mexico City MX
FM4 Paso Libre|s|MX|20.67|-103.35|Guadalajara MX
Casa del Migrante,Casa del Migrante de Saltillo|s|MX|25.42|-101.00|Saltillo MX
Casa INDI|s|MX|25.67|-100.32|Monterrey MX
Casa del Migrante|s|MX|27.48|-99.52|Nuevo Laredo MX
Senda de Vida|s|MX|26.09|-98.28|Reynosa MX
Casa del Migrante,Casa del Migrante de Ciudad Juárez|s|MX|31.72|-106.46|Ciudad Juárez MX
El Buen Samaritano|s|MX|31.72|-106.46|Ciudad Juárez MX
Leona Vicario,Centro Integrador Leona Vicario|s|MX|31.72|-106.46|Ciudad Juárez MX
Kiki Romero,Gimnasio Kiki Romero|s|MX|31.72|-106.46|Ciudad Juárez MX
Iniciativa Kino,Kino Border Initiative|s|MX|31.31|-110.94|Nogales MX
Casa del Migrante,Casa del Migrante de Tijuana|s|MX|32.53|-117.02|Tijuana MX
El Barretal|s|MX|32.53|-117.02|Tijuana MX
Unidad Deportiva Benito Juárez|s|MX|32.53|-117.02|Tijuana MX
Movimiento Juventud 2000,Embajadores de Jesús,Madre Asunta|s|MX|32.53|-117.02|Tijuana MX
Casa Alitas|s|US|32.22|-110.93|Tucson US
Annunciation House|s|US|31.76|-106.49|El Paso US
El Chaparral|c|MX/US|32.54|-117.03|Tijuana MX
Otay Mesa|c|US/MX|32.55|-116.94|Tijuana MX
Calexico port of entry|c|US/MX|32.67|-115.50|Mexicali MX
DeConcini|c|US/MX|31.33|-110.94|Nogales MX
Paso del Norte bridge,Puente Paso del Norte,Puente Santa Fe|c|US/MX|31.75|-106.49|Ciudad Juárez MX
Bridge of the Americas,Puente Córdova,Puente Libre|c|US/MX|31.76|-106.45|Ciudad Juárez MX
Zaragoza bridge,Puente Zaragoza,Ysleta|c|US/MX|31.67|-106.34|Ciudad Juárez MX
Presidio port of entry|c|US/MX|29.56|-104.40|Manuel Ojinaga MX
Acuña–Del Rio bridge|c|US/MX|29.33|-100.93|Ciudad Acuña MX
Eagle Pass bridge,Shelby Park|c|US/MX|28.70|-100.51|Piedras Negras MX
Gateway to the Americas bridge|c|US/MX|27.50|-99.51|Nuevo Laredo MX
McAllen–Hidalgo bridge,Puente Reynosa-Hidalgo|c|US/MX|26.10|-98.27|Reynosa MX
Gateway bridge,Puente Nuevo|c|US/MX|25.90|-97.50|Matamoros MX
Río Bravo,Rio Grande|r|MX|31.75|-106.48|Ciudad Juárez MX
Río Bravo,Rio Grande|r|MX|28.70|-100.51|Piedras Negras MX
Río Bravo,Rio Grande|r|MX|25.89|-97.50|Matamoros MX
Carretera Costera,carretera 200,Highway 200|w|MX|15.33|-92.66|Mapastepec MX
`

const ANDES = `
Francisco de Paula Santander bridge,Puente Francisco de Paula Santander|c|CO/VE|7.92|-72.45|Ureña VE
Atanasio Girardot bridge,Puente Atanasio Girardot,Puente Tienditas,Tienditas|c|CO/VE|7.86|-72.45|Ureña VE
José Antonio Páez bridge,Puente José Antonio Páez|c|CO/VE|7.10|-70.74|Arauca CO
Paraguachón|c|CO/VE|11.36|-72.13|Maicao CO
La Parada|s|CO|7.82|-72.46|Villa del Rosario CO
Divina Providencia|s|CO|7.83|-72.47|Villa del Rosario CO
Centro de Atención Integral de Maicao,Centro Abrazar|s|CO|11.38|-72.24|Maicao CO
Pacaraima|c|BR/VE|4.48|-61.15|Pacaraima BR
Pintolândia,Rondon|s|BR|2.82|-60.67|Boa Vista BR
San Miguel bridge,Puente San Miguel|c|EC/CO|0.26|-76.90|Nueva Loja EC
Huaquillas–Aguas Verdes crossing,Aguas Verdes,CEBAF Tumbes,CEBAF Huaquillas|c|EC/PE|-3.48|-80.24|Huaquillas EC
La Tina|c|EC/PE|-4.39|-79.96|Macará EC
Kasani|c|PE/BO|-16.22|-69.08|Copacabana BO
Iñapari|c|PE/BR|-10.95|-69.57|Assis Brasil BR
Santa Rosa border complex,Complejo Fronterizo Santa Rosa,Línea de la Concordia|c|PE/CL|-18.30|-70.30|Arica CL
Pisiga,Pisiga Bolívar|c|BO/CL|-19.27|-68.62|Colchane CL
Tambo Quemado,Chungará|c|BO/CL|-18.28|-69.00|Putre CL
Los Libertadores,Paso Los Libertadores,Cristo Redentor|c|CL/AR|-32.83|-70.08|Los Andes CL
La Quiaca|c|AR/BO|-22.10|-65.60|Villazón BO
Aguas Blancas|c|AR/BO|-22.73|-64.36|Bermejo BO
Salvador Mazza|c|AR/BO|-22.03|-63.69|Yacuiba BO
Lobito,Dispositivo Lobito|s|CL|-20.22|-70.14|Iquique CL
Río Táchira,Táchira River|r|CO|7.82|-72.45|Villa del Rosario CO
Río Arauca,Arauca River|r|CO|7.09|-70.75|Arauca CO
Río Catatumbo,Catatumbo River|r|CO|8.64|-72.74|Tibú CO
Catatumbo|a|CO|8.64|-72.74|Tibú CO
Canal Zarumilla,Río Zarumilla|r|PE|-3.48|-80.24|Huaquillas EC
Río Mataje|r|EC|1.35|-78.73|Tumaco CO
`

const CARIBBEAN = `
Dajabón–Ouanaminthe crossing,Puente de Dajabón|c|DO/HT|19.55|-71.71|Dajabón DO
Malpasse,Mal Paso|c|HT/DO|18.50|-71.89|Jimaní DO
Belladère–Elías Piña crossing,Carrizal|c|HT/DO|18.87|-71.72|Comendador DO
Anse-à-Pitres|c|HT/DO|18.04|-71.74|Pedernales DO
Massacre River,Río Masacre,Río Dajabón|r|DO|19.55|-71.71|Dajabón DO
Guantánamo,Guantanamo Bay|s|CU|19.90|-75.15|Guantánamo CU
`

const MEDITERRANEAN = `
Maljevac|c|BA/HR|45.20|15.78|Velika Kladuša BA
Evzoni,Bogorodica|c|GR/MK|41.11|22.52|Gevgelija MK
Tabanovce|c|MK/RS|42.20|21.71|Kumanovo MK
Horgoš,Röszke|c|RS/HU|46.17|19.97|Subotica RS
Pazarkule,Kastanies|c|TR/GR|41.65|26.48|Edirne TR
Kapitan Andreevo|c|BG/TR|41.72|26.32|Edirne TR
El Tarajal,Tarajal|c|ES/MA|35.87|-5.34|Ceuta ES
Beni Enzar,Beni Ensar|c|MA/ES|35.27|-2.93|Melilla ES
Moria,Kara Tepe,Mavrovouni|s|GR|39.11|26.55|Mytilene GR
Lipa camp,Lipa|s|BA|44.73|16.10|Bihać BA
Miral camp|s|BA|45.19|15.80|Velika Kladuša BA
Ušivak,Blažuj|s|BA|43.85|18.36|Sarajevo BA
Contrada Imbriacola|s|IT|35.50|12.61|Lampedusa IT
Pournara|s|CY|35.16|33.36|Nicosia CY
Las Raíces|s|ES|28.48|-16.32|La Laguna ES
La Restinga|s|ES|27.64|-17.98|Valverde ES
Arguineguín|s|ES|27.76|-15.68|Maspalomas ES
El Hierro|a|ES|27.75|-18.00|Valverde ES
Gran Canaria|a|ES|27.96|-15.60|Telde ES
Tenerife|a|ES|28.29|-16.62|La Laguna ES
Lanzarote|a|ES|29.04|-13.63|Arrecife ES
Fuerteventura|a|ES|28.36|-14.05|Puerto del Rosario ES
Chios|a|GR|38.37|26.06|Chios GR
Samos|a|GR|37.76|26.90|Vathy GR
Crete,Creta|a|GR|35.24|24.81|Irákleion GR
Evros River,Meriç River,Maritsa River,Río Evros,Evros|r|GR|41.30|26.50|Edirne TR
`

const AFRICA_AND_ASIA = `
Argeen,Arqin,Argin|c|SD/EG|21.98|31.32|Wadi Halfa SD
Ashkeet,Eshkeet,Qustul|c|SD/EG|22.20|31.47|Abu Simbel EG
Kurmuk crossing|c|SD/ET|10.55|34.28|Kurmuk SD
Wunthow,Wunthou|c|SS/SD|12.20|32.72|Renk SS
Adré crossing|c|TD/SD|13.47|22.22|Adré TD
Bulengo,Kanyaruchinya,Lushagala,Rusayo|s|CD|-1.67|29.23|Goma CD
Grande Barrière,Petite Barrière|c|CD/RW|-1.69|29.25|Gisenyi RW
Kasindi,Mpondwe crossing|c|CD/UG|0.04|29.72|Mpondwe UG
Dadaab camp,Hagadera,Ifo,Dagahaley|s|KE|0.05|40.31|Dadaab KE
Kakuma camp,Kalobeyei|s|KE|3.71|34.86|Kakuma KE
Ras Jdir,Ras Ajdir,Ras Jedir|c|TN/LY|33.15|11.56|Zuwārah LY
Guerguerat|c|MA/MR|21.33|-16.95|Nouadhibou MR
Naf River,Naf river|r|BD|20.86|92.30|Teknāf BD
Mae Sot–Myawaddy bridge,Friendship Bridge|c|TH/MM|16.70|98.52|Mae Sot TH
Masnaa|c|LB/SY|33.70|35.93|Zahlé LB
`

const EASTERN_EUROPE = `
Medyka crossing,Shehyni|c|PL/UA|49.80|22.95|Medyka PL
Siret crossing,Porubne|c|RO/UA|47.98|26.05|Siret RO
Záhony crossing,Chop crossing|c|HU/UA|48.42|22.18|Chop UA
Vyšné Nemecké|c|SK/UA|48.66|22.26|Chop UA
`

const PRECISION = { c: 'border-crossing', s: 'site', r: 'region', w: 'region', a: 'region' } as const

export interface CorridorRow extends TablePlace {
  kind: keyof typeof PRECISION
  /** name and country of the GeoNames town by which it lies */
  by: string
}

function rowOf(line: string): CorridorRow {
  const [names, kind, codes, lat, lon, by] = line.split('|') as [string, keyof typeof PRECISION, ...string[]]
  const [country, beside] = codes!.split('/')
  const place = { country: country!, beside: beside ?? null, lat: Number(lat), lon: Number(lon) }
  return { names: names.split(','), kind, ...place, precision: PRECISION[kind], by: by! }
}

export const CORRIDORS: readonly CorridorRow[] = [
  CENTRAL_AMERICA,
  DARIEN,
  MEXICO,
  ANDES,
  CARIBBEAN,
  MEDITERRANEAN,
  AFRICA_AND_ASIA,
  EASTERN_EUROPE,
].flatMap((table) => table.trim().split('\n').map(rowOf))
