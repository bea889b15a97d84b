/** How to read the pictures, in one screen. */
import { type ScreenKey, t } from './words.ts'

const parts: readonly (readonly [ScreenKey, ScreenKey])[] = [
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
