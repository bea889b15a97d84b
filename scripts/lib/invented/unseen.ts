/**
 * Five invented journeys written before the forecast was changed a last time, and kept out of every choice since but
 * how wide ranges are said: asked once before and once after. Shapes: hours on foot through a city, buses to and fro, a barge, a group that stays
 * for good though nobody stops it, a column of thousands that nobody counts for days.
 */
import type { Observed, Post } from './parties.ts'
import { byBarge, byExample, crowding, observedPlot, shuttling, strungOut } from './parties.ts'
import type { Plot } from './plots.ts'

const press: Post = { by: 'press', everyH: 14, sees: 1.1, bulletinDays: 1 }
const shelter: Post = { by: 'church', everyH: 9, sees: 0.85, bulletinDays: 1 }
const agency: Post = { by: 'un', everyH: 20, sees: 0.7, bulletinDays: 3 }
const police: Post = { by: 'national_gov', everyH: 16, sees: 0.6, bulletinDays: 1 }

const city: Observed = {
  id: 'invented-beirut-hours',
  title: 'On foot out of bombed suburbs, through a city and along its coast, within a day',
  zone: 'Asia/Beirut',
  start: '2032-03-02',
  isKept: true,
  ends: true,
  stops: `
    hrt Haret Hreik | LB 33.855 35.511 town 80000
    col Cola | LB 33.874 35.495 town 40000
    mar Martyrs Square | LB 33.896 35.507 city 360000
    dor Dora | LB 33.896 35.553 town 50000
    ant Antelias | LB 33.913 35.589 town 20000
    jal Jal el Dib | LB 33.908 35.585 town 20000
    jou Jounieh | LB 33.981 35.617 town 100000
    byb Byblos | LB 34.120 35.648 town 40000
    haz Hazmieh | LB 33.853 35.541 town 30000
    ale Aley | LB 33.806 35.598 town 30000
    sai Saida | LB 33.557 35.372 city 160000`,
  legs: `hrt col 4 walk, col mar 4 walk, hrt haz 5 walk, haz ale 13 walk+rides, mar dor 5 walk, dor jal 4 walk, jal ant 2 walk, ant jou 10 walk,
    jou byb 21 walk+rides, hrt sai 42 rides`,
  people: 2600,
  parties: 120,
  startsAt: 18,
  seed: 31,
  passages: [
    { from: 'hrt', to: 'col', km: 4, mode: 'walk', by: crowding({ kmH: 4, road: 150, bridge: 10 }), stay: 6 },
    { from: 'col', to: 'mar', km: 4, mode: 'walk', by: crowding({ kmH: 4, road: 150, bridge: 12 }), stay: 1 },
    { from: 'mar', to: 'dor', km: 5, mode: 'walk', by: crowding({ kmH: 4.5, road: 200, bridge: 6 }), stay: 7 },
    { from: 'dor', to: 'ant', km: 6, mode: 'walk', by: crowding({ kmH: 4, road: 200, bridge: 12 }), stay: 1 },
    { from: 'ant', to: 'jou', km: 10, mode: 'walk', by: crowding({ kmH: 4, road: 200, bridge: 12 }), stay: 2 },
  ],
  posts: [press, { ...shelter, everyH: 4 }, { ...police, everyH: 6 }],
  after: 30,
  besides: `
    * 1@09:00 decision hrt - main - - 0 national_gov
    * 1@10:00 count hrt - main present 4000 0 press`,
}

const buses: Observed = {
  id: 'invented-azov-shuttle',
  title: 'Eight buses to and fro between a besieged port and a city, then trains',
  zone: 'Europe/Kyiv',
  start: '2032-04-05',
  isKept: true,
  ends: true,
  stops: `
    mar Mariupol | UA 47.10 37.54 city 430000
    man Manhush | UA 47.05 37.30 town 8000
    ber Berdiansk | UA 46.75 36.79 town 107000
    tok Tokmak | UA 47.25 35.71 town 32000
    mel Melitopol | UA 46.85 35.37 city 150000
    vas Vasylivka | UA 47.44 35.28 town 13000
    zap Zaporizhzhia | UA 47.84 35.14 city 720000
    dni Dnipro | UA 48.46 35.04 city 980000
    kry Kryvyi Rih | UA 47.91 33.39 city 610000
    lvi Lviv | UA 49.84 24.03 city 720000
    don Donetsk | UA 48.00 37.80 city 900000`,
  legs: `mar man 22 bus, man ber 62 bus, ber tok 115 bus, ber mel 115 bus, tok vas 45 bus, mel vas 75 bus, vas zap 50 bus, zap dni 85 train, zap kry 140 bus,
    dni lvi 980 train, mar don 115 bus`,
  people: 1900,
  parties: 96,
  startsAt: 8,
  seed: 32,
  passages: [
    { from: 'mar', to: 'ber', km: 84, mode: 'bus', by: shuttling({ buses: 8, seats: 2, kmH: 25 }) },
    { from: 'ber', to: 'tok', km: 115, mode: 'bus', by: shuttling({ buses: 10, seats: 3, kmH: 30 }), stay: 14 },
    { from: 'tok', to: 'vas', km: 45, mode: 'bus', by: shuttling({ buses: 10, seats: 3, kmH: 18 }), stay: 3 },
    { from: 'vas', to: 'zap', km: 50, mode: 'bus', by: shuttling({ buses: 10, seats: 3, kmH: 30 }), stay: 9 },
    { from: 'zap', to: 'dni', km: 85, mode: 'train', by: shuttling({ buses: 2, seats: 24, kmH: 50 }), stay: 30 },
  ],
  posts: [press, { ...agency, bulletinDays: 2 }, { ...shelter, by: 'local_gov' }],
  after: 60,
  besides: `
    * 1@07:00 decision mar zap main - - 0 un
    * 1@06:00 transport mar zap main expected 3000 0 press`,
}

const barge: Observed = {
  id: 'invented-nile-barge',
  title: 'Up a river on one barge that runs aground, landing by landing',
  zone: 'Africa/Juba',
  start: '2032-01-10',
  isKept: true,
  ends: false,
  stops: `
    jod Joda | SS 11.85 32.75 border 5000
    ren Renk | SS 11.83 32.80 town 70000
    mel Melut | SS 10.44 32.20 town 40000
    kak Kaka | SS 10.62 32.12 town 5000
    kod Kodok | SS 9.89 32.11 town 10000
    mal Malakal | SS 9.53 31.66 city 160000
    wau Wau Shilluk | SS 9.63 31.58 town 8000
    new New Fangak | SS 9.27 30.95 town 3000
    ben Bentiu | SS 9.23 29.83 city 110000
    bor Bor | SS 6.21 31.56 city 310000
    jub Juba | SS 4.85 31.60 city 530000`,
  legs: `jod ren 60 rides, ren kak 150 boat, kak mel 40 boat, mel kod 75 boat, kod wau 50 boat, wau mal 14 boat, ren mel 170 rides, mal new 110 boat,
    new ben 190 boat, mal bor 480 boat, bor jub 200 boat`,
  people: 650,
  parties: 60,
  startsAt: 8,
  seed: 33,
  passages: [
    { from: 'jod', to: 'ren', km: 60, mode: 'rides', by: shuttling({ buses: 5, seats: 4, kmH: 25 }), stay: 5 },
    { from: 'ren', to: 'kak', km: 150, mode: 'boat', by: byBarge({ kmH: 7, aground: 0.02, tugH: 8 }), stay: 80 },
    { from: 'kak', to: 'mel', km: 40, mode: 'boat', by: byBarge({ kmH: 7, aground: 0.02, tugH: 8 }), stay: 4 },
    { from: 'mel', to: 'kod', km: 75, mode: 'boat', by: byBarge({ kmH: 7, aground: 0.03, tugH: 8 }), stay: 7 },
    { from: 'kod', to: 'mal', km: 64, mode: 'boat', by: byBarge({ kmH: 7, aground: 0.03, tugH: 8 }), stay: 4 },
    { from: 'mal', to: 'bor', km: 480, mode: 'boat', by: byBarge({ kmH: 8, aground: 0.02, tugH: 10 }), stay: 130 },
  ],
  posts: [
    { ...agency, bulletinDays: 2 },
    { ...shelter, everyH: 16 },
  ],
  after: 20,
  besides: `
    * 2@10:00 count ren - main registered 900 1 un`,
}

const stays: Observed = {
  id: 'invented-iquique-stays',
  title: 'Over a high pass and down to the sea, where they stay for good though nobody stops them',
  zone: 'America/Santiago',
  start: '2032-02-03',
  isKept: true,
  ends: true,
  stops: `
    oru Oruro | BO -17.97 -67.11 city 265000
    pis Pisiga | BO -19.27 -68.62 border 1000
    cls Colchane | CL -19.28 -68.64 border 1700
    hua Huara | CL -19.99 -69.77 town 2700
    poz Pozo Almonte | CL -20.26 -69.79 town 15000
    iqu Iquique | CL -20.21 -70.15 city 200000
    toc Tocopilla | CL -22.09 -70.20 town 25000
    ant Antofagasta | CL -23.65 -70.40 city 390000
    cal Calama | CL -22.46 -68.93 city 180000
    ari Arica | CL -18.48 -70.32 city 220000
    cop Copiapo | CL -27.37 -70.33 city 165000`,
  legs: `oru pis 230 rides, pis cls 6 walk, cls hua 165 walk+rides, hua poz 35 walk+rides, hua iqu 80 walk+rides, poz iqu 52 walk+rides, hua ari 240 rides,
    iqu toc 235 rides, toc ant 185 rides, poz cal 290 rides, cal ant 215 rides, ant cop 565 rides`,
  people: 480,
  parties: 60,
  startsAt: 6,
  seed: 34,
  lossAnHour: 0.001,
  passages: [
    { from: 'oru', to: 'pis', km: 230, mode: 'rides', by: shuttling({ buses: 6, seats: 4, kmH: 45 }) },
    { from: 'pis', to: 'cls', km: 6, mode: 'walk', by: strungOut({ kmH: 4, spread: 0.3, dawn: 4, dusk: 22 }), stay: 8 },
    {
      from: 'cls',
      to: 'hua',
      km: 165,
      mode: 'walk+rides',
      by: strungOut({ kmH: 8, spread: 0.6, dawn: 6, dusk: 20 }),
      stay: 26,
    },
    {
      from: 'hua',
      to: 'iqu',
      km: 80,
      mode: 'walk+rides',
      by: strungOut({ kmH: 7, spread: 0.5, dawn: 6, dusk: 20 }),
      stay: 8,
    },
    { from: 'iqu', to: 'toc', km: 235, mode: 'rides', by: byExample({ bold: 0, kmH: 40 }), stay: 60 },
  ],
  posts: [press, shelter, police],
  after: 10 * 24,
  besides: `
    * 1@07:00 count oru - main group_size 500 0 church`,
}

const column: Observed = {
  id: 'invented-kivu-column',
  title: 'Camps empty onto one road: thousands on foot that nobody counts for days',
  zone: 'Africa/Kigali',
  start: '2032-11-14',
  isKept: true,
  ends: true,
  stops: `
    sak Sake | CD -1.57 29.04 town 20000
    mug Mugunga | CD -1.60 29.12 shelter 150000
    gom Goma | CD -1.66 29.22 city 700000
    gis Gisenyi | RW -1.70 29.26 border 80000
    nyu Nyundo | RW -1.70 29.33 town 10000
    muk Mukamira | RW -1.62 29.51 town 15000
    ruh Ruhengeri | RW -1.50 29.63 city 90000
    gak Gakenke | RW -1.69 29.79 town 15000
    kig Kigali | RW -1.95 30.06 city 700000
    kib Kibuye | RW -2.06 29.35 town 45000
    rut Rutshuru | CD -1.19 29.45 town 60000`,
  legs: `sak mug 12 walk, mug gom 11 walk, gom gis 5 walk, gis nyu 9 walk, nyu muk 26 walk, muk ruh 27 walk, ruh gak 38 walk, gak kig 58 walk+rides,
    gis kib 105 walk, gom rut 70 walk+rides`,
  people: 14000,
  parties: 150,
  startsAt: 5,
  seed: 35,
  lossAnHour: 0.004,
  passages: [
    { from: 'sak', to: 'mug', km: 12, mode: 'walk', by: strungOut({ kmH: 3.5, spread: 0.4, dawn: 5, dusk: 19 }) },
    {
      from: 'mug',
      to: 'gom',
      km: 11,
      mode: 'walk',
      by: strungOut({ kmH: 3.2, spread: 0.4, dawn: 5, dusk: 19 }),
      stay: 10,
    },
    { from: 'gom', to: 'gis', km: 5, mode: 'walk', by: crowding({ kmH: 3, road: 200, bridge: 3 }), stay: 3 },
    {
      from: 'gis',
      to: 'nyu',
      km: 9,
      mode: 'walk',
      by: strungOut({ kmH: 3.2, spread: 0.4, dawn: 5, dusk: 19 }),
      stay: 2,
    },
    {
      from: 'nyu',
      to: 'muk',
      km: 26,
      mode: 'walk',
      by: strungOut({ kmH: 2.6, spread: 0.5, dawn: 5, dusk: 19 }),
      stay: 9,
    },
    {
      from: 'muk',
      to: 'ruh',
      km: 27,
      mode: 'walk',
      by: strungOut({ kmH: 2.8, spread: 0.5, dawn: 5, dusk: 19 }),
      stay: 10,
    },
    {
      from: 'ruh',
      to: 'gak',
      km: 38,
      mode: 'walk',
      by: strungOut({ kmH: 2.8, spread: 0.5, dawn: 5, dusk: 19 }),
      stay: 20,
    },
  ],
  posts: [press, agency, { ...shelter, by: 'redcross' }],
  countedFrom: 84,
  after: 30,
  besides: `
    * 2@09:00 incident mug - main - - 0 press`,
}

export const UNSEEN: readonly Plot[] = [city, buses, barge, stays, column].map(observedPlot)
