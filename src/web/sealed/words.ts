/** The words of what is sealed, which come with it. */
import type { Role } from '../../core/role.ts'
import { en } from '../../texts/sealed.en.ts'
import { es } from '../../texts/sealed.es.ts'
import { type PhoneKey, p } from '../phone/words.ts'
import { learnWords, wordsOf } from '../words.ts'

// What the phone finds wrong with what is sealed.
learnWords({ es, en })

export const s = wordsOf(es, en)
export type SealedKey = keyof typeof es

export const rolesWords = (roles: readonly Role[]): string =>
  roles.map((role) => p(`role.${role}` satisfies PhoneKey)).join(', ')
