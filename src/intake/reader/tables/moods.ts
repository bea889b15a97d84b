// Words by which a verb is told to be carried out, or only named: what somebody may do, refuses to do, or would do.
// One table a language.

export interface Moods {
  /** before a verb without a person: it was done all the same ("pudieron cruzar", "tras cruzar") */
  carriedOut: readonly string[]
  /** beginnings of such words */
  carriedOutStems: readonly string[]
  /** end as a verb without a person does, and are none ("hogar") */
  notVerbs: readonly string[]
  /** whoever says these rules out the verb that follows ("descartó cerrar", "instead of deporting") */
  declines: readonly string[]
  /** before a participle: nothing of it has happened ("be arrested") */
  bareBe: readonly string[]
  /** opens a condition with the verb that follows ("de persistir el bloqueo") */
  onCondition: readonly string[]
  /** opens a sentence that only supposes ("had they closed the bridge, …") */
  inverted: readonly string[]
  /** opens a sentence that wishes or orders ("que manden agua") */
  wishes: readonly string[]
  /** nouns of acts ("the eviction", "el traslado"), and of what comes before them ("the plan to …") */
  deeds: readonly string[]
  intents: readonly string[]
  /** before such a noun: what it is to come to ("para su expulsión", "pending removal") */
  towards: string
  /** behind such a noun: something stopped it ("was halted by a court", "quedó en suspenso") */
  halted: string
  /** before such a noun ("a judge blocked the removal", "frenó el desalojo") */
  halting: string
  /** who stops an act, and no traffic ("a judge stopped them") */
  courts: readonly string[]
  /** what was only played ("during a drill") */
  drills: string
  /** so near that it did not happen ("por poco se ahogan", "came close to closing it") */
  nearly: string
  /** what a source asks for itself ("asked not to be named") */
  anonymous: readonly string[]
  /** before what somebody says they got wrong ("I was wrong about the measles") */
  disowned: string
  /** a figure before these is only how many more or fewer ("ten fewer than yesterday") */
  differs: readonly string[]
  /** behind such a word, and before a day that only compares */
  than: readonly string[]
  /** behind the dead of whom it turns out that they live */
  revived: string
  /** whoever does something ("anyone who …", "al que …"): with what would be done to them it is a threat */
  anyone: string
  /** stems of what is done to people in a threat */
  menaces: readonly string[]
  /** to the speaker: then it is a fear ("if we leave they will kill us") */
  toUs: readonly string[]
  /** still not done ("has yet to reopen") */
  pending: string
  /** open a clause that says something else than the one before ("no cholera, but 55 are ill") */
  contrasts: readonly string[]
  /** stems of words for what is only guessed: with a condition behind it a figure is none that was counted */
  guesses: readonly string[]
  /** beside the noun of an act: it may come ("a possible closure", "un cierre inminente") */
  possible: readonly string[]
}

// biome-ignore format: word lists read better filled than one word a line
export const EN_MOODS: Moods = {
  carriedOut: ['believed', 'thought', 'known', 'said', 'reported', 'found', 'used', 'had'],
  carriedOutStems: [], notVerbs: [],
  declines: ['instead', 'declined', 'refrained', 'avoided', 'refused', 'rejected', 'short', 'failed'],
  bareBe: ['be'], onCondition: [], inverted: ['had', 'were', 'should'], wishes: [],
  deeds: ['eviction', 'evictions', 'expulsion', 'expulsions', 'deportation', 'deportations', 'removal', 'removals', 'transfer', 'transfers', 'relocation',
    'relocations', 'resettlement', 'evacuation', 'evacuations', 'closure', 'closures', 'demolition', 'demolitions', 'raid', 'raids', 'arrest', 'arrests',
    'repatriation', 'repatriations', 'clearance', 'opening', 'reopening', 'handover', 'return', 'returns', 'pushback', 'pushbacks', 'extradition', 'blockade'],
  intents: ['plan', 'plans', 'bid', 'attempt', 'attempts', 'order', 'orders', 'decision', 'proposal', 'move', 'scheme'],
  towards: 'pending|awaiting|for ~1 their|his|her|its / pending|awaiting / ahead of|the / in preparation for / with a view to',
  halted: `
      was|were|been|is|are|be|being ~2 halted|stopped|suspended|blocked|frozen|stayed|cancelled|canceled|postponed|aborted|averted|prevented|thwarted|foiled|overturned|quashed|scrapped|shelved|dropped|abandoned|lifted|revoked|rescinded|annulled|withdrawn|delayed|deferred /
      put|on|remains|still on|hold ~1 hold / put off / called off / in abeyance / fell through / came to nothing / did|has|have|had not ~1 take|taken|go|gone|materialise|materialised|materialize|materialized|happen|happened|begin|begun|start|started / never ~1 took|happened|materialised|materialized|began|started|left|came|went`,
  halting: `
      halted|halts|halt|halting|stopped|stops|stopping|suspended|suspends|suspending|blocked|blocks|blocking|froze|freezes|stayed|stays|cancelled|canceled|cancels|postponed|postpones|aborted|averted|averts|prevented|prevents|preventing|thwarted|thwarts|foiled|foils|overturned|overturns|quashed|quashes|scrapped|scraps|shelved|shelves|dropped|drops|abandoned|abandons|lifted|lifts|revoked|rescinded|annulled|delayed|bars|barred|forbade|forbids|prohibited|prohibits|against /
      called off / put off`,
  courts: ['judge', 'judges', 'court', 'courts', 'tribunal', 'ruling', 'injunction', 'magistrate', 'ombudsman'],
  drills: 'a|the|during|evacuation|fire|earthquake|tsunami|flood|emergency|annual drill|drills / mock|simulated evacuation|rescue|arrest|attack|closure / simulation / in|during|an|training|military|joint exercise|exercises',
  nearly: 'came|come|coming|comes close|near to / narrowly ~1 avoided|escaped|avoids|escapes|missed / on the verge|brink of / all but / stopped|stops short of',
  anonymous: ['named', 'identified', 'anonymous', 'anonymity'],
  disowned: 'wrong|mistaken about|on ~2 / mistake about|on ~2',
  differs: ['more', 'fewer', 'less', 'many', 'much', 'twice', 'double', 'half', 'triple', 'up', 'down'], than: ['than', 'as'],
  revived: 'is|are|was|were ~1 alive|safe|well / found|turned|showed ~2 alive|safe / survived',
  anyone: 'anyone|anybody|whoever|everyone|any|all|those|every ~2 who|that|without|found|caught|seen|crossing|helping|entering / any person|vehicle|boat|man|truck|driver',
  toUs: ['us', 'me'],
  menaces: ['block', 'burn', 'shoot', 'shot', 'kill', 'sink', 'destroy', 'arrest', 'deport', 'expel', 'evict', 'beat', 'bomb', 'attack', 'fine', 'punish', 'demolish', 'jail', 'regret', 'hang', 'torch', 'confiscat', 'seiz', 'prosecut'],
  pending: 'anything but / far from ~1 being|open|closed|over / yet to / failed|fails|failing to / remains|remain to be / is|are still ~1 waiting|pending to',
  contrasts: ['but', 'although', 'though', 'while', 'whereas', 'however', 'yet'], guesses: ['estimat', 'reckon', 'calculat', 'project', 'guess', 'expect'],
  possible: ['possible', 'potential', 'eventual', 'looming', 'imminent', 'feared', 'likely', 'prospective', 'hypothetical', 'impending']
}

// biome-ignore format: word lists read better filled than one word a line
export const ES_MOODS: Moods = {
  carriedOut: ['pudo', 'pudieron', 'pudimos', 'tras', 'al', 'despues', 'luego', 'haber', 'vio', 'vieron', 'vimos', 'suele', 'suelen',
    'solian', 'siguio', 'tuvo', 'tuvieron', 'tuvimos', 'tocado', 'toco', 'hubo', 'hizo', 'hicieron', 'dejo', 'dejaron', 'dejan', 'deja', 'dejaban',
    'mando', 'mandaron', 'por', 'sin', 'hace', 'hacen', 'llego', 'llegaron', 'supo', 'supieron', 'debieron', 'debio', 'acabo', 'acaban', 'acaba', 'viene', 'vienen'],
  carriedOutStems: ['logr', 'consigu', 'alcanz', 'empez', 'empiez', 'comenz', 'comienz', 'volvi', 'vuelv', 'oblig', 'forz', 'acus', 'sospech', 'permit', 'terminar', 'termino',
    'decidi', 'opt'],
  notVerbs: ['lugar', 'hogar', 'militar', 'mujer', 'ayer', 'celular', 'familiar', 'escolar', 'alquiler', 'taller', 'titular', 'popular',
    'particular', 'altar', 'mar', 'par', 'bazar', 'radar', 'similar', 'regular', 'irregular', 'tercer', 'primer'],
  declines: ['descarto', 'descarta', 'descartan', 'descartaron', 'descartado', 'evito', 'evitan', 'evitaron', 'vez', 'rehuso', 'rehusaron', 'nego',
    'negaron', 'niega', 'niegan', 'desistio', 'desistieron', 'rechazo', 'rechazaron'],
  bareBe: ['ser'], onCondition: ['de'], inverted: [], wishes: ['que', 'ojala'],
  deeds: ['desalojo', 'desalojos', 'expulsion', 'expulsiones', 'deportacion', 'deportaciones', 'devolucion', 'devoluciones', 'traslado', 'traslados', 'reubicacion',
    'reubicaciones', 'evacuacion', 'evacuaciones', 'cierre', 'cierres', 'demolicion', 'demoliciones', 'derribo', 'derribos', 'captura', 'capturas', 'detencion',
    'detenciones', 'repatriacion', 'repatriaciones', 'retorno', 'retornos', 'apertura', 'reapertura', 'entrega', 'lanzamiento', 'desahucio', 'desahucios',
    'allanamiento', 'allanamientos', 'redada', 'redadas', 'extradicion', 'rechazos', 'bloqueo'],
  intents: ['plan', 'planes', 'intento', 'intentos', 'orden', 'ordenes', 'decision', 'propuesta', 'proyecto'],
  towards: 'para su|la|el|los|las|sus / pendiente|pendientes de ~1 su|la|el|los|las / a|en espera de / con miras|fines a|de / previo a',
  halted: `
      fue|fueron|sido|esta|estan|queda|quedo|quedan|quedaron|sigue|siguen ~2 suspendid*|frenad*|paralizad*|detenid*|cancelad*|aplazad*|pospuest*|anulad*|revocad*|bloquead*|impedid*|evitad*|abortad*|frustrad*|archivad*|descartad*|congelad*|levantad*|desestimad*|postergad* /
      se ~1 suspendio|suspendieron|frustro|frustraron|freno|paralizo|cancelo|cancelaron|aplazo|aplazaron|pospuso|anulo|revoco|congelo|evito|levanto|cayo|postergo|aborto / en suspenso / sin efecto / no prospero|prosperaron / no|nunca|jamas|tampoco ocurrio|ocurrieron|sucedio|existio|existieron|hubo / no|nunca|jamas|tampoco ~1 se ~1 realizo|realizaron|concreto|concretaron|produjo|produjeron|dio|dieron|llevo|llevaron|ejecuto|ejecutaron|materializo|hizo|hicieron`,
  halting: `
      suspendio|suspenden|suspende|suspendieron|suspendida|freno|frena|frenaron|paralizo|paraliza|paralizaron|cancelo|cancela|cancelaron|aplazo|aplaza|aplazaron|pospuso|anulo|anula|anularon|revoco|revoca|bloqueo|bloquea|bloquearon|impidio|impide|impidieron|impiden|evito|evita|evitaron|aborto|frustro|frustra|frustraron|congelo|levanto|levantaron|prohibio|prohibe|prohiben|postergo|detuvo|desestimo|archivo|suspender|frenar|impedir|evitar|paralizar|contra`,
  courts: ['juez', 'jueza', 'jueces', 'tribunal', 'corte', 'fallo', 'amparo', 'tutela', 'juzgado', 'defensoria', 'fiscalia'],
  drills: 'simulacro|simulacros / simulad* / durante|en ~1 ejercicio|ejercicios',
  nearly: 'por poco ~1 se|me|nos|los|las|lo|la|no / estuvo|estuvieron|estuvimos|estaba|estaban a punto de / a punto estuvo|estuvieron de',
  anonymous: ['nombre', 'identificado', 'identificada', 'identidad', 'anonimato', 'nombrado'],
  disowned: 'equivoque|equivocamos|confundi|confundimos con|en|lo ~2 / error|equivocacion con|en|sobre ~2',
  differs: ['mas', 'menos', 'doble', 'triple', 'mitad', 'mayor', 'menor'], than: ['que'],
  revived: 'esta|estan|estaba|estaban ~1 vivo|viva|vivos|vivas / con vida / aparecio|aparecieron|hallad*|encontrad*|encontraron ~2 vivo|viva|vivos|vivas|sano|sana|sanos / sobrevivi*',
  anyone: 'al|el|los|todo|todos|aquel|aquellos|aquella|toda ~1 que|q / quien|quienes|quienquiera / toda|cualquier ~1 persona|vehiculo|lancha|bote|embarcacion|vecino|camion',
  toUs: ['nos', 'me'],
  menaces: ['cerramos', 'cerrarem', 'bloque', 'tranca', 'quem', 'mat', 'hund', 'dispar', 'tumb', 'deten', 'detendr', 'deport', 'expuls', 'desaloj', 'golpe', 'bombarde', 'atac', 'mult', 'castig', 'derrib', 'captur', 'lament', 'arrepent', 'decomis', 'sancion', 'colg', 'plom', 'fusil'],
  pending: 'dista|distan|lejos de ~1 estar|ser / sigue|siguen|continua|continuan sin ~1 reabrir|abrir|llegar|entregar|funcionar|operar / por|falta confirmar|verificar',
  contrasts: ['pero', 'aunque', 'mientras', 'sino'], guesses: ['estim', 'calcul', 'proyec', 'aproxim'],
  possible: ['posible', 'posibles', 'eventual', 'eventuales', 'inminente', 'inminentes', 'temido', 'temida', 'temidos', 'temidas', 'potencial', 'probable', 'probables', 'hipotetico', 'hipotetica']
}
