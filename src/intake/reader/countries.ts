// Countries with their names and the adjectives for their people and offices, English and Spanish.
// Written by hand; codes ISO 3166-1, points rounded (GeoNames, CC BY 4.0) and only good for "in this country".
// Columns: code | names | English adjectives | Spanish adjectives ("~" takes o, a, os, as) | lat | lon

const ROWS = `
AF|Afghanistan,Afganistán|afghan|afgan~|33|66
AL|Albania|albanian|albanés|41|20
DZ|Algeria,Argelia|algerian|argelin~|28|3
AD|Andorra|andorran|andorran~|42.5|1.5
AO|Angola|angolan|angoleñ~|-12.5|18.5
AG|Antigua and Barbuda,Antigua y Barbuda|antiguan|antiguan~|17.1|-61.8
AR|Argentina|argentine,argentinian|argentin~|-34|-64
AM|Armenia|armenian|armeni~|40|45
AU|Australia|australian|australian~|-25|135
AT|Austria|austrian|austríac~|47.3|13.3
AZ|Azerbaijan,Azerbaiyán|azerbaijani,azeri|azerbaiyan~|40.5|47.5
BS|Bahamas|bahamian|bahameñ~|24.3|-76
BH|Bahrain,Baréin|bahraini|bareiní,bareiníes|26|50.5
BD|Bangladesh,Bangladés|bangladeshi|bangladesí,bangladesíes|24|90
BB|Barbados|barbadian|barbadense,barbadenses|13.2|-59.5
BY|Belarus,Bielorrusia|belarusian|bielorrus~|53|28
BE|Belgium,Bélgica|belgian|belga,belgas|50.8|4
BZ|Belize,Belice|belizean|beliceñ~|17.2|-88.5
BJ|Benin,Benín|beninese|beninés|9.5|2.25
BT|Bhutan,Bután|bhutanese|butanés|27.5|90.5
BO|Bolivia|bolivian|bolivian~|-17|-65
BA|Bosnia and Herzegovina,Bosnia|bosnian|bosni~|44.25|17.83
BW|Botswana,Botsuana|botswanan|botsuan~|-22|24
BR|Brazil,Brasil|brazilian|brasileñ~|-10|-55
BN|Brunei|bruneian|brunean~|4.5|114.7
BG|Bulgaria|bulgarian|búlgar~|42.7|25.2
BF|Burkina Faso|burkinabe|burkinés|13|-2
BI|Burundi|burundian|burundés,burundeses|-3.5|30
KH|Cambodia,Camboya|cambodian|camboyan~|13|105
CM|Cameroon,Camerún|cameroonian|camerunés|6|12.5
CA|Canada,Canadá|canadian|canadiense,canadienses|60|-96
CV|Cape Verde,Cabo Verde|cape verdean|caboverdian~|16|-24
CF|Central African Republic,República Centroafricana||centroafrican~|7|21
TD|Chad|chadian|chadian~|15|19
CL|Chile|chilean|chilen~|-30|-71
CN|China|chinese|chin~|35|105
CO|Colombia|colombian|colombian~|4|-73
KM|Comoros,Comoras|comorian|comorense,comorenses|-12.2|44.4
CR|Costa Rica|costa rican|costarricense,costarricenses|10|-84
HR|Croatia,Croacia|croatian|croata,croatas|45.2|15.5
CU|Cuba|cuban|cuban~|22|-79.5
CY|Cyprus,Chipre|cypriot|chipriota,chipriotas|35|33
CZ|Czech Republic,Czechia,República Checa,Chequia|czech|checo,checos|49.8|15.5
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,Congo-Kinshasa,DRC,RDC,República Democrática del Congo,Congo|congolese|congoleñ~|-4|22
DK|Denmark,Dinamarca|danish|danés|56|10
DJ|Djibouti,Yibuti|djiboutian|yibutian~|11.5|42.5
DM|Dominica||dominiqués|15.4|-61.4
DO|Dominican Republic,República Dominicana|dominican|dominican~|19|-70.7
EC|Ecuador|ecuadorian,ecuadorean|ecuatorian~|-2|-77.5
EG|Egypt,Egipto|egyptian|egipci~|27|30
SV|El Salvador|salvadoran,salvadorean|salvadoreñ~|13.8|-88.9
GQ|Equatorial Guinea,Guinea Ecuatorial|equatoguinean|ecuatoguinean~|1.7|10.5
ER|Eritrea|eritrean|eritre~|15|39
EE|Estonia|estonian|estoni~|59|26
SZ|Eswatini,Swaziland,Esuatini|swazi|suazi,suazis|-26.5|31.5
ET|Ethiopia,Etiopía|ethiopian|etíope,etíopes|8|38
FJ|Fiji,Fiyi|fijian|fiyian~|-18|178
FI|Finland,Finlandia|finnish|finlandés|64|26
FR|France,Francia|french|francés,francesa,franceses|46|2
GA|Gabon,Gabón|gabonese|gabonés|-1|11.75
GM|Gambia|gambian|gambian~|13.5|-15.5
GE|Georgia|georgian|georgian~|42|43.5
DE|Germany,Alemania|german|alemán,alemana,alemanes|51|9
GH|Ghana|ghanaian|ghanés|8|-2
GR|Greece,Grecia|greek|grieg~|39|22
GD|Grenada|grenadian|granadin~|12.1|-61.7
GT|Guatemala|guatemalan|guatemaltec~|15.5|-90.25
GN|Guinea|guinean|guinean~|11|-10
GW|Guinea-Bissau,Guinea-Bisáu|bissau-guinean|guineano-bisauan~|12|-15
GY|Guyana|guyanese|guyanés|5|-59
HT|Haiti,Haití|haitian|haitian~|19|-72.4
HN|Honduras|honduran|hondureñ~|15|-86.5
HU|Hungary,Hungría|hungarian|húngar~|47|20
IS|Iceland,Islandia|icelandic|islandés|65|-18
IN|India|indian|indi~|20|77
ID|Indonesia|indonesian|indonesi~|-5|120
IR|Iran,Irán|iranian|iraní,iraníes|32|53
IQ|Iraq,Irak|iraqi|iraquí,iraquíes|33|44
IE|Ireland,Irlanda|irish|irlandés|53|-8
IL|Israel|israeli|israelí,israelíes|31.5|34.75
IT|Italy,Italia|italian|italian~|42.8|12.8
CI|Ivory Coast,Côte d'Ivoire,Costa de Marfil|ivorian|marfileñ~|8|-5
JM|Jamaica|jamaican|jamaican~|18.25|-77.5
JP|Japan,Japón|japanese|japonés|36|138
JO|Jordan,Jordania|jordanian|jordan~|31|36
KZ|Kazakhstan,Kazajistán|kazakh|kazaj~|48|68
KE|Kenya,Kenia|kenyan|kenian~|1|38
KI|Kiribati||kiribatian~|1.4|173
XK|Kosovo|kosovar|kosovar,kosovares|42.6|20.9
KW|Kuwait|kuwaiti|kuwaití,kuwaitíes|29.5|47.8
KG|Kyrgyzstan,Kirguistán|kyrgyz|kirguís,kirguises|41.5|74.5
LA|Laos|laotian|laosian~|18|105
LV|Latvia,Letonia|latvian|letón,letones|57|25
LB|Lebanon,Líbano|lebanese|libanés,libanesa,libaneses|33.8|35.8
LS|Lesotho,Lesoto|basotho|lesotense,lesotenses|-29.5|28.3
LR|Liberia|liberian|liberian~|6.5|-9.5
LY|Libya,Libia|libyan|libi~|25|17
LT|Lithuania,Lituania|lithuanian|lituan~|56|24
LU|Luxembourg,Luxemburgo|luxembourgish|luxemburgués|49.8|6.1
MG|Madagascar|malagasy|malgache,malgaches|-20|47
MW|Malawi|malawian|malauí|-13.5|34
MY|Malaysia,Malasia|malaysian|malasi~|2.5|112.5
MV|Maldives,Maldivas|maldivian|maldiv~|3.2|73
ML|Mali,Malí|malian|malí,malíes,maliense,malienses|17|-4
MT|Malta|maltese|maltés|35.9|14.4
MH|Marshall Islands,Islas Marshall|marshallese|marshalés|9|168
MR|Mauritania|mauritanian|mauritan~|20|-12
MU|Mauritius|mauritian|mauritan~|-20.3|57.6
MX|Mexico,México|mexican|mexican~|23|-102
MD|Moldova,Moldavia|moldovan|moldav~|47|29
MN|Mongolia|mongolian|mongol,mongoles|46|105
ME|Montenegro|montenegrin|montenegrin~|42.8|19.3
MA|Morocco,Marruecos|moroccan|marroquí,marroquíes|32|-5
MZ|Mozambique|mozambican|mozambiqueñ~|-18.25|35
MM|Myanmar,Burma,Birmania|burmese,rohingya,rohingyas|birman~,rohinyá|22|98
NA|Namibia|namibian|namibi~|-22|17
NP|Nepal|nepali,nepalese|nepalí,nepalíes|28|84
NL|Netherlands,Países Bajos,Holanda|dutch|neerlandés,holandés|52.3|5.6
NZ|New Zealand,Nueva Zelanda|new zealander|neozelandés|-42|174
NI|Nicaragua|nicaraguan|nicaragüense,nicaragüenses|13|-85
NE|Niger,Níger|nigerien|nigerin~|16|8
NG|Nigeria|nigerian|nigerian~|10|8
KP|North Korea,Corea del Norte|north korean|norcorean~|40|127
MK|North Macedonia,Macedonia,Macedonia del Norte|macedonian|macedoni~|41.8|22
NO|Norway,Noruega|norwegian|norueg~|62|10
OM|Oman,Omán|omani|omaní,omaníes|21|57
PK|Pakistan,Pakistán|pakistani|pakistaní,pakistaníes|30|70
PS|Palestine,Palestina,Gaza|palestinian|palestin~|31.9|35.2
PA|Panama,Panamá|panamanian|panameñ~|9|-80
PG|Papua New Guinea,Papúa Nueva Guinea|papuan|papú,papúes|-6|147
PY|Paraguay|paraguayan|paraguay~|-23|-58
PE|Peru,Perú|peruvian|peruan~|-10|-76
PH|Philippines,Filipinas|filipino|filipin~|13|122
PL|Poland,Polonia|polish|polac~|52|20
PT|Portugal|portuguese|portugués|39.5|-8
PR|Puerto Rico|puerto rican|puertorriqueñ~|18.2|-66.5
QA|Qatar,Catar|qatari|catarí,cataríes|25.5|51.2
CG|Republic of the Congo,Republic of Congo,Congo-Brazzaville,República del Congo||congoleñ~|-1|15.5
RO|Romania,Rumanía,Rumania|romanian|ruman~|46|25
RU|Russia,Rusia|russian|rus~|60|100
RW|Rwanda,Ruanda|rwandan|ruandés,ruandesa,ruandeses|-2|30
LC|Saint Lucia||santaluceñ~|13.9|-61
VC|Saint Vincent and the Grenadines,San Vicente y las Granadinas|vincentian|sanvicentin~|13.2|-61.2
WS|Samoa|samoan|samoan~|-13.6|-172.3
SA|Saudi Arabia,Arabia Saudita,Arabia Saudí|saudi|saudí,saudíes,saudita,sauditas|25|45
SN|Senegal|senegalese|senegalés,senegaleses|14|-14
RS|Serbia|serbian|serbi~|44|21
SC|Seychelles|seychellois|seychellense,seychellenses|-4.6|55.5
SL|Sierra Leone,Sierra Leona|sierra leonean|sierraleonés|8.5|-11.5
SG|Singapore,Singapur|singaporean|singapurense,singapurenses|1.4|103.8
SK|Slovakia,Eslovaquia|slovak|eslovac~|48.7|19.5
SI|Slovenia,Eslovenia|slovenian,slovene|esloven~|46.1|14.8
SB|Solomon Islands,Islas Salomón||salomonense,salomonenses|-8|159
SO|Somalia|somali|somalí,somalíes|6|48
ZA|South Africa,Sudáfrica|south african|sudafrican~|-29|24
KR|South Korea,Corea del Sur|south korean|surcorean~|36.5|127.8
SS|South Sudan,Sudán del Sur|south sudanese|sursudanés,sursudaneses|8|30
ES|Spain,España|spanish|español,española,españoles|40|-4
LK|Sri Lanka|sri lankan|esrilanqués|7|81
SD|Sudan,Sudán|sudanese|sudanés,sudanesa,sudaneses|16|30
SR|Suriname,Surinam|surinamese|surinamés|4|-56
SE|Sweden,Suecia|swedish|suec~|62|15
CH|Switzerland,Suiza|swiss|suiz~|47|8
SY|Syria,Siria|syrian|siri~|35|38
ST|São Tomé and Príncipe,Santo Tomé y Príncipe||santotomense,santotomenses|1|7
TW|Taiwan,Taiwán|taiwanese|taiwanés|24|121
TJ|Tajikistan,Tayikistán|tajik|tayik~|39|71
TZ|Tanzania|tanzanian|tanzan~|-6|35
TH|Thailand,Tailandia|thai|tailandés,tailandesa,tailandeses|15|100
TL|Timor-Leste,East Timor,Timor Oriental|timorese|timorense,timorenses|-8.8|126
TG|Togo|togolese|togolés|8.6|1
TO|Tonga|tongan|tongan~|-20|-175
TT|Trinidad and Tobago,Trinidad y Tobago|trinidadian|trinitense|11|-61
TN|Tunisia,Túnez|tunisian|tunecin~|34|9
TR|Turkey,Türkiye,Turquía|turkish|turc~|39|35
TM|Turkmenistan,Turkmenistán|turkmen|turcoman~|39|60
TV|Tuvalu|tuvaluan|tuvaluan~|-8|178
UG|Uganda|ugandan|ugandés,ugandesa,ugandeses|2|33
UA|Ukraine,Ucrania|ukrainian|ucranian~|49|32
AE|United Arab Emirates,UAE,Emiratos Árabes Unidos|emirati|emiratí,emiratíes|24|54
GB|United Kingdom,UK,Reino Unido,Britain|british|británic~|54|-2
US|United States,US,USA,United States of America,Estados Unidos,EEUU,EE UU,EUA|american|estadounidense,estadounidenses,norteamerican~|39.76|-98.5
UY|Uruguay|uruguayan|uruguay~|-33|-56
UZ|Uzbekistan,Uzbekistán|uzbek|uzbek~|41|64
VU|Vanuatu|ni-vanuatu|vanuatuense,vanuatuenses|-16|167
VE|Venezuela|venezuelan|venezolan~|8|-66
VN|Vietnam|vietnamese|vietnamita,vietnamitas|16|106
EH|Western Sahara,Sáhara Occidental|sahrawi|saharaui,saharauis|25|-13.5
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
