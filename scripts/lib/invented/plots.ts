/**
 * Ten invented journeys on real geography: what happened, stage by stage. None of these groups existed; places, roads
 * and ways of travel do. They are there to ask the forecast about shapes that it was not made on: hours, buses, rafts,
 * deserts, a border that never opens, a group that scatters, one that grows tenfold, one that hardly anybody sees.
 *
 * `isKept`: kept aside. Priors and rules were looked at on the others only.
 *
 * Stops: `id name | country lat lon kind population`. Legs: `from to km mode`.
 * Story: `from to leave leave come come people mode [no]`, where `1@06:00` is six in the morning of day 1, local time;
 * `no`: they set out and never came. A line with `*` is something said besides: `* at[~end] kind stop to group metric people
 * delayDays speaker`, with `-` for nothing.
 */
export type Plot = {
  readonly id: string
  readonly title: string
  readonly zone: string
  readonly start: string
  readonly isKept: boolean
  /** Where the story ends for good, rather than where the telling breaks off. */
  readonly ends: boolean
  /** Reports a stage, besides those written out. */
  readonly talk: number
  readonly stops: string
  readonly legs: string
  readonly story: string
  /** Said besides in one telling of several, where the reports are not made from the stages. */
  told?(seed: number): string
}

const march: Plot = {
  id: 'invented-day-march',
  title: 'A march of two days, lifted by buses in the night',
  zone: 'Europe/Budapest',
  start: '2031-09-03',
  isKept: false,
  ends: true,
  talk: 3,
  stops: `
    kel Budapest station | HU 47.50 19.08 city 1750000
    bud Budaors | HU 47.46 18.96 town 30000
    bia Biatorbagy | HU 47.47 18.82 town 14000
    bic Bicske | HU 47.49 18.64 town 12000
    tat Tatabanya | HU 47.58 18.40 town 65000
    gyo Gyor | HU 47.68 17.63 city 130000
    szf Szekesfehervar | HU 47.19 18.41 city 97000
    heg Hegyeshalom | HU 47.91 17.15 border 3500
    nic Nickelsdorf | AT 47.94 17.07 border 1700
    vie Vienna West | AT 48.20 16.34 city 1900000
    bra Bratislava | SK 48.14 17.11 city 430000`,
  legs: `kel bud 12 walk, bud bia 13 walk, bia bic 16 walk, bic tat 24 walk, tat gyo 64 walk+rides, gyo heg 48 walk+rides,
    heg nic 6 walk, nic vie 72 train, bia szf 52 walk+rides, gyo bra 80 walk+rides, kel szf 65 train`,
  story: `
    kel bud 1@13:00 1@13:40 1@15:30 1@17:30 1000 walk
    bud bia 1@16:00 1@18:00 1@19:00 1@22:00 1100 walk
    bia heg 2@00:30 2@01:30 2@03:00 2@05:30 1100 bus
    heg nic 2@05:00 2@07:00 2@06:30 2@09:30 1200 walk
    nic vie 2@09:00 2@13:00 2@11:00 2@18:00 2000 train
    * 1@12:00 decision kel nic main - - 0 organiser
    * 1@22:30 transport bia heg main transported 1000 0 national_gov`,
}

const balkan: Plot = {
  id: 'invented-balkan-trains',
  title: 'Six borders in eight days by train and bus, growing daily',
  zone: 'Europe/Belgrade',
  start: '2031-10-02',
  isKept: true,
  ends: true,
  talk: 3,
  stops: `
    ido Idomeni | GR 41.12 22.51 border 300
    gev Gevgelija | MK 41.14 22.50 border 15000
    sko Skopje | MK 42.00 21.43 city 530000
    tab Tabanovce | MK 42.21 21.70 border 600
    pre Presevo | RS 42.31 21.65 town 13000
    nis Nis | RS 43.32 21.90 city 183000
    beo Beograd | RS 44.80 20.46 city 1200000
    sid Sid | RS 45.13 19.23 border 15000
    hor Horgos | RS 46.16 19.97 border 6000
    tov Tovarnik | HR 45.16 19.15 border 2700
    zag Zagreb | HR 45.81 15.98 city 800000
    dob Dobova | SI 45.90 15.65 border 700
    lju Ljubljana | SI 46.05 14.51 city 280000
    spi Spielfeld | AT 46.71 15.63 border 1000
    sof Sofia | BG 42.70 23.32 city 1200000`,
  legs: `ido gev 2 walk, gev sko 165 train, gev tab 200 train, sko tab 40 rides, tab pre 18 walk, pre nis 90 bus, nis beo 240 bus,
    pre sid 460 bus, beo sid 115 bus, beo hor 190 bus, sid tov 12 walk, tov zag 290 train, zag dob 32 train, dob lju 105 train,
    dob spi 120 bus, lju spi 140 bus, nis sof 160 rides`,
  story: `
    ido gev 1@05:00 1@08:00 1@06:00 1@11:00 900 walk
    gev tab 1@14:00 1@20:00 1@19:00 2@03:00 1100 train
    tab pre 2@05:00 2@09:00 2@09:00 2@15:00 1300 walk
    pre beo 3@12:00 3@22:00 4@00:00 4@09:00 1500 bus
    beo sid 5@08:00 5@18:00 5@11:00 5@22:00 1600 bus
    sid tov 5@20:00 6@04:00 5@23:00 6@08:00 2100 walk
    tov zag 7@10:00 7@20:00 7@16:00 8@04:00 2300 train
    zag dob 8@06:00 8@12:00 8@08:00 8@16:00 2300 train
    dob spi 9@08:00 9@16:00 9@11:00 9@22:00 2200 bus
    * 2@12:00~3@11:00 rest pre - main - - 1 ngo
    * 6@09:00~7@09:00 rest tov - main - - 1 church
    * 5@19:00 blockade hor - main - - 0 national_gov`,
}

const jungle: Plot = {
  id: 'invented-darien-rafts',
  title: 'By boat, on foot through a forest without news, by canoe, by bus',
  zone: 'America/Panama',
  start: '2031-08-10',
  isKept: false,
  ends: false,
  talk: 1.5,
  stops: `
    nec Necocli | CO 8.43 -76.78 town 40000
    cap Capurgana | CO 8.63 -77.35 town 2000
    aca Acandi | CO 8.51 -77.28 town 10000
    ban Banderas border mark | PA 8.60 -77.45 border 0
    baj Bajo Chiquito | PA 8.22 -77.55 town 400
    can Canaan Membrillo | PA 8.35 -77.68 town 500
    laj Lajas Blancas | PA 8.42 -77.83 shelter 500
    met Meteti | PA 8.50 -77.98 town 8000
    pan Panama | PA 8.98 -79.52 city 900000
    pla Los Planes | PA 8.62 -82.40 shelter 300
    pas Paso Canoas | PA 8.53 -82.84 border 20000
    sjo San Jose | CR 9.93 -84.08 city 340000`,
  legs: `nec cap 65 boat, nec aca 60 boat, cap ban 15 walk, aca ban 25 walk, ban baj 60 walk, ban can 55 walk, baj laj 35 boat,
    can laj 30 boat, laj met 20 rides, met pan 240 rides, laj pla 680 bus, pan pla 440 bus, pla pas 55 bus, pas sjo 290 bus`,
  story: `
    nec aca 2@07:00 2@10:00 2@09:00 2@14:00 320 boat
    aca ban 3@06:00 3@09:00 4@12:00 4@18:00 330 walk
    ban baj 5@06:00 5@08:00 8@12:00 9@18:00 320 walk
    baj laj 10@06:00 10@10:00 10@10:00 10@16:00 340 boat
    laj pla 13@08:00 13@20:00 14@00:00 14@10:00 300 bus
    pla pas 15@08:00 15@12:00 15@09:00 15@15:00 300 bus
    * 1@10:00 count nec - main waiting 900 1 press
    * 11@09:00~12@18:00 rest laj - main - - 1 un`,
}

const desert: Plot = {
  id: 'invented-sahara-trucks',
  title: 'Trucks across three hundred kilometres at a time, turned back for good at the last well',
  zone: 'Africa/Niamey',
  start: '2031-02-03',
  isKept: true,
  ends: true,
  talk: 1,
  stops: `
    agz Agadez | NE 16.97 7.99 city 120000
    tou Tourayat | NE 17.55 9.25 town 500
    arl Arlit | NE 18.74 7.39 town 110000
    ass Assamaka | NE 19.35 5.81 border 1500
    tam Tamanrasset | DZ 22.79 5.53 city 95000
    dir Dirkou | NE 19.01 12.89 town 15000
    seg Seguedine | NE 20.20 12.98 town 600
    mad Madama | NE 21.95 13.65 border 200
    gat Al Qatrun | LY 24.93 14.65 town 6000
    seb Sabha | LY 27.04 14.43 city 130000`,
  legs: `agz tou 150 truck, tou dir 470 truck, agz arl 240 truck, arl ass 210 truck, ass tam 430 truck, dir seg 160 truck,
    seg mad 230 truck, mad gat 380 truck, gat seb 290 truck`,
  story: `
    agz tou 2@05:00 2@09:00 2@14:00 2@20:00 180 truck
    tou dir 3@05:00 3@08:00 5@10:00 5@20:00 170 truck
    dir seg 8@05:00 8@09:00 8@14:00 8@22:00 150 truck
    seg mad 9@05:00 9@09:00 10@09:00 10@17:00 150 truck
    mad gat 11@05:00 - - - 140 truck no
    * 10@18:00 blockade mad - main - - 2 national_gov
    * 14@12:00 position mad - main - - 3 un
    * 19@12:00 count mad - main at_stop 120 2 un`,
}

const flood: Plot = {
  id: 'invented-assam-boats',
  title: 'Out of a flooded island by boats and on embankments, splitting into camps',
  zone: 'Asia/Kolkata',
  start: '2031-07-05',
  isKept: false,
  ends: true,
  talk: 2.5,
  stops: `
    gar Garamur (Majuli) | IN 26.96 94.22 town 6000
    kam Kamalabari | IN 26.94 94.18 town 5000
    nim Nimati ghat | IN 26.86 94.24 town 2000
    jor Jorhat | IN 26.75 94.22 city 153000
    luh Luhit ghat | IN 27.08 94.15 town 1000
    nor North Lakhimpur | IN 27.23 94.10 town 60000
    gol Golaghat | IN 26.51 93.96 town 45000
    dim Dimapur | IN 25.91 93.72 city 123000
    boka Bokakhat | IN 26.64 93.60 town 25000
    naga Nagaon | IN 26.35 92.68 town 130000`,
  legs: `gar kam 6 walk, kam nim 14 boat, kam luh 20 walk, luh nor 25 boat, nim jor 14 walk, jor gol 52 walk+rides, gol dim 75 rides,
    jor boka 68 walk+rides, boka naga 110 rides`,
  story: `
    gar kam 1@15:00 1@18:00 1@18:00 1@23:00 2400 walk
    kam nim 3@06:00 3@12:00 3@10:00 3@19:00 2200 boat
    nim jor 4@06:00 4@09:00 4@10:00 4@16:00 2000 walk
    jor gol 9@06:00 9@10:00 10@10:00 10@18:00 900 walk+rides
    * 2@08:00~2@20:00 rest kam - main - - 0 local_gov
    * 5@08:00~8@20:00 rest jor - main - - 1 ngo
    * 7@10:00 split jor - splinter left 700 1 press
    * 8@10:00 dispersal jor - main left 300 1 local_gov
    * 9@12:00 count nor - splinter at_stop 400 1 press`,
}

const stopped: Plot = {
  id: 'invented-stopped-march',
  title: 'A large march that a cordon stops for good; most are taken back',
  zone: 'America/Guatemala',
  start: '2031-01-14',
  isKept: false,
  ends: true,
  talk: 4,
  stops: `
    sps San Pedro Sula | HN 15.48 -88.01 city 719000
    lae La Entrada | HN 15.06 -88.75 town 40000
    src Santa Rosa | HN 14.77 -88.78 town 60000
    flo El Florido | GT 14.85 -89.22 border 500
    cho Chiquimula road | GT 14.84 -89.40 town 3000
    vad Vado Hondo | GT 14.72 -89.52 town 2000
    chq Chiquimula | GT 14.80 -89.54 city 111000
    zac Zacapa | GT 14.97 -89.53 town 60000
    gua Guatemala City | GT 14.63 -90.51 city 3000000
    ptb Puerto Barrios | GT 15.72 -88.59 town 100000
    tec Tecun Uman | GT 14.68 -92.14 border 35000`,
  legs: `sps lae 118 walk+rides, lae src 44 walk+rides, lae flo 70 walk+rides, src flo 75 walk+rides, flo cho 25 walk, cho vad 22 walk,
    vad chq 10 walk, chq zac 30 walk+rides, zac gua 145 rides, zac ptb 150 rides, gua tec 250 rides`,
  story: `
    sps lae 1@04:00 1@09:00 1@16:00 2@02:00 3500 walk+rides
    lae flo 2@04:00 2@09:00 2@15:00 2@22:00 5500 walk+rides
    flo cho 2@18:00 3@02:00 3@08:00 3@16:00 6500 walk
    cho vad 3@12:00 3@18:00 3@17:00 3@23:00 6500 walk
    vad chq 4@08:00 - - - 6000 walk no
    * 2@20:00 blockade flo - main - - 0 national_gov
    * 3@20:00 blockade vad - main - - 0 national_gov
    * 4@12:00 count vad - main group_size 6000 0 press
    * 5@12:00 count vad - main group_size 4000 1 press
    * 5@18:00 dispersal vad - main returned 1800 1 national_gov
    * 6@12:00 count vad - main at_stop 2000 0 press
    * 6@18:00 dispersal vad - main returned 3500 1 national_gov
    * 7@12:00 position vad - main - - 1 church`,
}

const tenfold: Plot = {
  id: 'invented-tenfold-growth',
  title: 'Two hundred leave a border town and two thousand reach the capital',
  zone: 'America/Bogota',
  start: '2031-05-02',
  isKept: false,
  ends: true,
  talk: 2.5,
  stops: `
    cuc Cucuta | CO 7.89 -72.50 city 770000
    lpa Los Patios | CO 7.83 -72.51 town 90000
    pam Pamplona | CO 7.38 -72.65 town 60000
    ber Berlin (moor) | CO 7.19 -72.87 town 2000
    buc Bucaramanga | CO 7.12 -73.12 city 610000
    sgi San Gil | CO 6.55 -73.13 town 60000
    tun Tunja | CO 5.54 -73.36 city 180000
    bog Bogota | CO 4.71 -74.07 city 7400000
    bar Barrancabermeja | CO 7.06 -73.85 city 210000
    med Medellin | CO 6.25 -75.56 city 2500000`,
  legs: `cuc lpa 8 walk, lpa pam 68 walk+rides, pam ber 58 walk+rides, ber buc 62 walk+rides, buc sgi 97 rides, sgi tun 190 rides,
    tun bog 145 rides, buc bar 115 rides, bar med 310 rides`,
  story: `
    cuc lpa 1@05:00 1@07:00 1@07:00 1@11:00 200 walk
    lpa pam 1@10:00 1@13:00 2@13:00 2@21:00 450 walk+rides
    pam ber 3@06:00 3@09:00 4@11:00 4@18:00 800 walk+rides
    ber buc 5@06:00 5@08:00 5@15:00 6@02:00 1300 walk+rides
    buc sgi 8@06:00 8@11:00 8@16:00 9@06:00 1600 rides
    sgi tun 10@05:00 10@09:00 11@09:00 11@20:00 1900 rides
    tun bog 12@05:00 12@09:00 12@15:00 13@04:00 2000 rides
    * 6@09:00~7@20:00 rest buc - main - - 1 church
    * 4@10:00 join ber - second joined 300 1 ngo`,
}

const sparse: Plot = {
  id: 'invented-sparse-andes',
  title: 'A group that three reports tell of in two weeks',
  zone: 'America/Guayaquil',
  start: '2031-06-01',
  isKept: true,
  ends: false,
  talk: 0,
  stops: `
    ipi Ipiales | CO 0.83 -77.64 border 110000
    tul Tulcan | EC 0.81 -77.72 town 60000
    iba Ibarra | EC 0.35 -78.12 city 140000
    qui Quito | EC -0.18 -78.47 city 1900000
    lat Latacunga | EC -0.93 -78.62 town 98000
    rio Riobamba | EC -1.67 -78.65 city 157000
    cue Cuenca | EC -2.90 -79.00 city 330000
    gye Guayaquil | EC -2.19 -79.89 city 2700000
    mac Machala | EC -3.26 -79.96 city 240000
    huq Huaquillas | EC -3.48 -80.23 border 48000
    tum Tumbes | PE -3.57 -80.45 city 110000`,
  legs: `ipi tul 10 walk, tul iba 125 walk+rides, iba qui 115 walk+rides, qui lat 90 walk+rides, lat rio 100 walk+rides, rio cue 255 rides,
    rio gye 230 rides, cue mac 170 rides, gye mac 180 rides, mac huq 72 walk+rides, huq tum 30 walk+rides`,
  story: `
    ipi tul 1@06:00 1@10:00 1@09:00 1@15:00 260 walk
    tul iba 2@06:00 2@10:00 3@15:00 4@02:00 250 walk+rides
    iba qui 4@06:00 4@10:00 5@14:00 6@08:00 240 walk+rides
    qui lat 8@06:00 8@10:00 9@09:00 9@20:00 220 walk+rides
    lat rio 10@06:00 10@10:00 11@12:00 11@22:00 220 walk+rides
    rio gye 12@06:00 12@12:00 13@06:00 13@20:00 200 rides
    gye mac 15@06:00 15@12:00 15@15:00 16@08:00 190 rides
    mac huq 17@06:00 17@10:00 17@15:00 18@10:00 190 walk+rides
    * 1@09:00 count tul - main group_size 300 2 press
    * 6@10:00 position qui - main - - 2 church
    * 13@10:00 count gye - main at_stop 180 2 ngo`,
}

const loops: Plot = {
  id: 'invented-bosnia-loops',
  title: 'A net of roads with loops, pushed back twice from a border, wintering',
  zone: 'Europe/Sarajevo',
  start: '2031-11-03',
  isKept: false,
  ends: true,
  talk: 2,
  stops: `
    tuz Tuzla | BA 44.54 18.67 city 110000
    sar Sarajevo | BA 43.86 18.41 city 275000
    mos Mostar | BA 43.34 17.81 city 105000
    zen Zenica | BA 44.20 17.91 city 110000
    jaj Jajce | BA 44.34 17.27 town 27000
    bla Banja Luka | BA 44.77 17.19 city 185000
    klj Kljuc | BA 44.53 16.78 town 16000
    bih Bihac | BA 44.81 15.87 town 56000
    lip Lipa camp | BA 44.70 16.10 shelter 1000
    vek Velika Kladusa | BA 45.19 15.81 border 40000
    mal Maljevac | HR 45.20 15.80 border 500
    kar Karlovac | HR 45.49 15.55 town 55000
    spl Split | HR 43.51 16.44 city 178000`,
  legs: `tuz sar 120 bus, tuz zen 115 rides, sar zen 70 train, sar mos 130 train, mos spl 170 rides, zen jaj 75 walk+rides, zen bla 130 rides,
    jaj klj 60 walk+rides, jaj bla 72 rides, bla klj 75 rides, klj bih 95 walk+rides, klj lip 75 walk+rides, lip bih 28 walk, bih lip 28 walk,
    bih vek 55 walk+rides, vek bih 55 walk+rides, vek mal 4 walk, mal vek 4 walk, mal kar 45 walk`,
  story: `
    tuz sar 2@07:00 2@10:00 2@10:00 2@16:00 400 bus
    sar zen 5@07:00 5@10:00 5@09:00 5@14:00 420 train
    zen jaj 6@06:00 6@09:00 7@11:00 7@20:00 400 walk+rides
    jaj klj 8@06:00 8@09:00 9@11:00 9@20:00 380 walk+rides
    klj bih 10@06:00 10@10:00 11@13:00 12@02:00 360 walk+rides
    bih vek 14@06:00 14@10:00 15@10:00 15@22:00 300 walk+rides
    vek mal 17@04:00 - - - 250 walk no
    * 17@09:00 blockade mal - main - - 0 ngo
    * 18@09:00 position vek - main - - 1 ngo
    * 12@09:00~13@20:00 rest bih - main - - 1 un
    * 20@09:00 count vek - main at_stop 240 1 ngo`,
}

const convoy: Plot = {
  id: 'invented-bus-convoy',
  title: 'Green buses out of a besieged town, held at a checkpoint for a day',
  zone: 'Asia/Damascus',
  start: '2031-12-15',
  isKept: true,
  ends: true,
  talk: 4,
  stops: `
    ale Aleppo east | SY 36.19 37.19 city 1800000
    ram Ramouseh crossing | SY 36.15 37.13 border 1000
    ras Rashidin | SY 36.16 37.05 town 2000
    ata Atareb | SY 36.14 36.83 town 10000
    bab Bab al-Hawa | SY 36.24 36.68 border 2000
    sar Sarmada | SY 36.19 36.72 town 16000
    idl Idlib | SY 35.93 36.63 city 165000
    jar Jarabulus | SY 36.82 38.01 town 11000
    ham Hama | SY 35.13 36.75 city 460000
    rey Reyhanli | TR 36.27 36.57 town 100000`,
  legs: `ale ram 8 bus, ram ras 7 bus, ras ata 22 bus, ata sar 14 bus, sar bab 7 bus, ata idl 45 bus, bab rey 12 bus, ras jar 130 bus, ras ham 140 bus,
    idl ham 100 bus`,
  story: `
    ale ram 1@14:00 1@16:00 1@15:00 1@18:00 1100 bus
    ram ras 2@16:00 2@20:00 2@17:00 2@23:00 1100 bus
    ras ata 3@08:00 3@12:00 3@09:00 3@14:00 1400 bus
    ata idl 3@13:00 3@17:00 3@15:00 3@21:00 1400 bus
    * 1@16:00~2@15:30 blockade ram - main - - 0 un
    * 1@10:00 decision ale idl main - - 0 redcross
    * 1@12:00 transport ale idl main expected 5000 0 redcross`,
}

export const PLOTS: readonly Plot[] = [march, balkan, jungle, desert, flood, stopped, tenfold, sparse, loops, convoy]
