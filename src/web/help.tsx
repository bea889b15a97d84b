/** How to read the pictures, in one screen. */
import { en } from '../texts/help.en.ts'
import { es } from '../texts/help.es.ts'
import { wordsOf } from './words.ts'

const t = wordsOf(es, en)

const parts: readonly (readonly [keyof typeof es, keyof typeof es])[] = [
  ['help.ribbon', 'help.ribbonText'],
  ['help.numbers', 'help.numbersText'],
  ['help.desk', 'help.deskText'],
  ['help.not', 'help.notText'],
]

export function HelpScreen() {
  return (
    <article class="help">
      <h1>{t('help.title')}</h1>
      <p class="lead">{t('help.lead')}</p>
      {parts.map(([title, text]) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <p>{t(text)}</p>
        </section>
      ))}
    </article>
  )
}
