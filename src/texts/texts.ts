/** Every word there is, for Node: a language is compiled when it is first asked for. The page gets its own by way of vite.config.ts. */

import { en as cliEn } from './cli.en.ts'
import { es as cliEs } from './cli.es.ts'
import { compileCatalogue } from './compile.ts'
import { format, type Lang, type Programs, type TextSlots } from './format.ts'
import { en as hubEn } from './hub.en.ts'
import { es as hubEs } from './hub.es.ts'
import { en as kindsEn } from './kinds.en.ts'
import { es as kindsEs } from './kinds.es.ts'
import { en as problemsEn } from './problems.en.ts'
import { es as problemsEs } from './problems.es.ts'
import { en as screensEn } from './screens.en.ts'
import { es as screensEs } from './screens.es.ts'
import { en as whyEn } from './why.en.ts'
import { es as whyEs } from './why.es.ts'

export const catalogues: Record<Lang, Readonly<Record<string, string>>> = {
  es: { ...cliEs, ...hubEs, ...kindsEs, ...problemsEs, ...screensEs, ...whyEs },
  en: { ...cliEn, ...hubEn, ...kindsEn, ...problemsEn, ...screensEn, ...whyEn },
}

const compiled: Partial<Record<Lang, Programs>> = {}

/** The words of a language by key. An unknown key comes back as it is, so that nothing is lost in silence. */
export function textsOf(lang: Lang): (key: string, slots?: TextSlots) => string {
  compiled[lang] ??= compileCatalogue(catalogues[lang])
  const programs = compiled[lang]
  return (key, slots = {}) => format(programs[key] ?? key, slots, lang)
}
