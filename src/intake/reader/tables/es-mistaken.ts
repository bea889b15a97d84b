// Spanish words among which a cue means something else. Part of the table of es.ts; a row takes the cues of its kind
// away from the words that it covers.
import type { CueRow } from './table.ts'

// biome-ignore format: rows of cues read better filled than one word a line
export const ES_MISTAKEN: readonly CueRow[] = [
  { id: 'not.detention', kind: 'detention', when: `
      captur*|tom* ~2 bastion|pueblo|ciudad|base|aeropuerto|cerro|posiciones|territorio|control|poder|armas|droga|cargamento /
      detuvo|detuvieron|detenida|detenido ~2 obra|obras|construccion|lluvia|vehiculo|camion|unidad / sin detenerse / se ~1 lo|la|los|las llevan|llevaron|llevo|lleva ~1 pa|para|a|hacia @place` },
  { id: 'not.harm', kind: 'harm', when: `
      se ~1 nos|les|le ~1 pegaron|pego|pegan / borde|filo de la muerte / brote|brotes ~1 de ~2 violencia|esperanza / estallido|brote de la ~1 guerra|violencia / punto muerto / fecha muerta / tiempo muerto / muerto de risa / herida abierta /
      agua|luz|energia|electricidad|corriente|senal|gas|servicio|suministro|internet|comunicacion|llamada|paso|camino|carretera|via|ruta ~1 se ~1 corto|cortaron|ha|han ~1 / se ~1 corto|cortaron ~2 agua|luz|energia|electricidad|corriente|senal|gas|servicio|suministro|internet|comunicacion|llamada|paso|camino|carretera|via|ruta` },
  { id: 'not.count', kind: 'count', when: `
      hay ~1 para @num /
      costo de vida / nivel de vida / calidad de vida` },
  { id: 'not.movement', kind: 'movement', when: `
      llegada ~1 de ~2 retornad*|devuelt*|deportad* /
      llego|llegaron|llegar|llegado ~2 acuerdo|conclusion|limite|tope|record|niveles|nivel / salio|salieron|salir ~2 adelante|bien|mal|ganando|positivo /
      lleva|llevo|llevaron ~2 cabo|declaratoria|declarar / llevo|llevaron a la ~1 declaratoria|suspension / se salio|salieron de ~1 su|sus cauce|cauces|madre / pasa|paso|pasaron ~2 factura|lista / va|van ~1 a ~1 ser|haber|tener / sale|salen ~2 caro / entra|entrar|entro|entraron ~1 en ~1 vigor|vigencia|funciones|crisis|operacion /
      dejo|dejaron|dejando|deja ~4 muertos|muertas|muerto|heridos|heridas|damnificad*|desaparecid*|danos|saldo|inundad*|incomunicad*` },
  { id: 'not.deportation', kind: 'deportation', when: 'comunidad|comunidades|municipio|municipios|zona|zonas|lugar|lugares expuls* / expulsor* / sacar|sacaron|sacaran|sacan ~2 @num ~1 familias|vecinos|habitantes|campesinos|pacientes|personas|pobladores|ninos|damnificados' },
  { id: 'not.aid', kind: 'aid', when: 'se ~1 los|las|lo|la|nos llevo|llevaron|llevan / se ~1 llevo|llevaron|llevan ~1 las|los|nuestras|nuestros|todas|todo ~1 <thing> / atendid* ~1 por ~2 mal|irritacion|ceniza|quemaduras|golpe|golpes|intoxicacion|humo|inhalacion|contusiones|heridas|desmayo|calor|frio|altura|neumonia|diarrea|deshidratacion|fiebre|hipotermia / lleg* ~2 @num camion|camiones|buses|lanchas|botes|carros con ~1 gente|personas|familias' },
  { id: 'not.need', kind: 'need', when: 'albergue|albergues|refugio|vivienda ~1 ya no / no hay ~1 por|como|forma|manera ~2 pasar|cruzar|entrar|salir|llegar' },
  { id: 'not.blockade', kind: 'blockade', when: 'abr*|abrio|abrieron|cerr*|cerro|cerraron ~2 consulta|consultorio|oficina|comedor|clinica|centro|albergue|cocina|mesa|escuela|escuelas|hospital|tienda|mercado ~4 <way>' },
  { id: 'not.deployment', kind: 'deployment', when: '<force> ~2 esta|estan|anda|andan ~2 quitando|cobrando|pidiendo|deteniendo|golpeando|bajando|sacando|deportando|robando|amenazando|devolviendo' },
  { id: 'not.cause', kind: 'cause', when: '<people>|fue|fueron ~1 detenid*|arrestad*|acusad*|condenad*|capturad*|buscad* por' },
  { id: 'not.rule', kind: 'rule', when: 'en|por orden de|alfabetico / ley del mas|silencio|hielo' },
  { id: 'not.meeting', kind: 'meeting', when: 'reune|reunen|reunir ~2 requisitos|condiciones|fondos|firmas' },
]
