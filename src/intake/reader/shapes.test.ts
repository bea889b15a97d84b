// What is only planned, feared, threatened, asked, called off or denied is never an act, and a figure that a text takes
// back is never current: many shapes of both, in both languages, each in a sentence or two. The figure taken back
// stands in angle brackets.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Draft, Lang } from './types.ts'

const draftsOf = (text: string, lang: Lang): Draft[] =>
  read(text, { published: '2024-06-12', zone: 'UTC', lang }).drafts

const NO_ACTS: Readonly<Record<Lang, string>> = {
  en: `
Police will clear the camp at dawn on Thursday.
The ministry is considering whether to close the crossing.
If the river rises another metre, 4,000 people will be evacuated.
Nobody was arrested during the raid.
Officials said they would deport the group by the end of the month.
The mayor threatened to shut the shelter.
Buses were to take the families to Gao, but the trip was called off.
The army has been told to send 200 soldiers to the bridge.
No deaths have been reported.
We hope to distribute 500 blankets tomorrow.
A hearing on the eviction of 300 families is set for Monday.
Unless the rent is paid, 60 families face eviction.
The agency has yet to deliver the 40 tents it promised.
They are due to be flown back on Tuesday.
There are plans to open a second camp for 1,000 people.
The government denied that anyone had been killed.
Up to 20,000 people may be displaced, the UN warned.
He urged the police to release the 14 detainees.
The convoy is expected to reach Renk by Friday.
Neither side reported casualties.
Should the dam fail, 12,000 people would have to leave.
The union wants the road reopened.
Smugglers threatened to throw the passengers overboard.
Contrary to rumours, the bridge was not blocked.
The court is to decide on Monday whether the 90 men can be deported.
Plans for a curfew were dropped.
The prefect ordered the site cleared by Sunday.
Flights could resume next week.
200 more beds are on their way.
Rangers have orders to arrest anyone who crosses.
A boat that was supposed to bring 80 people never left.
The strike, called for Friday, would block the port.
They intend to march to the capital on 3 July.
Forty soldiers are being sent next week.
Evictions scheduled for Tuesday have been postponed.
The Red Cross asked to be allowed to evacuate 18 wounded.
Hospital staff fear that more children will die.
There is talk of closing the reception centre.
Authorities have ruled out deporting minors.
The deal would see 1,500 people returned each month.
He was nearly arrested.
Donors pledged 3 million dollars.
Had the levee broken, 2,000 homes would have been flooded.
The police never fired tear gas.
A vote on expelling the 400 squatters was put off.
The airlift begins on Sunday.
The minister said the camp must be emptied before winter.
Residents of Bay 4 are asked to leave before the tide.
The regional office will be closing the river to boats from Friday.
Soldiers are to be posted at the landing.
We are waiting for a boat that should take 40 people to Charity.
The minister promised that nobody would be sent back.
Nobody has been sent back so far, as far as I know.
No one drowned, thank God.
They might close the school shelter on Monday.
If the sluice goes, 600 people will lose their homes.
I heard they are going to raid the camp, but I can't say.
A clearance of the stelling is being prepared.
The police said they would arrest anyone crossing at night.
Partners plan to reach 12,000 people with cash in June.
An estimated 60,000 people are expected to be displaced if the river peaks.
Funding gaps could force the closure of 14 nutrition sites.
No movement of people out of the district has been observed.
Access to Beletweyne airport has not been restored.
The assessment team was due to fly on Tuesday.
Authorities called on people in low-lying areas to relocate.
Evacuation of hospital patients is under consideration.
The Humanitarian Fund intends to allocate 4 million dollars.
There are fears of a cholera outbreak.
No outbreak has been confirmed.
Boats have been requested to move 2,000 stranded people.
Preparations are under way to open three more sites.
A ban on river traffic comes into force tomorrow.
The plan to move the families was abandoned.
It is unlikely that the road will reopen this month.
Teams stand ready to deploy.
Schools are to stay shut next week.
The bridge had been expected to reopen on Sunday.`,
  es: `
La policía desalojará el campamento el jueves de madrugada.
El ministerio estudia cerrar el paso.
Si el río sube otro metro, se evacuará a 4.000 personas.
Nadie fue detenido durante la redada.
Las autoridades dijeron que deportarían al grupo antes de fin de mes.
El alcalde amenazó con cerrar el albergue.
Los buses iban a llevar a las familias a Pasto, pero el viaje se canceló.
Al ejército le ordenaron enviar 200 soldados al puente.
No se han reportado muertos.
Esperamos repartir 500 cobijas mañana.
La audiencia por el desalojo de 300 familias quedó para el lunes.
De no pagarse el alquiler, 60 familias serían desalojadas.
La agencia todavía no entrega las 40 carpas que prometió.
Los van a devolver en avión el martes.
Hay planes de abrir un segundo campamento para 1.000 personas.
El gobierno negó que hubiera muertos.
Hasta 20.000 personas podrían ser desplazadas, advirtió la ONU.
Pidió a la policía que libere a los 14 detenidos.
La caravana llegaría a Huixtla el viernes.
Ninguna de las partes reportó bajas.
Si la presa cede, 12.000 personas tendrían que irse.
El sindicato quiere que se reabra la vía.
Los coyotes amenazaron con tirar al agua a los pasajeros.
Contra lo que se dijo, el puente no fue bloqueado.
El tribunal decidirá el lunes si los 90 hombres pueden ser deportados.
Se descartó el toque de queda.
La gobernadora ordenó desocupar el predio antes del domingo.
Los vuelos podrían reanudarse la próxima semana.
Otras 200 camas vienen en camino.
Los guardias tienen orden de detener a quien cruce.
Una lancha que debía traer a 80 personas nunca salió.
El paro, convocado para el viernes, bloquearía el puerto.
Piensan marchar a la capital el 3 de julio.
La próxima semana mandan cuarenta soldados.
Los desalojos previstos para el martes fueron aplazados.
La Cruz Roja pidió que le permitan evacuar a 18 heridos.
El personal del hospital teme que mueran más niños.
Se habla de cerrar el centro de acogida.
Las autoridades descartaron deportar a menores.
El acuerdo permitiría devolver a 1.500 personas al mes.
Casi lo detienen.
Los donantes prometieron 3 millones de dólares.
Si se hubiera roto el dique, se habrían inundado 2.000 casas.
La policía nunca disparó gases.
Se aplazó la votación para expulsar a los 400 ocupantes.
El puente aéreo empieza el domingo.
El ministro dijo que el campamento debe quedar vacío antes del invierno.
Se ordena la evacuación de los barrios El Paraíso y La Loma antes de las 18:00 horas.
Los vecinos podrán recoger sus enseres de 9 a 12, acompañados por la Guardia Civil.
Se habilitará el pabellón de deportes para 300 personas.
Las personas evacuadas deberán dirigirse al cuartel El Fuerte.
Quien incumpla esta orden será sancionado con multa de hasta 600 euros.
El Ayuntamiento procederá al cierre de los colegios a partir del lunes.
No se permitirá el acceso a las viviendas.
Se solicita a la población que no salga de sus casas.
Se prevé el realojo de 50 familias en octubre.
Está previsto que el buque zarpe el viernes con 200 pasajeros.
El transporte de ganado se realizará mañana.
De persistir la erupción, se evacuaría a otras 1.500 personas.
No consta que haya heridos.
No hay constancia de fallecidos.
Se descarta por ahora la evacuación de Puerto Naos.
La Unidad Militar enviaría 60 efectivos si el Cabildo lo pide.
El reparto de agua comenzará a las 8.
Rogamos llevar mantas al pabellón.
Que nadie cruce por el puente.
dicen q mañana cierran el puente
van a pedir visa desde el lunes
si no pasamos hoy nos quedamos varados 300 personas
mañana salen 4 buses pa Quito
los que lleguen después del lunes no entran
ojalá abran el paso humanitario
quieren mandar el ejército a sacarnos
esperamos que la Cruz Roja traiga comida
no hay nadie detenido por ahora
todavía no ha muerto nadie gracias a Dios
hasta ahora no han devuelto a nadie
nos amenazaron con quemar las carpas
capaz que cierren el albergue
pa mañana prometieron 200 desayunos
el alcalde dice que va a abrir el coliseo
ya no van a dar comida en el parque
la embajada iba a mandar un vuelo, lo cancelaron
Aún no se ha desalojado a las 40 familias.
Podrán ingresar solo quienes tengan carta andina.`,
}

const isAct = ({ kind, modality, polarity }: Draft): boolean =>
  kind !== 'statement' && (modality === 'asserted' || modality === 'quoted') && polarity === 'affirmed'

for (const lang of ['en', 'es'] as const)
  test(`${lang}: what is planned, feared, threatened, asked, called off or denied is no act`, () => {
    for (const text of NO_ACTS[lang].trim().split('\n'))
      assert.deepEqual(
        draftsOf(text, lang)
          .filter(isAct)
          .map(({ quote }) => quote.text),
        [],
        text,
      )
  })

const TAKEN_BACK: readonly (readonly [Lang, string])[] = [
  ['en', `The mayor said <40> people drowned. He later put the toll at 31, saying the first figure was a mistake.`],
  ['en', `Earlier today we reported <300> arrivals. The correct number is 130.`],
  [
    'en',
    `HOST: We were told there were <25> dead.\nGUEST: No. That was never confirmed. Six people died.\nHOST: And the camp?\nGUEST: The camp holds 900.`,
  ],
  ['en', `[10:02] Ana: <70> people at the church\n[10:40] Ana: sorry, 50 at the church`],
  [
    'en',
    `[10:02] Ana: <70> people at the church, need water\n[10:09] Ben: Ana that number is wrong, I am here, maybe 40`,
  ],
  ['en', `[10:02] Ana: they say <6> dead at the mine\n[10:09] Ben: not true, my cousin works there, nobody died`],
  ['en', `• Displaced: 1,200 (previously reported: <1,900>)\n• Dead: 4\n• Missing: 2\n• Injured: 9`],
  [
    'en',
    `The army claimed that <90> fighters surrendered; residents said there were none, and the army later withdrew the claim.`,
  ],
  [
    'en',
    `Our bulletin of Monday gave <5,400> refugees at Gorom. This double-counted 600 families; the figure is 2,700.`,
  ],
  ['en', `Please ignore my last message about <15> missing, they are all at the school.`],
  ['en', `The figure of <2,000> deportees circulating on social media is not ours.`],
  ['en', `Police first spoke of <19> arrests, then of 11.`],
  ['en', `An official tally of <130> was inflated, auditors found. The real number was 88.`],
  ['en', `Yesterday’s post about <3> bodies in the canal was a hoax.`],
  ['en', `[09:10] Musa: <400> bags of maize arrived\n[09:55] Musa: typo, 40 bags`],
  ['en', `The ministry lowered its count from <710> to 640.`],
  ['en', `Some media reported <50> casualties, which the governor dismissed as exaggerated.`],
  ['en', `We wrote that <7> children were missing. All have been found; the list was from last week.`],
  ['en', `Reports of <200> dead could not be verified and have been withdrawn by the agency that made them.`],
  [
    'es',
    `El alcalde dijo que se ahogaron <40> personas. Luego bajó la cifra a 31 y reconoció que la primera era un error.`,
  ],
  ['es', `Más temprano informamos de <300> llegadas. El número correcto es 130.`],
  [
    'es',
    `LOCUTOR: Nos habían dicho que eran <25> muertos.\nINVITADA: No. Eso nunca se confirmó. Murieron seis personas.\nLOCUTOR: ¿Y el campamento?\nINVITADA: En el campamento hay 900 personas.`,
  ],
  ['es', `[10:02] Ana: <70> personas en la iglesia\n[10:40] Ana: perdón, 50 en la iglesia`],
  [
    'es',
    `[10:02] Ana: <70> personas en la iglesia, falta agua\n[10:09] Beto: Ana ese número está mal, yo estoy aquí, serán 40`,
  ],
  [
    'es',
    `[10:02] Ana: dicen q <6> muertos en la mina\n[10:09] Beto: no es cierto, mi primo trabaja ahí, no murió nadie`,
  ],
  ['es', `• Desplazados: 1.200 (antes reportados: <1.900>)\n• Fallecidos: 4\n• Desaparecidos: 2\n• Heridos: 9`],
  [
    'es',
    `Nuestro boletín del lunes daba <5.400> refugiados en Gorom. Se contaron dos veces 600 familias; la cifra es 2.700.`,
  ],
  ['es', `No hagan caso a mi mensaje de los <15> desaparecidos, están todos en la escuela.`],
  ['es', `La cifra de <2.000> deportados que circula en redes no es nuestra.`],
  ['es', `La policía habló primero de <19> detenidos y después de 11.`],
  ['es', `El conteo oficial de <130> estaba inflado, halló la auditoría. El número real era 88.`],
  ['es', `Lo de los <3> cuerpos en el canal que se publicó ayer era un montaje.`],
  ['es', `[09:10] Musa: llegaron <400> sacos de maíz\n[09:55] Musa: me fui de dedos, son 40 sacos`],
  [
    'es',
    `[12:00] K: <22> detenidos en el puente\n[12:30] K: ya soltaron a casi todos, en realidad solo se llevaron a 9`,
  ],
  ['es', `Algunos medios hablaron de <50> víctimas, dato que la gobernadora tachó de exagerado.`],
  ['es', `Escribimos que faltaban <7> niños. Todos aparecieron; la lista era de la semana pasada.`],
  ['es', `Los reportes de <200> muertos no se pudieron verificar y la agencia que los difundió los retiró.`],
  ['es', '[10:05] Mile: en el puente hay <800> personas durmiendo\n[10:31] Mile: me pasaron mal el dato, son 500'],
  ['es', '[10:05] Mile: en el puente hay <800> personas durmiendo\n[10:31] Jota: no q va, máximo 500, acabo de contar'],
  ['es', '[08:00] Ana: llegaron <6> buses\n[08:20] Ana: perdón 4 buses'],
  ['es', '[08:00] Ana: ayer pasaron <1.200>\n[08:20] Ana: borren ese dato, era de la semana pasada'],
  ['es', '[08:00] Ana: <450> en el albergue\n[08:03] Ana: 350*'],
  ['es', '[08:00] Ana: <450> en el albergue\n[08:03] Ana: quise poner 350'],
  ['es', '[08:00] Ana: dicen que hay <10> detenidos\n[08:30] Ana: confirmado con la defensoría: ningún detenido'],
  ['es', 'Donde dice «<1.500> evacuados» léase «150 evacuados».'],
  ['es', 'Rectificación: el número de viviendas afectadas publicado ayer (<320>) es incorrecto; son 230.'],
  ['es', 'El número de evacuados es de 5.400, y no de <6.200> como se informó esta mañana.'],
  ['es', 'Se deja sin efecto la cifra de <90> desaparecidos del bando anterior.'],
  ['es', 'La cifra de <700> evacuados era una estimación; el recuento da 512.'],
  ['es', 'Un diario habló de <15> muertos, lo que el Cabildo calificó de bulo.'],
  [
    'es',
    'PRESENTADORA: Nos llega que hay <8> fallecidos.\nCORRESPONSAL: No tenemos eso confirmado. Son tres.\nPRESENTADORA: ¿Y heridos?\nCORRESPONSAL: Doce.',
  ],
  [
    'es',
    'PRESENTADORA: Habíamos dicho <900> evacuados.\nCORRESPONSAL: Son 700, corrijo.\nPRESENTADORA: Gracias.\nCORRESPONSAL: A ustedes.',
  ],
  ['en', '[10:05] Mo: <800> people sleeping at the bridge\n[10:31] Mo: got that wrong, its 500'],
  ['en', '[10:05] Mo: <800> people sleeping at the bridge\n[10:31] Jo: nah more like 500, just counted'],
  ['en', '[08:00] Ann: <6> buses arrived\n[08:20] Ann: sorry 4 buses'],
  ['en', '[08:00] Ann: <1,200> passed yesterday\n[08:20] Ann: delete that figure, it was last weeks'],
  ['en', '[08:00] Ann: they say <10> arrested\n[08:30] Ann: confirmed with the lawyer: nobody arrested'],
  ['en', '[08:00] Ann: <450> at the shelter\n[08:03] Ann: meant 350'],
  [
    'en',
    'Please note that the number of displaced in Sitrep 4 (<23,000>) was incorrect. The correct figure is 32,000.',
  ],
  ['en', 'The number of deaths stands at 9, not <12> as reported in the previous update.'],
  [
    'en',
    'Health partners now report 140 cases; the <410> in the last update included suspected cases from another district and should be disregarded.',
  ],
  ['en', 'The earlier estimate of <70,000> has been superseded by the registration: 48,300.'],
  ['en', 'Following verification, the number of destroyed shelters has been revised from <900> to 640.'],
  [
    'en',
    'PRESENTER: We are hearing <8> dead.\nREPORTER: That has not been confirmed. It is three.\nPRESENTER: And the wounded?\nREPORTER: Twelve.',
  ],
  [
    'en',
    'PRESENTER: We said <900> evacuated.\nREPORTER: It is 700, my mistake.\nPRESENTER: Thank you.\nREPORTER: Thank you.',
  ],
  ['en', 'A councillor claimed that <60> had drowned, but there is no evidence of that and she has since apologised.'],
  ['en', 'Correction: 31 families, not <13>, were evicted on Monday.'],
]

for (const [lang, marked] of TAKEN_BACK) {
  const text = marked.replaceAll(/[<>]/g, '')
  test(`${lang}: what is taken back is not current: ${text.replaceAll('\n', ' ').slice(0, 80)}`, () => {
    const wrong = Number(/<([\d.,]+)>/.exec(marked)![1]!.replaceAll(/[.,]/g, ''))
    const current = draftsOf(text, lang).filter(({ value, retracted }) => value?.best === wrong && !retracted)
    assert.deepEqual(
      current.map(({ quote }) => quote.text),
      [],
    )
  })
}

test('what another party denies stands beside what was said, and is not taken back', () => {
  const [hurt] = draftsOf(
    'Policías quemaron carpas y lesionaron a cinco personas, denunció el Centro. El municipio lo niega.',
    'es',
  )
  assert.equal(hurt?.retracted, undefined)
})
