// Spanish headings and labels: what "Fallecidos:", "NECESIDADES" or the head of a column says of the figures and
// lists under it. Part of the table of es.ts. Rows nearer the top win.
import type { CueRow } from './table.ts'

// biome-ignore format: rows read better filled than one word a line
export const ES_TOPICS: readonly CueRow[] = [
  { id: 'topic.deaths', kind: 'harm', measure: 'deaths', unit: 'people', when: `
      muerte|muertes|muertos|muertas|muerto|fallecid*|deceso|decesos|victimas mortales|fatales /
      muerte|muertes|muertos|muertas|muerto|fallecid*|deceso|decesos / cuerpos recuperados` },
  { id: 'topic.injured', kind: 'harm', measure: 'injured', unit: 'people', when: 'herid*|lesionad*' },
  { id: 'topic.missing', kind: 'separation', measure: 'missing', unit: 'people', when: 'desaparecid*|extraviad*' },
  { id: 'topic.alone', kind: 'separation', measure: 'unaccompanied', unit: 'children', when: 'no acompanad*' },
  { id: 'topic.separated', kind: 'separation', measure: 'separated', unit: 'children', when: 'separad*' },
  { id: 'topic.reunited', kind: 'separation', measure: 'reunited', unit: 'people', when: 'reunificad*|reunificaciones' },
  { id: 'topic.illness', kind: 'harm', measure: 'illness', unit: 'cases',
    when: 'colera|dengue|sarampion|diarrea|diarreas|malaria|casos|enfermos|enfermas|hospitalizad*|leptospirosis' },
  { id: 'topic.damage', kind: 'harm', measure: 'destruction', unit: 'houses', when: `
      viviendas|casas|escuelas|cultivos|puentes ~2 destruid*|danad*|afectad*|inundad*|perdid*|colapsad*|averiad* /
      destruid*|danad*|inundad*|colapsad* ~2 viviendas|casas|escuelas / danos` },
  { id: 'topic.detained', kind: 'detention', measure: 'detention', unit: 'people', when: 'detenid*|detenciones|retenid*' },
  { id: 'topic.arrested', kind: 'detention', measure: 'arrest', unit: 'people', when: 'capturad*|capturas|arrestad*|arrestos' },
  { id: 'topic.deported', kind: 'deportation', unit: 'people',
    when: 'deportad*|deportaciones|expulsad*|expulsiones|devuelt*|devoluciones|repatriad*' },
  { id: 'topic.displaced', kind: 'count', measure: 'displaced', unit: 'people',
    when: 'desplazad*|desplazamiento|desplazamientos|evacuad*|evacuaciones' },
  { id: 'topic.stranded', kind: 'count', measure: 'stranded', unit: 'people',
    when: 'confinad*|confinamiento|varad*|incomunicad*|represad*|atrapad*|aislad*' },
  { id: 'topic.affected', kind: 'count', measure: 'affected', unit: 'people', when: 'afectad*|damnificad*|afectacion' },
  { id: 'topic.sheltered', kind: 'count', measure: 'sheltered', unit: 'people',
    when: 'albergad*|alojad*|ocupacion / personas|familias en albergues|refugios' },
  { id: 'topic.arrived', kind: 'count', measure: 'arrived', unit: 'people',
    when: 'llegadas|llegaron|ingresos|ingresaron|entradas|entraron|recibid*|registrad*|nuevos' },
  { id: 'topic.crossed', kind: 'count', measure: 'crossed', unit: 'people', when: 'cruces|cruzaron|transito|transitos' },
  { id: 'topic.returned', kind: 'count', measure: 'returned', unit: 'people', when: 'retornos|retornad*' },
  { id: 'topic.need', kind: 'need', modality: 'requested', when: `
      necesidad|necesidades|necesitamos|necesitan|requerimiento|requerimientos|requiere|requieren|faltan|falta|
      faltante|faltantes|carencias|prioridad|prioridades|brechas|pedidos|pedido|solicitudes|solicitud|urgente|urgencias|urge / hace|hacen falta` },
  { id: 'topic.cause', kind: 'cause', when: 'causa|causas|motivo|motivos|razones' },
  { id: 'topic.sites', kind: 'shelter', unit: 'sites',
    when: 'albergues|albergue|refugios|campamentos|alojamientos|centros ~1 habilitad*|activ*|abiert* / albergues|albergue|refugios|campamentos|alojamientos' },
  { id: 'topic.capacity', kind: 'shelter', unit: 'people', when: 'capacidad|cupo|cupos|plazas|aforo' },
  { id: 'topic.women', kind: 'count', measure: 'present', unit: 'women', when: 'mujeres|femenino' },
  { id: 'topic.families', kind: 'count', measure: 'present', unit: 'families', when: 'familias|hogares' },
  { id: 'topic.children', kind: 'count', measure: 'present', unit: 'children', when: 'ninos|ninas|menores|nna' },
  { id: 'topic.people', kind: 'count', measure: 'present', unit: 'people',
    when: 'personas|migrantes|refugiados|poblacion|total|gente' }
]
