/**
 * Four invented journeys written before the last change of the forecast and asked once, after it: minibuses that leave when
 * they are full, to a gate that shuts for good within the day; boats over a reservoir and the one train at night; a march
 * that a cordon ends on its second day; a pilgrimage that walks little and rests each third day. Nothing was chosen on them.
 */
import { byTimetable, keepingToPlan, nobodyThrough, untilTired } from './mechanisms.ts'
import type { Observed, Post } from './parties.ts'
import { crowding, observedPlot, shuttling, strungOut } from './parties.ts'
import type { Plot } from './plots.ts'

const press: Post = { by: 'press', everyH: 11, sees: 1.2, bulletinDays: 1 }
const relief: Post = { by: 'redcross', everyH: 7, sees: 0.8, bulletinDays: 1 }
const office: Post = { by: 'local_gov', everyH: 15, sees: 0.7, bulletinDays: 2 }

const minibuses: Observed = {
  id: 'invented-chaman-minibuses',
  title: 'Minibuses that leave when they are full, to a gate that shuts for good that evening',
  zone: 'Asia/Kabul',
  start: '2032-08-16',
  isKept: true,
  ends: true,
  stops: `
    gir Girishk | AF 31.81 64.57 town 50000
    mai Maiwand | AF 31.75 65.13 town 10000
    kan Kandahar | AF 31.61 65.71 city 610000
    tak Takhta Pul | AF 31.33 65.96 town 8000
    spi Spin Boldak | AF 31.01 66.40 border 20000
    cha Chaman | PK 30.92 66.45 border 120000
    que Quetta | PK 30.18 66.98 city 1000000
    qal Qalat | AF 32.11 66.91 town 30000
    las Lashkargah | AF 31.59 64.37 city 200000`,
  legs: `gir mai 60 rides, mai kan 62 rides, kan tak 46 rides, tak spi 58 rides, spi cha 6 walk, cha que 118 bus, kan qal 140 bus, gir las 45 rides`,
  people: 750,
  parties: 100,
  startsAt: 4,
  seed: 51,
  passages: [
    { from: 'gir', to: 'mai', km: 60, mode: 'rides', by: shuttling({ buses: 14, seats: 3, kmH: 45 }) },
    { from: 'mai', to: 'kan', km: 62, mode: 'rides', by: shuttling({ buses: 14, seats: 3, kmH: 45 }), stay: 1 },
    { from: 'kan', to: 'tak', km: 46, mode: 'rides', by: shuttling({ buses: 16, seats: 3, kmH: 40 }), stay: 3 },
    { from: 'tak', to: 'spi', km: 58, mode: 'rides', by: shuttling({ buses: 16, seats: 3, kmH: 40 }), stay: 1 },
    { from: 'spi', to: 'cha', km: 6, mode: 'walk', by: nobodyThrough, stay: 2 },
  ],
  posts: [press, relief, office],
  after: 120,
  besides: `
    * 1@03:00 decision gir cha main - - 0 organiser
    * 1@05:00 count gir - main group_size 800 0 press`,
}

const reservoir: Observed = {
  id: 'invented-kakhovka-boats',
  title: 'Over a reservoir in small boats within hours, on foot to a halt, by the one train at night',
  zone: 'Europe/Kyiv',
  start: '2032-06-06',
  isKept: true,
  ends: false,
  stops: `
    kam Kamianka | UA 47.48 34.41 town 13000
    mar Marhanets | UA 47.64 34.63 town 45000
    nik Nikopol | UA 47.57 34.40 city 105000
    pok Pokrov | UA 47.66 34.09 town 38000
    apo Apostolove | UA 47.66 33.72 town 13000
    kry Kryvyi Rih | UA 47.91 33.39 city 610000
    dni Dnipro | UA 48.46 35.04 city 980000
    kro Kropyvnytskyi | UA 48.51 32.26 city 220000
    bil Bila Tserkva | UA 49.80 30.12 city 207000
    kyi Kyiv | UA 50.45 30.52 city 2900000`,
  legs: `kam nik 12 boat, kam mar 16 boat, mar nik 22 rides, nik pok 30 walk+rides, pok apo 32 walk+rides, apo kry 50 train, nik dni 120 bus, kry kro 120 train,
    kro bil 250 train, bil kyi 85 train, kry dni 145 bus`,
  people: 520,
  parties: 70,
  startsAt: 6,
  seed: 52,
  passages: [
    { from: 'kam', to: 'nik', km: 12, mode: 'boat', by: shuttling({ buses: 7, seats: 2, kmH: 10 }) },
    {
      from: 'nik',
      to: 'pok',
      km: 30,
      mode: 'walk+rides',
      by: strungOut({ kmH: 9, spread: 0.4, dawn: 5, dusk: 21 }),
      stay: 4,
    },
    {
      from: 'pok',
      to: 'apo',
      km: 32,
      mode: 'walk+rides',
      by: strungOut({ kmH: 9, spread: 0.4, dawn: 5, dusk: 21 }),
      stay: 9,
    },
    {
      from: 'apo',
      to: 'kry',
      km: 50,
      mode: 'train',
      by: byTimetable({ everyH: 12, seats: 60, kmH: 45, firstH: 0, lastH: 1 }),
      stay: 3,
    },
    {
      from: 'kry',
      to: 'kro',
      km: 120,
      mode: 'train',
      by: byTimetable({ everyH: 12, seats: 60, kmH: 50, firstH: 8, lastH: 24 }),
      stay: 9,
    },
    {
      from: 'kro',
      to: 'bil',
      km: 250,
      mode: 'train',
      by: byTimetable({ everyH: 12, seats: 60, kmH: 55, firstH: 8, lastH: 24 }),
      stay: 14,
    },
  ],
  posts: [press, { ...relief, everyH: 10 }],
  after: 24,
  besides: '* 1@09:00 count nik - main arrivals 150 0 local_gov',
}

const cordon: Observed = {
  id: 'invented-toluca-cordon',
  title: 'A march of hundreds that a cordon ends on its second day; the last go home by the hour',
  zone: 'America/Mexico_City',
  start: '2032-03-21',
  isKept: true,
  ends: true,
  stops: `
    tol Toluca | MX 19.29 -99.66 city 490000
    ler Lerma | MX 19.28 -99.51 town 26000
    ocy Ocoyoacac | MX 19.27 -99.46 town 26000
    mar La Marquesa | MX 19.30 -99.37 town 1000
    cua Cuajimalpa | MX 19.36 -99.29 city 200000
    tac Tacubaya | MX 19.40 -99.19 city 400000
    zoc Zocalo | MX 19.43 -99.13 city 1800000
    san Santiago Tianguistenco | MX 19.18 -99.47 town 22000
    hui Huixquilucan | MX 19.36 -99.35 town 12000
    ixt Ixtlahuaca | MX 19.57 -99.77 town 10000`,
  legs: `tol ler 17 walk, ler ocy 7 walk, ocy mar 13 walk, mar cua 12 walk, cua tac 13 walk, tac zoc 8 walk, ler san 14 walk, mar hui 14 walk, tol ixt 33 walk+rides`,
  people: 620,
  parties: 90,
  startsAt: 7,
  seed: 53,
  lossAnHour: 0.004,
  passages: [
    { from: 'tol', to: 'ler', km: 17, mode: 'walk', by: untilTired({ kmH: 4, startH: 6 }) },
    { from: 'ler', to: 'ocy', km: 7, mode: 'walk', by: crowding({ kmH: 4, road: 300, bridge: 20 }), stay: 3 },
    { from: 'ocy', to: 'mar', km: 13, mode: 'walk', by: keepingToPlan({ kmH: 3.6, fromH: 7, toH: 17 }), stay: 12 },
    { from: 'mar', to: 'cua', km: 12, mode: 'walk', by: nobodyThrough, stay: 2 },
  ],
  posts: [press, { ...press, by: 'organiser', sees: 1.5, everyH: 9 }, office],
  after: 40,
  besides: `
    * 1@06:00 decision tol zoc main - - 0 organiser
    * 1@07:00 count tol - main group_size 700 0 press
    * 2@15:00 blockade mar - main - - 0 press
    * 3@10:00 dispersal mar - main left 200 1 press`,
}

const pilgrims: Observed = {
  id: 'invented-apure-pilgrims',
  title: 'Twenty days of short walks, each third day at rest, families and carts, hardly anybody looks',
  zone: 'America/Caracas',
  start: '2032-01-08',
  isKept: true,
  ends: false,
  stops: `
    cal Calabozo | VE 8.92 -67.43 city 130000
    cor Corozopando | VE 8.53 -67.55 town 3000
    cam Camaguan | VE 8.10 -67.61 town 16000
    saf San Fernando | VE 7.89 -67.47 city 165000
    bir Biruaca | VE 7.84 -67.52 town 40000
    ach Achaguas | VE 7.78 -68.23 town 22000
    man Mantecal | VE 7.55 -69.14 town 15000
    bru Bruzual | VE 8.05 -69.33 town 8000
    lav La Victoria | VE 7.18 -70.63 border 12000
    gua Guasdualito | VE 7.24 -70.73 town 60000
    ara Arauca | CO 7.09 -70.76 border 85000
    tam Tame | CO 6.46 -71.73 town 50000`,
  legs: `cal cor 45 walk, cor cam 52 walk, cam saf 30 walk, saf bir 8 walk, bir ach 82 walk, ach man 105 walk, man bru 60 walk, man gua 190 walk, gua lav 12 walk, lav ara 16 walk,
    ara tam 150 walk+rides, saf gua 330 bus`,
  people: 260,
  parties: 50,
  startsAt: 5,
  seed: 54,
  passages: [
    { from: 'cal', to: 'cor', km: 45, mode: 'walk', by: keepingToPlan({ kmH: 2.6, fromH: 5, toH: 11 }) },
    { from: 'cor', to: 'cam', km: 52, mode: 'walk', by: keepingToPlan({ kmH: 2.6, fromH: 5, toH: 11 }), stay: 30 },
    { from: 'cam', to: 'saf', km: 30, mode: 'walk', by: keepingToPlan({ kmH: 2.6, fromH: 5, toH: 11 }), stay: 30 },
    { from: 'saf', to: 'bir', km: 8, mode: 'walk', by: keepingToPlan({ kmH: 2.6, fromH: 5, toH: 11 }), stay: 54 },
    { from: 'bir', to: 'ach', km: 82, mode: 'walk', by: keepingToPlan({ kmH: 2.6, fromH: 5, toH: 12 }), stay: 16 },
    { from: 'ach', to: 'man', km: 105, mode: 'walk', by: keepingToPlan({ kmH: 2.6, fromH: 5, toH: 12 }), stay: 54 },
  ],
  posts: [
    { ...office, everyH: 40 },
    { by: 'church', everyH: 30, sees: 1, bulletinDays: 1 },
  ],
  after: 30,
  besides: '* 1@06:00 count cal - main group_size 250 1 church',
}

export const FRESH: readonly Plot[] = [minibuses, reservoir, cordon, pilgrims].map(observedPlot)
