import { es as kinds } from '../texts/kinds.es.ts'
import { es as problems } from '../texts/problems.es.ts'

export const later = { ...kinds, ...problems }
