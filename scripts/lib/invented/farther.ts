/**
 * Six invented journeys of shapes that no other one here has, written with their truth before the forecast was changed and
 * asked once before and once after: a flood left by boats, trucks and a bus within hours; people flown out who come back
 * over the border on foot; a train that loses its people from halt to halt; a camp that empties for weeks; a march that a
 * cordon sends home on its fourth day; many small groups that become one on the way.
 */
import { byTimetable, fleeing, nobodyThrough, untilTired } from './mechanisms.ts'
import type { Observed, Post } from './parties.ts'
import { crowding, observedPlot, shuttling, strungOut, trickling } from './parties.ts'
import type { Plot } from './plots.ts'

const press: Post = { by: 'press', everyH: 8, sees: 1, bulletinDays: 1 }
const relief: Post = { by: 'redcross', everyH: 9, sees: 0.9, bulletinDays: 1 }
const office: Post = { by: 'local_gov', everyH: 18, sees: 0.8, bulletinDays: 2 }
const church: Post = { by: 'church', everyH: 12, sees: 1, bulletinDays: 1 }

const flood: Observed = {
  id: 'invented-sylhet-flood',
  title: 'Off the roofs by boat within hours, a night on a dyke, by truck to a school, by bus to the city',
  zone: 'Asia/Dhaka',
  start: '2034-06-17',
  isKept: true,
  ends: true,
  stops: `
    jam Jamalganj | BD 24.98 91.23 town 12000
    sac Sachna | BD 25.01 91.20 town 4000
    sun Sunamganj | BD 25.07 91.40 town 65000
    pag Pagla Bazar | BD 24.96 91.55 town 8000
    jaw Jawa | BD 24.92 91.68 town 6000
    gob Gobindaganj | BD 24.95 91.66 town 15000
    lam Lamakazi | BD 24.92 91.78 town 9000
    syl Sylhet | BD 24.90 91.87 city 530000
    fen Fenchuganj | BD 24.70 91.95 town 20000
    kul Kulaura | BD 24.52 92.03 town 30000
    jag Jagannathpur | BD 24.77 91.55 town 15000`,
  legs: `jam sac 6 boat, sac sun 24 boat, jam sun 27 boat, sun pag 20 truck, pag jaw 14 truck, jaw gob 5 walk, gob lam 12 bus, lam syl 12 bus, syl fen 25 bus,
    fen kul 30 train, pag jag 26 walk+rides`,
  people: 680,
  parties: 95,
  startsAt: 15,
  seed: 71,
  passages: [
    { from: 'jam', to: 'sac', km: 6, mode: 'boat', by: shuttling({ buses: 12, seats: 2, kmH: 7 }) },
    { from: 'sac', to: 'sun', km: 24, mode: 'boat', by: shuttling({ buses: 14, seats: 3, kmH: 9 }), stay: 11 },
    { from: 'sun', to: 'pag', km: 20, mode: 'truck', by: shuttling({ buses: 9, seats: 4, kmH: 22 }), stay: 20 },
    { from: 'pag', to: 'jaw', km: 14, mode: 'truck', by: shuttling({ buses: 9, seats: 4, kmH: 20 }), stay: 2 },
    { from: 'jaw', to: 'gob', km: 5, mode: 'walk', by: fleeing({ kmH: 3 }), stay: 1 },
    { from: 'gob', to: 'lam', km: 12, mode: 'bus', by: shuttling({ buses: 6, seats: 6, kmH: 25 }), stay: 13 },
    { from: 'lam', to: 'syl', km: 12, mode: 'bus', by: shuttling({ buses: 6, seats: 6, kmH: 20 }), stay: 1 },
  ],
  posts: [relief, press, office],
  after: 90,
  besides: `
    * 1@13:00 count jam - main group_size 700 0 local_gov
    * 1@14:00 decision jam sun main - - 0 local_gov`,
}

const flown: Observed = {
  id: 'invented-tapachula-flown',
  title: 'Flown out of a country in two planes, a day at a centre, and back over the river and north on foot',
  zone: 'America/Guatemala',
  start: '2034-02-06',
  isKept: true,
  ends: false,
  stops: `
    hou Houston | US 29.99 -95.34 city 2300000
    aur La Aurora | GT 14.58 -90.53 city 1000000
    cen Reception centre | GT 14.60 -90.51 town 20000
    esc Escuintla | GT 14.30 -90.79 city 160000
    maz Mazatenango | GT 14.53 -91.50 town 70000
    coa Coatepeque | GT 14.70 -91.86 town 60000
    tec Tecun Uman | GT 14.68 -92.14 border 35000
    hid Ciudad Hidalgo | MX 14.68 -92.15 border 15000
    tap Tapachula | MX 14.91 -92.26 city 350000
    hui Huixtla | MX 15.14 -92.46 town 36000
    que Quetzaltenango | GT 14.84 -91.52 city 180000`,
  legs: `hou aur 1780 plane, aur cen 5 bus, cen esc 58 bus, esc maz 105 bus, maz coa 57 bus, coa tec 35 rides, tec hid 3 walk, hid tap 38 walk, tap hui 42 walk,
    maz que 60 bus, cen que 200 bus`,
  people: 230,
  parties: 60,
  startsAt: 9,
  seed: 72,
  lossAnHour: 0.0003,
  passages: [
    {
      from: 'hou',
      to: 'aur',
      km: 1780,
      mode: 'plane',
      by: byTimetable({ everyH: 24, seats: 32, kmH: 620, firstH: 0, lastH: 24 }),
    },
    { from: 'aur', to: 'cen', km: 5, mode: 'bus', by: shuttling({ buses: 2, seats: 11, kmH: 15 }), stay: 2 },
    {
      from: 'cen',
      to: 'esc',
      km: 58,
      mode: 'bus',
      by: byTimetable({ everyH: 3, seats: 12, kmH: 40, firstH: 6, lastH: 18 }),
      stay: 26,
    },
    {
      from: 'esc',
      to: 'maz',
      km: 105,
      mode: 'bus',
      by: byTimetable({ everyH: 2, seats: 12, kmH: 45, firstH: 5, lastH: 19 }),
      stay: 1,
    },
    {
      from: 'maz',
      to: 'coa',
      km: 57,
      mode: 'bus',
      by: byTimetable({ everyH: 2, seats: 12, kmH: 40, firstH: 5, lastH: 19 }),
      stay: 1,
    },
    { from: 'coa', to: 'tec', km: 35, mode: 'rides', by: shuttling({ buses: 8, seats: 2, kmH: 30 }), stay: 10 },
    { from: 'tec', to: 'hid', km: 3, mode: 'walk', by: crowding({ kmH: 2, road: 200, bridge: 6 }), stay: 18 },
    { from: 'hid', to: 'tap', km: 38, mode: 'walk', by: untilTired({ kmH: 4, startH: 5 }), stay: 9 },
    { from: 'tap', to: 'hui', km: 42, mode: 'walk', by: untilTired({ kmH: 4, startH: 5 }), stay: 60 },
  ],
  posts: [church, press, office],
  after: 40,
  besides: '* 1@10:00 count aur - main arrivals 120 0 national_gov',
}

const scattered: Observed = {
  id: 'invented-sonora-scattered',
  title: 'A train north that loses a fifth of its people at each halt, until nobody calls the rest a group',
  zone: 'America/Hermosillo',
  start: '2034-04-03',
  isKept: true,
  ends: true,
  stops: `
    maz Mazatlan | MX 23.24 -106.41 city 440000
    cul Culiacan | MX 24.81 -107.39 city 810000
    gua Guamuchil | MX 25.46 -108.08 town 70000
    sbl San Blas | MX 26.08 -108.76 town 5000
    nav Navojoa | MX 27.08 -109.44 city 120000
    obr Ciudad Obregon | MX 27.49 -109.94 city 330000
    emp Empalme | MX 27.96 -110.81 town 50000
    her Hermosillo | MX 29.07 -110.96 city 850000
    ben Benjamin Hill | MX 30.17 -111.12 town 5000
    cab Caborca | MX 30.72 -112.16 town 67000
    nog Nogales | MX 31.31 -110.94 border 260000
    mex Mexicali | MX 32.62 -115.45 border 850000
    mch Los Mochis | MX 25.79 -108.99 city 300000`,
  legs: `maz cul 220 train, cul gua 105 train, gua sbl 100 train, sbl nav 135 train, nav obr 68 train, obr emp 105 train, emp her 140 train, her ben 125 train,
    ben nog 140 train, ben cab 125 train, cab mex 400 train, gua mch 95 rides, sbl mch 40 rides`,
  people: 560,
  parties: 110,
  startsAt: 2,
  seed: 73,
  lossAnHour: 0.008,
  passages: [
    {
      from: 'maz',
      to: 'cul',
      km: 220,
      mode: 'train',
      by: byTimetable({ everyH: 20, seats: 90, kmH: 32, firstH: 0, lastH: 24 }),
    },
    {
      from: 'cul',
      to: 'gua',
      km: 105,
      mode: 'train',
      by: byTimetable({ everyH: 17, seats: 90, kmH: 30, firstH: 0, lastH: 24 }),
      stay: 8,
    },
    {
      from: 'gua',
      to: 'sbl',
      km: 100,
      mode: 'train',
      by: byTimetable({ everyH: 17, seats: 90, kmH: 30, firstH: 0, lastH: 24 }),
    },
    {
      from: 'sbl',
      to: 'nav',
      km: 135,
      mode: 'train',
      by: byTimetable({ everyH: 23, seats: 70, kmH: 30, firstH: 0, lastH: 24 }),
      stay: 6,
    },
    {
      from: 'nav',
      to: 'obr',
      km: 68,
      mode: 'train',
      by: byTimetable({ everyH: 23, seats: 70, kmH: 30, firstH: 0, lastH: 24 }),
      stay: 2,
    },
    {
      from: 'obr',
      to: 'emp',
      km: 105,
      mode: 'train',
      by: byTimetable({ everyH: 31, seats: 70, kmH: 30, firstH: 0, lastH: 24 }),
      stay: 14,
    },
  ],
  posts: [church, { ...office, everyH: 14 }, press],
  after: 120,
  besides: '* 1@01:00 count maz - main group_size 600 0 church',
}

const emptying: Observed = {
  id: 'invented-idomeni-empties',
  title:
    'A camp at a fence that empties by families for three weeks, by coach to halls in the city, some on from there',
  zone: 'Europe/Athens',
  start: '2034-05-02',
  isKept: true,
  ends: false,
  stops: `
    ido Fence camp | GR 41.12 22.51 border 400
    eko Filling station | GR 40.99 22.57 town 300
    pol Polykastro | GR 40.99 22.57 town 7000
    gor Goritsa | GR 40.87 22.71 town 3000
    the Thessaloniki halls | GR 40.64 22.94 city 320000
    kav Kavala | GR 40.94 24.41 city 54000
    lar Larissa | GR 39.64 22.42 city 145000
    ath Athens | GR 37.98 23.73 city 3100000
    gev Gevgelija | MK 41.14 22.50 border 15000
    sko Skopje | MK 42.00 21.43 city 540000`,
  legs: `ido eko 17 walk, ido gev 3 walk, gev sko 160 bus, eko pol 2 walk, pol gor 20 bus, gor the 40 bus, the kav 150 bus, the lar 150 bus, lar ath 350 bus`,
  people: 2600,
  parties: 130,
  startsAt: 8,
  seed: 74,
  passages: [
    { from: 'ido', to: 'eko', km: 17, mode: 'walk', by: trickling({ meanH: 190, kmH: 3.5 }) },
    {
      from: 'eko',
      to: 'pol',
      km: 2,
      mode: 'walk',
      by: strungOut({ kmH: 3, spread: 0.2, dawn: 7, dusk: 19 }),
      stay: 60,
    },
    { from: 'pol', to: 'gor', km: 20, mode: 'bus', by: shuttling({ buses: 3, seats: 2, kmH: 30 }), stay: 4 },
    { from: 'gor', to: 'the', km: 40, mode: 'bus', by: shuttling({ buses: 3, seats: 2, kmH: 40 }), stay: 2 },
  ],
  posts: [
    { ...relief, everyH: 20 },
    { ...office, everyH: 30 },
    { ...press, everyH: 30 },
  ],
  after: 60,
  besides: `
    * 1@09:00 count ido - main at_stop 2800 0 un
    * 1@10:00 blockade ido - main - - 0 press`,
}

const sentHome: Observed = {
  id: 'invented-chiquimula-cordon',
  title: 'Three days on foot into the next country, teargas at a bend of the road, in buses back to the border',
  zone: 'America/Guatemala',
  start: '2034-01-15',
  isKept: true,
  ends: true,
  stops: `
    sps San Pedro Sula | HN 15.50 -88.03 city 720000
    qui Quimistan | HN 15.35 -88.40 town 12000
    len La Entrada | HN 15.05 -88.74 town 30000
    flo El Florido | HN 14.84 -89.20 border 1500
    cam Camotan | GT 14.82 -89.37 town 8000
    joc Jocotan | GT 14.82 -89.39 town 9000
    vad Vado Hondo | GT 14.72 -89.50 town 2000
    chi Chiquimula | GT 14.80 -89.55 town 55000
    zac Zacapa | GT 14.97 -89.53 town 40000
    hon Rio Hondo | GT 15.04 -89.58 town 10000
    gua Guatemala City | GT 14.63 -90.51 city 1000000
    cop Copan Ruinas | HN 14.84 -89.14 town 10000
    esq Esquipulas | GT 14.56 -89.35 town 30000`,
  legs: `sps qui 65 walk+rides, qui len 62 walk+rides, len cop 58 walk+rides, cop flo 11 walk, flo cam 24 walk, cam joc 3 walk, joc vad 24 walk, vad chi 9 walk, chi zac 22 walk,
    zac hon 15 walk, hon gua 130 walk+rides, vad esq 48 walk`,
  people: 5200,
  parties: 140,
  startsAt: 4,
  seed: 75,
  joins: [0, 30, 10],
  passages: [
    { from: 'sps', to: 'qui', km: 65, mode: 'walk+rides', by: strungOut({ kmH: 8, spread: 0.4, dawn: 4, dusk: 20 }) },
    {
      from: 'qui',
      to: 'len',
      km: 62,
      mode: 'walk+rides',
      by: strungOut({ kmH: 8, spread: 0.4, dawn: 4, dusk: 20 }),
      stay: 8,
    },
    {
      from: 'len',
      to: 'cop',
      km: 58,
      mode: 'walk+rides',
      by: strungOut({ kmH: 8, spread: 0.4, dawn: 4, dusk: 20 }),
      stay: 9,
    },
    { from: 'cop', to: 'flo', km: 11, mode: 'walk', by: crowding({ kmH: 4, road: 500, bridge: 40 }), stay: 9 },
    { from: 'flo', to: 'cam', km: 24, mode: 'walk', by: crowding({ kmH: 3.8, road: 500, bridge: 30 }), stay: 3 },
    { from: 'cam', to: 'joc', km: 3, mode: 'walk', by: crowding({ kmH: 3.8, road: 500, bridge: 30 }), stay: 9 },
    { from: 'joc', to: 'vad', km: 24, mode: 'walk', by: crowding({ kmH: 3.8, road: 500, bridge: 30 }), stay: 2 },
    { from: 'vad', to: 'chi', km: 9, mode: 'walk', by: nobodyThrough, stay: 4 },
  ],
  posts: [press, { ...press, by: 'organiser', sees: 1.4, everyH: 14 }, office],
  after: 110,
  besides: `
    * 0@20:00 decision sps gua main - - 0 organiser
    * 1@05:00 count sps - main group_size 4000 0 press
    * 3@22:00 blockade vad - main - - 0 national_gov
    * 5@15:00 dispersal vad - main returned 1500 1 national_gov`,
}

const meeting: Observed = {
  id: 'invented-boyaca-meeting',
  title: 'A few dozen on a mountain road, joined at each town by other small groups, hundreds at the capital',
  zone: 'America/Bogota',
  start: '2034-09-10',
  isKept: true,
  ends: false,
  stops: `
    cuc Cucuta | CO 7.89 -72.50 city 780000
    don Los Patios | CO 7.83 -72.51 town 100000
    pam Pamplona | CO 7.38 -72.65 town 55000
    chi Chitaga | CO 7.14 -72.67 town 10000
    cer Cerrito | CO 6.84 -72.69 town 6000
    mal Malaga | CO 6.70 -72.73 town 20000
    cap Capitanejo | CO 6.53 -72.70 town 6000
    soa Soata | CO 6.33 -72.68 town 9000
    bel Belen | CO 5.99 -72.91 town 8000
    dui Duitama | CO 5.83 -73.03 city 120000
    tun Tunja | CO 5.54 -73.36 city 180000
    bog Bogota | CO 4.71 -74.07 city 7900000
    buc Bucaramanga | CO 7.12 -73.12 city 580000
    ara Arauca | CO 7.09 -70.76 border 85000`,
  legs: `cuc don 8 walk, don pam 68 walk, pam chi 45 walk, chi cer 55 walk+rides, cer mal 24 walk, mal cap 38 walk, cap soa 38 walk+rides, soa bel 60 walk+rides, bel dui 28 walk,
    dui tun 55 walk+rides, tun bog 140 rides, pam buc 124 walk+rides`,
  people: 45,
  parties: 12,
  startsAt: 6,
  seed: 76,
  joins: [0, 6, 10, 4, 8, 12, 10, 6, 20],
  passages: [
    { from: 'cuc', to: 'don', km: 8, mode: 'walk', by: untilTired({ kmH: 4, startH: 5 }) },
    { from: 'don', to: 'pam', km: 68, mode: 'walk', by: untilTired({ kmH: 3.6, startH: 5 }), stay: 10 },
    { from: 'pam', to: 'chi', km: 45, mode: 'walk', by: untilTired({ kmH: 3.4, startH: 6 }), stay: 34 },
    {
      from: 'chi',
      to: 'cer',
      km: 55,
      mode: 'walk+rides',
      by: strungOut({ kmH: 6, spread: 0.4, dawn: 6, dusk: 18 }),
      stay: 10,
    },
    { from: 'cer', to: 'mal', km: 24, mode: 'walk', by: untilTired({ kmH: 3.8, startH: 6 }), stay: 11 },
    { from: 'mal', to: 'cap', km: 38, mode: 'walk', by: untilTired({ kmH: 3.8, startH: 6 }), stay: 30 },
    {
      from: 'cap',
      to: 'soa',
      km: 38,
      mode: 'walk+rides',
      by: strungOut({ kmH: 6, spread: 0.4, dawn: 6, dusk: 18 }),
      stay: 10,
    },
    {
      from: 'soa',
      to: 'bel',
      km: 60,
      mode: 'walk+rides',
      by: strungOut({ kmH: 6, spread: 0.4, dawn: 6, dusk: 18 }),
      stay: 12,
    },
    { from: 'bel', to: 'dui', km: 28, mode: 'walk', by: untilTired({ kmH: 3.8, startH: 6 }), stay: 12 },
  ],
  posts: [church, { ...office, everyH: 24 }, { ...relief, everyH: 20 }],
  after: 30,
  besides: '* 1@05:00 count cuc - main group_size 40 1 church',
}

export const FARTHER: readonly Plot[] = [flood, flown, scattered, emptying, sentHome, meeting].map(observedPlot)
