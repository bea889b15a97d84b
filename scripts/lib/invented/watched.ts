/**
 * Four invented journeys told by people at the road (parties.ts), looked at while the forecast was mended: a flight on foot
 * and by train within two days, boats to and fro on a lake, a group that settles where it was to wait, a column of
 * thousands from town to town.
 */
import type { Observed, Post } from './parties.ts'
import { byExample, crowding, observedPlot, shuttling, strungOut } from './parties.ts'
import type { Plot } from './plots.ts'

const press: Post = { by: 'press', everyH: 12, sees: 1.1, bulletinDays: 1 }
const parish: Post = { by: 'church', everyH: 10, sees: 0.9, bulletinDays: 1 }
const agency: Post = { by: 'un', everyH: 22, sees: 0.75, bulletinDays: 2 }

const station: Observed = {
  id: 'invented-tisza-station',
  title: 'On foot to a station by night, by crowded trains to a border, over a bridge in a line',
  zone: 'Europe/Budapest',
  start: '2032-05-02',
  isKept: false,
  ends: true,
  stops: `
    mak Mako | HU 46.21 20.48 town 22000
    sze Szeged | HU 46.25 20.15 city 160000
    kec Kecskemet | HU 46.91 19.69 city 110000
    bud Budapest | HU 47.50 19.04 city 1750000
    kom Komarom | HU 47.74 18.12 border 19000
    kmr Komarno | SK 47.76 18.13 border 33000
    nov Nove Zamky | SK 47.99 18.16 town 37000
    bra Bratislava | SK 48.15 17.11 city 475000
    pec Pecs | HU 46.07 18.23 city 140000
    mis Miskolc | HU 48.10 20.78 city 150000`,
  legs: `mak sze 30 walk, sze kec 85 train, kec bud 95 train, bud kom 90 train, kom kmr 3 walk, kmr nov 32 rides, nov bra 95 train, sze pec 190 rides, bud mis 180 train`,
  people: 1100,
  parties: 80,
  startsAt: 19,
  seed: 41,
  passages: [
    { from: 'mak', to: 'sze', km: 30, mode: 'walk', by: crowding({ kmH: 4.2, road: 300, bridge: 20 }), stay: 5 },
    { from: 'sze', to: 'kec', km: 85, mode: 'train', by: shuttling({ buses: 3, seats: 9, kmH: 55 }), stay: 6 },
    { from: 'kec', to: 'bud', km: 95, mode: 'train', by: shuttling({ buses: 3, seats: 9, kmH: 55 }), stay: 1 },
    { from: 'bud', to: 'kom', km: 90, mode: 'train', by: shuttling({ buses: 2, seats: 12, kmH: 60 }), stay: 16 },
    { from: 'kom', to: 'kmr', km: 3, mode: 'walk', by: crowding({ kmH: 4, road: 60, bridge: 2 }), stay: 2 },
  ],
  posts: [press, { ...parish, everyH: 6 }, agency],
  after: 40,
  besides: '* 1@12:00 decision mak sze main - - 0 organiser',
}

const lake: Observed = {
  id: 'invented-tanganyika-boats',
  title: 'Over a lake in small boats to and fro, on trucks from the landing to a camp',
  zone: 'Africa/Bujumbura',
  start: '2032-06-07',
  isKept: false,
  ends: true,
  stops: `
    bar Baraka | CD -4.10 29.10 town 110000
    fiz Fizi | CD -4.30 28.94 town 40000
    uba Ubwari | CD -4.20 29.25 town 5000
    kag Kagunga | TZ -4.46 29.63 town 10000
    kig Kigoma | TZ -4.88 29.63 city 220000
    mak Makere | TZ -4.30 30.40 town 15000
    nya Nyarugusu | TZ -4.22 30.39 shelter 130000
    kas Kasulu | TZ -4.57 30.10 town 240000
    rum Rumonge | BI -3.97 29.44 town 35000
    uvi Uvinza | TZ -5.10 30.39 town 30000`,
  legs: `fiz bar 36 walk, bar uba 30 boat, uba kag 55 boat, bar rum 45 boat, kag kig 50 boat, kig kas 95 rides, kas mak 45 rides, mak nya 12 rides, kig uvi 110 train`,
  people: 820,
  parties: 60,
  startsAt: 6,
  seed: 42,
  passages: [
    { from: 'fiz', to: 'bar', km: 36, mode: 'walk', by: strungOut({ kmH: 3.8, spread: 0.4, dawn: 5, dusk: 19 }) },
    { from: 'bar', to: 'uba', km: 30, mode: 'boat', by: shuttling({ buses: 6, seats: 2, kmH: 9 }), stay: 14 },
    { from: 'uba', to: 'kag', km: 55, mode: 'boat', by: shuttling({ buses: 6, seats: 2, kmH: 9 }), stay: 5 },
    { from: 'kag', to: 'kig', km: 50, mode: 'boat', by: shuttling({ buses: 1, seats: 20, kmH: 14 }), stay: 60 },
    { from: 'kig', to: 'kas', km: 95, mode: 'rides', by: shuttling({ buses: 10, seats: 2, kmH: 35 }), stay: 40 },
    { from: 'kas', to: 'nya', km: 57, mode: 'rides', by: shuttling({ buses: 10, seats: 2, kmH: 30 }), stay: 3 },
  ],
  posts: [
    { ...agency, everyH: 14 },
    { ...parish, by: 'redcross', everyH: 16 },
  ],
  after: 40,
  besides: '* 5@12:00 count kag - main registered 640 1 un',
}

const settles: Observed = {
  id: 'invented-huixtla-settles',
  title: 'A caravan that waits at a sports ground for papers that do not come, and settles there',
  zone: 'America/Mexico_City',
  start: '2032-10-10',
  isKept: false,
  ends: true,
  stops: `
    tap Tapachula | MX 14.90 -92.26 city 220000
    alv Alvaro Obregon | MX 14.96 -92.36 town 6000
    hue Huehuetan | MX 15.02 -92.40 town 8000
    hux Huixtla | MX 15.14 -92.46 town 32000
    vil Villa Comaltitlan | MX 15.21 -92.57 town 9000
    esc Escuintla | MX 15.32 -92.66 town 10000
    map Mapastepec | MX 15.44 -92.89 town 17000
    pij Pijijiapan | MX 15.69 -93.21 town 16000
    arr Arriaga | MX 16.24 -93.90 town 25000
    mot Motozintla | MX 15.37 -92.25 town 24000`,
  legs: `tap alv 14 walk, alv hue 8 walk, hue hux 20 walk, hux vil 16 walk, vil esc 14 walk, esc map 35 walk, map pij 46 walk+rides, pij arr 105 walk+rides,
    hux mot 66 walk+rides`,
  people: 2400,
  parties: 100,
  startsAt: 5,
  seed: 43,
  lossAnHour: 0.002,
  passages: [
    { from: 'tap', to: 'alv', km: 14, mode: 'walk', by: strungOut({ kmH: 3.6, spread: 0.3, dawn: 4, dusk: 19 }) },
    {
      from: 'alv',
      to: 'hux',
      km: 28,
      mode: 'walk',
      by: strungOut({ kmH: 3.4, spread: 0.3, dawn: 4, dusk: 19 }),
      stay: 12,
    },
    {
      from: 'hux',
      to: 'vil',
      km: 16,
      mode: 'walk',
      by: strungOut({ kmH: 3.4, spread: 0.3, dawn: 4, dusk: 19 }),
      stay: 30,
    },
    { from: 'vil', to: 'esc', km: 14, mode: 'walk', by: byExample({ bold: 0.02, kmH: 3.2 }), stay: 60 },
  ],
  posts: [press, parish, agency],
  after: 8 * 24,
  besides: `
    * 1@08:00 count tap - main group_size 3000 0 organiser
    * 6@12:00 decision vil - main - - 0 organiser`,
}

const towns: Observed = {
  id: 'invented-drina-column',
  title: 'Thousands on foot from town to town, in numbers that no two people see alike',
  zone: 'Europe/Sarajevo',
  start: '2032-07-11',
  isKept: false,
  ends: true,
  stops: `
    sre Srebrenica | BA 44.10 19.30 town 10000
    bra Bratunac | BA 44.19 19.33 town 8000
    kon Konjevic Polje | BA 44.24 19.12 town 2000
    nov Nova Kasaba | BA 44.22 19.10 town 1500
    mil Milici | BA 44.17 19.09 town 4000
    sek Sekovici | BA 44.30 18.86 town 2000
    kal Kalesija | BA 44.44 18.87 town 12000
    tuz Tuzla | BA 44.54 18.67 city 110000
    zvo Zvornik | BA 44.39 19.10 town 15000
    kla Kladanj | BA 44.23 18.69 town 12000`,
  legs: `sre bra 11 walk, bra kon 18 walk, kon nov 4 walk, nov mil 8 walk, mil kla 48 walk, kon zvo 22 walk, kla tuz 48 rides, zvo kal 35 walk+rides, kal tuz 22 rides,
    mil sek 40 walk`,
  people: 6500,
  parties: 120,
  startsAt: 16,
  seed: 44,
  lossAnHour: 0.003,
  passages: [
    { from: 'sre', to: 'bra', km: 11, mode: 'walk', by: crowding({ kmH: 3.5, road: 250, bridge: 12 }) },
    {
      from: 'bra',
      to: 'kon',
      km: 18,
      mode: 'walk',
      by: strungOut({ kmH: 3, spread: 0.4, dawn: 4, dusk: 22 }),
      stay: 14,
    },
    {
      from: 'kon',
      to: 'mil',
      km: 12,
      mode: 'walk',
      by: strungOut({ kmH: 3, spread: 0.4, dawn: 4, dusk: 22 }),
      stay: 8,
    },
    {
      from: 'mil',
      to: 'kla',
      km: 48,
      mode: 'walk',
      by: strungOut({ kmH: 2.8, spread: 0.5, dawn: 4, dusk: 22 }),
      stay: 12,
    },
    { from: 'kla', to: 'tuz', km: 48, mode: 'rides', by: shuttling({ buses: 30, seats: 2, kmH: 30 }), stay: 12 },
  ],
  posts: [press, agency, { ...parish, by: 'redcross' }],
  countedFrom: 40,
  after: 40,
  besides: '* 1@10:00 count sre - main expected 9000 0 press',
}

export const WATCHED: readonly Plot[] = [station, lake, settles, towns].map(observedPlot)
