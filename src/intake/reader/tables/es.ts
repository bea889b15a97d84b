// Spanish: every word the reader knows in this language, accents folded away. Written from the language of news,
// bulletins and field messages of Latin America; no row stands for one particular text.
import { ES_CUES } from './es-cues.ts'
import { ES_MISTAKEN } from './es-mistaken.ts'
import { ES_PEOPLE as people } from './es-people.ts'
import { ES_ROLES } from './es-roles.ts'
import { ES_TALK } from './es-talk.ts'
import { ES_TOPICS } from './es-topics.ts'
import { ES_HEADS } from './heads.ts'
import { ES_MOODS } from './moods.ts'
import type { Table } from './table.ts'
import { withWordings } from './talk.ts'
import { ES_WITHDRAWALS } from './withdrawals.ts'

// biome-ignore format: word lists read better filled than one word a line
export const ES: Table = {
  lang: 'es',
  telltales: ['el', 'la', 'los', 'las', 'de', 'del', 'y', 'en', 'que', 'un', 'una', 'por', 'con', 'para', 'se',
    'su', 'no', 'al', 'pa', 'q', 'hay', 'es', 'son', 'mas', 'ya', 'muchos', 'personas',
    'gente', 'familias', 'ninos', 'llegaron', 'salieron', 'cruzaron', 'estan', 'estamos', 'somos', 'falta', 'faltan',
    'agua', 'ayer', 'hoy'],
  abbreviations: ['sr', 'sra', 'dr', 'dra', 'lic', 'ing', 'gral', 'no', 'nro', 'num', 'aprox', 'ene', 'feb', 'mar',
    'abr', 'jun', 'jul', 'ago', 'sep', 'sept', 'oct', 'nov', 'dic', 'av', 'col', 'etc', 'art', 'pág', 'prof',
    'depto'],
  clock: ['a', 'p', 'm', 'am', 'pm'], clockAt: [], clockThe: { articles: ['las', 'la'], leads: ['a', 'desde', 'hasta', 'sobre', 'hacia', 'entre', 'son', 'tipo', 'eran'], tails: ['de la manana', 'de la tarde', 'de la noche', 'de la madrugada', 'del dia', 'y media', 'y cuarto', 'en punto', 'horas', 'hrs'] },
  classes: {
    kin: ['mama', 'madre', 'papa', 'padre', 'esposa', 'esposo', 'hijo', 'hija', 'hijos', 'hermana', 'hermano',
      'primo', 'prima', 'tio', 'tia', 'abuela', 'abuelo', 'familia', 'sobrino', 'sobrina'],
    people,
    group: [...people, 'caravana', 'caravanas', 'grupo', 'grupos', 'contingente', 'exodo', 'ellos', 'ellas',
      'muchos', 'muchas', 'otros', 'otras', 'todos', 'todas', 'columna', 'resto', 'nadie', 'mayoria', 'mitad', 'demas', 'miles', 'cientos',
      'decenas', 'algunos', 'algunas', 'ya', 'los', 'las', 'descansan', 'descansa', 'descansamos', 'descansaran',
      'descansaron', 'salimos', 'vamos', 'vienen', 'van', 'caminan', 'caminamos', 'periodista', 'activista',
      'activistas', 'lider', 'lideres'],
    office: ['gobierno', 'gobiernos', 'administracion', 'policia', 'ejercito', 'autoridades', 'autoridad',
      'ministro', 'ministra', 'ministerio', 'presidente', 'presidenta', 'funcionarios', 'fuerzas', 'soldados',
      'militares', 'canciller', 'cancilleria', 'migracion', 'congreso', 'juez', 'tribunal', 'corte', 'estado',
      'guardia', 'embajada', 'consulado', 'exige', 'exigen', 'parlamento'],
    force: ['policias', 'policia', 'militares', 'militar', 'soldados', 'soldado', 'agentes', 'elementos',
      'efectivos', 'ejercito', 'tropas', 'guardias', 'guardia', 'gendarmes', 'carabineros', 'antimotines',
      'marinos', 'uniformados', 'helicoptero', 'helicopteros', 'drones', 'patrullas', 'tanquetas', 'funcionarios',
      'rescatistas', 'bomberos', 'brigadas', 'socorristas', 'batallon', 'batallones', 'antidisturbios',
      'infantes', 'fusileros', 'buques', 'tanques', 'patrullas', 'fragata', 'patrulleras', 'militarizacion', 'armada', 'infanteria', 'marina', 'gendarmeria', 'guardacostas', 'refuerzos', 'brigadistas', 'fragatas', 'corbeta', 'buque', 'cazas', 'comandos', 'cadetes', 'reservistas', 'fuerzas', 'pelotones', 'peloton', 'granaderos', 'rurales', 'milicianos', 'paramilitares', 'escoltas', 'lanchas patrulleras', 'patrullera', 'avionetas', 'federales', 'municipales', 'estatales'],
    ground: ['cerro', 'cerros', 'loma', 'lomas', 'monte', 'montes', 'montana', 'selva', 'bosque', 'zonas', 'partes', 'altas', 'costa', 'interior', 'capital', 'campo', 'afueras', 'orilla', 'ribera', 'paramo', 'llano', 'veredas', 'pueblos', 'casas', 'tierras', 'fincas', 'comunidades'],
    guarded: ['reten', 'retenes', 'garita', 'caseta', 'peaje'],
    way: ['pista', 'aerodromo', 'frontera', 'fronteras', 'puente', 'puentes', 'carretera', 'carreteras', 'camino', 'caminos', 'paso',
      'pasos', 'via', 'vias', 'ruta', 'rutas', 'autopista', 'reten', 'retenes', 'garita', 'aduana', 'acceso',
      'accesos', 'entrada', 'aeropuerto', 'calle', 'calles', 'transito', 'trocha', 'trochas', 'tramo', 'tramos',
      'carrera', 'avenida', 'calzada', 'peaje', 'corredor', 'panamericana', 'troncal', 'cruce', 'cruces', 'puerto', 'rio', 'tren', 'ferry', 'puesto', 'puestos', 'subida', 'bajada', 'cuesta', 'pista', 'autovia', 'viaducto', 'tunel', 'vado', 'malecon', 'embarcadero', 'muelle', 'terminal', 'anillo', 'libramiento', 'caseta', 'sendero', 'senderos', 'picada', 'huella', 'colectora', 'entronque', 'cumbre', 'balsa', 'gabarra', 'pasarela', 'circunvalacion', 'periferico', 'bulevar', 'boulevard', 'esquina', 'rotonda', 'glorieta', 'redondel', 'interseccion', 'variante', 'porton', 'portones', 'valla', 'reja', 'canal', 'brecha', 'vereda'],
    thing: ['carrotanque', 'carrotanques', 'pipas', 'cisterna', 'cisternas', 'comida', 'comidas', 'alimentos', 'alimento', 'agua', 'viveres', 'pan', 'panes', 'tortas', 'tortillas', 'frijol',
      'frijoles', 'arroz', 'maiz', 'cobijas', 'mantas', 'frazadas', 'colchonetas', 'colchones', 'carpas', 'lonas',
      'medicinas', 'medicamentos', 'medicina', 'ropa', 'zapatos', 'calzado', 'panales', 'jabon', 'kits', 'letrinas',
      'banos', 'bano', 'duchas', 'lena', 'combustible', 'luz', 'electricidad', 'medico', 'medicos', 'doctor',
      'doctora', 'doctores', 'enfermeras', 'ambulancia', 'ambulancias', 'leche', 'dinero', 'efectivo', 'ayuda',
      'apoyo', 'asistencia', 'insumos', 'suministros', 'raciones', 'despensas', 'despensa', 'autobuses', 'buses',
      'camiones', 'transporte', 'platos', 'cenas', 'desayunos', 'almuerzos', 'botellas', 'litros', 'sueros',
      'suero', 'pastillas', 'vacunas', 'consultas', 'atencion', 'bolsas', 'quintales', 'toneladas', 'mercados', 'refacciones', 'mudas', 'potaje', 'panela', 'gas', 'plastico',
      'zinc', 'motobomba', 'bombas', 'repelente', 'combustibles', 'energia', 'higiene', 'toallas',
      'impermeables', 'lanchas', 'lancha', 'gasolina', 'semillas', 'techo', 'camas', 'catres', 'plasticos',
      'laminas', 'botas', 'chamarras', 'bono', 'bonos', 'subsidio', 'subsidios', 'mascarillas', 'cloro',
      'mosquiteros', 'frutas', 'medicamento', 'albergue', 'almuerzo', 'desayuno', 'cena', 'merienda', 'sopa', 'harina',
      'aceite', 'azucar', 'sal', 'cafe', 'toldos', 'toldo', 'carpa', 'hamacas', 'linternas', 'bus', 'pasajes',
      'boletos', 'parafina', 'leche', 'formula', 'biberones', 'parrillas', 'tanques', 'hidratacion', 'abrigo',
      'abrigos', 'medias', 'calcetines', 'guantes', 'cepillos', 'compresas', 'tampones', 'voluntarios', 'abogados',
      'interpretes', 'traductores', 'psicologos', 'personal', 'maquinaria', 'helicoptero', 'palas', 'escobas', 'pilas', 'baterias', 'cargadores', 'mascarilla', 'colchon', 'colchoneta', 'manta', 'frazada', 'cobija', 'bocadillos', 'viandas', 'garrafas', 'bidones', 'velas', 'lentejas', 'atun', 'enlatados', 'pasta', 'huevos', 'carne', 'verduras', 'fruta', 'utensilios', 'ollas', 'estufas', 'calentadores', 'oxigeno', 'sangre', 'camillas', 'insulina', 'antibioticos', 'paracetamol', 'toallitas', 'champu', 'lona', 'herramientas', 'grifo', 'grifos', 'letrina', 'alojamiento', 'hospedaje', 'sabanas', 'zapatillas', 'sandalias', 'toldillos', 'chalecos', 'botes', 'gruas', 'motosierras', 'vivienda', 'comedor', 'jeringas', 'vendas', 'gasas', 'sillas', 'muletas', 'medicacion', 'medica', 'medicas', 'insumo', 'equipos', 'equipo', 'herramienta', 'colaciones', 'colacion', 'alimentacion', 'sandwiches', 'emparedados', 'papas', 'yuca', 'platano', 'platanos', 'bananos', 'pollo', 'conservas', 'cereales', 'agua potable', 'potable', 'wifi', 'internet', 'almohadas', 'edredones', 'sudaderas', 'chaquetas', 'camperas', 'poncho', 'ponchos', 'lentes', 'anteojos', 'protector', 'bloqueador', 'detergente', 'desinfectante', 'cubrebocas', 'barbijos', 'tapabocas', 'curitas', 'tratamiento', 'tratamientos', 'inhaladores', 'vacuna', 'psicologo', 'terapia', 'juguetes', 'cuadernos', 'utiles', 'mochilas', 'bicicletas', 'linterna', 'generador', 'generadores', 'plantas electricas', 'cemento', 'ladrillos', 'madera', 'tejas', 'tablas', 'clavos', 'chapas', 'sacos de arena', 'pañales', 'forraje', 'pienso', 'regaderas', 'regadera', 'inodoros', 'baños', 'sanitarios', 'lavaderos', 'diesel', 'petroleo', 'gasoil', 'nafta', 'jerga', 'lazos', 'cuerdas', 'plasticos negros', 'cargador', 'carpas grandes', 'trapeadores', 'cubetas', 'baldes', 'tambos', 'filtros', 'cernidores', 'literas'],
    titles: ['comisario', 'comisaria', 'comandante', 'sargento', 'oficial', 'encargado', 'encargada', 'presidente', 'presidenta', 'ministro', 'ministra', 'vocero', 'vocera', 'portavoz', 'alcalde', 'alcaldesa',
      'gobernador', 'gobernadora', 'canciller', 'secretario', 'secretaria', 'senador', 'senadora', 'comisionado',
      'comisionada', 'director', 'directora', 'general', 'juez', 'jueza', 'obispo', 'arzobispo', 'embajador', 'embajadora',
      'papa', 'rey', 'diputado', 'diputada', 'coordinador', 'coordinadora', 'jefe', 'jefa', 'coronel', 'capitan', 'fiscal',
      'representante', 'viceministro', 'viceministra', 'prefecto', 'prefecta', 'intendente', 'procurador', 'defensor'],
    bodies: ['cruz', 'roja', 'consejo', 'comite', 'agencia', 'union', 'naciones', 'organizacion', 'asociacion', 'fundacion',
      'grupo', 'partido', 'fondo', 'programa', 'banco', 'radio', 'noticias', 'medicos', 'alianza', 'movimiento', 'frente',
      'brigada', 'carretera', 'rio', 'instituto', 'salvamento', 'proteccion', 'defensoria', 'centro', 'derechos', 'patrulla', 'periodico', 'diario', 'prensa',
      'gobernacion', 'alcaldia', 'municipalidad', 'migraciones', 'migracion', 'medicina', 'servicio', 'hospital', 'ministerio',
      'onu', 'oim', 'eln', 'uci', 'times', 'post', 'news', 'ap', 'afp', 'efe', 'bbc', 'cnn'],
    abroad: ['consejo', 'fundacion', 'cooperacion', 'ong', 'council'],
    nature: ['ciclon', 'huracan', 'tifon', 'tormenta', 'tornado', 'rio', 'rios', 'arroyo', 'quebrada', 'agua', 'aguas', 'crecida', 'inundacion', 'inundaciones', 'lluvia', 'lluvias', 'fuego', 'incendio', 'incendios', 'llamas', 'lava', 'ceniza', 'lodo', 'alud', 'derrumbe', 'deslave', 'huaico', 'oleaje', 'olas', 'humo', 'sismo', 'terremoto', 'brote', 'epidemia'],
    oneself: ['nina', 'nino', 'menor', 'hombre', 'mujer', 'bebe', 'nombre', 'llamado', 'llamada', 'amiga', 'amigo', 'joven',
      'senor', 'senora', 'busco', 'soy'],
    site: ['albergue', 'albergues', 'refugio', 'refugios', 'campamento', 'campamentos', 'escuela', 'escuelas',
      'iglesia', 'iglesias', 'parroquia', 'estadio', 'deportivo', 'gimnasio', 'auditorio', 'salon', 'salones',
      'domo', 'casa', 'parque', 'cancha', 'centro', 'centros', 'hotel', 'templo', 'convento', 'bodega', 'coliseo',
      'plaza', 'polideportivo', 'pabellon', 'colegio', 'colegios', 'liceo', 'nave', 'naves', 'cuartel', 'teatro', 'recinto', 'capilla', 'seminario', 'instituto', 'aulas', 'aula', 'hostal', 'hostales', 'galpon', 'galpones', 'caserna', 'residencia', 'hall'],
    damage: ['destruido', 'destruida', 'destruidos', 'destruidas', 'danado', 'danada', 'danados', 'danadas',
      'inundada', 'inundadas', 'inundado', 'inundados', 'soterradas', 'soterrada', 'sepultadas', 'sepultada',
      'arrasadas', 'arrasado', 'perdida', 'perdidas', 'perdidos', 'colapsado', 'colapsados', 'colapsadas',
      'quemadas', 'arruinadas', 'demolidas', 'demolida', 'derribadas', 'derribada', 'derrumbadas'],
    currency: ['dolares', 'euros', 'pesos', 'soles', 'lempiras', 'quetzales', 'bolivares', 'colones', 'cordobas',
      'reales', 'guaranies', 'bolivianos', 'gourdes'],
    works: ['letrinas', 'tanques', 'pozos', 'pozo', 'planta', 'plantas', 'potabilizadora', 'potabilizadoras', 'puntos',
      'cocina', 'cocinas', 'duchas', 'clinica', 'clinicas', 'hospital', 'bebederos', 'tuberia', 'carpa', 'toldos'],
    built: ['casas', 'casa', 'viviendas', 'vivienda', 'cultivos', 'cosecha', 'cosechas', 'puentes', 'puente',
      'carreteras', 'escuelas', 'manzanas', 'hectareas', 'milpa', 'milpas', 'aldea', 'aldeas', 'techos', 'carpas',
      'champas', 'ranchos', 'siembras', 'bordo', 'bordos', 'techo', 'escuela', 'iglesia', 'iglesias', 'rancho', 'casitas', 'chozas', 'choza', 'carpa', 'galpon', 'galpones', 'cambuche', 'cambuches', 'champa', 'covachas', 'casuchas', 'tiendas', 'negocios', 'locales', 'puestos', 'hospital', 'hospitales', 'clinica', 'corrales', 'potreros'],
    woe: ['bombardeos', 'bombardeo', 'balaceras', 'tiroteos', 'masacre', 'masacres', 'asesinatos', 'secuestros', 'minas', 'plaga', 'erupcion', 'incendios', 'incendio', 'ataques', 'guerrilla', 'paramilitares', 'despojo', 'deudas', 'heladas', 'hambruna', 'violencia', 'pandillas', 'maras', 'mara', 'pobreza', 'guerra', 'hambre', 'sequia', 'inundaciones',
      'inundacion', 'persecucion', 'extorsion', 'extorsiones', 'amenazas', 'desempleo', 'corrupcion', 'conflicto',
      'enfrentamientos', 'crimen', 'delincuencia', 'represion', 'huracan', 'tormenta', 'terremoto', 'deslaves',
      'derrumbes', 'miseria', 'crisis', 'inseguridad', 'lluvias', 'trabajo', 'empleo', 'reclutamiento', 'combates',
      'impuesto', 'desalojo'],
    paper: ['visa', 'visas', 'visado', 'pasaporte', 'pasaportes', 'permiso', 'permisos', 'documento', 'documentos',
      'papeles', 'cedula', 'carnet', 'tarjeta', 'tarjetas', 'salvoconducto', 'salvoconductos', 'identidad', 'dpi',
      'constancia', 'vacunacion', 'prueba', 'pruebas', 'cita', 'citas', 'registro', 'firma', 'empadronamiento', 'biometrico',
      'biometria', 'huellas', 'antecedentes', 'certificado', 'certificados', 'apostilla', 'boleto', 'seguro',
      'solvencia', 'autorizacion', 'residencia', 'pase', 'ficha', 'censo', 'inscripcion', 'ciudadania', 'nacionalidad', 'naturalizacion', 'sello', 'sellos', 'turno', 'gafete', 'brazalete', 'foto', 'fotos', 'acta', 'partida', 'licencia', 'recibo', 'comprobante', 'codigo'],
    law: ['ley', 'leyes', 'decreto', 'emergencia', 'calamidad', 'excepcion', 'toque', 'politica', 'norma', 'medida',
      'medidas', 'regla', 'requisito', 'requisitos', 'acuerdo', 'asilo', 'refugio', 'amnistia', 'visas', 'visa',
      'regularizacion', 'prohibicion', 'alerta', 'programa', 'proyecto', 'iniciativa', 'reforma', 'tratado', 'pacto',
      'convenio', 'moratoria', 'estatuto', 'veda', 'cuota', 'cuotas', 'tasa', 'suspension', 'restriccion',
      'restricciones', 'requisitos', 'estado']
  },
  numbers: {
    words: { cero: 0, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10,
      once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17, dieciocho: 18,
      diecinueve: 19, veinte: 20, veintiuno: 21, veintiun: 21, veintidos: 22, veintitres: 23, veinticuatro: 24,
      veinticinco: 25, veintiseis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29, treinta: 30, cuarenta: 40,
      cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100, doscientos: 200,
      doscientas: 200, trescientos: 300, trescientas: 300, cuatrocientos: 400, cuatrocientas: 400, quinientos: 500,
      quinientas: 500, seiscientos: 600, seiscientas: 600, setecientos: 700, setecientas: 700, ochocientos: 800,
      ochocientas: 800, novecientos: 900, novecientas: 900, docena: 12 },
    scales: { mil: 1000, millon: 1e6, millones: 1e6, docena: 12, docenas: 12, centenar: 100, veintena: 20,
      decena: 10, quincena: 15, treintena: 30, millar: 1000, k: 1000 },
    vague: { decenas: [20, 99], docenas: [24, 99], cientos: [200, 999], centenares: [200, 999], miles: [2000, 9999],
      millares: [2000, 9999], veintipico: [20, 29], treintipico: [30, 39], treintaipico: [30, 39], cuarentipico: [40, 49], cuarentaipico: [40, 49], varios: [3, 9], varias: [3, 9], algunos: [2, 9], algunas: [2, 9] },
    links: ['y'], between: ['entre', 'de'], betweenAnd: ['y', 'a'], to: ['a'],
    hedges: { 'poco mas de': 'over', 'algo mas de': 'over', 'no menos de': 'over', 'por encima de': 'over', 'como minimo': 'over', 'cuando mucho': 'under', 'a lo sumo': 'under', 'como mucho': 'under', 'como maximo': 'under', 'un maximo de': 'under', maximo: 'under', quiza: 'about', quizas: 'about', 'tal vez': 'about', 'en torno a': 'about', 'rondan los': 'about', 'en torno de': 'about', 'algo menos de': 'almost', 'rozan los': 'almost', unos: 'about', unas: 'about', como: 'about', 'alrededor de': 'about', 'cerca de': 'about',
      aproximadamente: 'about', 'mas o menos': 'about', aprox: 'about', '~': 'about', calculo: 'about',
      'un estimado de': 'about', casi: 'almost', 'poco menos de': 'almost', 'mas de': 'over', 'mas del': 'over', 'al menos': 'over',
      'por lo menos': 'over', 'cuando menos': 'over', 'hasta': 'under', 'menos de': 'under', 'menos del': 'under', 'no mas de': 'under',
      un: 'about' },
    hedgesAfter: { maximo: 'under', max: 'under', 'como maximo': 'under', 'como mucho': 'under', minimo: 'over', 'como minimo': 'over', 'y pico': 'over', 'y tantos': 'over', 'y tantas': 'over', 'y algo': 'over', 'y picos': 'over', largos: 'over', aprox: 'about', aproximadamente: 'about', 'mas o': 'about', 'o mas': 'over', '+': 'over' },
    half: ['media', 'medio'], pairs: ['par'], agrees: ['adas', 'idas'],
    shares: { mitad: 0.5, tercio: 1 / 3, tercios: 1 / 3, 'tercera parte': 1 / 3, cuarto: 0.25, cuartos: 0.25, 'cuarta parte': 0.25, quinto: 0.2, quintos: 0.2, 'quinta parte': 0.2 }, measures: ['para', 'pa', 'por', 'x', 'cada'], roundScales: ['centenar', 'veintena', 'decena', 'quincena', 'treintena', 'millar'],
      of: ['de'],
      perDay: ['al dia', 'por dia', 'x dia', 'cada dia', 'diario', 'diarios', 'diarias', 'a diario', '/ dia'], perPerson: ['por persona', 'x persona', '/ persona', 'cada uno'], issues: ['informe', 'boletin', 'reporte', 'bando', 'edicion', 'comunicado', 'version'], labels: ['a las', 'categoria', 'ruta', 'carretera', 'km', 'kilometro', 'articulo', 'tel',
      'telefono', 'numero', 'pagina', 'calle', 'avenida', 'decreto', 'resolucion', 'no', 'nro', 'casilla', 'cel',
      'whatsapp', 'ley', 'boletin', 'reporte', 'parte', 'fase', 'zona', 'sector', 'bloque', 'comuna', 'muelle', 'anden', 'alerta', 'anexo', 'informe', 'talla', 'desde las', 'hasta las', 'tipo las', 'linea'],
    notCounted: ['mensaje', 'msj', 'veces', 'vez', 'am', 'pm', 'hs', 'tercios', 'tercio', 'cuartos', 'cuarto', 'quintos', 'grados', 'grado', 'bajo', '\u00b0', '\u00ba'],
    none: ['ni uno', 'bajo cero'],
    sameAs: ['equivalentes', 'equivalente', 'equivale', 'equivalen', 'representadas', 'representados', 'pertenecientes', 'agrupadas', 'agrupados', 'conformadas', 'conformados', 'integradas', 'integrados'],
    batches: ['grupos', 'tandas', 'lotes', 'oleadas', 'filas', 'turnos', 'equipos', 'lapsos'],
    totals: ['total', 'totales', 'suma', 'subtotal', 'general', 'todos'],
    andHalf: ['y medio', 'y media'], ordinalEnds: ['er', 'ra', 'ro', 'do', 'da', 'to', 'ta', 'va', 'vo', 'mo', 'ma', 'na', 'no'], but: ['pero', 'y', 'aunque'],
    outOf: [], ofEvery: ['de cada', 'por cada', 'cada'],
    maybe: ['quiza', 'quizas', 'tal vez', 'acaso', 'a lo mejor', 'posiblemente', 'si no', 'quiza hasta', 'quizas hasta', 'tal vez hasta', 'hasta'], either: ['o', 'u'],
    series: ['grupo', 'equipo', 'sitio', 'campamento', 'lote', 'camion', 'lancha', 'albergue', 'punto', 'casa', 'parte', 'convoy', 'tanda', 'ola', 'bus', 'salon', 'aula', 'mesa'],
    more: ['mas', 'otros', 'otras', 'adicionales', 'otro', 'otra'], articles: ['un', 'una'], ordinals: ['primer', 'primera', 'segundo', 'segunda', 'tercer', 'tercera', 'joven', 'ex'], ageAfter: ['edad'], levels: [], ofWhich: ['de las cuales', 'de los cuales', 'de ellas', 'de ellos', 'de esas', 'de esos', 'de las', 'de los'], zeroes: ['un', 'zona', 'punto', 'hora', 'paciente', 'kilometro', 'bajo'], notThings: ['nomas', 'apenas', 'veces', 'otros', 'otras', 'antes', 'despues', 'mas', 'menos', 'entonces', 'ademas', 'plazas', 'cupos'], crowds: ['monton', 'sinfin', 'sinnumero', 'poco', 'gran', 'buen', 'numero', 'tercio', 'cuarto', 'par'],
      changes: ['elev', 'increment', 'subi', 'baj', 'pas', 'aument', 'crec', 'disminu', 'cay', 'reduj', 'descend', 'salt'], alsoAs: ['de', 'en', 'integradas', 'integrados', 'por', 'que', 'hacen', 'parte', 'conforman', 'conformaban', 'forman', 'formaban', 'pertenecientes', 'pertenecen', 'a', 'agrupadas', 'agrupados', 'conformadas', 'conformados', 'o', 'unas', 'unos', 'compuestas', 'equivalentes', ',', 'repartidas', 'repartidos', 'distribuidas', 'distribuidos', 'las', 'cuales', 'agrupan'], each: ['por', 'cada'], averaged: ['aula', 'salon', 'docente', 'maestro', 'medico', 'turno', 'clase'], alike: [], pointGroups: true
  },
  units: { voluntarios: 'people', voluntarias: 'people', sopas: 'meals', 'centro americanos': 'people', adultos: 'people', adultas: 'people', adulto: 'people', vaca: 'animals', vacas: 'animals', reses: 'animals', ganado: 'animals', cabras: 'animals', chivos: 'animals', ovejas: 'animals', cerdos: 'animals', chanchos: 'animals', caballos: 'animals', burros: 'animals', gallinas: 'animals', animales: 'animals', perros: 'animals', alpacas: 'animals', terneros: 'animals', chica: 'women', abuelita: 'women', viejita: 'women', parturienta: 'women', alumno: 'people', t: 'tonnes', tn: 'tonnes', kg: 'kg', kilos: 'kg', kilogramos: 'kg', colaciones: 'meals', viandas: 'meals', refrigerios: 'meals', meriendas: 'meals', llegadas: 'people', entradas: 'people', arribos: 'people', carros: 'vehicles', coches: 'vehicles', automoviles: 'vehicles', taxis: 'vehicles', microbuses: 'buses', combis: 'buses', furgonetas: 'vehicles', furgones: 'vehicles', barcazas: 'boats', botes: 'boats', canoas: 'boats', piraguas: 'boats', panga: 'boats', pangas: 'boats', embarcaciones: 'boats', embarcacion: 'boats', fragatas: 'boats', buques: 'boats', trenes: 'trains', comandos: 'soldiers', reservistas: 'soldiers', federales: 'police', granaderos: 'police', patrulleros: 'police', abuela: 'women', abuelas: 'women', viuda: 'women', viudas: 'women', anciana: 'women', ancianas: 'women', gestantes: 'women', lactantes: 'children', criaturas: 'children', criatura: 'children', monjas: 'women',
    ...Object.fromEntries(people.map((w) => [w, 'people'])),
    familias: 'families', familia: 'families', hogares: 'families', hogar: 'families', ninos: 'children',
      ninas: 'children', nino: 'children', nina: 'children', menores: 'children', menor: 'children',
      bebes: 'children', bebe: 'children', adolescentes: 'children', mujeres: 'women', mujer: 'women',
      madres: 'women', madre: 'women', mamas: 'women', embarazadas: 'women', embarazada: 'women', senoras: 'women', senora: 'women', muchachas: 'women', muchacha: 'women',
      chicas: 'women', chamas: 'women', chamos: 'children', chamo: 'children', carajitos: 'children', infantes: 'children',
      antidisturbios: 'police', batallones: 'battalions', militarizacion: 'soldiers', hombres: 'people', periodista: 'people', activista: 'people',
      activistas: 'people', cuerpos: 'people', cadaveres: 'people',
    policias: 'police', gendarmes: 'police', antimotines: 'police', carabineros: 'police', militares: 'soldiers',
      soldados: 'soldiers', efectivos: 'soldiers', tropas: 'soldiers', marinos: 'soldiers', agentes: 'officers',
      elementos: 'officers', guardias: 'officers', uniformados: 'officers', funcionarios: 'officials',
      rescatistas: 'officers', bomberos: 'officers', socorristas: 'officers',
    'por ciento': 'percent', porciento: 'percent', horas: 'hours', hora: 'hours', hrs: 'hours', hr: 'hours',
      h: 'hours', dias: 'days', dia: 'days', semanas: 'weeks', semana: 'weeks', meses: 'months', mes: 'months',
      minutos: 'minutes', min: 'minutes', anos: 'years', ano: 'years',
    km: 'km', kms: 'km', kilometros: 'km', kilometro: 'km', metros: 'm', m: 'm', millas: 'mi', leguas: 'league',
      legua: 'league', cuadras: 'block', cuadra: 'block',
    carpas: 'tents', cobijas: 'blankets', mantas: 'blankets', frazadas: 'blankets', colchonetas: 'mats',
      colchones: 'mattresses', letrinas: 'latrines', banos: 'latrines', comidas: 'meals', platos: 'meals',
      desayunos: 'meals', cenas: 'meals', almuerzos: 'meals', tortas: 'meals', raciones: 'rations', kits: 'kits',
      despensas: 'food parcels', panes: 'loaves', camas: 'beds', catres: 'beds', albergues: 'sites', albergue: 'sites',
      refugios: 'sites', campamentos: 'sites', centros: 'sites', toneladas: 'tonnes', tonelada: 'tonnes', litros: 'litres',
      sacos: 'sacks', 'infantes de': 'soldiers', bolsas: 'bags', quintales: 'quintal', quintal: 'quintal', camiones: 'trucks',
      traileres: 'trucks', autobuses: 'buses', buses: 'buses', lanchas: 'boats', lancha: 'boats', vuelos: 'flights',
      avion: 'flights', aviones: 'flights', vehiculos: 'vehicles', helicoptero: 'helicopters',
      helicopteros: 'helicopters', casos: 'cases', boletos: 'tickets', buque: 'boats', barcos: 'boats', cayucos: 'boats', pateras: 'boats',
      balsas: 'boats', tanquetas: 'vehicles', patrullas: 'vehicles', autos: 'vehicles', camionetas: 'vehicles',
      mercados: 'food parcels', barrios: 'neighbourhoods', veredas: 'villages', casas: 'houses', viviendas: 'houses', manzanas: 'manzana',
      hectareas: 'hectares', aldeas: 'villages', comunidades: 'communities', puentes: 'bridges', dolares: 'USD',
      botellas: 'bottles', escuelas: 'schools', cajas: 'boxes', caja: 'boxes', paquetes: 'packages', frascos: 'bottles', colchon: 'mattresses',
      bocadillos: 'sandwiches', palas: 'shovels', bidones: 'jerrycans', lonas: 'tarpaulins', medicos: 'doctors'
  },
  unitSkips: ['mas', 'nuevos', 'nuevas', 'otros', 'otras', 'de', 'los', 'las', 'estos', 'estas', 'pequenos',
    'jovenes', 'al', 'menos', 'mil'],
  dates: {
    months: { enero: 1, ene: 1, febrero: 2, feb: 2, marzo: 3, abril: 4, abr: 4, mayo: 5, junio: 6, jun: 6, julio: 7,
      jul: 7, agosto: 8, ago: 8, septiembre: 9, setiembre: 9, sept: 9, sep: 9, octubre: 10, oct: 10, noviembre: 11,
      nov: 11, diciembre: 12, dic: 12 },
    weekdays: { domingo: 0, lunes: 1, martes: 2, miercoles: 3, jueves: 4, viernes: 5, sabado: 6, dom: 0, lun: 1,
      mier: 3, juev: 4, vier: 5, sab: 6 },
    days: { hoy: 0, ayer: -1, anoche: -1, antier: -2, anteayer: -2, antenoche: -2, 'antes de ayer': -2, manana: 1,
      'pasado manana': 2, 'esta manana': 0, 'esta tarde': 0, 'esta noche': 0, 'esta madrugada': 0, 'ayer noche': -1,
      ahora: 0, actualmente: 0, 'en este momento': 0, 'a la fecha': 0, 'por la manana': 0, 'de la manana': 0, 'la manana': 0 },
    units: { dia: 'day', dias: 'day', semana: 'week', semanas: 'week', mes: 'month', meses: 'month', ano: 'year',
      anos: 'year' },
    ago: ['atras'], agoBefore: ['hace'], earlier: ['antes'], later: ['despues'], last: ['pasado', 'pasada',
      'ultimo', 'ultima', 'anterior', 'ultimos'], next: ['proximo', 'proxima', 'entrante', 'siguiente'],
    sinceEvent: ['desde que'], since: ['desde'], by: ['hasta', 'para'], until: ['hasta'], notDays: ['cada manana', 'toda manana', 'esa manana', 'aquella manana'], laterToday: ['esta tarde', 'esta noche'], on: ['el', 'este', 'la'], inMonth: ['en', 'de', 'desde', 'del',
      'durante', 'hasta'], beforeEvent: ['previo'], ahead: ['antes'],
    afterEvent: ['tras', 'despues'], inSeason: ['el', 'la', 'este', 'esta'], endOfSeason: ['fin', 'final', 'finales'],
    parts: { principios: 'early', inicios: 'early', comienzos: 'early', mediados: 'mid', finales: 'late',
      fines: 'late' }, of: ['de', 'del'], between: ['entre', 'de'], and: ['y', 'a', 'al'],
    toDate: ['esta', 'este', 'en lo corrido del', 'en lo corrido de', 'en lo que va del', 'en lo que va de', 'en lo que va de la'], weekdayNumbered: true,
    seasons: { primavera: [3, 5], verano: [6, 9], otono: [9, 11], invierno: [12, 2] }
  },
  roles: ES_ROLES,
  openers: ['mientras', 'aunque', 'porque', 'pero', 'cuando', 'donde', 'tras', 'despues', 'antes', 'sin embargo',
    'si', 'pese', 'luego', 'frente a', 'contra', 'mientras', 'quienes', 'quien', 'al contrario', 'ademas', 'incluidos', 'incluidas', 'incluyendo', 'incl',
    'para que', 'sino', 'entonces', 'a fin', 'con el fin'],
  purpose: ['para', 'pa'], objects: ['a', 'al'], that: ['que', 'q'], relatives: ['que', 'q', 'quienes'],
  lacks: ['falta', 'escasez'],
  against: ['contra'],
  endsDoing: [],
  appeals: ['alguien', 'quien', 'quienes', 'puede', 'pueden', 'podria', 'podrian', 'podran', 'saben', 'sabe', 'visto', 'vieron', 'noticias', 'favor', 'porfa'],
  howMany: ['cuantas', 'cuantos', 'cuanta', 'cuanto'], hopes: ['esperaba', 'esperaban', 'esperabamos', 'queria', 'querian', 'queriamos', 'pensaban', 'pensabamos', 'pretendian', 'espera', 'esperan', 'esperamos', 'busca', 'buscan', 'quiere', 'quieren', 'queremos'],
  noes: ['no', 'falso', 'negativo', 'mentira'],
  among: ['entre ellos', 'entre ellas', 'entre los', 'de ellos', 'de ellas', 'de los cuales', 'de las cuales',
    'incl', 'incluidos', 'incluidas', 'incluyendo', 'en su mayoria', 'la mayoria', 'mayormente', 'casi todos', 'casi todas', 'salvo', 'excepto', 'todos', 'todas'],
  carrying: ['con', 'c'],
  joiners: ['y', 'e', 'o', 'u', 'ni'],
  negators: ['no', 'nunca', 'jamas', 'sin', 'tampoco', 'ni', 'ningun', 'ninguna', 'ninguno', 'falso', 'niega',
    'niegan', 'nego', 'negaron', 'desmintio', 'desmienten', 'desmiente'],
  lifeless: ['bateria', 'baterias', 'telefono', 'telefonos', 'celular', 'celulares', 'motor', 'motores', 'senal', 'radio', 'fuego', 'planta'], opensAsVerb: ['ó', 'aron', 'ieron', 'aban', 'ían', 'ando', 'iendo'], turnsNo: ['descart', 'dud'],
  nobody: ['nadie'],
  conditionals: ['si'],
  aboutDoing: ['por', 'sobre', 'contra'], whoever: ['quien', 'quienes'],
  startsOn: 'a partir de|del ~1 @date',
  revises: 'rebaj*|corrigio|corrigieron|rectific*|reduj*|redujo|bajo|revis*|ajust* ~5 de @num ~3 a @num / rebaj*|corrig*|rectific*|revis*|ajust* ~11 a @num ~3 de|desde @num / rebaj*|corrig*|rectific*|ajust*|revisad*|corregid* ~3 a|en @num / lo|la rebajo|bajo|subio|elevo|corrigio a @num',
  reasons: ['por', 'tras', 'ante', 'debido', 'causa', 'huyen', 'huyendo', 'huyeron', 'huir', 'escapan', 'escapando', 'escapar', 'amid'],
  fears: ['temor', 'miedo', 'temen', 'temiendo'],
  irregular: 'paso|pasos|puntos|lugares|rutas no habilitado|habilitados|autorizado|autorizados|habilitadas',
  matters: ['lo de', 'lo del', 'los del', 'las del', 'los de'],
  untrue: `
      sin que se|nadie ~1 haya|hayan ~1 confirmado|verificado|comprobado ~1 , /       rumor|rumores|chisme|bola ~2 de que|q /       no ~1 se ~1 pudo|pudieron|ha|han|logro ~2 verificar|confirmar|comprobar|verificado|confirmado|comprobado ~1 que /       no hay|existe|existen|tenemos|tiene ~1 evidencia|pruebas|prueba|indicios|constancia|registro|reportes|noticia ~1 de ~1 que / sin evidencia|pruebas|indicios|constancia de que /       eso|esto ~1 lo|la ~1 desmint*|desmient*|nego|niega|niegan|negaron|descart* / lo|la|los|las|nos ~2 desmint*|desmient* / queda|quedo|quedan ~1 desmentid* / fue|fueron|ha|han ~1 desmentid* /
      mentira|falso|falsa que / no es cierto|verdad que / no es|era ~1 cierto|verdad / son|eran falsos|falsas / es|era|son|fue|resulto falso|falsa|mentira|mentiras|bulo / es|era un|otro bulo|rumor|invento|chisme / no fue asi|cierto|verdad / eso|esto no es|fue asi / desmient*|desmint* que / puro cuento|rumor|chisme / neg*|desmint*|desmient*|rechaz*|descart* ~3 rumor|rumores|versiones|version|informes|reportes|publicaciones ~6 / sin fundamento / falso|falsa|mentira|bulo ~1 que|lo|la / no hay tal|ninguna orden / niega|niegan|nego|negaron|desmintio|desmiente|desmienten|desmintieron que / nada de ~3 cierto|verdad / nunca|no ocurrio|sucedio / nunca|no paso ,|.|;|:|! / no lo hizo|hicieron|es|fue|fueron ;|.|,|: / falsa alarma / no es|era asi`,
  stands: `
      hay|tiene|tienen|falta|faltan|necesita|necesitan|requiere|requieren|esta|estan|sigue|siguen|queda|quedan|permanece|
      permanecen|continua|continuan|duerme|duermen|aloja|alojan|alberga|albergan|acoge|acogen|funciona|carece|carecen|
      pide|piden|espera|esperan|aguardan|vive|viven / se solicita|solicitan|requiere|requieren`,
  planned: `
      se ~1 alista|alistan|adecua|adecuan|acondiciona|acondicionan ~1 otros|otras|otro|otra|@num|albergues|nuevos|nuevas /
      ofrecio|ofrecieron /       esperaba|esperaban|esperabamos|queria|querian|queriamos|pensaban|pensabamos|pretendian /       contempla|contemplan|estipula|estipulan / se ~1 comprometio|comprometieron|compromete a /       debe|deben quedar|ser|estar|cerrarse|desocuparse|evacuarse|salir / quedo|queda|quedan|fijad*|senalad*|citad* para el|la|@date / previst*|programad*|fijad* ~1 para /
      en|de camino / intent*|trataron|trato|tratan ~1 entrar|cruzar|pasar|llegar|salir|saltar / tiene|tienen|tenemos|tengo|tenia|tenian|teniamos pensado|previsto|planeado|programado / pendiente* ~2 de|la|el|que / queda|quedan|quedo|sigue|siguen ~1 pendiente* /
      se ~1 aprobo|autorizo|acordo|decidio|avalo ~2 traslado|envio|entrega|apertura|cierre|reubicacion|desalojo|compra|construccion|retorno|plan / todavia|aun no ~4 acept*|aprob*|entreg*|abr*|empez*|comenz*|firm*|llega* / esta|estan por llegar|salir|abrir|cerrar|empezar|comenzar / hasta|para el|la @date para / con miras a /
      deberia|deberian|debia|debian ~1 abrir|reabrir|cerrar|llegar|salir|empezar|comenzar|recibir|ser|estar|entregar / propuso|propone|proponen|propusieron / intencion|intenciones|planes|plan de / habra|habria que / se preparan|prepara / proyecto|iniciativa de ley /      va|van|vamos|voy|iba|iban ~2 a|pa / sentenciad*|condenad* a / planea* / piensa|piensan|pensamos /
      se ~1 apresta*|alista*|dispone*|prepara*|expone*|arriesga* a|para / juro|juraron|jura|juran / confia|confian en / plan|planes|decision|proyecto para|de|que / hay|habra|habria|hubiera|toca que / falta|faltan que / ojala / se ~1 procedera|procede|procederan|proceden a|al / debia|debian|debio ~1 atracar|zarpar|partir|ingresar|entrar|volver|regresar|viajar|salir / quiere|quieren|queremos / espera|esperan|esperamos / pretende* /
      prev|preve|preven|previsto|prevista|previstos|prevista / programad* / a fin de / con el fin de / tiene|tienen
      previsto / prometio|prometieron|promete|prometen|prometido|prometida|prometidos|prometidas / anuncio|anuncia|anunciaron que
      / proximo|proxima / buscan|busca llegar|cruzar|entrar|reubicar|trasladar|abrir|cerrar|deportar|desalojar|instalar|evacuar|detener|devolver / voto|votaron por|a / autoriz*|aprob*|avalo|avalaron ~1 envio|traslado|despliegue|entrega|apertura|cierre|reubicacion|desalojo|compra|construccion|retorno / salen|sale manana / anunci* ~1 envio|despliegue|apertura|cierre|construccion|creacion|instalacion|llegada|entrega|traslado|suspension / fij*|program*|convoc*|agend* ~2 @date / estudia|estudian|evalua|evaluan|analiza|analizan|contempla|contemplan ~1 cerrar|abrir|trasladar|enviar|suspender|exigir|reabrir|mover / se dispone* / ofrec*|ofrecio|ofrecieron ~1 llevar|llevarlos|llevarnos|trasladar|trasladarlos|dar|pagar|enviar|prestar|abrir|recibir|acoger|albergar|alojar|construir|entregar`,
  forecast: `
      en caso de|que / a menos|salvo que / siempre que|y / so riesgo de /      no ~1 descart* / podria|podrian|puede|pueden|podra|podran / se ~1 teme|temen|temia|temian|esperaba|esperaban|aguardaba|aguardaban|preveia|preveian / se teme|espera|preve|estima que / temen|teme que /
      se ~1 espera|esperan|preve|preven ~4 llegada|@num / riesgo de / pronostic* / probable* / advierte|advirtio|advierten|advirtieron ~2 de|riesgo / en peligro de /
      amenaza con desbordar*`,
  requested: `
      exig* / pidi*|pide|piden|pedimos / solicit* / orden|ordeno|ordenaron|ordenan / demand* / urgi*|urge|urgen /
      reclam* / instruy* / llamo|llaman|llamado|llamamos ~2 a / suplic* / rog* / insto|instan|instaron`,
  warns: 'aviso|avisaron|avisa|avisan|advirtio|advierte|advirtieron|advierten|amenazo|amenaza|amenazaron|amenazan',
  threatened: `
      si no ~8 van|vamos|va|voy ~1 a ~1 trancar|bloquear|cerrar|cortar|tomar|tomarse|quemar|paralizar|parar|invadir|ocupar /
      bombardeara|bombardearan|disparara|dispararan|atacara|atacaran|matara|mataran|quemara|quemaran|castigara|castigaran /
      amenazo|amenaza|amenazan|amenazaron ~1 con|a / amenaza|amenazas de|del desalojo|deportacion|expulsion|cierre|desahucio|bombardeo|ataque|ataques|muerte|detencion|redada|redadas / advirtio|advierte|advirtieron|advierten que ~6
      sera|seran|detendra|deportara|cerrara|usara / so pena de / quien|quienes|todo|todos|aquel|aquellos ~9 sera|seran|sean|serian denunciad*|detenid*|multad*|sancionad*|arrestad*|deportad*|expulsad*|procesad*|desalojad*|castigad* / se ~1 multara|sancionara|castigara|detendra|expulsara|deportara|denunciara ~2 a`,
  done: `
      acusa|acusan|acuso|acusaron|acusad*|sospech*|culpa|culpan|culparon|denuncia|denuncian|denunciaron /       acaba|acaban|acabamos|acabo|acabaron|termino|terminaron|dejo|dejaron /
      
      permitieron|permitio|dejaron|logro|lograron|obligaron|obligo|obligando|forzo|forzaron|forzando|hizo|hicieron|llevo|desplego|desplegaron|envio|enviaron|llego|llegaron|
      entregaron|entrego / visto|vieron|vio|fueron|fue|sido ~1 obligad*|forzad* / empezaron|empezo|comenzaron|comenzo|volvieron|volvio a`,
  infinitive: ['para', 'de', 'a', 'pa'],
  rumours: 'rumor|rumores|chisme|bola|cuento',
  hoaxes: 'es|son|era eso , un|una|rumor|rumores / solo|nada eso|mas / infundado|infundada|infundados|infundadas|desmentido|falso|falsa|mentira|mentiras|bulo|invento',
  awaited: 'esta|estan|estaba|estaban ~1 previst*|programad*|prevista / previst*|programad* para|el',
  calledOff: 'cancelad*|suspendid*|aplazad*|pospuest* / se ~1 cancelo|cancelaron|suspendio|suspendieron|aplazo|pospuso',
  ruledOut: 'se descarta|descarto|descartan / descartad* / fue|queda|quedo descartad* / ya no hay / no se ha|han ~1 confirmado|confirmada|verificado|verificada|podido / no esta|estan|fue|fueron|ha ~2 confirmad*|verificad* / no confirmad* / no se confirmo|confirmaron|verifico|verificaron / no se pudo|pudieron ~1 confirmar|verificar|comprobar / sin confirmar',
  anew: 'digan|pongan|pongamos|ponganle|anoten|apunten / situan|situo|cifran|cifro|ubican|estiman|calculan en|a / que los|las situan|cifran|calculan',
  births: 'dio|dieron|dar|dando a luz',
  toHospital: 'al|a|hasta|hacia|en ~2 hospital|hospitales|clinica|urgencias / hospitalizad*|ingresad*',
  refusals: 'descarta|descarto|descartaron|descartan / rechaza|rechazo / se nego|niega a',
  denials: 'niega|niegan|nego|negaron / desmiente|desmienten|desmintio|desmintieron / descarta|descarto|descartaron|descartan / rechaza|rechazo que',
  takenBack: `
      @num ~1 anunciad*|reportad*|informad*|difundid*|senalad*|dad* ~2 inicialmente|primero|principio|antes / @num inicialmente|primero anunciad*|reportad*|informad*|difundid* /       resulto|resultaron ~1 ser ~1 malentendido|malentendidos|confusion|error|broma|montaje|invento /       cero|digito ~1 de|demas ~1 mas|sobra / sobra|sobraba un cero|digito /       dio|dieron marcha atras / se ~1 desdijo|desdijeron|disculpo|disculparon / cifra|conteo|numero|reporte|calculo|anuncio ~6 prematuro|prematura / estaban|estan|eran ~1 duplicad*|repetid* /       era|eran|es|son|fue ~3 disparate|disparates|absurdo|absurda|tonteria|tonterias|invento|fantasia /       se ~1 conto|contaron|contabilizo|registro|sumo ~1 dos veces|doble /       los|las|el|esos|esas @num era|eran|es|son ~1 de|del ~1 @date /       doble conteo|registro|contabilidad / cifra|numero|conteo|lista|video|foto|imagen|audio|dato|publicacion|cadena ~10 es|son|era|eran ~1 @period / cifra|numero|conteo|lista|video|foto|imagen|audio|dato|publicacion|cadena ~10 es|son|era|eran ~1 de|del ~1 201*|202*|199*|200* / cifra|numero|conteo|lista|video|foto|imagen|audio|dato|publicacion|cadena ~10 es|son|era|eran ~1 viejo|vieja|viejos|viejas|antiguo|antigua / cifra|cifras|numero|conteo|cuenta|reporte|calculo|dato|total ~5 estaba|estaban|estuvo ~1 mal|equivocad*|errad*|inflad* / reporte|reportes|informe|version|versiones|denuncia|rumor ~8 infundad*|falso|falsa|falsos|falsas /       nunca|jamas ~1 existio|existieron|ocurrio|ocurrieron|hubo|sucedio|sucedieron / no existio|existieron|existen / no se ~1 produjo|produjeron|concreto|concretaron|realizo|realizaron /
      deja|dejan|dejamos|queda|quedan sin efecto|valor / era|eran|fue ~1 una|un|solo estimacion|estimado|calculo|aproximacion|proyeccion / calific*|tach*|tild* ~1 de bulo|falso|falsa|exagerad*|mentira|infundad*|alarmist*|rumor|invento / reemplaza|sustituye ~12 daba|decia|hablaba|consignaba ~2 @num / no hay ~1 pruebas|evidencia de /
      antes|anteriormente|previamente ~1 reportad*|informad*|publicad*|consignad*|anunciad* ~1 : ~1 @num / no es|son|era|eran ~1 nuestra|nuestro|nuestras|mia|mio / es|son|era|eran|fue|fueron ~1 montaje|bulo|invento|noticia|falsedad|patrana /
      version|edicion|nota anterior|previa|inicial ~8 decia|dijo|hablaba|afirmaba|senalaba|indicaba|consignaba|daba|informaba /
      afirmaba|decia|aseguraba ~10 borrad*|eliminad*|retirad* /
      no es|son|era correcta|correcto|cierta|cierto|verdad|exacta / es|son|era falsa|falso|mentira / fue|es un error /
      decia|hablaba|reportaba ~2 @num ~8 correcta|correcto|era|eran|real /
      corrigio|corrigieron|rectifico|rectificaron ~3 comunicado|informe|reporte|cifra|dato|boletin|balance ~5 @num / exagerad*|inflad*|abultad* / contad*|contabilizad* dos veces|doble / desmint*|desmient*|descart*|niega|niegan|nego|negaron ~5 @num / consign*|public*|inform*|report*|difund* ~2 @num ~12 correcto|correcta|decir|leerse /
      por error|equivocacion ~4 @num / anteriormente|previamente ~2 report*|inform*|public*|consign* ~3 @num / error de digitacion|tipeo|captura / erroneamente ~4 @num / se retract* / retiro|retiraron ~3 cifra|dato|afirmacion|informe|declaracion|declaraciones|version|denuncia|acusacion|comunicado|reporte / cifra|dato ~5 incorrecta|incorrecto|inexacta|inexacto|mal / reconocio|admitio|aclaro ~6 erroneo|erronea|error|equivocado|equivocada|falso|falsa /
      cifra|cifras|dato|datos|numero|numeros|reporte|reportes|informe|balance|conteo|boletin|parte ~2
      anterior|anteriores|previo|previos|inicial|iniciales / era|eran preliminar|preliminares / se habia
      hablado|informado|reportado de / dato|cifra ~3 equivocado|equivocada|erroneo|erronea|falso|falsa / cifra|dato|numero|conteo ~5 exagerad*|inflad*|retirad*|abandon*|desestim*|dejo|dejaron / ya no ~2 sostiene|mantiene|usa|vale|valen / contaron|contamos|conto|conte|contabiliz*|registr*|sumaron|sumamos ~3 dos veces|doble|duplicad* / duplicad* ~3 / es un|fue un error|exageracion / estaban|estaba|figuraban|aparecian|anotad*|inscrit* ~3 dos veces|doble / cifra|dato|numero|conteo|total ~8 provisional|preliminar|superada|desactualizada|desactualizado / incluia|incluian|incluye ~6 vida|dos|doble|duplicad*|repetid* / disculpa|disculpas ~1 por ~2 afirmar|decir|informar|publicar|anunciar|reportar / borro|borraron|elimino|eliminaron|retiro|retiraron|bajo ~3 publicacion|tuit|nota|mensaje|video|comunicado|articulo / resulto|resultaron ~4 falso|falsa|falsos|error|duplicad*|exagerad* / no se sostiene|sostenia / quedo|queda sin efecto|validez / sin validez / error de ~1 formula|calculo|dedo|digitacion|transcripcion|suma|captura / fue|fueron|sido|esta|queda retirad*|anulad*|desmentid*|eliminad* / era|eran|es el doble|triple / no es|era|fue asi|exacto`,
  withdrawals: ES_WITHDRAWALS,
  moods: ES_MOODS, heads: ES_HEADS,
  formerly: `
      creiamos|pensabamos|suponiamos|creimos|pensamos|calculabamos|estimabamos ~4 @num /
      edicion|boletin|nota|informe|reporte|parte ~3 dimos|dijimos|publicamos|escribimos|pusimos|dabamos / dimos|dio|dieron como @num / antes dije|dijimos|puse|pusimos ~1 @num /       dicen que|q|ke / se ~1 dice|comenta|comentan|rumorea que|q / me|nos llega|llego|avisan que|q / escuche|oi|oimos|escuchamos ~1 que|q /
      ayer|antes|primero|recien|hoy ~2 hablabamos|deciamos|hablamos|decian|hablaban|decia|hablaba|manejaba|manejabamos|contabamos ~2 / se hablaba|decia|manejaba|mencionaba|hablo|calculaba|comentaba ~2 / hablabamos|deciamos|manejabamos de|que / se|te|les|nos|me|le ~1 habia|habian|hubiera|hubieran ~1 senalado|indicado|estimado|mencionado|comentado|manejado /
      primero|inicialmente|antes|originalmente ~2 dijo|hablo|informo|reporto|dio|dijeron|informaron|hablaron|reportaron /
      dijo|hablo|informo|reporto|dijeron|hablaron ~1 primero|inicialmente|antes / en un primer momento|balance|reporte|conteo / en un principio /
      habiamos|habia|habian ~1 dicho|informado|reportado|publicado|escrito|hablado /
      publicamos|dijimos|informamos|reportamos|escribi|escribimos / donde decia|dice /
      reporte|informe|boletin|mensaje|correo|parte|nota|audio ~4 decia|dijo|dijimos|informamos|hablaba|daba|publicamos|reportaba|consignaba|indicaba / habia|habian ~1 cifrado|anunciado|calculado|estimado|hablado|fijado|puesto|situado|dado|dicho|reportado|informado|declarado|contado|registrado|temido|creido ~3 @num / calculaban|calculaba|estimaban|estimaba|cifraban|cifraba|manejaban|creian|creia|temian ~3 @num / version|nota|articulo|comunicado|publicacion|titular|edicion ~5 decia|dijo|afirmaba|senalaba|indicaba|hablaba|daba|mencionaba / primero|inicialmente|antes ~1 dijo|conto|anuncio|calculo|creyo|temio|aseguro / escribimos|anotamos|publique|mande|pusimos ~3 / antes|primero|ayer ~2 dije|dijimos|mencione|mencionamos|hable|escribi|conte|puse / que dimos|publicamos|mande|mandamos|difundimos / dio|daba|puso|cifro ~1 primero|inicialmente`,
  setsRight: 'cifra|dato|numero correcto|correcta|real|exacta|exacto / lo correcto / debe|deberia|debia decir|leerse / cifra|dato|numero definitiv*|final / definitiv*|final ~1 es|son',
  discards: ['ignoren', 'ignora', 'borren', 'olviden', 'descarten', 'desestimen', 'omitan', 'cuenta', 'ignorar', 'obvien'],
  corrections: `
      ( no @num / @num ~2 no @num / o mas bien ~1 @num / , mas bien ~1 @num / solo|solamente ~3 confirmar|confirmamos|confirmo ~1 @num / digan|anoten|apunten|pongamos ~1 @num / cifra|numero|dato|conteo|balance|total ~4 corregid*|rebajad*|ajustad*|rectificad*|revisad*|reducid* ~3 a|en @num /
      al recontar|revisar|verificar ~3 @num / revisando|verificando|recontando ~2 @num /       despues|luego|tarde dijo|hablo|informo|dijeron|hablaron ~4 @num /       no ,|. ~2 solo|apenas|nomas|solamente ~1 @num / no , ~1 son|eran|fueron|es|era @num / pon|pongan|ponle|ponganle @num / era|eran|es|son|fue|fueron @num , ~1 no @num / era|eran|es|son|fue|fueron @num no @num /
      @num ~1 ,|y ~1 no de|del|a @num / y no de|del @num /
      perdon|disculpen|perdonen|sorry|ups|uy , ~2 @num / en realidad ~2 solo|son|eran|fueron|es|hay ~4 @num / en realidad ~1 @num /
      al final solo|vino|vinieron|eran|fueron / mala mia / conte|contamos mal / mejor dicho / quise|queria decir / corrijo|correccion|corregimos|rectific*|aclaro|aclaramos / fe de erratas / perdon ~3 no / me equivoque /
      dato|cifra|numero ~1 anterior|previo|previa / en lugar|vez de @num / debe|deberia|debia decir|leerse / dato|cifra|numero ~2 correcto|correcta|real|exacto|exacta / fueron|eran|son @num y no @num / no ~2 sino @num / digo @num|@date / @num no @num / @num , no @num / , no @num / @num y no @num /
      perdon|disculpen|perdonen|ojo|correccion , ~4 no @num / perdon|disculpen|perdonen ~3 son|eran|fueron|es|era @num /
      perdon|disculpen|perdonen , ~2 son|eran|fueron|es|era @num / no eran|son|fueron|era @num /
      cifra|dato|numero correcto|correcta|real / se corrige|rectifica|actualiza / ignoren|borren|olviden ~3 @num|mensaje|dato /
      bajo|bajaron|subio|elevo|redujo|ajusto ~2 cifra|numero|balance|dato ~2 a @num /
      rebajo|rebajaron|corrigio|corrigieron|rectifico|rectificaron ~6 a|de @num / descarten|desestimen|omitan ~2 @num / en cuenta ~2 @num / perdon|sorry|sry ~1 @num / * @num / @num * / edito|editado ~2 @num / reemplaz*|cambi* ~1 @num`,
  futureEndings: ['rá', 'rán', 'ría', 'rían', 'remos', 'ré', 'ríamos'],
  infinitiveEndings: ['ar', 'er', 'ir', ...['se', 'los', 'las', 'lo', 'la'].flatMap((clitic) => ['ar', 'er', 'ir'].map((verb) => verb + clitic))],
  gerundEndings: ['ndo'], plurals: { endings: ['s'], except: ['ss'], words: [] },
  presents: ['sale', 'sigue', 'llega', 'parte', 'viaja', 'regresa', 'vuelve', 'empieza', 'comienza', 'abre', 'reabre', 'cierra', 'marcha', 'zarpa', 'inicia', 'continua', 'termina', 'vence', 'entra', 'reanuda', 'salgo', 'vamos', 'va'],
  presentEndings: ['an', 'en', 'amos', 'emos', 'imos'],
  pastEndings: ['eran', 'aban', 'ían', 'aron', 'ieron', 'ábamos', 'íamos', 'amos'],
  attribution: { accordingTo: `
      segun / sg / al decir de / de acuerdo con / de acuerdo a / citando a / en palabras de`, says: `
      
      elevo|elevan|subio|redujo|situo|fijo a|en @num ~2 cifra|numero|balance / prometio|prometieron|dijo|dice|dicen|dijeron|informo|informa|informan|informaron|reporto|reporta|reportan|
      reportaron|aseguro|asegura|aseguran|afirmo|afirma|afirman|confirmo|confirma|confirman|confirmaron|estimo|
      estima|estiman|calcula|calculan|calculo|conto|contaron|contabilizo|contabilizaron|cifra|cifro|cifran|detalla|precisa|precisaron|indica|indican|señala|senala|reconocio|reconoce|admitio|alerto|alerta|denuncio|denunciaron|denuncia|denuncian|registra|
      registro|registraron|indico|senalo|cree|creen|explico|detallo|preciso|anuncio|anunciaron`, singular: ['ella'], subjects: [], pronouns:
      ['ella', 'ellos', 'ellas', 'quien', 'esto', 'eso'], participles: ['agregando', 'diciendo', 'senalando', 'advirtiendo'],
      passives: ['fue', 'fueron', 'sido', 'ha', 'han', 'se', 'es', 'son', 'era', 'eran', 'estan', 'esta'],
      determiners: ['el', 'la', 'una', 'un', 'ninguna', 'ningun', 'dicha', 'dicho', 'esta', 'este', 'esa', 'ese', 'su', 'sus', 'las', 'los', 'cada', 'otra', 'otro', 'sin'], relatives: ['quien', 'quienes'],
      present: ['esta', 'estan', 'estamos', 'siguen', 'sigue', 'van', 'va', 'vamos'],
      between: ['nos', 'me', 'le', 'les', 'se', 'lo', 'ya', 'tambien', 'no', 'ha', 'han', 'habia', 'habian', 'luego'], adverbs: ['mente'],
      hearers: { verbs: ['dijo', 'dijeron', 'pidio', 'pidieron', 'exigio', 'exigieron', 'ordeno', 'ordenaron', 'advirtio', 'advirtieron', 'amenazo', 'amenazaron', 'insto', 'instaron', 'conto', 'solicito', 'reclamo', 'aviso', 'acuso'], by: ['a', 'al'], press: ['periodistas', 'reporteros', 'medios'] } },
  speech: `
      
      reclama|reclamo|lamenta|narra|narro|clama|agradece|agradecio|resume|resumio|dijo|dice|dicen|dijeron|decia|
      declaro|declara|declararon|afirmo|afirma|aseguro|asegura|agrego|agrega|anadio|anade|advirtio|advierte|
      exigio|exige|exigieron|amenazo|amenaza|pidio|pide|pidieron|conto|cuenta|relato|relata|explico|explica|
      senalo|senala|expreso|expresa|pregunto|respondio|contesto|insistio|grito|gritaban|escribio|tuiteo|
      denuncio|denuncia|lamento|reconocio|nego|sostuvo|sostiene|comento|comenta|manifesto|manifiesta|cree|
      considero|llamo|acuso|recordo|reitero|anuncio|anuncia|prometio|informo|confirmo|apunto|indico|subrayo|
      mensaje|rogo|suplico|acusado|acusada|describio`,
  speechStrong: `
      
      advirtio|advierte|advirtieron|amenazo|amenaza|amenazaron|exigio|exigieron|exigen|pidio|pidieron|piden|
      insto|instaron|ordeno|ordenaron|condeno|condenaron|denuncio|denuncia|denunciaron|denuncian|acuso|acusaron|
      critico|criticaron|rechazo|rechazaron|reclamo|reclamaron|nego|niega|niegan|negaron|desmintio|desmiente|desmienten|
      desmintieron|descarto|descarta|descartaron|lamento|lamentaron|elogio|elogiaron|celebro|celebraron|prometio|cuestiono|cuestionaron|repudio|repudiaron|juro
      / aviso|avisaron que / llamo|llamaron ~1 a|al / hizo un llamado / exige que`,
  greetings: `
      saludos|saludo|saludar ~4 a|para / digan|diganle|digale|dile|avisen|avisenle|avisale|avise ~2 a|que / te
      extrano|quiero|amo / los extrano|quiero|amo|quiere / mi mama|madre ~3 estoy|que / estoy|estamos bien|vivo|viva
      / un|mucho abrazo|beso / mensaje|recado ~3 para|a / que sepa|sepan mi|que / besos a`,
  figureCues: `
      corregid*|rectificad* : @num /       cifr*|situ* en @num /       verificacion|recuento|revision|inspeccion|evaluacion|constatacion|chequeo|verificadores|visita ~2 hallo|dio|arrojo|encontro|mostro|confirmo|establecio ~3 @num / <office>|<titles> ~1 de|en ~1 @num /       despues|luego|tarde de|a @num /
      total / numero / cifra / en realidad / suman|sumaban|son|eran|somos|seran / calcul* / estim* /
      cont|conto|contaron|cuenta|cuentan / dice|dicen|dijo|dijeron / unos|unas / menos / habla* de /
      subio|bajo|pasaron|aumento|ascendio|asciende|llega / registr* / confirma|confirman|confirmo|confirmaron solo|apenas|@num / hoy|ayer / segun / van / eramos|seriamos|fuimos|conteo|recuento|censo|hablan|llegamos|quedamos|quedan|estamos|estaban|andamos|contamos / perdon / disculpen / corrijo / correccion / me equivoque / definitiv* ~1 es|son / fueron|fue|hubo`,
  kin: ['mama', 'madre', 'papa', 'padre', 'esposa', 'esposo', 'hijo', 'hija', 'hijos', 'hermana', 'hermano',
    'primo', 'prima', 'tio', 'tia', 'abuela', 'abuelo', 'sobrino', 'sobrina', 'novia', 'novio', 'marido'],
  lessening: ['baj', 'cay', 'descen', 'disminu', 'menos', 'reduc', 'menor'],
  growing: ['sub', 'aument', 'crec', 'increment', 'mas', 'mayor', 'alza', 'dispar', 'salt', 'repunt', 'duplic', 'triplic'],
  nameLinks: ['de', 'del', 'la', 'los', 'las', 'y'],
  items: { vacuno: 'health', vacunaron: 'health', vacunan: 'health', vacunados: 'health', vacunadas: 'health', vacunacion: 'health', vacuna: 'health', medicacion: 'health', medicas: 'health', tapabocas: 'health', cubrebocas: 'health', barbijos: 'health', inhaladores: 'health', tratamiento: 'health', tratamientos: 'health', colaciones: 'food', colacion: 'food', alimentacion: 'food', pollo: 'food', yuca: 'food', platano: 'food', platanos: 'food', papas: 'food', conservas: 'food', cereales: 'food', sandwiches: 'food', potable: 'water', almohadas: 'shelter', edredones: 'blankets', chapas: 'shelter', tejas: 'shelter', madera: 'shelter', chaquetas: 'clothing', camperas: 'clothing', ponchos: 'clothing', detergente: 'hygiene', regaderas: 'hygiene', sanitarios: 'latrines', inodoros: 'latrines', generador: 'power', generadores: 'power', psicologos: 'health', juguetes: 'education', cuadernos: 'education', utiles: 'education', mochilas: 'education', comida: 'food', comidas: 'food', alimentos: 'food', alimento: 'food', viveres: 'food', pan: 'food', panes: 'food',
    tortas: 'food', tortillas: 'food', frijol: 'food', frijoles: 'food', arroz: 'food', maiz: 'food',
    hambre: 'food', raciones: 'food', despensas: 'food', despensa: 'food', platos: 'food', desayunos: 'food',
    cenas: 'food', almuerzos: 'food', leche: 'food', agua: 'water', carrotanque: 'water', carrotanques: 'water', pipas: 'water', cisterna: 'water', cisternas: 'water', sed: 'water', botellas: 'water',
    cobijas: 'blankets', mantas: 'blankets', frazadas: 'blankets', carpas: 'shelter', lonas: 'shelter',
    colchonetas: 'shelter', colchones: 'shelter', techo: 'shelter', camas: 'shelter', catres: 'shelter', plastico: 'shelter', zinc: 'shelter', refacciones: 'food', mudas: 'clothing',
    mercados: 'food', panela: 'food', potaje: 'food', cafe: 'food', azucar: 'food', aceite: 'food', gas: 'fuel',
    energia: 'power', mascarillas: 'health', cloro: 'water', mosquiteros: 'health',
    plasticos: 'shelter', laminas: 'shelter', medicinas: 'health', medicamentos: 'health', medicina: 'health',
    medico: 'health', medicos: 'health', doctor: 'health', doctora: 'health', doctores: 'health',
    enfermeras: 'health', ambulancia: 'health', ambulancias: 'health', suero: 'health', sueros: 'health',
    vacunas: 'health', consultas: 'health', pastillas: 'health', ropa: 'clothing', zapatos: 'clothing',
    calzado: 'clothing', chamarras: 'clothing', botas: 'clothing', panales: 'hygiene', jabon: 'hygiene',
    higiene: 'hygiene', toallas: 'hygiene', letrinas: 'latrines', banos: 'latrines', bano: 'latrines', lena: 'fuel',
    combustible: 'fuel', gasolina: 'fuel', luz: 'power', electricidad: 'power', autobuses: 'transport',
    buses: 'transport', camiones: 'transport', transporte: 'transport', lanchas: 'transport', lancha: 'transport',
    dinero: 'money', efectivo: 'money', palas: 'tools', escobas: 'tools', herramientas: 'tools', pilas: 'power', baterias: 'power', cargadores: 'power', velas: 'power', linternas: 'power', bocadillos: 'food', viandas: 'food', lentejas: 'food', atun: 'food', enlatados: 'food', pasta: 'food', huevos: 'food', carne: 'food', verduras: 'food', fruta: 'food', frutas: 'food', almuerzo: 'food', desayuno: 'food', cena: 'food', merienda: 'food', sopa: 'food', harina: 'food', comido: 'food', comer: 'food', comedor: 'food', biberones: 'food', formula: 'food', garrafas: 'water', bidones: 'water', tanques: 'water', hidratacion: 'water', grifo: 'water', grifos: 'water', colchon: 'shelter', colchoneta: 'shelter', lona: 'shelter', carpa: 'shelter', toldos: 'shelter', toldo: 'shelter', alojamiento: 'shelter', hamacas: 'shelter', albergue: 'shelter', manta: 'blankets', frazada: 'blankets', cobija: 'blankets', sabanas: 'blankets', oxigeno: 'health', sangre: 'health', camillas: 'health', insulina: 'health', antibioticos: 'health', paracetamol: 'health', vendas: 'health', gasas: 'health', jeringas: 'health', mascarilla: 'health', salud: 'health', medica: 'health', repelente: 'health', toldillos: 'health', toallitas: 'hygiene', champu: 'hygiene', compresas: 'hygiene', duchas: 'hygiene', ducha: 'hygiene', cepillos: 'hygiene', zapatillas: 'clothing', sandalias: 'clothing', abrigo: 'clothing', abrigos: 'clothing', medias: 'clothing', calcetines: 'clothing', guantes: 'clothing', impermeables: 'clothing', letrina: 'latrines', estufas: 'fuel', parafina: 'fuel', interpretes: 'interpreters', traductores: 'interpreters', abogados: 'legal' },
  modes: { caminan: 'walk', caminaron: 'walk', caminando: 'walk', caminar: 'walk', pie: 'walk', bus: 'bus',
    buses: 'bus', autobus: 'bus', autobuses: 'bus', camion: 'truck', camiones: 'truck', trailer: 'truck',
    traileres: 'truck', trailers: 'truck', volteo: 'truck', lancha: 'boat', lanchas: 'boat', balsa: 'boat',
    balsas: 'boat', bote: 'boat', barco: 'boat', avion: 'plane', vuelo: 'plane', vuelos: 'plane',
    moto: 'motorcycle', motos: 'motorcycle', helicoptero: 'helicopter' },
  cues: withWordings(ES_CUES, ES_TALK),
  topics: ES_TOPICS,
  mistaken: ES_MISTAKEN,
  asOf: 'al|corte ~2 @date / hasta @date / con datos al @date',
  mail: { from: ['de'],
    signature: ['enviado desde mi', 'saludos cordiales', 'atentamente', 'un cordial saludo', 'obtener outlook'],
    fields: ['de', 'para', 'cc', 'fecha', 'enviado', 'asunto', 're', 'rv'],
    subject: ['asunto', 're', 'rv'],
    news: ['dia', 'semana', 'noche', 'informe', 'reporte', 'resumen', 'parte', 'actualizacion', 'hoy', 'novedades', 'situacion']
  }
}
