// Countries with their names and the adjectives for their people and offices, English and Spanish.
// Written by hand; codes ISO 3166-1, points rounded (GeoNames, CC BY 4.0) and only good for "in this country".
// Columns: code | names | English adjectives | Spanish adjectives ("~" takes o, a, os, as) | lat | lon

const ROWS = `
AF|Afghanistan,Afganistán|afghan|afgan~|33|66
AL|Albania|albanian|albanés|41|20
DZ|Algeria,Argelia|algerian|argelin~|28|3
AO|Angola|angolan|angoleñ~|-12.5|18.5
AR|Argentina|argentine,argentinian|argentin~|-34|-64
AM|Armenia|armenian|armeni~|40|45
AU|Australia|australian|australian~|-25|135
AT|Austria|austrian|austríac~|47.3|13.3
AZ|Azerbaijan,Azerbaiyán|azerbaijani,azeri|azerbaiyan~|40.5|47.5
BD|Bangladesh,Bangladés|bangladeshi|bangladesí,bangladesíes|24|90
BY|Belarus,Bielorrusia|belarusian|bielorrus~|53|28
BE|Belgium,Bélgica|belgian|belga,belgas|50.8|4
BZ|Belize,Belice|belizean|beliceñ~|17.2|-88.5
BJ|Benin,Benín|beninese|beninés|9.5|2.25
BO|Bolivia|bolivian|bolivian~|-17|-65
BA|Bosnia and Herzegovina,Bosnia|bosnian|bosni~|44.25|17.83
BR|Brazil,Brasil|brazilian|brasileñ~|-10|-55
BG|Bulgaria|bulgarian|búlgar~|42.7|25.2
BF|Burkina Faso|burkinabe|burkinés|13|-2
BI|Burundi|burundian|burundés,burundeses|-3.5|30
KH|Cambodia,Camboya|cambodian|camboyan~|13|105
CM|Cameroon,Camerún|cameroonian|camerunés|6|12.5
CA|Canada,Canadá|canadian|canadiense,canadienses|60|-96
CF|Central African Republic,República Centroafricana||centroafrican~|7|21
TD|Chad|chadian|chadian~|15|19
CL|Chile|chilean|chilen~|-30|-71
CN|China|chinese|chin~|35|105
CO|Colombia|colombian|colombian~|4|-73
CD|Democratic Republic of the Congo,DR Congo,DRC,RDC,República Democrática del Congo|congolese|congoleñ~|-4|22
CR|Costa Rica|costa rican|costarricense,costarricenses|10|-84
HR|Croatia,Croacia|croatian|croata,croatas|45.2|15.5
CU|Cuba|cuban|cuban~|22|-79.5
CY|Cyprus,Chipre|cypriot|chipriota,chipriotas|35|33
DJ|Djibouti,Yibuti|djiboutian|yibutian~|11.5|42.5
DO|Dominican Republic,República Dominicana|dominican|dominican~|19|-70.7
EC|Ecuador|ecuadorian,ecuadorean|ecuatorian~|-2|-77.5
EG|Egypt,Egipto|egyptian|egipci~|27|30
SV|El Salvador|salvadoran,salvadorean|salvadoreñ~|13.8|-88.9
ER|Eritrea|eritrean|eritre~|15|39
ET|Ethiopia,Etiopía|ethiopian|etíope,etíopes|8|38
FR|France,Francia|french|francés,francesa,franceses|46|2
GE|Georgia|georgian|georgian~|42|43.5
DE|Germany,Alemania|german|alemán,alemana,alemanes|51|9
GH|Ghana|ghanaian|ghanés|8|-2
GR|Greece,Grecia|greek|grieg~|39|22
GT|Guatemala|guatemalan|guatemaltec~|15.5|-90.25
GN|Guinea|guinean|guinean~|11|-10
HT|Haiti,Haití|haitian|haitian~|19|-72.4
HN|Honduras|honduran|hondureñ~|15|-86.5
HU|Hungary,Hungría|hungarian|húngar~|47|20
IN|India|indian|indi~|20|77
ID|Indonesia|indonesian|indonesi~|-5|120
IR|Iran,Irán|iranian|iraní,iraníes|32|53
IQ|Iraq,Irak|iraqi|iraquí,iraquíes|33|44
IL|Israel|israeli|israelí,israelíes|31.5|34.75
IT|Italy,Italia|italian|italian~|42.8|12.8
CI|Ivory Coast,Côte d'Ivoire,Costa de Marfil|ivorian|marfileñ~|8|-5
JM|Jamaica|jamaican|jamaican~|18.25|-77.5
JO|Jordan,Jordania|jordanian|jordan~|31|36
KE|Kenya,Kenia|kenyan|kenian~|1|38
XK|Kosovo|kosovar|kosovar,kosovares|42.6|20.9
LB|Lebanon,Líbano|lebanese|libanés,libanesa,libaneses|33.8|35.8
LY|Libya,Libia|libyan|libi~|25|17
LT|Lithuania,Lituania|lithuanian|lituan~|56|24
MW|Malawi|malawian|malauí|-13.5|34
MY|Malaysia,Malasia|malaysian|malasi~|2.5|112.5
ML|Mali,Malí|malian|malí,malíes,maliense,malienses|17|-4
MR|Mauritania|mauritanian|mauritan~|20|-12
MX|Mexico,México|mexican|mexican~|23|-102
MD|Moldova,Moldavia|moldovan|moldav~|47|29
MA|Morocco,Marruecos|moroccan|marroquí,marroquíes|32|-5
MZ|Mozambique|mozambican|mozambiqueñ~|-18.25|35
MM|Myanmar,Burma,Birmania|burmese,rohingya,rohingyas|birman~,rohinyá|22|98
NP|Nepal|nepali,nepalese|nepalí,nepalíes|28|84
NI|Nicaragua|nicaraguan|nicaragüense,nicaragüenses|13|-85
NE|Niger,Níger|nigerien|nigerin~|16|8
NG|Nigeria|nigerian|nigerian~|10|8
PK|Pakistan,Pakistán|pakistani|pakistaní,pakistaníes|30|70
PS|Palestine,Palestina,Gaza|palestinian|palestin~|31.9|35.2
PA|Panama,Panamá|panamanian|panameñ~|9|-80
PY|Paraguay|paraguayan|paraguay~|-23|-58
PE|Peru,Perú|peruvian|peruan~|-10|-76
PH|Philippines,Filipinas|filipino|filipin~|13|122
PL|Poland,Polonia|polish|polac~|52|20
RO|Romania,Rumanía,Rumania|romanian|ruman~|46|25
RU|Russia,Rusia|russian|rus~|60|100
RW|Rwanda,Ruanda|rwandan|ruandés,ruandesa,ruandeses|-2|30
SN|Senegal|senegalese|senegalés,senegaleses|14|-14
RS|Serbia|serbian|serbi~|44|21
SO|Somalia|somali|somalí,somalíes|6|48
ZA|South Africa,Sudáfrica|south african|sudafrican~|-29|24
SS|South Sudan,Sudán del Sur|south sudanese|sursudanés,sursudaneses|8|30
ES|Spain,España|spanish|español,española,españoles|40|-4
LK|Sri Lanka|sri lankan|esrilanqués|7|81
SD|Sudan,Sudán|sudanese|sudanés,sudanesa,sudaneses|16|30
SY|Syria,Siria|syrian|siri~|35|38
TZ|Tanzania|tanzanian|tanzan~|-6|35
TH|Thailand,Tailandia|thai|tailandés,tailandesa,tailandeses|15|100
TT|Trinidad and Tobago,Trinidad y Tobago|trinidadian|trinitense|11|-61
TN|Tunisia,Túnez|tunisian|tunecin~|34|9
TR|Turkey,Türkiye,Turquía|turkish|turc~|39|35
UG|Uganda|ugandan|ugandés,ugandesa,ugandeses|2|33
UA|Ukraine,Ucrania|ukrainian|ucranian~|49|32
GB|United Kingdom,UK,Reino Unido,Britain|british|británic~|54|-2
US|United States,US,USA,United States of America,Estados Unidos,EEUU,EE UU,EUA|american|estadounidense,estadounidenses,norteamerican~|39.76|-98.5
UY|Uruguay|uruguayan|uruguay~|-33|-56
VE|Venezuela|venezuelan|venezolan~|8|-66
VN|Vietnam|vietnamese|vietnamita,vietnamitas|16|106
YE|Yemen|yemeni|yemení,yemeníes|15.5|47.5
ZM|Zambia|zambian|zambian~|-15|30
ZW|Zimbabwe,Zimbabue|zimbabwean|zimbabuense|-19|29
`

export interface Country {
  code: string
  names: string[]
  adjectives: string[]
  lat: number
  lon: number
}

const plural = (w: string): string[] => (/(ese|ish|nch|i)$/.test(w) ? [w] : [w, `${w}s`])
const gendered = (w: string): string[] =>
  w.endsWith('~') ? ['o', 'a', 'os', 'as'].map((e) => w.slice(0, -1) + e) : [w]
const list = (s: string): string[] => s.split(',').filter(Boolean)

export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code, names, en, es, lat, lon] = row.split('|') as [string, string, string, string, string, string]
    return {
      code,
      names: list(names),
      lat: Number(lat),
      lon: Number(lon),
      adjectives: [...list(en).flatMap(plural), ...list(es).flatMap(gendered)],
    }
  })
