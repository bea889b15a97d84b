/** Every word there is, for Node. The page gets its own by way of vite.config.ts. */

import { en as attachEn } from './attach.en.ts'
import { es as attachEs } from './attach.es.ts'
import { en as cliEn } from './cli.en.ts'
import { es as cliEs } from './cli.es.ts'
import { compileMessage } from './compile.ts'
import { en as confirmEn } from './confirm.en.ts'
import { es as confirmEs } from './confirm.es.ts'
import { en as devicesEn } from './devices.en.ts'
import { es as devicesEs } from './devices.es.ts'
import { en as discloseEn } from './disclose.en.ts'
import { es as discloseEs } from './disclose.es.ts'
import { en as eraseEn } from './erase.en.ts'
import { es as eraseEs } from './erase.es.ts'
import { en as exerciseEn } from './exercise.en.ts'
import { es as exerciseEs } from './exercise.es.ts'
import { en as forgetEn } from './forget.en.ts'
import { es as forgetEs } from './forget.es.ts'
import { format, type Lang, type Program, type TextSlots } from './format.ts'
import { en as helpEn } from './help.en.ts'
import { es as helpEs } from './help.es.ts'
import { en as hubEn } from './hub.en.ts'
import { es as hubEs } from './hub.es.ts'
import { en as invitedEn } from './invited.en.ts'
import { es as invitedEs } from './invited.es.ts'
import { en as journeysEn } from './journeys.en.ts'
import { es as journeysEs } from './journeys.es.ts'
import { en as kindsEn } from './kinds.en.ts'
import { es as kindsEs } from './kinds.es.ts'
import { en as machineEn } from './machine.en.ts'
import { es as machineEs } from './machine.es.ts'
import { en as mapEn } from './map.en.ts'
import { es as mapEs } from './map.es.ts'
import { en as needsEn } from './needs.en.ts'
import { es as needsEs } from './needs.es.ts'
import { en as papersEn } from './papers.en.ts'
import { es as papersEs } from './papers.es.ts'
import { en as passingEn } from './passing.en.ts'
import { es as passingEs } from './passing.es.ts'
import { en as phoneEn } from './phone.en.ts'
import { es as phoneEs } from './phone.es.ts'
import { en as planEn } from './plan.en.ts'
import { es as planEs } from './plan.es.ts'
import { en as problemsEn } from './problems.en.ts'
import { es as problemsEs } from './problems.es.ts'
import { en as publicEn } from './public.en.ts'
import { es as publicEs } from './public.es.ts'
import { en as publishEn } from './publish.en.ts'
import { es as publishEs } from './publish.es.ts'
import { en as readinessEn } from './readiness.en.ts'
import { es as readinessEs } from './readiness.es.ts'
import { en as screensEn } from './screens.en.ts'
import { es as screensEs } from './screens.es.ts'
import { en as sealedEn } from './sealed.en.ts'
import { es as sealedEs } from './sealed.es.ts'
import { en as smsEn } from './sms.en.ts'
import { es as smsEs } from './sms.es.ts'
import { en as sphereEn } from './sphere.en.ts'
import { es as sphereEs } from './sphere.es.ts'
import { en as stopEn } from './stop.en.ts'
import { es as stopEs } from './stop.es.ts'
import { en as waitingEn } from './waiting.en.ts'
import { es as waitingEs } from './waiting.es.ts'
import { en as whatifEn } from './whatif.en.ts'
import { es as whatifEs } from './whatif.es.ts'
import { en as whyEn } from './why.en.ts'
import { es as whyEs } from './why.es.ts'

type Catalogue = Readonly<Record<string, string>>

/** Into an object without a shape: two thousand keys spread into a plain one cost every process half a second. */
const together = (...parts: readonly Catalogue[]): Catalogue => Object.assign(Object.create(null), ...parts)

export const catalogues: Record<Lang, Catalogue> = {
  es: together(
    attachEs,
    cliEs,
    confirmEs,
    discloseEs,
    eraseEs,
    forgetEs,
    devicesEs,
    exerciseEs,
    helpEs,
    hubEs,
    journeysEs,
    kindsEs,
    machineEs,
    mapEs,
    needsEs,
    papersEs,
    passingEs,
    phoneEs,
    planEs,
    problemsEs,
    publicEs,
    publishEs,
    readinessEs,
    screensEs,
    sealedEs,
    invitedEs,
    smsEs,
    sphereEs,
    stopEs,
    waitingEs,
    whatifEs,
    whyEs,
  ),
  en: together(
    attachEn,
    cliEn,
    confirmEn,
    discloseEn,
    eraseEn,
    forgetEn,
    devicesEn,
    exerciseEn,
    helpEn,
    hubEn,
    journeysEn,
    kindsEn,
    machineEn,
    mapEn,
    needsEn,
    papersEn,
    passingEn,
    phoneEn,
    planEn,
    problemsEn,
    publicEn,
    publishEn,
    readinessEn,
    screensEn,
    sealedEn,
    invitedEn,
    smsEn,
    sphereEn,
    stopEn,
    waitingEn,
    whatifEn,
    whyEn,
  ),
}

const compiled = new Map<string, Program>()

/**
 * The words of a language by key; each is compiled when it is first said, because a command needs a dozen of a thousand.
 * An unknown key comes back as it is, so that nothing is lost in silence.
 */
export const textsOf =
  (lang: Lang) =>
  (key: string, slots: TextSlots = {}): string =>
    format(programOf(lang, key), slots, lang)

function programOf(lang: Lang, key: string): Program {
  const name = `${lang} ${key}`
  const known = compiled.get(name)
  if (known !== undefined) return known
  const text = catalogues[lang][key]
  const made = text === undefined ? key : compileMessage(text)
  compiled.set(name, made)
  return made
}
