/** Words of the phone's screens: they come with the screens, and not with the first page. */
import type { Slots } from '../../core/problem.ts'
import { format } from '../../texts/format.ts'
import { en } from '../../texts/phone.en.ts'
import { es } from '../../texts/phone.es.ts'
import { lang } from '../words.ts'

export type PhoneKey = keyof typeof es

const words = { es, en }

export const p = (key: PhoneKey, slots: Slots = {}): string => format(words[lang.value][key], slots, lang.value)
