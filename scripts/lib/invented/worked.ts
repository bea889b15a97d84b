/**
 * Six more invented journeys on real geography, whose course is worked out by mechanisms that the forecast does not have
 * (mechanisms.ts). Half of them are kept aside, as in plots.ts.
 */
import type { Passage, Walkers } from './mechanisms.ts'
import { byFreightTrain, byTimetable, drifting, inLine, keepingToPlan, storyOf, untilTired } from './mechanisms.ts'
import type { Plot } from './plots.ts'

export type Worked = Omit<Plot, 'story'> & {
  readonly walkers: Walkers
  readonly seed: number
  readonly passages: readonly Passage[]
  /** Said besides, as in a plot's story. */
  readonly besides: string
}

const coachesEast = byTimetable({ everyH: 2, seats: 9, kmH: 62, firstH: 5, lastH: 20 })
const coachesWest = byTimetable({ everyH: 3, seats: 12, kmH: 55, firstH: 6, lastH: 22 })

const coaches: Worked = {
  id: 'invented-coach-hours',
  title: 'Coaches by timetable across a country in two days, the border by night',
  zone: 'Europe/Kyiv',
  start: '2031-03-04',
  isKept: false,
  ends: true,
  talk: 2.5,
  stops: `
    kha Kharkiv | UA 49.99 36.23 city 1430000
    pol Poltava | UA 49.59 34.55 city 280000
    kyi Kyiv | UA 50.45 30.52 city 2950000
    zhy Zhytomyr | UA 50.25 28.66 city 260000
    riv Rivne | UA 50.62 26.25 city 245000
    lvi Lviv | UA 49.84 24.03 city 720000
    kra Krakovets | UA 49.95 23.15 border 1500
    kor Korczowa | PL 49.94 23.09 border 700
    rze Rzeszow | PL 50.04 22.00 city 195000
    kre Kremenchuk | UA 49.07 33.42 city 215000
    vin Vinnytsia | UA 49.23 28.47 city 370000
    che Chernivtsi | UA 48.29 25.94 city 265000`,
  legs: `kha pol 142 bus, pol kyi 344 bus, kyi zhy 140 bus, zhy riv 188 bus, riv lvi 212 bus, lvi kra 70 bus, kra kor 3 walk, kor rze 98 bus,
    pol kre 110 bus, kyi vin 265 bus, vin che 285 bus, kre vin 420 bus`,
  walkers: { people: 520, parties: 60, startsAt: 6 },
  seed: 11,
  passages: [
    { from: 'kha', to: 'pol', km: 142, mode: 'bus', by: coachesEast },
    { from: 'pol', to: 'kyi', km: 344, mode: 'bus', by: coachesEast, stay: 2 },
    { from: 'kyi', to: 'zhy', km: 140, mode: 'bus', by: coachesWest, stay: 5 },
    { from: 'zhy', to: 'riv', km: 188, mode: 'bus', by: coachesWest, stay: 1 },
    { from: 'riv', to: 'lvi', km: 212, mode: 'bus', by: coachesWest, stay: 1 },
    { from: 'lvi', to: 'kra', km: 70, mode: 'bus', by: coachesWest, stay: 10 },
    {
      from: 'kra',
      to: 'kor',
      km: 3,
      mode: 'walk',
      by: inLine({ anHour: 4, openH: 0, shutH: 24, shutsForGoodAt: 1e6 }),
    },
    { from: 'kor', to: 'rze', km: 98, mode: 'bus', by: coachesWest, stay: 1 },
  ],
  besides: `
    * 1@05:00 decision kha lvi main - - 0 local_gov
    * 1@08:00 transport kha pol main expected 600 0 press`,
}

const river = drifting({ kmH: 5.5, fromH: 5, toH: 19 })

const rafts: Worked = {
  id: 'invented-ucayali-rafts',
  title: 'Down a river in flood on balsa rafts, a village a day',
  zone: 'America/Lima',
  start: '2031-02-20',
  isKept: true,
  ends: true,
  talk: 1.2,
  stops: `
    ata Atalaya | PE -10.73 -73.76 town 15000
    bol Bolognesi | PE -10.05 -74.00 town 3000
    puc Pucallpa | PE -8.38 -74.55 city 330000
    con Contamana | PE -7.35 -75.01 town 18000
    ore Orellana | PE -6.90 -75.15 town 6000
    req Requena | PE -5.06 -73.85 town 20000
    nau Nauta | PE -4.51 -73.58 town 17000
    iqu Iquitos | PE -3.75 -73.25 city 480000
    agu Aguaytia | PE -9.04 -75.51 town 20000
    lag Lagunas | PE -5.23 -75.68 town 10000`,
  legs: `ata bol 130 boat, bol puc 260 boat, puc con 170 boat, con ore 100 boat, ore req 330 boat, req nau 110 boat, nau iqu 100 rides, puc agu 160 rides,
    nau lag 240 boat`,
  walkers: { people: 210, parties: 40, startsAt: 7 },
  seed: 12,
  passages: [
    { from: 'ata', to: 'bol', km: 130, mode: 'boat', by: river },
    { from: 'bol', to: 'puc', km: 260, mode: 'boat', by: river, stay: 8 },
    { from: 'puc', to: 'con', km: 170, mode: 'boat', by: river, stay: 40 },
    { from: 'con', to: 'ore', km: 100, mode: 'boat', by: river, stay: 10 },
    { from: 'ore', to: 'req', km: 330, mode: 'boat', by: river, stay: 10 },
    { from: 'req', to: 'nau', km: 110, mode: 'boat', by: river, stay: 10 },
    {
      from: 'nau',
      to: 'iqu',
      km: 100,
      mode: 'rides',
      by: byTimetable({ everyH: 1, seats: 6, kmH: 40, firstH: 6, lastH: 18 }),
    },
  ],
  besides: `
    * 1@06:00 count ata - main group_size 200 1 church`,
}

const coast = untilTired({ kmH: 4.2, startH: 6 })

const shut: Worked = {
  id: 'invented-riviera-shut',
  title: 'Along a coast on foot to a border that lets a few over and shuts for good',
  zone: 'Europe/Rome',
  start: '2031-06-09',
  isKept: false,
  ends: true,
  talk: 2.5,
  stops: `
    gen Genova | IT 44.41 8.93 city 560000
    sav Savona | IT 44.31 8.48 town 59000
    alb Albenga | IT 44.05 8.21 town 24000
    imp Imperia | IT 43.89 8.03 town 42000
    san Sanremo | IT 43.82 7.78 town 54000
    ven Ventimiglia | IT 43.79 7.61 border 23000
    men Menton | FR 43.78 7.50 border 30000
    nic Nice | FR 43.70 7.27 city 340000
    ten Tenda | FR 44.09 7.59 town 2000
    tor Torino | IT 45.07 7.69 city 850000
    mar Marseille | FR 43.30 5.37 city 870000`,
  legs: `gen sav 48 walk, sav alb 42 walk, alb imp 32 walk, imp san 27 walk, san ven 17 walk, ven men 11 walk, men nic 30 walk+rides, ven ten 42 walk+rides,
    sav tor 140 rides, ten tor 125 rides, nic mar 200 rides`,
  walkers: { people: 340, parties: 50, startsAt: 6 },
  seed: 13,
  passages: [
    { from: 'gen', to: 'sav', km: 48, mode: 'walk', by: coast },
    { from: 'sav', to: 'alb', km: 42, mode: 'walk', by: coast, stay: 9 },
    { from: 'alb', to: 'imp', km: 32, mode: 'walk', by: coast, stay: 9 },
    { from: 'imp', to: 'san', km: 27, mode: 'walk', by: coast, stay: 9 },
    { from: 'san', to: 'ven', km: 17, mode: 'walk', by: coast, stay: 9 },
    {
      from: 'ven',
      to: 'men',
      km: 11,
      mode: 'walk',
      by: inLine({ anHour: 0.6, openH: 8, shutH: 18, shutsForGoodAt: 176 }),
      stay: 6,
    },
  ],
  besides: `
    * 7@09:00 blockade ven - main - - 0 national_gov
    * 8@12:00 count ven - main at_stop 300 1 church
    * 9@10:00 position ven - main - - 1 ngo
    * 11@12:00 count ven - main at_stop 260 1 ngo
    * 14@12:00 position ven - main - - 1 church`,
}

const sand = untilTired({ kmH: 3.6, startH: 4, hotFrom: 10, hotTo: 16 })

const dissolves: Worked = {
  id: 'invented-darfur-dissolves',
  title: 'Out of a camp by night; families turn off by the hour until there is no body any more',
  zone: 'Africa/Khartoum',
  start: '2031-04-11',
  isKept: true,
  ends: true,
  talk: 1.5,
  stops: `
    zam Zamzam | SD 13.49 25.31 shelter 300000
    fas El Fasher | SD 13.63 25.35 city 500000
    sha Shagra | SD 13.60 25.13 town 5000
    taw Tawila | SD 13.50 24.87 town 60000
    kab Kabkabiya | SD 13.65 24.09 town 60000
    ser Saraf Omra | SD 13.38 23.30 town 30000
    gen El Geneina | SD 13.45 22.45 city 250000
    adr Adre | TD 13.47 22.20 border 40000
    gol Golo | SD 12.97 24.27 town 30000
    shn Shangil Tobaya | SD 13.02 25.22 town 40000
    nya Nyala | SD 12.05 24.88 city 560000`,
  legs: `zam fas 16 walk, zam sha 25 walk, fas sha 28 walk, sha taw 33 walk, taw kab 95 walk, kab ser 92 walk, ser gen 105 walk+rides, gen adr 30 walk,
    taw gol 85 walk, zam shn 55 walk, shn nya 125 walk+rides`,
  walkers: { people: 2600, parties: 80, lossAnHour: 0.0075, endsBelow: 0.3, startsAt: 3 },
  seed: 14,
  passages: [
    { from: 'zam', to: 'sha', km: 25, mode: 'walk', by: sand },
    { from: 'sha', to: 'taw', km: 33, mode: 'walk', by: sand, stay: 6 },
    { from: 'taw', to: 'kab', km: 95, mode: 'walk', by: sand, stay: 50 },
    { from: 'kab', to: 'ser', km: 92, mode: 'walk', by: sand, stay: 20 },
    { from: 'ser', to: 'gen', km: 105, mode: 'walk', by: sand, stay: 20 },
  ],
  besides: `
    * 3@09:00 split taw - second left 600 2 ngo
    * 4@10:00 count taw - second at_stop 500 2 un
    * 7@12:00 dispersal taw - main left 500 3 un`,
}

const stages = keepingToPlan({ kmH: 4, fromH: 7, toH: 13 })

const plan: Worked = {
  id: 'invented-planned-march',
  title: 'A march that keeps its plan: the same six hours every day, no day off',
  zone: 'Europe/Madrid',
  start: '2031-05-05',
  isKept: true,
  ends: true,
  talk: 2,
  stops: `
    bur Burgos | ES 42.34 -3.70 city 175000
    hor Hornillos | ES 42.34 -3.93 town 60
    cas Castrojeriz | ES 42.29 -4.14 town 800
    fro Fromista | ES 42.27 -4.41 town 800
    car Carrion | ES 42.34 -4.60 town 2100
    ter Terradillos | ES 42.36 -4.89 town 80
    ber El Burgo Ranero | ES 42.42 -5.22 town 700
    man Mansilla | ES 42.50 -5.42 town 1700
    leo Leon | ES 42.60 -5.57 city 122000
    pal Palencia | ES 42.01 -4.53 city 78000
    val Valladolid | ES 41.65 -4.72 city 298000`,
  legs: `bur hor 21 walk, hor cas 20 walk, cas fro 25 walk, fro car 19 walk, car ter 26 walk, ter ber 31 walk, ber man 19 walk, man leo 18 walk,
    fro pal 33 walk+rides, pal val 48 walk+rides`,
  walkers: { people: 150, parties: 30, startsAt: 6 },
  seed: 15,
  passages: [
    'bur hor 21',
    'hor cas 20',
    'cas fro 25',
    'fro car 19',
    'car ter 26',
    'ter ber 31',
    'ber man 19',
    'man leo 18',
  ].map((text) => {
    const [from = '', to = '', km] = text.split(' ')
    return { from, to, km: Number(km), mode: 'walk', by: stages, stay: 2 }
  }),
  besides: `
    * 1@06:00 decision bur leo main - - 0 organiser`,
}

const freight = byFreightTrain({ meanWaitH: 40, kmH: 32, share: 0.97 })

const trains: Worked = {
  id: 'invented-freight-trains',
  title: 'North by freight trains that nobody announces: days of nothing, then four hundred kilometres',
  zone: 'America/Mexico_City',
  start: '2031-09-12',
  isKept: false,
  ends: false,
  talk: 2,
  stops: `
    hue Huehuetoca | MX 19.83 -99.20 town 130000
    cel Celaya | MX 20.52 -100.81 city 380000
    ira Irapuato | MX 20.68 -101.35 city 450000
    slp San Luis Potosi | MX 22.15 -100.98 city 820000
    sal Saltillo | MX 25.42 -100.99 city 860000
    mon Monterrey | MX 25.67 -100.31 city 1140000
    nla Nuevo Laredo | MX 27.48 -99.51 border 420000
    gdl Guadalajara | MX 20.67 -103.35 city 1500000
    tor Torreon | MX 25.54 -103.41 city 720000
    pie Piedras Negras | MX 28.70 -100.52 border 170000`,
  legs: `hue cel 220 train, cel ira 60 train, cel slp 200 train, ira gdl 250 train, slp sal 390 train, sal mon 85 train, sal pie 440 train, mon nla 225 rides,
    ira tor 560 train, tor pie 560 train`,
  walkers: { people: 430, parties: 50, lossAnHour: 0.0012, startsAt: 4 },
  seed: 16,
  passages: [
    { from: 'hue', to: 'cel', km: 220, mode: 'train', by: freight },
    { from: 'cel', to: 'slp', km: 200, mode: 'train', by: freight, stay: 8 },
    { from: 'slp', to: 'sal', km: 390, mode: 'train', by: freight, stay: 12 },
    { from: 'sal', to: 'pie', km: 440, mode: 'train', by: freight, stay: 20 },
  ],
  besides: `
    * 1@03:00 count hue - main waiting 600 0 press`,
}

/** Written as a plot, so that reporters tell of them as of any other. */
export const asPlot = ({ walkers, seed, passages, besides, ...plot }: Worked): Plot => ({
  ...plot,
  story: `${storyOf(walkers, passages, seed)}\n${besides}`,
})

export const WORKED: readonly Plot[] = [coaches, rafts, shut, dissolves, plan, trains].map(asPlot)
