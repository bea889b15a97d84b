// Spanish words before, behind and beside the names of places: what they make of them (roles.ts, towns.ts).
import type { Table } from './table.ts'

// biome-ignore format: word lists read better many to a line
export const ES_ROLES: Table['roles'] = {
    to: ['a', 'al', 'hacia', 'hasta', 'para', 'pa', 'rumbo', 'destino'], from: ['desde', 'procedentes',
      'provenientes', 'procedente', 'proveniente'], maybeFrom: ['de', 'del'], departures: ['sal', 'part', 'lleg',
      'vin', 'vien', 'ven', 'proced', 'proven', 'camin', 'viaj', 'regres', 'cruz', 'huy', 'avanz', 'traslad',
      'evacu', 'deport', 'dej', 'iban', 'desplaz', 'envi', 'despleg', 'desplieg', 'mand', 'reubic'],
    here: ['aqui', 'aca', 'nuestro', 'nuestra', 'nuestros'],
    at: ['en', 'entre', 'cerca', 'sobre', 'dentro'], beside: ['frente', 'cercano', 'cercana'], via: ['por', 'x', 'via', 'mediante'], through: ['la', 'el', 'los',
      'las', 'ciudad', 'pueblo', 'municipio', 'aldea', 'departamento', 'estado', 'localidad', 'comunidad',
      'capital', 'provincia', 'del', 'san', 'sus', 'su', 'norte', 'sur', 'toda', 'todo', 'caserio', 'poblado', 'vereda', 'corregimiento', 'barrio', 'albergue', 'y',
      'frontera'],
    goesTo: { verbs: ['llegaron', 'llego', 'llegamos', 'llegan', 'llega', 'llegando', 'arribaron', 'arribo', 'volvieron', 'regresaron', 'entraron', 'rumbo', 'camino', 'trasladaron', 'trasladados', 'caminaron'], links: ['a'] },
    goesFrom: { verbs: ['salieron', 'salio', 'salimos', 'salen', 'vinieron', 'vienen', 'partieron', 'huyeron', 'huyen', 'procedentes', 'provenientes'], links: ['de'] },
    sure: ['en', 'desde', 'hacia', 'hasta', 'rumbo'],
    border: ['frontera', 'fronteriza', 'limite'],
    sides: ['lado'],
    grounds: ['zona', 'area', 'playa', 'afueras', 'desierto', 'orilla', 'orillas', 'alrededores', 'inmediaciones', 'lado', 'costa',
      'monte', 'bosque', 'cerro', 'terreno', 'predio', 'base', 'puesto', 'franja', 'bordo', 'ribera', 'linea', 'frontera', 'punto'],
    towns: ['ciudad', 'pueblo', 'municipio', 'aldea', 'localidad', 'comunidad', 'caserio', 'puerto', 'barrio', 'vereda',
      'corregimiento', 'parroquia', 'colonia', 'isla', 'cabecera', 'poblado', 'comuna', 'canton'],
    areas: ['departamento', 'provincia', 'estado', 'region', 'distrito', 'comarca'],
    links: ['de', 'del', 'la', 'las', 'los', 'el'],
    hamletsOf: ['pueblo', 'aldea', 'aldeas', 'caserio', 'vereda', 'veredas', 'corregimiento', 'comunidad', 'poblado', 'localidad', 'paraje', 'canton', 'ciudad', 'municipio', 'isla'], hamlets: ['aldea', 'caserio', 'vereda', 'corregimiento', 'poblado', 'paraje', 'barrio', 'colonia', 'campamento', 'sector'], persons: ['senora', 'senor', 'don', 'dona', 'sra', 'sr', 'profesor', 'profesora', 'profe', 'hermana', 'hermano', 'tio', 'tia', 'padre', 'doctor', 'doctora', 'dra', 'dr', 'monsenor', 'sor', 'fray', 'comandante', 'maestro', 'maestra'], borders: ['colinda con', 'colindante con', 'limita con', 'limitrofe con', 'fronterizo con', 'fronteriza con', 'fronteriza de', 'vecina de', 'vecino de'],
    ofThem: ['mayoria', 'todos', 'todas', 'principalmente', 'mayormente'],
    addressed: { verbs: ['pidio', 'pide', 'pidieron', 'piden', 'pedir', 'exigio', 'exige', 'exigieron', 'solicito', 'reclamo', 'reclama', 'acuso', 'acusa', 'reprocho'], links: ['a'] },
    seats: ['alcaldia', 'alcalde', 'alcaldesa', 'municipalidad', 'municipal', 'ayuntamiento', 'intendencia', 'policial',
      'comisaria', 'juzgado', 'hospital', 'parroquia', 'diocesis', 'delegacion', 'comandancia', 'jefatura', 'bomberos',
      'personeria', 'concejo', 'cabildo', 'obispo', 'capitania'],
    areaSeats: ['gobernacion', 'gobernador', 'gobernadora', 'prefectura', 'departamental', 'provincial', 'regional',
      'subprefectura', 'fiscalia', 'asamblea'],
    buildings: ['puente', 'hospital', 'clinica', 'colegio', 'liceo', 'instituto', 'universidad', 'calle', 'avenida', 'polideportivo',
      'capilla', 'mercado', 'terminal', 'sector', 'hacienda'],
    articles: ['el', 'la', 'los', 'las', 'un', 'una']
  }
