// What people write when they tell of something in a few words, in a chat or a note, and what reports say in their own
// stiff ones: each line is drafted as the kind of thing that it is, as what is still to come, or as denied. Invented.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDone } from './onceTold.ts'
import { read } from './read.ts'
import type { Draft, Lang } from './types.ts'

const draftsOf = (text: string, lang: Lang): Draft[] =>
  read(text, { published: '2024-08-14', zone: 'UTC', lang }).drafts

/** kind, "=" and its figure, "@" and how it stands, then the words. */
const TOLD: Readonly<Record<Lang, string>> = {
  es: `
blockade | ojo, hay un retén de la policía antes del peaje de Cajica
blockade | están parando los buses en el control de Chillán
blockade | no hay por dónde cruzar, el puente colapsó
blockade | no nos dejan bajar del barco desde el lunes
blockade@planned | dicen que en la isla no van a dejar desembarcar a nadie
blockade | ya se puede pasar por el túnel
blockade | Los pobladores mantienen tomada la ruta desde el domingo.
blockade | Se restableció el paso en el tramo afectado.
deployment | está lleno de gendarmes el muelle
deployment | vienen tres camiones del ejército por la avenida
detention=9 | levantaron a 9 jornaleros en el retén, se los llevaron en dos furgones
detention=4 | la migra cargó con 4 en la madrugada
detention | agarraron a Rolando y a su cuñado en la terminal
deportation | a los del segundo bote los regresaron a la frontera
aid@planned | pasado mañana llegan 3 cisternas de agua
aid | ya vinieron las vecinas con la olla de sopa y pan
aid@negated | el carrotanque no vino hoy
aid@negated | No hemos recibido ninguna ayuda hasta hoy.
aid=60 | Se instalaron 60 carpas en el estadio.
need | hace dos días que no hemos comido nada
need | La comunidad no cuenta con agua segura.
need | Hacen falta manos para descargar.
harm | a mi hija le dio calentura y no para de vomitar
harm | nos asaltaron saliendo del pueblo y nos quitaron todo
harm | Hombres armados despojaron a los viajeros de su dinero.
harm=130 | 130 viviendas con daños por la granizada.
harm | El aluvión arrasó con las parcelas de maíz.
separation | no encuentro a mi sobrina Yaneth, iba en el otro bus
separation | hay una niña solita en la plaza
shelter | nos prestaron la capilla para dormir
shelter | el gimnasio ya está repleto
movement | la gente se está yendo pal cerro
movement | ya comenzaron a regresar a sus casas
movement@negated | el grupo no se ha movido de la terminal
count=40 | se nos pegaron otros 40 en el camino
rule | ya no están dando fichas hasta marzo
rule | si no traes el permiso no te dejan subir
cause | nos fuimos porque el río se llevó la siembra
cause | La sequía obligó a cientos de familias a dejar el valle.
meeting | anoche hubo asamblea en la cancha
statistic=62 | El 62 % son mujeres.
aid=30 | El consorcio prometió 80 toneladas de arroz, de las cuales llegaron 30 el martes.
deportation | a todos los enviaron a Nicaragua
need | Los baños no dan abasto y no funciona la bomba.
blockade | nos tienen parados, hay cola de 5 horas en el paso
harm=2 | dos jóvenes se ahogaron cruzando el canal
detention=12 | se llevaron como a 12 en la redada de la feria
blockade | Esta mañana volvió a cerrarse la carretera por un derrumbe.
harm=14 | 14 personas atendidas por intoxicación.
shelter | en el refugio ya no cabían
movement | la policía está sacando a la gente de la estación
rule@planned | dicen que desde el lunes van a cobrar por pasar
blockade | El ferry a la isla lleva parado desde el jueves.
harm | vinieron de noche y se llevaron las mantas
rule@planned | El proyecto de ley que permitiría expulsar sin juicio va al pleno.`,
  en: `
blockade | army checkpoint just before the weir, they check every minibus
blockade | they're not letting anyone past the junction
blockade | trees down across the coast road
blockade | no boats today, harbour is shut
blockade | Access to the valley is only possible by mule.
blockade | Flood waters have rendered the causeway unusable.
blockade | bridge is open again since dawn
deployment | two police trucks just pulled up outside
deployment=120 | 120 soldiers have been sent to help with the evacuation.
deployment@planned | heard the army is coming
detention=7 | they took seven of us off the coach at the weighbridge
detention | they kept us in a shed for a night
detention=19 | 19 arrested at the pier incl 3 minors
deportation | they pushed us back across the lake at night
aid | two nurses are here till four
aid@planned | truck with water coming tomorrow morning
aid@negated | nobody has brought anything since Sunday
aid@negated | No tents have been delivered since the storm.
aid=26 | 26 latrines were built last week.
aid=700 | 700 households received seed and tools.
need | no power no water since the quake
need | only three blankets for eleven people
need=8000 | An estimated 8,000 people require food assistance.
need | Families have exhausted their food stocks.
harm=3 | 3 guys with frostbite
harm | Gunmen stopped a minibus on the ridge and took phones and cash from the passengers.
harm=900 | 900 hectares of rice were lost.
harm=11 | The prefect speaks of "at least eleven dead".
harm=4 | Four fishermen were abducted and later found dead.
separation | lost my boy at the ferry on Monday, anyone seen him
separation | girl about 8 alone at the well
shelter | mosque let families sleep inside
shelter | Two hotels are being used as temporary shelters.
movement | families have begun returning to their villages
movement | the whole village moved up to the ridge
movement@negated | convoy still hasn't moved from the bridge
rule | no appointments till March
rule | New arrivals must register within five days.
cause | they burned our farms so we ran
meeting@planned | meeting tonight at the water point
statistic=55 | About 55 per cent are children.
aid=22 | The agency pledged 60 tonnes of flour, of which 22 arrived on Tuesday.
blockade | rockfall on the pass, single file only
need | Only 3 of 11 pumps are functional.
detention=6 | coastguard picked up 6 and took them to the barracks
harm=5 | 5 injured in a stampede at the tap
movement | families have started to trickle back
harm=2 | 11 wounded brought in, 2 died on the way
detention=11 | Eleven men who had refused to board were held at the port station.
movement | police cleared the sites along the canal
harm | Tents and sleeping bags were taken.
need | the tap at the stadium has been off for six days
rule | The council has banned food distribution in the square.
aid=40@planned | The agency will set up 40 latrines at the schools.
rule@planned | A bill that would let the police expel people goes to parliament.
rule | they are asking 10 dollars each to cross
deployment@planned | The island has asked the coast guard agency for forty officers.`,
}

test('a site that people go to or leave is no report of it', () => {
  const kinds = (text: string, lang: Lang): string[] => draftsOf(text, lang).map(({ kind }) => kind)
  assert.deepEqual(kinds('La columna salió de Oruro hacia el albergue temporal.', 'es'), ['movement'])
  assert.ok(kinds('El albergue temporal de Oruro está lleno.', 'es').includes('shelter'))
})

test('few people who say something are the ones who say it, and no count', () => {
  const kinds = (text: string, lang: Lang): string[] => draftsOf(text, lang).map(({ kind }) => kind)
  assert.deepEqual(kinds('Tres mujeres denunciaron cobros indebidos en el muelle.', 'es'), ['statement'])
  assert.ok(!kinds('Two drivers said the pass was open again.', 'en').includes('count'))
})

test('in a chat what an office says is told, and not what everybody says', () => {
  const chat = (words: string): string[] => draftsOf(`12/08/24, 10:14 - Ana: ${words}`, 'es').map(({ kind }) => kind)
  assert.deepEqual(chat('el comisario dice que mañana nos quiere fuera'), ['statement'])
  assert.deepEqual(chat('mi vecina dice que mañana hace calor'), [])
})

for (const [lang, lines] of Object.entries(TOLD) as [Lang, string][])
  for (const line of lines.trim().split('\n')) {
    const [want, text] = line.split(' | ') as [string, string]
    const [, kind, figure, stands] = /^(\w+)(?:=(\d+))?(?:@(\w+))?$/.exec(want)!
    test(`${lang}: ${want}: ${text}`, () => {
      const found = draftsOf(text, lang).filter(
        (d) =>
          d.kind === kind &&
          (figure === undefined || d.value?.best === Number(figure) || d.value?.low === Number(figure)),
      )
      const [one] = found
      assert.ok(one, JSON.stringify(draftsOf(text, lang).map((d) => [d.kind, d.value?.best, d.quote.text])))
      if (kind !== 'need') assert.equal(isDone(one), stands !== 'planned')
      assert.equal(one.polarity, stands === 'negated' ? 'negated' : 'affirmed')
    })
  }
