/**
 * Four invented journeys of shapes that a judge may ask about, written before the forecast was changed once more and asked
 * before and after it, never in between: a march of hours through a city that ends at a bridge for good; river boats that
 * stop at each landing; a convoy of hired buses, held an hour at each checkpoint; a slow column of families who rest for days.
 */
import { drifting, nobodyThrough } from './mechanisms.ts'
import type { Observed, Post } from './parties.ts'
import { crowding, observedPlot, shuttling, strungOut } from './parties.ts'
import type { Plot } from './plots.ts'

const press: Post = { by: 'press', everyH: 6, sees: 1, bulletinDays: 1 }
const relief: Post = { by: 'redcross', everyH: 10, sees: 0.9, bulletinDays: 1 }
const office: Post = { by: 'local_gov', everyH: 20, sees: 0.8, bulletinDays: 2 }

const bridge: Observed = {
  id: 'invented-tbilisi-bridge',
  title: 'From an edge of a city to its middle within a day and a half, stopped at a bridge for good',
  zone: 'Asia/Tbilisi',
  start: '2033-05-14',
  isKept: true,
  ends: true,
  stops: `
    rus Rustavi | GE 41.55 45.01 city 130000
    pon Ponichala | GE 41.63 44.93 town 20000
    ort Ortachala | GE 41.67 44.83 town 30000
    ava Avlabari | GE 41.69 44.82 town 20000
    rik Rike | GE 41.694 44.812 town 5000
    bri Dry Bridge | GE 41.701 44.803 town 5000
    par Parliament | GE 41.697 44.799 town 10000
    ver Vera | GE 41.71 44.78 town 30000
    gar Gardabani | GE 41.46 45.09 town 10000
    mts Mtskheta | GE 41.84 44.72 town 8000`,
  legs: `rus pon 16 walk, pon ort 12 walk, ort ava 3 walk, ava rik 1 walk, rik bri 1.5 walk, bri par 1 walk, par ver 2 walk, rus gar 13 walk, ver mts 19 walk`,
  people: 1800,
  parties: 120,
  startsAt: 9,
  seed: 61,
  passages: [
    { from: 'rus', to: 'pon', km: 16, mode: 'walk', by: crowding({ kmH: 4.2, road: 400, bridge: 60 }) },
    { from: 'pon', to: 'ort', km: 12, mode: 'walk', by: crowding({ kmH: 4, road: 400, bridge: 40 }), stay: 14 },
    { from: 'ort', to: 'ava', km: 3, mode: 'walk', by: crowding({ kmH: 3.5, road: 300, bridge: 30 }), stay: 2 },
    { from: 'ava', to: 'rik', km: 1, mode: 'walk', by: crowding({ kmH: 3, road: 200, bridge: 20 }), stay: 1 },
    { from: 'rik', to: 'bri', km: 1.5, mode: 'walk', by: nobodyThrough, stay: 1 },
  ],
  posts: [press, { ...relief, everyH: 5 }],
  after: 70,
  besides: `
    * 0@18:00 decision rus par main - - 0 organiser
    * 1@10:00 count rus - main group_size 2000 0 press
    * 2@14:00 blockade rik - main - - 0 press`,
}

const landings: Observed = {
  id: 'invented-napo-landings',
  title: 'Four large canoes down a river, by day, a night at each landing, two lost days for an engine',
  zone: 'America/Guayaquil',
  start: '2033-07-03',
  isKept: true,
  ends: false,
  stops: `
    ten Tena | EC -0.99 -77.81 city 40000
    mis Misahualli | EC -1.03 -77.66 town 5000
    coc Coca | EC -0.47 -76.99 city 70000
    pom Pompeya | EC -0.43 -76.62 town 1000
    pan Panacocha | EC -0.45 -76.07 town 1200
    roc Nuevo Rocafuerte | EC -0.92 -75.40 border 1500
    cab Cabo Pantoja | PE -0.96 -75.18 border 1000
    san Santa Clotilde | PE -2.49 -73.68 town 3000
    maz Mazan | PE -3.50 -73.09 town 6000
    lag Lago Agrio | EC 0.08 -76.88 city 60000
    iqu Iquitos | PE -3.75 -73.25 city 470000`,
  legs: `ten mis 17 rides, mis coc 95 boat, coc pom 45 boat, pom pan 75 boat, pan roc 105 boat, roc cab 30 boat, cab san 290 boat, san maz 170 boat, maz iqu 60 boat, coc lag 93 bus`,
  people: 160,
  parties: 24,
  startsAt: 6,
  seed: 62,
  passages: [
    { from: 'ten', to: 'mis', km: 17, mode: 'rides', by: shuttling({ buses: 3, seats: 4, kmH: 35 }) },
    { from: 'mis', to: 'coc', km: 95, mode: 'boat', by: drifting({ kmH: 15, fromH: 6, toH: 17 }), stay: 12 },
    { from: 'coc', to: 'pom', km: 45, mode: 'boat', by: drifting({ kmH: 16, fromH: 6, toH: 17 }), stay: 62 },
    { from: 'pom', to: 'pan', km: 75, mode: 'boat', by: drifting({ kmH: 16, fromH: 6, toH: 17 }), stay: 10 },
    { from: 'pan', to: 'roc', km: 105, mode: 'boat', by: drifting({ kmH: 14, fromH: 6, toH: 17 }), stay: 14 },
    { from: 'roc', to: 'cab', km: 30, mode: 'boat', by: drifting({ kmH: 14, fromH: 6, toH: 17 }), stay: 30 },
    { from: 'cab', to: 'san', km: 290, mode: 'boat', by: drifting({ kmH: 14, fromH: 5, toH: 17 }), stay: 12 },
  ],
  posts: [
    { ...office, everyH: 12 },
    { by: 'church', everyH: 9, sees: 1, bulletinDays: 1 },
  ],
  after: 30,
  besides: '* 1@06:00 count ten - main group_size 150 0 church',
}

const hired: Observed = {
  id: 'invented-aleppo-convoy',
  title: 'A convoy of hired buses with police before it, held at each checkpoint, in a camp after two days',
  zone: 'Asia/Damascus',
  start: '2033-10-09',
  isKept: true,
  ends: true,
  stops: `
    hom Homs | SY 34.73 36.71 city 650000
    ras Rastan | SY 34.92 36.73 town 40000
    ham Hama | SY 35.13 36.75 city 460000
    sal Salamiyah | SY 35.01 37.05 town 65000
    mor Morek | SY 35.38 36.69 town 15000
    maa Maarat | SY 35.64 36.67 town 60000
    ari Ariha | SY 35.81 36.61 town 40000
    idl Idlib | SY 35.93 36.63 city 160000
    sar Sarmada | SY 36.18 36.72 town 30000
    azz Azaz | SY 36.59 37.04 town 60000
    rai Rai | SY 36.65 37.45 town 10000`,
  legs: `hom ras 22 bus, ras ham 25 bus, ham mor 30 bus, mor maa 32 bus, maa ari 22 bus, ari idl 15 bus, idl sar 35 bus, sar azz 75 bus, azz rai 45 bus, ham sal 32 bus`,
  people: 1100,
  parties: 60,
  startsAt: 10,
  seed: 63,
  passages: [
    { from: 'hom', to: 'ras', km: 22, mode: 'bus', by: crowding({ kmH: 25, road: 500, bridge: 40 }) },
    { from: 'ras', to: 'ham', km: 25, mode: 'bus', by: crowding({ kmH: 25, road: 500, bridge: 40 }), stay: 2 },
    { from: 'ham', to: 'mor', km: 30, mode: 'bus', by: crowding({ kmH: 25, road: 500, bridge: 12 }), stay: 1 },
    { from: 'mor', to: 'maa', km: 32, mode: 'bus', by: shuttling({ buses: 20, seats: 3, kmH: 30 }), stay: 16 },
    { from: 'maa', to: 'ari', km: 22, mode: 'bus', by: crowding({ kmH: 30, road: 500, bridge: 40 }), stay: 3 },
    { from: 'ari', to: 'idl', km: 15, mode: 'bus', by: crowding({ kmH: 30, road: 500, bridge: 40 }), stay: 1 },
    { from: 'idl', to: 'sar', km: 35, mode: 'bus', by: crowding({ kmH: 30, road: 500, bridge: 40 }), stay: 15 },
  ],
  posts: [{ ...press, bulletinDays: 1 }, { ...relief, everyH: 6 }, office],
  after: 80,
  besides: `
    * 0@12:00 decision hom idl main - - 0 national_gov
    * 1@11:00 transport hom idl main transported 1000 0 redcross`,
}

const families: Observed = {
  id: 'invented-oromia-families',
  title:
    'Families with cattle and carts, short days, three days of rest at each water, one camp that they do not leave',
  zone: 'Africa/Addis_Ababa',
  start: '2033-02-01',
  isKept: true,
  ends: true,
  stops: `
    mis Misraq | ET 8.97 41.22 town 8000
    mie Mieso | ET 9.23 40.75 town 15000
    asb Asebe Teferi | ET 9.08 40.87 town 40000
    awa Awash | ET 8.99 40.17 town 25000
    met Metehara | ET 8.90 39.92 town 30000
    wel Welenchiti | ET 8.67 39.44 town 20000
    ada Adama | ET 8.54 39.27 city 320000
    moj Mojo | ET 8.59 39.12 town 40000
    bis Bishoftu | ET 8.75 38.98 city 130000
    adi Addis Ababa | ET 9.01 38.75 city 3700000
    gew Gewane | ET 10.17 40.65 town 10000`,
  legs: `mis asb 45 walk, asb mie 28 walk, mie awa 78 walk, awa met 34 walk, met wel 66 walk, wel ada 26 walk, ada moj 25 walk, moj bis 26 walk, bis adi 47 walk, mie gew 130 walk+rides`,
  people: 420,
  parties: 70,
  startsAt: 6,
  seed: 64,
  lossAnHour: 0.0006,
  passages: [
    { from: 'mis', to: 'asb', km: 45, mode: 'walk', by: strungOut({ kmH: 3, spread: 0.3, dawn: 6, dusk: 12 }) },
    {
      from: 'asb',
      to: 'mie',
      km: 28,
      mode: 'walk',
      by: strungOut({ kmH: 3, spread: 0.3, dawn: 6, dusk: 12 }),
      stay: 66,
    },
    {
      from: 'mie',
      to: 'awa',
      km: 78,
      mode: 'walk',
      by: strungOut({ kmH: 3, spread: 0.3, dawn: 6, dusk: 12 }),
      stay: 20,
    },
    {
      from: 'awa',
      to: 'met',
      km: 34,
      mode: 'walk',
      by: strungOut({ kmH: 3, spread: 0.3, dawn: 6, dusk: 12 }),
      stay: 84,
    },
    {
      from: 'met',
      to: 'wel',
      km: 66,
      mode: 'walk',
      by: strungOut({ kmH: 3, spread: 0.3, dawn: 6, dusk: 12 }),
      stay: 70,
    },
    {
      from: 'wel',
      to: 'ada',
      km: 26,
      mode: 'walk',
      by: strungOut({ kmH: 3, spread: 0.3, dawn: 6, dusk: 12 }),
      stay: 18,
    },
  ],
  posts: [
    { ...office, everyH: 30 },
    { ...relief, everyH: 24 },
  ],
  after: 200,
  besides: '* 1@06:00 count mis - main group_size 500 1 un',
}

export const SHAPES: readonly Plot[] = [bridge, landings, hired, families].map(observedPlot)
