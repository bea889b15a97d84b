// Bodies and money that only one country has: "Carabineros" tells of Chile where nobody names it. They say in which
// country a text's towns are, never where something happened. Written by hand; whoever shares a name with another
// country's (a "Guardia Nacional", a "Red Cross", pesos) is left out. Columns: code | names, folded.
const ROWS = `
AF|afghani,afghanis
BD|taka
BR|operacao acolhida,operacion acogida,reais
CD|monusco,fardc
CL|carabineros,carabinero,senapred,onemi,servicio nacional de migraciones
CO|ungrd,icbf,migracion colombia,eln,unidad para las victimas,clan del golfo
DO|cesfront
EC|mies,sngre,sngr,ecu 911
ES|guardia civil,salvamento maritimo,ceti,ertzaintza
ET|birr
GB|home office
GR|hellenic coast guard
GT|conred,quetzales,instituto guatemalteco de migracion
HN|copeco,lempiras,lempira
HT|pnh,gourdes
HU|forint,forints
IN|ndrf,sdrf,asdma
IT|guardia costiera
MG|bngrc,ariary
MW|dodma,mrcs,kwacha
MX|comar,sedena,grupo beta,grupos beta,instituto nacional de migracion
MZ|ingd,ingc,meticais
NG|nema,sema,naira
NI|sinapred,cordobas
PA|senafront,sinaproc,balboas
PE|indeci,pnp,soles,coer,coen
PH|ndrrmc,pagasa,dswd,barangay,barangays
PK|pdma
PS|unrwa
SD|rsf
SV|bukele
TR|afad
UA|hryvnia
US|cbp,fema,border patrol,patrulla fronteriza,national guard,cbp one,homeland security
VE|saime,sebin,cicpc,gnb,bolivares,faes
`

/** Folded words of a sign, one to five of them, and the country it tells of. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [code, names] = row.split('|') as [string, string]
      return names.split(',').map((name) => [name, code] as const)
    }),
)

export const LONGEST_SIGN = Math.max(...[...SIGNS.keys()].map((name) => name.split(' ').length))
