/** For how many of a hundred chances amounts are: said once, chosen once, and kept in every address from there. */
import { useLocation } from 'preact-iso'
import { LEVELS, type Level } from '../readiness/level.ts'
import { useHere } from './place.ts'
import { t } from './words.ts'

type LevelsProps = {
  readonly level: Level
  /** Where the choice leads; absent: this page, with all else that was chosen on it. */
  readonly to?: (level: Level) => string
}

export function Levels({ level, to: toOwn }: LevelsProps) {
  const { to } = useHere()
  const { path, query } = useLocation()
  const { journey: _, asOf: __, level: ___, ...kept } = query
  return (
    <nav class="choice levels" aria-label={t('level.ask')}>
      <span>{t('level.ask')}</span>
      {LEVELS.map((one) => (
        <a
          key={one}
          href={toOwn ? toOwn(one) : to(path, { ...kept, level: String(one) })}
          aria-current={one === level ? 'true' : undefined}
        >
          {t(`level.${one}`)}
        </a>
      ))}
      <span class="quiet">{t('level.hint')}</span>
    </nav>
  )
}
