import { en as kinds } from '../texts/kinds.en.ts'
import { en as problems } from '../texts/problems.en.ts'
import { en as readiness } from '../texts/readiness.en.ts'

export const later = { ...kinds, ...problems, ...readiness }
