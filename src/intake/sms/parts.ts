/**
 * How long a text message is where it is sent: 160 characters of the GSM alphabet, or 70 where a single one is not in it;
 * in several parts 153 and 67 each (3GPP TS 23.038 and 23.040). A Spanish á or í costs more than half of the message, so answers
 * are written without those that the alphabet lacks; é, ñ, ü, ¿ and ¡ it has.
 */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** Take two places each. */
const EXTENDED = '^{}\\[~]|€\f'

const PLAIN: Readonly<Record<string, string>> = {
  ...{ á: 'a', í: 'i', ó: 'o', ú: 'u', Á: 'A', Í: 'I', Ó: 'O', Ú: 'U' },
  ...{ '–': '-', '—': '-', '“': '"', '”': '"', '’': "'", '‘': "'", '…': '...', '\u00a0': ' ', '\u202f': ' ', '·': '-' },
}

/** As near to the GSM alphabet as words allow. Names in other letters stay as they are. */
export const gsmText = (text: string): string => [...text].map((char) => PLAIN[char] ?? char).join('')

export type Length = { readonly alphabet: 'gsm' | 'ucs2'; readonly units: number; readonly parts: number }

export function lengthOf(text: string): Length {
  const isGsm = [...text].every((char) => BASIC.includes(char) || EXTENDED.includes(char))
  const units = isGsm ? [...text].reduce((sum, char) => sum + (EXTENDED.includes(char) ? 2 : 1), 0) : text.length
  const [alone, each] = isGsm ? [160, 153] : [70, 67]
  return { alphabet: isGsm ? 'gsm' : 'ucs2', units, parts: units <= alone ? 1 : Math.ceil(units / each) }
}

/** The text within so many parts; what is too long ends in three dots, never in the middle of a character. */
export function fitted(text: string, parts: number): string {
  const plain = gsmText(text)
  if (lengthOf(plain).parts <= parts) return plain
  const chars = [...plain]
  while (chars.length > 0 && lengthOf(`${chars.join('')}...`).parts > parts) chars.pop()
  return `${chars.join('')}...`
}
