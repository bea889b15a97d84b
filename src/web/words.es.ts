import { es as kinds } from '../texts/kinds.es.ts'
import { es as problems } from '../texts/problems.es.ts'
import { es as readiness } from '../texts/readiness.es.ts'

export const later = { ...kinds, ...problems, ...readiness }
