// Sentences as news, bulletins and chats write them, each with what a careful reader draws from it: one row a class of
// sentence, in both languages. "kind figure unit" must be drafted; after a "!" it must not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Draft, Lang } from './types.ts'

const PUBLISHED = '2024-05-16'

/** "count 1200 people", "aid negated", "movement planned", "harm taken-back": what is true of a draft, in words. */
const wordsOf = ({ kind, value, modality, polarity, retracted, measure, status, places, date }: Draft): string[] => [
  kind,
  ...(value ? [String(value.best), value.unit] : []),
  ...(modality === 'quoted' ? ['asserted'] : []),
  ...[modality, polarity, measure ?? '', status ?? '', retracted ? 'taken-back' : 'current'],
  ...places.map(({ role, name }) => `${role}:${name.replaceAll(' ', '_')}`),
  ...(date ? [date.start.slice(5)] : []),
]

function holds(lang: Lang, text: string, wanted: string): void {
  const { drafts } = read(text, { published: PUBLISHED, zone: 'UTC', lang })
  const drafted = drafts.map(wordsOf)
  for (const one of wanted.split(' / ')) {
    const not = one.startsWith('!')
    const words = (not ? one.slice(1) : one).split(' ')
    const found = drafted.some((draft) => words.every((word) => draft.includes(word)))
    assert.equal(
      found,
      !not,
      `${text}\n  wanted: ${one}\n  drafted: ${drafted.map((d) => d.join(' ')).join('\n           ')}`,
    )
  }
}

const CLASSES: readonly (readonly [string, string, string, string, string])[] = [
  [
    'forces that are moved are sent, and no journey of people',
    'Some 300 soldiers were moved to Kismayo on Saturday.',
    'deployment 300 soldiers / !movement',
    'El sábado se trasladaron 300 soldados a Tumaco.',
    'deployment 300 soldiers / !movement',
  ],
  [
    'who is sent from a town sets out there, and does not come from it',
    'The army sent 300 soldiers from Mogadishu on Saturday.',
    'deployment 300 soldiers from:Mogadishu',
    'El sábado enviaron 300 soldados desde Tumaco.',
    'deployment 300 soldiers from:Tumaco',
  ],
  [
    'a shelter with no room left is one that is full',
    'There is no more room in the gym.',
    'shelter affirmed',
    'En el gimnasio ya no cabe nadie.',
    'shelter affirmed',
  ],
  [
    'the same people told once more in families part no verb from its subject',
    'As of 14 May, 12,340 individuals (2,468 households) have been displaced by the floods.',
    'count displaced 12340 people / cause / !count 2468',
    'Al 14 de mayo, 12.340 personas (2.468 familias) fueron desplazadas por las inundaciones.',
    'count displaced 12340 people / cause / !count 2468',
  ],
  [
    'the second verb is of the same people',
    'Some 500 migrants were intercepted by the coast guard and returned to Tripoli on Monday.',
    'deportation 500 people 05-13 / !blockade / !movement',
    'Unos 500 migrantes fueron interceptados por el INM y devueltos a Tapachula el lunes.',
    'deportation 500 people to:Tapachula 05-13',
  ],
  [
    'who is missing stays so behind a breakdown',
    'Seven people, including three children, remain missing after the boat overturned.',
    'separation missing 7 people / harm destruction / !count',
    'Siete personas, entre ellas tres niños, siguen desaparecidas tras el naufragio.',
    'separation missing 7 people / harm destruction / !count',
  ],
  [
    'a share of people is a statistic',
    'Around 60 per cent of the new arrivals are women and children.',
    'statistic 60 percent',
    'Cerca del 60 por ciento de los recién llegados son mujeres y niños.',
    'statistic 60 percent',
  ],
  [
    'access that is hard is a way restricted',
    'Access to the area remains constrained due to insecurity.',
    'blockade restricted',
    'El acceso a la zona sigue restringido por la inseguridad.',
    'blockade restricted',
  ],
  [
    'shelter at the end of a list of needs is needed, and no site',
    'Partners report urgent needs for food, safe drinking water and emergency shelter.',
    'need / !shelter',
    'Las comunidades requieren con urgencia alimentos, agua potable y albergue temporal.',
    'need / !shelter',
  ],
  [
    'people who are reached with help did not arrive',
    'WFP plans to reach 45,000 people with cash assistance.',
    'aid planned 45000 people / !count',
    'El PMA prevé llegar a 45.000 personas con asistencia.',
    'aid planned 45000 people / !count',
  ],
  [
    'those who are told to leave a town leave it',
    'Residents of Tapachula were ordered to evacuate on Wednesday.',
    'movement requested from:Tapachula',
    'Los habitantes de Tapachula recibieron la orden de evacuar el miércoles.',
    'movement requested from:Tapachula',
  ],
  [
    'who refuses to leave did not move',
    'Many residents refuse to leave their homes for fear of looting.',
    'movement negated / !harm',
    'Muchos vecinos se niegan a dejar sus casas por temor a los robos.',
    'movement negated / !harm',
  ],
  [
    'a birth is no gift, and a bridge that falls hurts nobody',
    'A woman gave birth on board. The bridge is gone, no trucks get through.',
    '!aid / blockade blocked',
    'Una joven dio a luz a bordo. Se cayó el puente, no pasan carros.',
    '!aid / blockade blocked / !harm injured',
  ],
  [
    'buses that bring people are a journey',
    '4 buses arrived from Huixtla with 188 returnees.',
    'movement from:Huixtla / !aid',
    'Llegaron 4 buses desde Huixtla con 188 retornados.',
    'movement from:Huixtla / !aid',
  ],
  [
    'help that stops is help that is not given',
    'Food distribution was suspended on Sunday. The school feeding programme has been cut by half.',
    'aid negated 05-12 / !aid affirmed',
    'El reparto de agua en camiones se suspendió el domingo. El programa de alimentación escolar fue recortado.',
    'aid negated 05-12 / !aid affirmed',
  ],
  [
    'a search goes on, schools stay shut, a deadline is a rule',
    'The search resumed at dawn. Schools will remain closed until Monday.',
    'aid search / rule planned / !shelter',
    'Reanudaron la búsqueda al amanecer. Las escuelas seguirán cerradas hasta el lunes.',
    'aid search / rule planned / !shelter',
  ],
  [
    'bodies that are found are deaths, not people found',
    'The bodies of 11 people washed ashore.',
    'harm deaths 11 people / !separation',
    'Los cuerpos de 11 personas aparecieron en la playa.',
    'harm deaths 11 people / !separation',
  ],
  [
    'an attack and how many it uprooted',
    'An armed attack on a village displaced an estimated 800 households.',
    'count displaced 800 families',
    'Un ataque armado desplazó a unas 800 familias.',
    'count displaced 800 families',
  ],
  [
    'what is threatened is threatened',
    'The army said it would bomb any village that shelters rebels.',
    'statement threatened',
    'El ejército dijo que bombardeará cualquier aldea que dé refugio a los rebeldes.',
    'statement threatened',
  ],
  [
    'before they reach the border they have not reached it',
    'Asylum seekers must book an appointment before reaching the border.',
    'rule / !movement',
    'Los solicitantes de asilo deben pedir una cita antes de llegar a la frontera.',
    'rule / !movement',
  ],
  [
    'a size, an hour and a rent are no people',
    'Please bring nappies size 4 to the gym. Owners ask up to UAH 15,000 a month for a room.',
    'need / !need 4 / !shelter 15000 sites',
    'Porfa traer pañales talla 4 a la escuela. Necesitamos voluntarios mañana desde las 8 en el albergue.',
    'need / !need 4 / !need 8',
  ],
  [
    'what was just done is no plan, what they will do is one',
    'They will walk to Arriaga tomorrow.',
    'movement planned to:Arriaga',
    'Acaban de llegar 90 personas de Huixtla. Mañana caminarán hasta Arriaga.',
    '!count planned / movement planned to:Arriaga',
  ],
  [
    'in a chat a bare figure beside a place counts people, and "my bad" takes it back',
    '[10:02] Ana: 150 here at the church\n[10:05] Ana: my bad, 120',
    'count 150 taken-back / count 120 current',
    '[10:02] Ana: 150 acá en la iglesia\n[10:05] Ana: perdón, eran 120',
    'count 150 taken-back / count 120 current',
  ],
  [
    'a slip of the keys is taken back too',
    '[10:02] Joe: we have 80 ppl at school\n[10:20] Joe: sorry typo 60',
    'count 80 taken-back / count 60 current',
    '[10:02] Joe: tenemos 80 pers en la escuela\n[10:20] Joe: me equivoqué son 60',
    'count 80 taken-back / count 60 current',
  ],
  [
    'who is looked for and found in a chat',
    '[08:10] Sam: any1 know where is Hassan?\n[09:00] Sam: found him he is ok',
    'separation missing 1 people / separation reunited',
    '[08:10] Sam: alguien sabe de Hassan?\n[09:00] Sam: ya apareció está bien',
    'separation missing 1 people / separation reunited',
  ],
  [
    'a figure that an office corrects no longer stands',
    'The ministry corrected an earlier statement that said 15 people had died; the toll is 11.',
    'harm 15 taken-back / harm 11 current',
    'El ministerio corrigió un comunicado anterior que hablaba de 15 muertos; la cifra es de 11.',
    'harm 15 taken-back / harm 11 current',
  ],
  [
    'exaggerated reports are taken back, the figure put in their place is not',
    'Initial reports of 200 arrests were exaggerated, activists said, putting the figure at about 80.',
    'detention 200 taken-back / detention 80 current',
    'Los primeros reportes de 200 detenidos eran exagerados, dijeron activistas, que los sitúan en unos 80.',
    'detention 200 taken-back / detention 80 current',
  ],
  [
    'a figure revised to another is the former',
    'Police earlier put the number at 40 but later revised it to 28.',
    'count 40 taken-back / count 28 current',
    'La policía cifró primero en 40 los detenidos pero luego lo rebajó a 28.',
    'detention 40 taken-back / detention 28 current',
  ],
  [
    'a newspaper that corrects its own story',
    'An earlier version of this article said 300 families were evicted. It was 30.',
    'movement 300 taken-back / movement 30 current',
    'Ayer escribimos que 40 personas habían muerto en el alud. El dato es erróneo: murieron 14.',
    'harm 40 taken-back / harm 14 current',
  ],
  [
    'what is wrong stands before the colon, what holds behind it',
    'Yesterday we wrote that 40 people had died. The figure is wrong: 14 people died.',
    'harm 40 taken-back / harm 14 current',
    'La organización pidió disculpas por afirmar que murieron 15 voluntarios; fueron 5 los muertos.',
    'harm 15 taken-back / harm 5 current',
  ],
  [
    'a figure to be ignored, a deleted post',
    "Please disregard the 4,000 in yesterday's update. The agency has taken down a post saying 100 migrants were shot.",
    'count 4000 taken-back / harm 100 taken-back',
    'Por favor no tomen en cuenta los 4.000 del reporte de ayer. La agencia borró una publicación que decía que 100 migrantes fueron baleados.',
    'count 4000 taken-back / harm 100 taken-back',
  ],
  [
    'a star before a figure sets the message before it right',
    '[09:10] Tom: 500 ppl at the gate\n[09:25] Tom: *50',
    'count 500 taken-back / count 50 current',
    '[09:10] Tomás: 500 personas en la garita\n[09:25] Tomás: *50',
    'count 500 taken-back / count 50 current',
  ],
  [
    'a reply that says it is not so needs no full stop',
    '[09:10] Tom: bridge closed\n[09:40] Lina: not true its open i just crossed',
    'blockade negated blocked / !blockade affirmed blocked',
    '[09:10] Tomás: cerraron el puente\n[09:40] Lina: no es cierto está abierto acabo de pasar',
    'blockade negated blocked / !blockade affirmed blocked',
  ],
  [
    'an answer corrects the mail that stands below it',
    'Correction: it was 1,460 arrivals and not 1,640.\n\n> In March 1,640 arrivals were counted.',
    '!count 1640 current',
    'Corrijo: los que bajaron en marzo fueron 1.460 y no 1.640.\n\n> En marzo entraron 1.640 personas rumbo al sur.',
    '!statistic 1640 current',
  ],
  [
    'what should happen, is proposed or prepared has not happened',
    'The bridge should reopen within two weeks. The government has proposed closing the camp.',
    'blockade planned opened / shelter planned / !blockade asserted',
    'El puente debería reabrir en dos semanas. El gobierno propuso cerrar el campamento.',
    'blockade planned opened / shelter planned / !blockade asserted',
  ],
  [
    'what is asked or promised is told once',
    'The mayor has asked Rome to move 150 people to the mainland.',
    'movement requested 150 / !statement',
    'El alcalde prometió abrir el gimnasio si pasan de mil.',
    'shelter / !statement',
  ],
  [
    'who forced them to flee did it',
    'The army took the town on Friday, forcing 4,000 people to flee.',
    'count displaced 4000 asserted 05-10',
    'El ejército tomó el pueblo el viernes y obligó a huir a 4.000 personas.',
    'count 4000 asserted 05-10',
  ],
  [
    'a night spent is shelter, a search is for the missing',
    'Some 1,700 people spent the night at the airport. Rescuers are still searching for 19 people.',
    'count sheltered 1700 / separation missing 19',
    'Unas 1.700 personas pasaron la noche en el aeropuerto. Los rescatistas siguen buscando a 19 personas.',
    'count sheltered 1700 / separation missing 19',
  ],
  [
    'who was told dead and is alive',
    'Earlier I said two people drowned. One of them has since been found alive.',
    'harm deaths 2 taken-back / separation reunited',
    'Antes dije que se ahogaron dos personas. Una de ellas apareció viva.',
    'harm deaths 2 taken-back / separation reunited',
  ],
  [
    'of two figures that an error ties the second holds',
    'The 60 families reported this morning are 16, it was a misprint.',
    'count 60 taken-back / count 16 current',
    'Las 60 familias reportadas esta mañana son 16, fue un error de dedo.',
    'count 60 taken-back / count 16 current',
  ],
  [
    'what an earlier message spoke of, and what it was',
    'Our post of Tuesday spoke of 9 dead. There were 6.',
    'harm 9 taken-back / harm 6 current',
    'Nuestro mensaje del martes hablaba de 9 muertos. Fueron 6.',
    'harm 9 taken-back / harm 6 current',
  ],
]

for (const [name, en, wantedEn, es, wantedEs] of CLASSES)
  test(name, () => {
    holds('en', en, wantedEn)
    holds('es', es, wantedEs)
  })
