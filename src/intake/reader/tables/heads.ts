// Headings and labels that say that nothing under them has been done yet, or that nobody vouches for it. One table a
// language.

export interface Heads {
  planned: string
  forecast: string
  unconfirmed: string
  /** beside these a heading stands over what was done as well ("planned and ongoing") */
  done: readonly string[]
}

export const EN_HEADS: Heads = {
  planned: `
      planned|plan|plans|upcoming|scheduled|pending|proposed|intended|target|targets|targeted|pledged|pledges|promised /
      next|coming|following ~1 steps|step|hours|days|week|weeks|month|actions|activities|distributions / way forward / to
      do|come|follow / tomorrow`,
  forecast: `
      forecast|forecasts|expected|projected|projection|projections|anticipated|outlook|scenario|scenarios / early warning /
      worst case`,
  unconfirmed: 'unconfirmed|unverified|rumours|rumors|hearsay / not ~1 confirmed|verified / to be confirmed|verified',
  done: [
    'ongoing',
    'completed',
    'achieved',
    'current',
    'done',
    'delivered',
    'reached',
    'actual',
    'received',
    'implemented',
  ],
}

export const ES_HEADS: Heads = {
  planned: `
      previsto|prevista|previstos|previstas|programad*|planificad*|planead*|pendiente|pendientes|proyectad*|prometid*|meta|metas|agenda /
      proximos|proximas|siguientes ~1 pasos|acciones|dias|horas|semanas|entregas|actividades / por hacer|realizar|entregar / manana`,
  forecast:
    'pronostico|pronosticos|proyeccion|proyecciones|perspectiva|perspectivas|escenario|escenarios|esperad* / estimad* para',
  unconfirmed: 'sin confirmar|verificar / no confirmad*|verificad* / rumores|rumor / por confirmar|verificar',
  done: [
    'realizado',
    'realizados',
    'realizadas',
    'ejecutado',
    'ejecutadas',
    'curso',
    'actual',
    'actuales',
    'entregado',
    'entregados',
    'entregadas',
    'cumplido',
    'cumplidas',
    'recibidas',
  ],
}
