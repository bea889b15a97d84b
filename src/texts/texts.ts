/** Every word there is, for Node: catalogues compiled once, at load. The page gets its own by way of vite.config.ts. */
import { compileCatalogue } from './compile.ts'
import { format, type Lang, type Programs, type TextSlots } from './format.ts'
import { en as kindsEn } from './kinds.en.ts'
import { es as kindsEs } from './kinds.es.ts'
import { en as problemsEn } from './problems.en.ts'
import { es as problemsEs } from './problems.es.ts'
import { en as screensEn } from './screens.en.ts'
import { es as screensEs } from './screens.es.ts'

export const catalogues: Record<Lang, Readonly<Record<string, string>>> = {
  es: { ...kindsEs, ...problemsEs, ...screensEs },
  en: { ...kindsEn, ...problemsEn, ...screensEn },
}

const programs: Record<Lang, Programs> = {
  es: compileCatalogue(catalogues.es),
  en: compileCatalogue(catalogues.en),
}

/** The words of a language by key. An unknown key comes back as it is, so that nothing is lost in silence. */
export const textsOf =
  (lang: Lang) =>
  (key: string, slots: TextSlots = {}): string =>
    format(programs[lang][key] ?? key, slots, lang)
