// Spanish cues: which words of a clause report which kind. Part of the table of es.ts; the pattern language is in
// ../patterns.ts. Rows nearer the top name the measure when two of one kind fit.
import type { CueRow } from './table.ts'

// biome-ignore format: rows of cues read better filled than one word a line
export const ES_CUES: readonly CueRow[] = [
  { id: 'count.stranded', kind: 'count', measure: 'stranded', gate: ['number'], when: `
      varados|varadas|atrapados|atrapadas|atascados|incomunicados|incomunicadas|incomunicada|aislados|aisladas / represad*|retenid*|confinad*|estancad* / no pueden|podian|puede|podido ~1 salir|moverse|volver|regresar|pasar / esperando|esperan|espera ~2 bus|buses|transporte|cupo|lancha|piragua|vuelo` },
  { id: 'count.joined', kind: 'count', measure: 'joined', gate: ['number'],
    when: 'se ~1 uni* / se ~1 sum* / incorpor*' },
  { id: 'count.arrived', kind: 'count', measure: 'arrived', gate: ['number'], when: `
      llego|llegaron|llegan|llegamos|arribaron|arribo / ingresaron|entraron / nuevos / ha|han recibido / recibio|recibieron @num / desembarc* / arrib* / llegando|llegado|llegada|llegadas / entrado|entra|entran / total / llegamos ~2 @num / salieron ~4 de ~3 @num ~2 <people> / llegar|llegaran|lleguen|llegaria|llegarian ~2 @num / recien llegados|llegadas` },
  { id: 'count.crossed', kind: 'count', measure: 'crossed', gate: ['number'],
    when: 'cruzaron|cruzo|cruzan|cruzando|pasaron / cruzado|pasado|cruzo|cruce|cruces / entraron ~3 por|x' },
  { id: 'count.homeless', kind: 'count', measure: 'without shelter', polarity: 'affirmed', gate: ['number'], when: `
      quedaron|quedo|dejo|dejaron|deja|dejando ~7 sin ~1 techo|casa|vivienda|hogar|donde / a la intemperie` },
  { id: 'count.displaced', kind: 'count', measure: 'displaced', gate: ['number'], when: `
      desplazad* / evacuad* / huyeron|huyen / abandon* ~3 casas|hogares|viviendas|fincas|tierras|parcelas|veredas|pueblos|comunidades|vereda|pueblo|comunidad|finca|aldea|aldeas / dejaron ~2 casas|hogares|tierras|fincas / han salido ~3 veredas|casas|hogares|comunidades|pueblos / sin casa|hogar / desalojad*` },
  { id: 'count.none', kind: 'count', measure: 'arrived', polarity: 'negated', when: `
      no ~3 llegadas|arribos|desembarcos|pateras|cayucos|ingresos / ninguna llegada|patera / nadie ~2 llego|cruzo` },
  { id: 'count.affected', kind: 'count', measure: 'affected', gate: ['number'], when: 'afectad* / damnificad* / golpead* / resultaron ~2 afectad* / mas afectad*' },
  { id: 'count.sheltered', kind: 'count', measure: 'sheltered', gate: ['number'], when: `
      albergad* / alojad* / refugiad* ~2 en / duermen|durmieron ~3 en / hospedad* / en ~2
      albergues|albergue|refugios / alojaba|aloja|alojan|alberga|albergan|albergaba|acoge|acogen|acogia|hospeda|hospedan ~3 @num / durmieron|durmio|pernoctaron|pernoctan / en ~2 centros|escuelas|coliseo|carpas / @num en @num / en ~3 albergue|albergues|refugio|escuela|coliseo|gimnasio|parroquia|polideportivo|campamento ~5 hay|estan|quedan|permanecen ~2 @num / duermen|duerme|dormimos|durmieron|durmio ~1 @num / caben|entran ~1 @num ~3 duermen` },
  { id: 'count.stayed', kind: 'count', measure: 'stayed', gate: ['number'], when: `
      se quedaron|quedo|quedan|quedaran / permanecen|permanece|siguen|sigue|continuan / no quisieron|quieren ~1 irse|salir|moverse / se escondieron|esconden / se rehus* a` },
  { id: 'count.returned', kind: 'count', measure: 'returned', gate: ['number'],
    when: 'regresaron|regreso|volvieron|retornaron|desistieron / dieron media vuelta' },
  { id: 'count.moving', kind: 'count', measure: 'moving', gate: ['number'],
    when: 'calculo|calculamos|somos|avanzan / van como / conte|contamos|cuento ~2 @num / son como|unos|mas' },
  { id: 'count.present', kind: 'count', measure: 'present', gate: ['number'], when: `
      se encuentran|concentran|concentraron|reunieron|congregaron / esperan|espera|esperaban /
      acampan|acampaban|acamparon / hay|habia ~1 @num / suman|sumaban / viven|vivian / son|eran /
      numero|cifra|total de / tiene ~1 @num hab / esperando|aguardan|aguardaban / hacen fila / en la fila / suma|sumo|sumaron ~1 @num / eramos ~1 @num / somos ~2 @num / quedamos|estamos ~2 @num / han quedado ~2 @num` },

  { id: 'movement.transport', kind: 'movement', gate: ['number', 'route'], when: `
      traslad*|reubic*|rescat*|evacu|evacuo|evacuaron|evacuan|evacuar*|desaloj|desalojo|desalojaron|desalojan|bajaron|
      llevo|llevaron|llevan|llevara|llevaran|transport*|condujeron ~3 @num|personas|familias|migrantes|vecinos /
      fueron|fue|seran|sera|sido|son ~2 desalojad*|evacuad*|trasladad*|reubicad*|rescatad* / evacuad*|desalojad*|
      trasladad*|reubicad*|rescatad* ~3 de|desde|a|hacia|en @place|lancha|helicoptero|buses / desalojar ~4
      <people>|asentamiento|campamento|predio / aceptaron|acepto ~1 ir|trasladarse a / llevad* ~3 a|al|hasta @place|hospital / rescata|evacua|desaloja ~3 @num|personas|familias|migrantes` },
  { id: 'movement.evict', kind: 'movement', when: `
      desalojo|desalojaron|desaloja|desalojan|desalojado|desalojada ~5 sector|toma|campamento|asentamiento|edificio|predio|
      terreno|parque|plaza|<people> / desalojo ~1 de ~3 sector|toma|campamento|asentamiento|edificio|predio|terreno|<people>` },
  { id: 'movement.leave', kind: 'movement', gate: ['route', 'number'], when: `
      salio|salieron|salimos|sale|salen|saldra|saldran|saldria|saldrian|salir|salida|zarpo|zarparon|zarpan /
      partio|partieron|parten|partira|partiran / dejo|dejaron|abandonaron ~2 @place / se fueron|va|van|fue / emprend*|emprendieron ~5 a|hacia|camino / saliendo|salido|partido|zarpado / embarcaron|embarco|embarcan|embarcar|embarcarse ~4 a|hacia|rumbo / partimos|saldremos|saldriamos / se marcharon|marcho|marchan|largaron|retiraron|retiran|retiro ~3 de|a|hacia / sacaron|saco|sacan|sacar ~2 a ~3 <people>|familias|todos / abandonan|abandono|abandonar ~3 @place|lugar|zona|barrio` },
  { id: 'movement.advance', kind: 'movement', gate: ['route', 'way'], when: `
      avanz* / van|va|vamos|iban|voy ~2 a|pa|para|hacia|hasta|rumbo /
      camino|caminan|caminaron|caminamos|caminar|caminando / marcha|marcharon|marchan|marcho ~2 a|hacia|hasta / se
      dirig* / rumbo a / con destino a / continuaron|continua|continuan|continuaran|siguieron|seguiran ~4
      a|hacia|hasta / viajan|viajaron|viajar|viajo / recorrieron|recorrio|recorren / @date a|hacia|pa|para @place
      / traslad* ~6 a|hacia|hasta / cruz* ~5 a|hacia|por|rio|lago|mar|canal|canoa|balsa / entraron|entro|ingresaron|ingreso ~2 a|en|por / camina|caminaba|caminaban|anda|andan|andando / ya ~2 en @place / se fueron|fue|van|va a|pa|para|hacia / aceptaron|acepto ir a / buses|bus|lancha|lanchas|camiones|barco|ferry|tren|vuelo a|hacia|pa|para @place / sigue|siguen|seguimos|seguiran|seguira|continua|continuan|continuamos ~2 a|hacia|hasta|rumbo / se sigue a|hacia|rumbo / entrando|llegando|pasando|saliendo ~1 a|en|por|de|al @place / marchamos|partimos|avanzamos|volvemos|regresamos|subimos|bajamos|cruzamos|entramos|llegamos ~2 a|hacia|hasta|en|por|al @place / cabeza|punta|cola|vanguardia ~3 marcha|caravana|columna ~4 @place / enfil* ~3 a|hacia|rumbo / tomaron|tomamos|agarraron ~2 camino|ruta|carretera ~3 a|hacia|de / retom*|reanud* ~3 marcha|camino|recorrido|viaje / columna|caravana|marcha|contingente ~3 va|van|esta|estan|viene|vienen|anda ~5 @place` },
  { id: 'movement.arrive', kind: 'movement', gate: ['route'], when: `
      llego|llegaron|llegan|llega|llegaran|llegara|llegamos|llegar|arribo|arribaron / alcanz* ~3 @place / llegado|llegando / llegar ~2 a|hasta ~2 <way> / llegamos|arribando|arriban / hizo|hicieron su entrada|arribo|ingreso` },
  { id: 'movement.ride', kind: 'movement', gate: ['route', 'group'], when: `
      van|iban|viajan|subieron|suben|viajaron ~3 arriba|bordo|encima|traileres|camiones|autobuses|tren / a bordo
      de / en aventon|jalon|raite / subidos a|en / suben|subieron @num / tomaron|tomo|abordaron|abordo|subio|subieron ~4 tren|bus|buses|autobus|autobuses|camion|camiones|lancha|avion / trep* ~3 tren|camion|techo|vagon|vagones / subieron|suben|subio ~3 tren|bestia|vagon|vagones` },
  { id: 'movement.back', kind: 'movement', gate: ['place'], when: `
      regres* ~3 a|hacia / volvieron|volvio|vuelven|volver ~2 a|hacia / retorn*` },
  { id: 'movement.evacuate', kind: 'movement', modality: 'requested', when: `
      orden|ordeno|ordenaron|pidio|pidieron|piden|llamo ~4 evacuar|desalojar|abandonar|salir|evacuacion /
      evacuacion ~2 obligatoria|preventiva / dio|dieron|dan|daba ~4 horas|dias para|pa ~1 salir|irse|abandonar|desocupar|desalojar` },
  { id: 'movement.call', kind: 'movement', modality: 'planned', when: `
      convoc*|anunci*|prepar* ~7 caravana|marcha|salida|exodo / nueva|proxima|otra|segunda caravana ~6 @date` },
  { id: 'movement.exodus', kind: 'movement', when: `
      nadie ~2 salido|salio|sale|entrado|entro|cruzado|cruzo|pasado / vuelven|vuelve|regresan|regresa|volvieron|regresaron|caminan|retornan ~3 a|hacia ~1 sus|su|la|las|el|los pueblo|pueblos|casa|casas|tierras|tierra|pais|comunidades|aldeas|veredas|fincas / huyen|huyeron|salen|salieron|escapan|escaparon ~3 norte|sur|monte|montana|selva|cerro|cerros / exodo / se estan|siguen yendo|saliendo / queda|quedo|quedaron vacio|vacia|vacias|vacios|desierta|desierto|desiertas|abandonada|abandonadas ~2 pueblo|pueblos|aldea|aldeas|vereda|veredas|barrio|barrios / pueblo|pueblos|aldea|aldeas|vereda|veredas ~2 quedaron|quedo vacias|vacios|vacia|vacio|desiertas|desiertos / llegar|llegaran|llegaron|llegamos ~2 a ~1 la|el frontera|capital|costa|limite / bus|buses|camion|camiones|lancha|lanchas|barco|tren|vuelo|vuelos|ferry ~2 llego|llegaron|arribo|arribaron|atraco|aterrizo|partio|partieron|zarpo` },
  { id: 'movement.next', kind: 'movement', modality: 'planned', when: `
      destino|parada|meta|llegada ~4 : ~1 @place / destino|meta ~3 @place / proxima|siguiente parada|escala ~4 @place` },
  { id: 'movement.rest', kind: 'movement', polarity: 'negated', gate: ['group'], when: `
      descansa|descansan|descansamos|descansara|descansaran|descansaron|descanso / no ~1 avanz*|camin*|sal*|mov* /
      dia de descanso` },

  { id: 'blockade.closed', kind: 'blockade', status: 'blocked', when: `
      
      cerro|cerraron|cierra|cierran|cerrar*|cerrado|cerrada|cerrados|cerradas|bloque*|cortaron|corto|cortar|
      impidio|cierren|corten|corta|cortan|cortara|impiden|impide
      ~4 <way> / <way> ~7
      cerrado|cerrada|cerrados|cerradas|bloqueado|bloqueada|bloqueadas|cortada|cortado|intransitable|
      intransitables|colapsado|colapsada
      / cierre|bloqueo|bloqueos ~3 <way> / sin paso / no hay paso / paso ~1 cerrado / cerr* ~2 @place / paro armado|nacional|civico|indefinido / paro ~2 camioner*|transportist* / tranc* ~4 <way> / suspend*|cancel* ~3 bus|buses|tren|trenes|ferry|vuelos|servicio|transporte|salidas / <way> ~6 caid*|destruid*|inundad*|bloquead*|cortad*|suspendid*|inhabilitad*|interrumpid*|clausurad*|anegad* / interrump*|clausur* ~3 <way> / suspendid* ~3 <way> / no hay ~1 paso|acceso / bloqueos|bloqueo / <way> bajo agua / vecinos|manifestantes ~3 bloque* / no ~2 podido entrar|llegar|acceder|ingresar|pasar / no pueden|podemos|puede ~1 entrar|acceder|ingresar / sin acceso / esta|sigue|permanece|continua|lleva|estaba ~1 cerrad*|bloquead*|cortad* ~1 desde|hasta|@date / acceso ~2 negado|denegado|impedido / tomaron ~3 carretera|puente|via|garita|panamericana|autopista|frontera|calle / intransitable|intransitables|infranqueable / suspend*|cancel*|paraliz* ~4 lancha|lanchas|zarpe|zarpes|navegacion|embarcaciones|ferris|salidas|viajes|cruces|barcos|vuelos|embarques / zarpes|salidas|lanchas|viajes ~3 suspendid*|cancelad*|paralizad* / sigue|siguen|permanece|permanecen|continua|quedo|quedaron ~1 cortad* / piquete|piquetes|barricada|barricadas|plantón|planton|tranque|tranques / cierr|cierran|cerraran|cerrara ~3 <way>|@place / sin transito|circulacion|pasada / clausur* / reten|retenes ~6 revisan|impide|impiden|detiene|detienen|paran / quem* ~2 llantas|neumaticos / llantas|neumaticos ~4 <way> / dejara|dejo|deja|dejaran|dejan|dejaron de ~1 funcionar|circular|operar|salir|prestar|pasar / <way> ~6 tapad*|obstruid*|trancad* / derrumbe|deslave|deslizamiento ~4 <way>` },
  { id: 'blockade.halted', kind: 'blockade', status: 'blocked', when: `
      detuvo|detuvieron|detiene|detienen|frenaron|freno|pararon|paro|retuvieron|retuvo ~4
      caravana|grupo|contingente|marcha|paso|hoy|avance / los|las|nos
      detuvo|detuvieron|paro|pararon|frenaron|freno|retuvo|retuvieron / los|las|nos|les dejan|dejaron|dejo ~1
      pasar|entrar|cruzar / no|impid* ~3 dejan|dejaron|dejo|permit*|paso|avance|ingreso|entrada ~2
      pasar|cruzar|entrar|avanzar / impid*|impedir ~4 paso|avance|ingreso|cruce|entrada / no dejan|deja|permiten|permite ~1 pasar|cruzar|entrar|avanzar|seguir / devolvio|devolvieron ~4 reten|peaje|puente|frontera / reten ~4 pas*|dejaron / parad*|detenid*|atascad*|trancad* ~3 reten|puente|garita|frontera|aduana|peaje|control / regresa|regresan|devuelve|devuelven|rebotan|rebotaron ~6 garita|reten|peaje|control / dan|dio|dieron media vuelta ~4 reten|frontera` },
  { id: 'blockade.nobody', kind: 'blockade', status: 'blocked', modality: 'asserted', polarity: 'affirmed', when: `
      nadie puede|pudo|podia|podra ~1 salir|entrar|pasar|cruzar|moverse / no dejan|deja|dejaban a nadie` },
  { id: 'blockade.restricted', kind: 'blockade', status: 'restricted', when: `
      solo ~4 dejan|dejara|dejaran|dejo|pasan|permiten|permitira|permitiran|permitio|entran|cruzan / restring* ~4
      <way>|ingreso|paso / limit* ~3 ingreso|paso|<way> / paso controlado|restringido / solo|solamente|unicamente ~1 se ~1 entra|llega|pasa|accede ~4 en|por|a / paso solo|solamente|unicamente para / un solo carril / solo ~3 motos|lanchas|lancha|helicoptero|peatones|pie / acceso|paso limitado|restringido|regulado / solo recibira|reciben|recibe / prohib* ~3 circul*|transito|navegacion / solo|solamente|unicamente ~1 vehiculos|carros|livianos|peatones|motos / instal*|mont*|puso|pusieron ~3 reten|retenes|controles / de uno en uno / a cuentagotas / por turnos|horarios ~3 / paso alternado|intermitente|peatonal / solo|unicamente|solamente ~2 peatones|ambulancias|residentes|emergencias / abre|abren|atiende|atienden ~2 solo|unicamente|solamente / solo|unicamente|solamente ~1 abre|abren|atienden` },
  { id: 'blockade.opened', kind: 'blockade', status: 'opened', when: `
      ya abrieron|reabrieron|dejaron / ya ~2 paso libre /
      abrio|abrieron|abren|abre|abierto|abierta|abiertos|abiertas|reabrio|reabrieron|habilitaron|habilito|
      habilitado|habilitada|despejaron|reabierto
      ~4 <way> / <way> ~5 abierto|abierta|abiertos|habilitado|habilitada|reabierto|despejada /
      dejaron|dejo|permitieron|permitio pasar|entrar|cruzar|paso / permitieron|permitio el paso|ingreso / reabiert*|reabre|reabren|reabrira|reabriran|reabrir|habilitad*|restablecid*|despejad* ~6 <way> / <way> ~6 reabiert*|habilitad*|despejad*|restablecid*|abiert* / los|las|nos dejaron|dejan pasar|entrar|cruzar / ya hay paso / paso|via libre|abierto|despejada / mercado abre / <way> ~5 la|lo|las|los abrieron|reabrieron|abrio|habilitaron|despejaron / se ~1 habilito|reabrio|restablecio|despejo|reabrira / <way> ~6 reabre|reabren|reabrira|reabriran / <way> ~4 abrio|abrieron|reabrio|reabrieron|abre / reabrio|reabrieron|reabre / reanud*|restablec* ~4 <way>|lanchas|zarpes|vuelos|buses|servicio|transporte|paso|transito|cruces|salidas / nos|los|las|les dejo|dejaron ~1 pasar|cruzar|entrar|seguir|subir / levant* ~2 bloqueo|bloqueos|paro|piquete|reten|cierre / transitable|transitables / deja|dejan pasar|entrar|cruzar a` },

  { id: 'deployment.asked', kind: 'deployment', modality: 'requested', when: `
      pidi*|pide|piden|solicit*|reclam*|exig* ~3 presencia|envio|apoyo|despliegue|intervencion ~4 guardia|ejercito|tropas|militares|policia|policias|armada / pidi*|pide|piden|solicit*|reclam* ~1 refuerzos|tropas|militares` },
  { id: 'deployment.sent', kind: 'deployment', when: `
      despleg*|desplieg*|envi|envio|envia*|enviar*|moviliz*|reforzo|reforzaron|mando|mandaron|destac* ~6 <force> /
      <force> ~4
      desplegados|llegaron|llego|sobrevolo|sobrevuela|vigilan|vigila|custodian|resguardan|patrullan|rodearon|
      acordonaron|desplegaron / <force> ~3 reforz*|refuerz*|controlar|controla|controlan|lleg* / lleg* ~3 @num ~1 <force> / envio de ~2 @num ~1 <force> / envio de ~1 <force> / reforz*|refuerz*|aument*|increment*|sum|sumo|sumara|sumaran ~8 <force> / <force> ~3 llegado|llegan|estan|esta|apostados|presentes|instalados / lleg* ~3 <force> / envio de ~2 armada|marina|tropas / <force> ~3 posiciones|posicion / <force> ~3 entraron|irrumpieron|acordonan|cercaron|cercan|ocuparon|ocupan|tomaron|instalaron / muchos|muchas|bastantes|mas|varios ~1 <force> / <force>|tanquetas|tanques ~4 estacionad*|parquead*|apostad*|desplegad* / presencia ~2 policial|militar / fuerte presencia|operativo|dispositivo` },

  { id: 'detention.arrest', kind: 'detention', measure: 'arrest', when: `
      arrest* / captur* / aprehend* / detenido|detenida|detenidos|detenidas|detencion|detenciones /
      detuvo|detuvieron|detienen|detiene|detendra|detendran|deteniendo|arresta|arrestan ~2 a|al|gente|personas|migrantes / apres* / agarraron|agarro ~3 @num / migra ~4 llevo|llevaron|agarro|agarraron|detuvo|paro / redada|redadas|operativo ~6 @num / se llevaron ~3 @num|presos|presas|detenidos / se llevo|llevaron a ~1 @num|<people> / migracion|policia|policias|patrulla|agentes|guardia ~2 llevo|llevaron|agarro|agarraron ~2 @num / subieron|subio|subiendo|suben|metieron|metio|meten|treparon ~3 patrulla|perrera|camioneta|furgon|van|celda|camion|autobus|vehiculo|jaula / se los|las|lo|la llevo|llevaron|llevan / los|las|lo|la agarro|agarraron|levanto|levantaron|apresaron|apreso|pesco|pescaron|encerraron|encerro|arrestaron|detuvieron|capturaron / estan deteniendo|agarrando|llevandose|levantando / deteniendo / redada|redadas|razia|razias / esposaron|esposo / arrestos|detenciones|capturas|aprehensiones / los bajaron ~2 bus|combi|taxi|autobus|camion|tren / bajaron|bajan|bajo|bajando ~1 del|de ~1 bus|buses|combi|taxi|tren|camion|autobus|camioneta / fue|fueron|seran|sera|estan|esta ~1 acusad*|imputad*|procesad*|vinculad* / a proceso|juicio / enfrent* ~2 cargos|juicio / detendra*|arrestara* ~3 / llevo|llevaron presos|preso|presa|presas` },
  { id: 'detention.secured', kind: 'detention', measure: 'detention', when: 'aseguro|aseguraron|asegura|rescato ~1 a @num ~3 extranjeros|migrantes|indocumentados / intercept* ~6 @num|<people>' },
  { id: 'detention.held', kind: 'detention', measure: 'detention', when: `
      estacion migratoria / encarcel* / preso|presos|presa / bajo custodia / retenidos|retenidas|retenido /
      recluid* / asegurad* ~4 migrantes|personas|migracion / encerrad* / ingreso|ingresaron|enviad*|enviaron|trasladad*|mandaron ~2 prision|carcel|calabozo|calabozos / prision preventiva|provisional / esposad* / bajo arresto / maniatad* / a disposicion de ~2 fiscalia|juez|juzgado / tienen|tenian|mantienen|tuvieron|tiene ~4 celda|celdas|calabozo|calabozos|bodega|jaula|jaulas|encerrad*|presos|esposad* / siguen|sigue|permanecen|continuan ~1 detenid*|pres*|recluid*|encerrad*` },
  { id: 'detention.released', kind: 'detention', measure: 'detention', polarity: 'negated', gate: ['number'], when: `
      quedaron|quedo|salieron libre|libres / liberad* / puest* en libertad / quedaron|quedo|queda ~1 en libertad / soltaron|solto|soltados` },
  { id: 'detention.abduction', kind: 'detention', measure: 'abduction', when: 'secuestr* / plagiad* / raptad*|rapto|raptaron / privad* de ~1 libertad / a cambio de ~2 rescate' },

  { id: 'deportation.deport', kind: 'deportation', when: `
      deport* / expuls* / repatri* / devueltos|devuelto|devueltas|devolvieron|devolver|regresados|retornados ~3
      a|por / devolucion|devoluciones ~2 en|de caliente|migrantes / retorno|retornos forzado|forzoso|forzados / sacar|sacaron|sacaran|sacan ~4 @num / devolvio|devuelve|devuelven ~6 a|hacia @place|pais|frontera / devuelt*|devolv* / regresaron ~3 a la fuerza / aviones|avion|vuelo|vuelos ~8 deportad*|repatriad*|retornad* / vuelo|vuelos de deportacion|expulsion|retorno / mand*|envi* ~1 de regreso|vuelta / regresan|regresaron a @num / echaron|echan a @num / rechazad* en frontera / empuj*|mand*|llev*|echaron|echan|arroj*|sacaron|regresaron|regresan ~5 de vuelta|regreso a / devolucion|devoluciones|deportaciones|expulsiones / ponen|pusieron|puso en ~2 frontera / dejo|dejaron|dejan|abandono|abandonaron|boto|botaron|tiran|tiraron ~6 desierto|frontera|linea / vuelo|avion|bus ~4 deportados|retornados|repatriados|expulsados / deportados ~3 llegaron|aterrizo|arribaron|llego / deportaciones|expulsiones|devoluciones ~4 comenz*|empez*|inici*|reanud*|continu*|aument*|ces*|suspend*` },

  { id: 'need.enough', kind: 'need', modality: 'asserted', polarity: 'negated', when: `
      no traigan|manden|lleven|envien ~3 <thing>|mas / ya no ~2 reciben|recibe|aceptan|acepta / hay
      mucha|mucho|bastante|suficiente|suficientes ~2 <thing> / <thing> ~2 suficiente|suficientes / no mas <thing> / no ~1 hace|hacen falta|necesitamos|necesitan ~2 <thing> / sobra|sobran ~2 <thing> / <thing> de sobra / lleno|llena de ropa / <thing> ya no / de sobra / ya tenemos|hay suficiente|suficientes|bastante|bastantes / no traigan|manden|envien|lleven mas / abunda|abundan ~1 <thing>` },

  { id: 'need.need', kind: 'need', modality: 'requested', when: `
      necesit* / urge|urgen ~5 <thing> / se solicita|solicitan|requiere|requieren|busca|buscan ~4 <thing> /
      pidi*|pide|piden|pedimos|solicit* ~5 <thing>|ayuda|apoyo / requier* ~4 <thing> / hacen|hace falta /
      ocupan|ocupamos ~3 <thing> / traigan|manden|lleven ~3 <thing> / prioridad|prioridades|necesidades /
      donen|donaciones de / <thing> ~2 urgente / necesitamos|necesito ~4 <thing> / ocupo ~3 <thing> / hace|hacen falta / solicita|solicito ~2 un|una / apelo|llamado ~4 <thing> / pid*|solicit*|requier*|necesit* ~3 @num ~2 <currency> / nos|les piden|pide|pidieron ~4 <thing> / piden|pedimos|pide ~6 <thing> / lleven|traigan|manden|envien|mandarnos|enviarnos|traernos|mandar|enviar ~5 <thing> / si|quien|alguien ~2 puede|pueden|pudiera|tiene|tuviera ~4 prestar|mandar|enviar|traer|donar|llevar|mandarnos|ayudar|regalar / hacen|hace falta / nos urge|urgen / precisan|precisamos|precisa ~4 <thing> / se agradece|agradecen|agradeceria ~5 <thing> / nos vendria|vendrian bien / prioritario|prioritarios|prioritaria / requieren|requiere|necesita|necesitan|necesitamos|urge|urgen|falta|faltan|solicita|solicitan|hace|hacen ~1 : / se busca|buscan ~2 <thing>|voluntarios|interpretes|medicos|enfermeras|choferes / porfa|favor ~2 traer|llevar|mandar|donar|traigan|manden ~4 <thing>` },
  { id: 'need.none', kind: 'need', modality: 'asserted', polarity: 'affirmed', when: `
      nadie ~2 comido|bebido|dormido|come|duerme|tiene|trae|trajo|trajeron ~2` },
  { id: 'need.lack', kind: 'need', when: `
      hay|tenemos|quedan ~1 @num ~1 nomas|apenas / hay|tenemos|quedan solo|apenas ~1 <thing> / hay @num <thing>
      nomas|nada / falta|faltan|faltaba ~4 <thing> / faltan|falta / escas*|escase* / carec* / sin
      agua|comida|luz|alimentos|medicinas|electricidad|techo|bano|banos|ropa|atencion / no hay ~3 <thing> / no
      alcanza*|alcanzo / se ~2 acab*|agot*|termino|terminaron / tienen|tenemos|pasan|pasamos|hay
      hambre|sed|frio / con hambre|sed|frio / insuficiente*|agotad* / duermen|dormimos|durmieron|dormir|durmiendo
      ~4 suelo|piso|calle|intemperie|aire|parque / no hay ~1 cupo|espacio|lugar|camas / ya no ~2 tengo|tenemos|queda|quedan|hay ~3 <thing> / sin ~1 <thing>|energia|techo|servicio|cobijo|abrigo / no ha|han llegado|llega|llegan ~1 nada|ayuda|nadie|<thing> / nadie ~2 dio|da|daba|ha dado ~3 <thing> / <thing> ~3 agotad*|insuficient*|escas* / no ~1 comido|bebido|desayunado|cenado / sin comer|beber|dormir|banarse / llevan|llevamos|lleva|llevaban ~3 sin / hay|tiene|tienen|tenemos solo|apenas|un|una|dos|tres ~1 bano|banos|letrina|letrinas|medico|ducha|duchas|grifo|grifos|enfermera / @num bano|banos|letrina|letrinas|ducha|duchas|medicos|grifos ~1 para|por|pa / escasea|escasean / en mal estado / quedan|queda ~1 @num ~2 <thing> / no hay ~3 presencia|atencion|personal|servicio|acceso|senal|cobertura / sin ~2 atencion|asistencia|acceso|medicamento|servicio|senal|recursos|fondos / solo|apenas|unicamente ~1 hay|tenemos|quedan|queda|tienen ~1 @num / hay|tenemos|queda|tienen un|una solo|sola / no ~2 alcanza|alcanzan|abastece|abastecen / se ~2 acabo|acabaron|termino|terminaron|agoto|agotaron ~4 / nos|les falta|faltan|hace / desabastec* / colapsad* ~2 banos|letrinas|sanitarios / duerme|duermen|dormimos|durmieron|durmiendo|dormian ~3 carton|cartones|cemento|tierra|pasto|arena|banquetas|aceras|andenes|suelo|piso|parque|parques|calle|calles|playa / no ~1 comen|come|comemos|comian|beben|desayunan|cenan / no ~1 llega|llegan|llego|llegaron ~1 <thing>|ayuda|nada / esta|estan acabando|agotando|terminando / se ~1 esta|estan acabando|agotando|terminando / toman|beben|tomamos ~2 agua ~2 rio|charco|charcos|sucia|turbia|quebrada|canal / queda|quedan poca|poco|pocas|pocos ~1 <thing> / una|dos comida|comidas al|por dia / pozo|pozos|bomba|bombas|tanque|tanques|grifo|grifos|letrina|letrinas|banos|tuberia|planta|generador|nevera ~3 contaminad*|seco|seca|secos|secas|danad*|roto|rota|rotos|rotas|tapad*|colapsad*|desbordad*|inservible* / no ~1 tiene|tienen|tenemos|tengo|hay ~2 <thing>|techo|donde|trabajo|senal|escuela / sin ~1 techo|trabajo|senal|escuela|zapatos|ingresos / no ~2 donde dormir|ir|quedarse|banarse|cocinar / quedo|quedaron|quedamos|quedan|estamos|estan ~1 sin ~2 <thing>|luz|agua|diesel / fila|filas|cola|colas ~3 agua|comida|bano|banos|alimentos / descalz* / pasando|pasan|pasamos ~1 frio|hambre|sed|necesidades` },

  { id: 'aid.give', kind: 'aid', when: `
      
      entreg*|repart*|distribu*|don|dono|donaron|donan|donado|regal*|brind*|ofrec*|llev|llevo|llevaron|llevan|
      trajo|trajeron|sirv*|sirvieron|prepar*|cocin*|dio|dieron|dan|dando|dara|daran|aport*|proporcion*|recib*
      ~6 <thing> / <thing> ~4 entregad*|repartid*|distribuid*|donad* / llego|llegaron|arribo|arribaron ~3 <thing>
      / llego|llegaron ~3 con ~2 <thing> / atend*|atiend* ~5 <people> / brigada|brigadas|jornada|jornadas
      medica|medicas|salud / vacun* ~4 <people> / ayuda humanitaria ~4 llego|entrego|llega /
      envio|envia*|enviar*|promet* ~7 <thing> / recibieron|recibio con ~3 <thing> / cocin*|prepar*|repart* ~2 @num / avion|aviones|buque|barco|convoy|camiones|helicoptero|vuelo|lancha con ~5 <thing>|ayuda|toneladas / llev*|llevo|envi|envio|envia*|enviar*|entreg*|mand*|mando ~2 @num ~3 <thing>|kits|toneladas|quintales|raciones|dolares|buses|bus|carpas / atend*|atiend* / mandaron|mando|mandan ~3 <thing> / asisti*|benefici*|apoy* ~2 @num / instal*|perfor*|constru*|habilit*|mont* ~5 <works> / prest*|presto|prestaron ~3 <thing> / fumig* / vino|vinieron|llego|llegaron ~2 @num <thing> / regal*|don|dono|donaron ~4 @num / dej|dejo|dejaron|dejan|tra|trae|traen|traera|traeran ~4 <thing> / atendid* ~2 por|en / atencion ~2 <people> / clinica|consultorio|brigada|centro ~4 abre|abrira|atiende|atendera|funciona|funcionara / traen|traeran|mandaran|llegan|llegaran|llevaran mas / reparto de ~3 <thing> / cocin* ~1 para|pa ~1 @num / lleguen|llegaran|llegue|llegara ~6 <goods> / promet*|prometio|prometieron ~4 <thing> / trajo|trajeron|traj* ~3 @num / distribuy* / hospital de campana / cocin*|atiend*|alimenta|alimentan|alimento|alimentaron ~2 a|para @num / subsidio|subsidios|bono|bonos de ~6 / carpa|puesto ~1 de salud / descargaron|descargo ~3 <thing> / bajaron ~1 @num <thing> / <thing> ~2 llega|llegan|llegara|llegaran ~2 @date / repart* ~4 @num / dan|damos|dieron|dimos ~2 <thing> / ofrec* ~3 llevar|trasladar|transporte|traslado|hospedaje|alojamiento|atencion / reanud*|retom*|inici*|comenz*|empez*|continu* ~3 entrega|entregas|reparto|repartos|distribucion|vacunacion|atenciones / cocin*|hornea*|hornean ~3 <thing> / vacun* ~2 @num / olla|ollas|cocina comun|comunes|comunitaria|popular|populares / da|dan|ofrecen|hay aventon|raite|jalon|ride / gratis ~2 comida|transporte|pasaje|consulta|consultas / jornada|jornadas de|medica / envio|cargamento|lote|donativo|donacion ~1 de ~2 <thing> / da|damos ~1 <thing> / <thing> gratis / <thing>|toneladas ~4 descargad*|despachad*|enviad*|lanzad*|distribuid* / descargaron|descargo ~6 <thing>|toneladas|@num / carpa|puesto|comedor|cocina|clinica|modulo|mesa|stand ~5 abiert*|abre|abrio|funciona|funcionando / llega|llegan|llegara|llegaran|viene|vienen|vendra|vendran ~3 camion|camiones|lancha|lanchas|bus|carga|carro con ~3 <thing> / cargad* ~1 de|con ~3 <thing> / repartimos|entregamos|llevamos|servimos|dimos|cocinamos|donamos|mandamos ~4` },
  { id: 'aid.cash', kind: 'aid', items: ['money'], when: `
      entreg*|dara|daran|dio|dieron|da|dan|pago|pagara|pagaron|recibieron|recibio|recibiran|recibira|transfirio ~5 <currency> / promet*|prometio|prometieron|don|dono|donaron|aprob*|destin*|asign*|anunci*|otorg* ~4 <currency>` },
  { id: 'aid.offer', kind: 'aid', status: 'offered', modality: 'asserted', when: `
      ofrec*|ofrecio|ofrecieron|ofrece|ofrecen ~7 <thing>|dolares|millones|euros` },
  { id: 'aid.search', kind: 'aid', measure: 'search', status: 'suspended', polarity: 'negated',
    when: 'busqueda|rastreo ~3 suspend*|suspendio|detuvo|paro' },
  { id: 'aid.stock', kind: 'aid', status: 'in-stock', when: `
      hay ~5 <thing> ~4 pa|para / hay ~1 <goods> / tenemos|tienen ~3 <thing> / cuentan con ~4 <thing> / alcanzo|alcanza pa|para ~1 @num` },

  { id: 'aid.none', kind: 'aid', modality: 'asserted', polarity: 'negated', when: `
      ningun|ninguna ~2 organizacion|institucion|ayuda|ong|agencia|autoridad|entidad ~3 llegado|llego|venido|vino|aparecido|atendido / nadie ~2 ayudado|ayuda|ayudo|atendido|atiende|venido / no ha|han llegado ~2 ayuda` },
  { id: 'aid.stop', kind: 'aid', spoken: true, polarity: 'negated', when: `
      no habra mas|ninguna ~2 ayuda|dinero|apoyo /
      cortar|suspender|suspende|suspendio|retirar|recortar|cortara|suspendera ~3 ayuda|apoyo|fondos|asistencia /
      entrega|entregas|distribucion|reparto|ayuda|asistencia ~4 suspend*|interrump*|paraliz*|detenid* / suspend*|interrump*|paraliz* ~3 operaciones|actividades|labores|servicios|trabajo|atencion / cerr*|cerro|cerraron|cierra ~2 comedor|comedores|clinica|cocina|dispensario / racion|raciones ~2 reduj*|recort*|reducid*|recortad* / recort*|reduj* ~3 raciones|racion / se ~1 nego|niega|negaron|niegan a ~1 enviar|dar|entregar|mandar|prestar ~3 <thing>|ayuda|apoyo / no ~2 enviara|mandara|entregara|dara ~2 <thing>|ayuda` },

  { id: 'shelter.site', kind: 'shelter', when: `
      albergue|albergues|refugio|refugios|campamento ~4
      abrio|abre|abrieron|abierto|abiertos|lleno|llenos|cerro|cerraron|capacidad|saturado|saturados|habilit*|
      instal*|recibe|recibio|aloja|en|funciona|funcionan|temporal|temporales
      / abri*|habilit*|instal*|mont*|improvis*|cerr* ~5 albergue|albergues|refugio|refugios|campamento|campamentos
      / <site> ~5 aloja|alojan|alberga|albergan|acoge|acogio|recibio|recibe|hospeda|habilitad*|capacidad /
      aloj*|alberg*|acog*|hosped* ~6 familias|personas|migrantes / pernoct*|durm*|duerm* ~4 en ~3 <site> / pasaron
      la noche ~2 en / cupo|capacidad|espacio|construido|pensado ~2 para|de / <site> ~4 lleno|llenos|cerrad*|saturad*|activ*|habilitad*|disponible* / abri*|abrira|abriran ~3 <site> / con capacidad|cupo para|de / camas ~1 libres|disponibles / ofrece|ofrecen ~1 @num camas|cupos|espacios / @num camas|cupos ~3 libres|disponibles|para / duerm*|durm*|pernoct* ~3 <site>|parque / recibe|reciben|acoge|acogen ~3 @num / albergues activos|habilitados / hogar de paso / <site> ~6 cerrad*|abiert* / caben|cabemos|cabrian ~2 @num / sus|las|solo @num plazas|cupos|camas / tenemos|tiene|tienen|cuenta ~2 @num camas|plazas|cupos / capacidad ~1 @num / <site> ~4 tope|rebasad*|desbordad*|colapsad*|sobrepas* / abri*|abrir|abre|abren|abran|abrira|abriran|habilit* ~3 <site> / puede|pueden|podria ~1 recibir|acoger|albergar|alojar ~3 @num / abrio|abrieron|abre|abren sus|las puertas / <site> ~2 cerro|cerraron|cierra|cierran|cerrara|cerraran ~3 / cerro|cerraron|cierra|cierran|cerrara ~1 sus|las puertas / capacidad|cupo ~1 maximo|maxima|agotado|agotada|completo|lleno|llena / ya no ~1 caben|reciben / convirt*|convert*|adecu*|acondicion* ~5 albergue|refugio|centro|dormitorio|acogida / cerrar|cierre|desmantelar ~2 albergue|refugio|campamento / <site> ~6 ya no ~1 recibe|reciben|acepta|aceptan|admite|admiten / <site> ~4 llena|llenas / tenemos|tiene|tienen|cuenta ~2 @num catres|literas|colchonetas|puestos|espacios|lugares` },

  { id: 'harm.deaths', kind: 'harm', measure: 'deaths', when: `
      muri* / muer* / fallec* / ahog* / sac*|hall*|encontr*|recuper*|rescat*|aparec* ~3 cuerpos|cadaveres|cuerpo|cadaver / cadaver*|cuerpos / cuerpo sin vida / asesin* / mat|mataron|mato|matan /
      victimas mortales|fatales / soterrad*|sepultad* ~3 personas|familia|familias / sin vida / perdi* la vida / cobr* ~2 vida|vidas / muertos|muertas|muerto|muerta /
      dejo|dejaron|deja|dejan|dejando ~5 muert*|fallec*|herid* / perec* / calcinad* / aplastad* / electrocut* / deceso|decesos / muertes / ningun cuerpo|cuerpos / cuerpo|cuerpos|cadaver ~5 aparec*|hallad*|encontrad*|recuperad*|rescatad*|flot* / sin ~1 victimas|muertos|bajas` },
  { id: 'harm.injured', kind: 'harm', measure: 'injured', when: `
      herid* / lesion* / fue|fueron|resultaron|fuera golpead* / golpearon|golpeo / ampollas|quemaduras|fractura* / quemad* ~2 <people> / mordid* / balead* / atropellad* / apunalad* / fractur*|quebr*|torc|torcio|disloc*|esguince* ~4 pie|pierna|brazo|tobillo|mano|costilla|costillas|rodilla|cadera|hombro|muneca / se ~1 quebro|quebraron|fracturo|fracturaron|torcio|corto|cortaron|lastimo|lastimaron|quemo|quemaron|cayo|cayeron ~4 / lastim*|lesion / contusion*|contus* / traumatismo* / herida|heridas / impacto|impactos de bala / a tiros|balazos / macheteado|macheteados / perdi* ~2 pierna|brazo|mano|pie|dedo|dedos|ojo|vista|piernas / mutilad*|amput* / arroll*|embist*|atropell* / balear*|acribill*|acuchill*|apunal*|machetear* / caida|caidas ~3 / se ~1 cayo|cayeron|lastimo|torcio|golpeo` },
  { id: 'harm.illness', kind: 'harm', measure: 'illness', when: `
      enfermo|enferma|enfermos|enfermas|enfermaron|enfermo|enfermedad|enfermedades / deshidrat* / desmay* /
      internad*|hospitaliz*|internaron / diarrea|dengue|fiebre|tos|gripa|colera|sarampion|insolacion|desnutricion
      / infeccion* / al hospital / en ambulancia / en uci / intoxic* / leptospirosis|malaria|covid|neumonia|hipotermia|difteria|tuberculosis|sarna|varicela|hepatitis|influenza|chikungunya|gastroenteritis|paludismo|zika / brote|brotes de / casos de / fiebre|vomito|calambres / casos ~3 confirmad*|sospechos*|registrad*|positivos / @num ~1 casos / vomitos / desnutrid* / infart*|derrame|convulsion*|desvanec* / ataque de|al ~1 asma|epilepsia|panico|corazon|epileptico / golpe de calor|insolad* / se ~1 desmayo|desmayaron|desplomo|desplomaron|descompenso|descompensaron|enfermo|enfermaron|intoxico|intoxicaron|ahogo / crisis nerviosa|asmatica|hipertensiva / parto|partos|aborto|abortos / labor de parto / en estado critico|grave / terapia intensiva|cuidados intensivos / ambulancia ~4 llevo|llevaron|traslado|trasladaron / dengue|zika|colera / hongos|conjuntivitis|sarpullido|infeccion / picadura|picaduras|mordedura|mordeduras / alucin* / crisis respiratoria / hipotermi* / congelamiento|congelad*` },
  { id: 'harm.abuse', kind: 'harm', measure: 'abuse', when: `
      agredi*|agresion|agresiones / abus* / viol|violada|violaron|violacion|violaciones / asalt* /
      rob|robaron|robo|robos / extorsion* ~3 <people>|policias|agentes / gas lacrimogeno|gases|pimienta /
      enfrentamiento|enfrentamientos / hostig* / tortur* / dispar* / puede|podria caer* / quem*|quemaron ~3 carpas|pertenencias|casas / lesion* / saque* / no ~1 combates / balacera|tiroteo|disparos / quitaron|quitan|quito ~3 plata|dinero|celular|celulares|telefono|telefonos|pertenencias|todo / amenaz* ~2 a <people>|migrantes / abandon* a @num|<people> / a punta de / obligad* a ~3 saltar|desnudarse|pagar|tirarse|lanzarse|trabajar / amenazad* con / golpiza|golpizas / apalead* / despojad* / carg|cargo|cargaron contra / carga policial / quito|quitaron|quitan|desmantelo|desmantelaron|tiraron|botaron ~3 carpas|champas|toldos|ranchos|pertenencias / balazos|balazo|disparo|tiros|rafagas / violencia sexual|fisica|domestica|intrafamiliar|de genero / abuso|abusos sexual|sexuales / denuncia*|denunciaron ~3 violencia|abuso|abusos|maltrato|maltratos|golpes|robo|robos|extorsion / maltrat* / amenazad*|intimid* / agred* / patadas|palizas|paliza / apedre* / explot* ~2 sexual|laboral / trata de / acos* ~2 <people>|sexual / correte* / les ~1 quitaron|robaron|rompieron|quemaron / pedrada|pedradas / gas ~1 pimienta / chorros|canones de agua / dejaron ~1 botad*|tirad*|abandonad* / violadas|violados|violado|violaban|violar / gases lacrimogenos|lacrimogenas / lacrimogen* / bombas|granadas ~1 lacrimogenas|aturdidoras / balas de goma|perdigones|postas / tolet*|culatazos|macanazos|garrotazos / golpean|golpearon|pegan|pegaron|pegaban|golpeaban ~1 a ~1 / nos|les|los|las golpearon|golpean|pegaron|pegan|patearon|insultaron|empujaron|robaron` },
  { id: 'harm.damage', kind: 'harm', measure: 'destruction', when: `
      demol*|derrib* ~5 <built> / @num ~4 destruid*|danad*|inundad*|anegad*|arrasad*|soterrad*|colapsad* / @num ~4 bajo el agua /
      inund*|aneg*|arras*|soterr*|sepult* ~3 @place / <built> ~4 <damage> / perdi* ~5 <built> /
      destruy*|arras*|inund*|dan|dano|danos|danaron|derrumb*|soterr*|arruin* ~5 <built> /
      deslave|derrumbe|deslizamiento ~6 <built> / <built>|pueblo|barrios|comunidades|veredas ~4 bajo ~1 agua / dique|bordo|presa|represa ~4 rompio|romp*|cedio|colaps*|desbord* / rio|rios|quebrada ~3 desbord* / se rompio ~3 dique|bordo|presa / perdi* ~5 @num / naufrag*|volc*|hundio ~4 lancha|bote|barca|cayuco|patera / se llevo|llevaron ~2 <built> / se llevo|llevaron @num / se llevo|llevaron como|casi|unas|unos @num / arranc* ~3 techo|techos / lancha|bote|barca|cayuco|patera ~4 naufrag*|volc*|hundio|hundi* / rio|agua|corriente|quebrada|lodo ~2 llevo|arrastro|arraso ~8 <built> / agua|rio|lodo ~2 cubre|cubren|cubrio|entro|invadio ~5 @num|<built>|barrios / destru*|dan|dano|danos|danaron|arras* ~3 @num / tumb|tumbo|tumbaron|tumban|volte|volteo|voltearon|aplan|aplano|aplanaron|demol|demolio|demolieron|derrib|derribo|derribaron|quem|quemo|quemaron|incendi|incendio|incendiaron|arras|arraso|arrasaron ~2 @num|<built> / tumb*|volte*|incendi* ~5 <built> / @num ~3 quemad*|incendiad*|calcinad*|derrumbad*|demolid*|derribad*|averiad* / sin techo|techos ~2 @num|<built> / prendieron|prendio|prenden|pegaron|pego ~1 fuego / en llamas / incendio|fuego ~3 consumi*|destruy*|arraso|acabo|quemo / consumi* ~2 @num|<built>` },

  { id: 'separation.found', kind: 'separation', measure: 'reunited', when: `
      desaparecid* ~4 aparecieron|aparecio|encontrad*|localizad*|hallad* / aparecieron|aparecio|encontrad*|localizad*|hallad* ~1 con vida|sanos|sanas|bien|vivos|vivas|viva|vivo / ya aparecio|aparecieron / aparecio|aparecieron|encontramos|encontraron|localizaron|hallaron ~1 @name / ya aparecio|aparecieron / aparecio|aparecieron ~2 con|sano|sana|sanos|sanas|bien / ya ~1 con|junto ~1 su|sus <kin> / esta|estan con su|sus <kin>` },
  { id: 'separation.lost', kind: 'separation', measure: 'missing', when: `
      busc*|buscamos ~2 a ~3 <kin>|nina|menor|hijo|hija|hermano|hermana|esposo|esposa|madre|nino|nina / busco a /
      desaparec*|desaparecid* / extravi*|perdid* ~3 nino|nina|menor|hijo|hija / nino|nina|menor
      perdido|perdida|extraviado / sin noticias / paradero / no aparece|aparecen|aparecio / no ~1 sabe|saben ~2 de / alguien ha
      visto / se perdio / alguien|quien ~2 visto|vieron a / no contesta|contestan|responde / no sabemos|sabe|sabemos ~2 de / siguen|sigue desaparecid* / @num ~3 desaparecid* / buscan|busca|buscamos a @name / se separo ~3 grupo|caravana / se separo|perdio ~2 su|sus|la|los ~1 <kin> / alguien|quien sabe ~1 de|algo / perdio|perdi|perdieron|perdimos ~1 a su|sus|mi|nuestra|nuestro <kin> / se extravio|extraviaron / no ~1 vuelto|regresado|aparecido|llamado / sin saber de / buscando|buscan|busca|busco ~2 a|noticias|informacion ~3 <kin>|@name / no hay noticias / sin aparecer / no ~1 llama|llamo|escribe|escribio|volvio / <kin> ~12 no ~1 llama|contesta / saben|sabe|sabemos|alguien ~2 algo de @name / se ~1 solto|soltaron|perdio|perdieron|extravio|extraviaron ~4 mano|grupo|caravana|mama|papa|madre|padre / se busca|buscan a / se busca|buscan ~2 nina|nino|menor|joven|hombre|mujer|familia|@name` },
  { id: 'separation.separated', kind: 'separation', measure: 'separated', when: `
      separad*|separaron|separan|separacion ~5 ninos|familias|padres|madre|hijos|familia|hijo|hija` },
  { id: 'separation.alone', kind: 'separation', measure: 'unaccompanied', when: `
      no acompanad* / viaja|viajan|viajaba|viajaban|caminaba|caminaban|llego|llegaron|viene|vienen|venia|venian solo|sola|solos|solas / ninos|menores solos / sin ~1 sus padres|papas|familia / menores|ninos|ninas ~2 sin ~1 padres|papas|familia|acompan* / quedo|quedaron|anda|andan|viene|esta solo|sola|solos|solas / huerfan* / hermanos|hermanas|hermanitos|mellizos|gemelos|primos ~8 solos|solas / sin ~1 adulto|adultos|tutor|acompanante` },
  { id: 'separation.reunited', kind: 'separation', measure: 'reunited', when: `
      reunific* / reencontr* / se reunio|reunieron con ~2 familia|madre|hijos|padres|hijo|hija / aparecio|aparecieron|encontramos|encontraron ~2 mi|su|la|el|nuestra|nuestro / reunio|reunieron|reune|reunen a ~3 con ~2 <kin>|familias|familiares / vino|vinieron|llego|llegaron a|por ~1 recogerlo|recogerla|recogerlos|buscarlo|buscarla|buscarlos / recogio|recogieron ~1 a ~2 nino|nina|ninos|hijo|hija|nieto|nieta / ya esta|estan con` },

  { id: 'message.greeting', kind: 'message', spoken: true, when: `
      digan|avisen ~1 a ~2 <kin> / manda|mandan|mando|envian|envia|mandar|enviar ~3
      saludos|saludo|mensaje|mensajes|recado / saludos a ~2 mi|familia|mama /
      diganle|digale|dile|avisen|avisenle|avisale a ~3 <kin> / diganle|diganles|digale|dile|avisenle|avisale que / manda|mando|mandan ~1 decir|avisar ~3 <kin>` },

  { id: 'rule.paper', kind: 'rule', status: 'in-force', when: `
      exig*|pid|pide|piden|requier*|solicit*|presentar|necesit*|piden|pediran|exigiran ~6 <paper> / <paper> ~4
      obligatori*|necesari*|vencid*|requisito / otorg*|entreg*|emit*|extend*|suspend*|tramit* ~4
      <paper>|asilo|refugio|permisos / ley|norma|reforma ~3 tipific*|castig*|penaliz*|convierte / ley|decreto|norma|fallo|sentencia|resolucion|medida|circular ~4 prohib*|exig*|permit*|oblig*|orden*|establec*|dispon*|autoriz* / sell*|expid*|renov* ~3 <paper> / pas*|entr*|cruz* ~2 solo|solamente con ~2 <paper> / los|les|la|lo dejan|deja|permite|permiten
      salir|entrar|trabajar|transitar|quedarse / mantiene|mantienen ~3 norma|regla|medida|politica / permite|permiten devolver|deportar|expulsar / autoriz* ~3 ingreso|entrada|estancia / debe|deben|hay|tiene|tienen ~1 pagar ~4 @num / cobran|cobra|cobraran|cobrara|cobro|multa|multas|tarifa ~4 @num ~5 por|a|para / pasan|entran|cruzan|salen sin ~2 <paper> / plazo ~3 hasta|de ~2 @date|@num / dio|dieron|da|dan ~1 plazo / pedira|pediran|pediria|pedirian|exigira|exigiran|solicitaran|solicitara ~6 <paper> / pasan|pasa|entran|entra|cruzan|cruza|viajan|viaja sin|con ~1 <paper> / <paper>|<law> ~2 vencio|vence|vencen|caduco|caduca|expiro|expira|caducan / quien|quienes|todo|todos|el ~3 debe|deben|debera|deberan ~3 <paper>|registrarse|presentarse|inscribirse|empadronarse / debe|deben|debera|deberan ~1 registrarse|presentarse|inscribirse|empadronarse|firmar|renovar / requisito|requisitos / <paper> ~3 cuesta|cuestan|vale|valen ~3 @num / hay|tienen|tiene|toca que ~1 sacar|tramitar|llevar|mostrar|presentar|pagar ~3 <paper> / toca sacar|tramitar|mostrar ~3 <paper> / no ~1 pueden|puede ~1 salir|entrar|trabajar|viajar|cruzar ~3 pais|territorio|ciudad|sin / permitid*|prohibid* ~1 trabajar|salir|entrar|circular|vender|acampar|dormir` },
  { id: 'rule.law', kind: 'rule', when: `
      
      declar*|decret*|impus*|impon*|levant*|suspend*|prorrog*|aprob*|derog*|anunci*|ampli*|prohib*|termin*|propon*|propuso|acord*|pact*|suscrib*|debat*|vot*|present*|impuls*|tramit*|ratific*|firm*|aplic*|modific*|elimin*|
      entro|entra|estableci*
      ~5 <law> / toque de queda / estado de excepcion|emergencia|calamidad|sitio / prohib* / entra|entro|entrara
      en vigor / juez|jueza|tribunal|corte ~2 ordeno|suspendio|fallo|resolvio / audiencia / vigente|vigencia / anuncio|anuncia|anunciaron que ~2 recibira|admitira|cobrara|exigira|pedira / acept*|acepto recibir / multara|multaran|sancionara|sancionaran|penalizara|penalizaran ~3 quienes|quien|@num|a /
      no permit* ~3 ingreso|entrada ~1 sin|a / en vigor|vigencia / no se permite / reinstal*|reinstala|restablec* ~4 <law>|politica / <law> ~2 vencio|vence|caduco|expiro|expira|termino|termina|concluye|concluyo / rige|rigen|regira ~3 / impus*|impon*|dict*|decret* ~4 toque|cuarentena|restriccion|restricciones|veda / fallo|fallos ~3 <law>|favor|contra / ya no ~2 puede|pueden|permite|aceptan|reciben|tramitan|tramita ~3 asilo|solicitudes|refugio|visa|visas / castig*|sancion*|multa|multan ~3 a ~2 quien|quienes` },

  { id: 'cause.flee', kind: 'cause', when: `
      huy*|escap* ~5 <woe> / por ~2 <woe> ~6 salieron|huyeron|dejaron|migran /
      migran|salieron|salen|dejaron|fueron|abandon* ~6 por|debido ~3 <woe> / debido a|causa de ~4 <woe> / a causa
      de / porque|pues no hay trabajo|empleo|comida / no hay trabajo|empleo|futuro / obligad*|forzad* ~5
      <woe>|salir|huir|dejar / no alcanza ~2 para|pa / por ~1 hambre|violencia|miedo|amenazas / <woe> ~3 oblig*|empuj*|expuls*|fuerz* ~3 <people> / salimos|salieron|salio|huimos|huyeron|nos|vinimos|vinieron|venimos|dejamos|dejaron|migramos|migraron|vuelven|regresan ~5 porque|debido|pues / salimos|salieron|huimos|huyeron|vinimos|vinieron|migraron ~4 por ~1 miedo|amenazas|amenaza|hambre|falta / porque ~2 amenaz*|extorsion*|mataron|quemaron|persig*|persegu*|recluta* / porque|pues se ~1 acabo|acabaron|perdio|perdieron|inundo / vacuna|cuota ~2 pandillas|maras|guerrilla|grupos / por la|el|los|las <woe> ~4 tuvieron|tuvimos|debieron que / se fueron|fue|van|marcharon|vinieron|vino ~2 porque / se fueron|fue|van|vinieron ~2 por ~1 miedo|hambre|falta|amenazas|violencia / <woe> ~3 oblig*|empuj*|expuls*|forz*|desplaz*|ech* a|miles|cientos|decenas|familias|muchos / porque|por no ~1 llovio|llueve|alcanza|hay|habia|tenian|tienen / dejaron|dejo de llover / perdieron|perdio|perdimos ~1 la|las|su|sus cosecha|cosechas|milpa|siembra|siembras|trabajo|trabajos|animales|ganado / oblig*|forz* ~4 dejar|abandonar|salir|irse|huir|migrar|desplazarse / corrimos|corrieron|escapamos|escaparon ~3 porque|por` },

  { id: 'meeting.met', kind: 'meeting', when: `
      reunion|reuniones ~4 con|entre|en|para|sobre / cumbre / mesa de dialogo / conferencia|rueda de prensa / se reunio|reunieron|reuniran|reunira|reunen
      ~5 con|en|para / dialog* ~2 con / negoci* con|entre / ronda ~2 negociaciones|dialogo|conversaciones|reuniones / mesa ~2 dialogo|trabajo|negociacion|tecnica / negociaciones|conversaciones|dialogo ~4 fracas*|suspend*|romp*|reanud*|estanc* / reunion|reuniones ~3 @date|@place / nos vemos|juntamos|reunimos|encontramos ~5 @date|@num / se ~1 reunen|reuniran|juntan ~4 @date|@place / presidentes|ministros|alcaldes|cancilleres|delegaciones|gobernadores ~3 reunen|reunieron|reuniran|reunio` },

  { id: 'statistic.share', kind: 'statistic', gate: ['percent'], when: '@num de ~2 <people>|hogares|poblacion / inflacion|desempleo|pobreza|desnutricion|tasa ~6 @num' },
  { id: 'statistic.wage', kind: 'statistic', gate: ['number'], when: `
      salario*|sueldo*|jornal*|ganan|gana|ganaba|pagan|ingresos ~6 @num` },
  { id: 'statistic.price', kind: 'statistic', gate: ['number'], when: `
      precio|precios|costo|pasaje|pasajes|tarifa|tarifas|alquiler|alquileres ~4 subi*|subio|aument*|baj*|duplic*|triplic* ~6 @num` },
  { id: 'statistic.doubling', kind: 'statistic', when: 'precio|precios|pasaje|pasajes|tarifas|alquiler ~6 duplic*|triplic*' },
  { id: 'statistic.change', kind: 'statistic', gate: ['percent'], when: `
      aument*|subi*|increment*|crec*|baj|bajo|bajaron|cayo|cayeron|disminuy*|reduj*|alza|descenso|caida ~6 @num /
      @num ~2 mas|menos que / @num por ciento|% / el @num %` },
  { id: 'statistic.period', kind: 'statistic', gate: ['number'], when: `
      en lo que va / este ano / al mes|ano / por mes|ano / cada mes|ano / en ~2 ultimos|ultimas|ultimo
      meses|anos|ano|semanas / durante el ano|2 / desde enero|febrero|marzo|abril|mayo|junio|julio / promedio / en lo que va / en enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre ~6 @num / en|durante|entre @period / en todo @period / doble|triple|cuadruple que / durante|en el ultimo|primer ano|mes|trimestre|semestre / record / en lo corrido / el ano|mes pasado|anterior ~8 @num / @num ~8 el ano|mes pasado|anterior` }
]
