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
}

// biome-ignore format: word lists read better filled than one word a line
export const EN_MOODS: Moods = {
  carriedOut: ['believed', 'thought', 'known', 'said', 'reported', 'found', 'used', 'had'],
  carriedOutStems: [], notVerbs: [],
  declines: ['instead', 'declined', 'refrained', 'avoided', 'refused', 'rejected', 'short', 'failed'],
  bareBe: ['be'], onCondition: [], inverted: ['had', 'were'], wishes: []
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
  bareBe: ['ser'], onCondition: ['de'], inverted: [], wishes: ['que', 'ojala']
}
