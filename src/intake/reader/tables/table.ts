// What a language brings to the reader. A third language is one more table and its tests: nothing else in the
// reader knows words.
import type { Classes } from '../patterns.ts'
import type { Kind, Lang, Modality, Polarity } from '../types.ts'
import type { Heads } from './heads.ts'
import type { Moods } from './moods.ts'
import type { Withdrawals } from './withdrawals.ts'

/** What a clause must also name before a cue counts. */
export type Gate = 'country' | 'percent' | 'way' | 'place' | 'route' | 'people' | 'number' | 'thing' | 'group'

export interface CueRow {
  /** rule id, shown as the reason of the draft */
  id: string
  kind: Kind
  /** patterns, " / " between alternatives (see patterns.ts) */
  when: string
  gate?: readonly Gate[]
  measure?: string
  status?: string
  items?: readonly string[]
  mode?: readonly string[]
  modality?: Modality
  polarity?: Polarity
  /** may stand inside somebody's spoken words */
  spoken?: true
  /** what its figures count, when the words do not say */
  unit?: string
  /** a thing named in passing: only its own words are cited */
  narrow?: true
}

export type Hedge = 'about' | 'almost' | 'over' | 'under'

export interface Table {
  lang: Lang
  /** frequent small words by which the language is told */
  telltales: readonly string[]
  abbreviations: readonly string[]
  /** what may follow an hour ("1:05 p. m.") */
  clock: readonly string[]
  /** before an hour without its mark ("at six") */
  clockAt: readonly string[]
  /** "a las seis", "las once de la noche": the article before an hour in words, what leads it, what follows it */
  clockThe: { articles: readonly string[]; leads: readonly string[]; tails: readonly string[] }
  classes: Classes
  numbers: {
    /** before the same people told once more, as families or as people */
    sameAs: readonly string[]
    /** parts of a crowd that come one after the other ("in groups of 15") */
    batches: readonly string[]
    /** first words of the row that sums up a table */
    totals: readonly string[]
    /** "two and a half thousand", "un millon y medio" */
    andHalf: readonly string[]
    /** tied to a figure that tells which one ("the 3rd convoy") */
    ordinalEnds: readonly string[]
    /** between two bounds of one figure ("more than 100 but fewer than 150") */
    but: readonly string[]
    /** between a part and the small whole that it is told of ("3 in 10 children"), where what is counted follows */
    outOf: readonly string[]
    /** the same, whatever follows ("uno de cada cuatro") */
    ofEvery: readonly string[]
    /** before the higher of two figures ("50, maybe 60"), and between two without it ("50 or 60") */
    maybe: readonly string[]
    either: readonly string[]
    /** what is numbered in a row at the head of a line ("Group 2: …") */
    series: readonly string[]
    words: Readonly<Record<string, number>>
    scales: Readonly<Record<string, number>>
    vague: Readonly<Record<string, readonly [number, number]>>
    /** words that link parts of a spelled number ("treinta y dos") */
    links: readonly string[]
    /** "between A and B", "from A to B", "A to B" */
    between: readonly string[]
    betweenAnd: readonly string[]
    to: readonly string[]
    hedges: Readonly<Record<string, Hedge>>
    hedgesAfter: Readonly<Record<string, Hedge>>
    half: readonly string[]
    /** "a couple of hundred" */
    pairs: readonly string[]
    /** names of a part before its whole ("half of the 300") */
    shares: Readonly<Record<string, number>>
    /** endings by which a bare figure takes "families" from the one before ("1.120 evacuadas") */
    agrees: readonly string[]
    /** scales that are said of a rough sum ("una veintena") */
    roundScales: readonly string[]
    /** before people: whom a thing is for ("for 800 people") */
    measures: readonly string[]
    of: readonly string[]
    /** "a day", "each person": what a sum of meals or water is for */
    perDay: readonly string[]
    perPerson: readonly string[]
    /** words before a figure that is a name, not a count ("highway 200") */
    labels: readonly string[]
    /** "report 5", "bulletin 11": which one it is */
    issues: readonly string[]
    /** words after a figure that is an hour or a fraction */
    notCounted: readonly string[]
    /** "no one" is nobody, not 1 */
    none: readonly string[]
    more: readonly string[]
    articles: readonly string[]
    /** before one person of several ("the second man", "a former minister") */
    ordinals: readonly string[]
    ageAfter: readonly string[]
    /** stems of verbs of change: "rose from 120 to 310" tells of 310 */
    changes: readonly string[]
    /** before "at" and a figure, which then is no hour ("the toll stands at four") */
    levels: readonly string[]
    /** before zero: "ground zero" */
    zeroes: readonly string[]
    /** between things and so many of them ("60 tonnes, of which 22 arrived") */
    ofWhich: readonly string[]
    /** after a figure: neither what is counted nor a word of it */
    notThings: readonly string[]
    /** "a lot of children": many, not one */
    crowds: readonly string[]
    /** between people and their families: the same told twice ("159 people who belong to 49 families") */
    alsoAs: readonly string[]
    /** "100 students per class" */
    each: readonly string[]
    averaged: readonly string[]
    /** figures that phones write for words ("food 4 800 families") */
    alike: readonly string[]
    pointGroups: boolean
  }
  units: Readonly<Record<string, string>>
  /** words passed over between a figure and its unit */
  unitSkips: readonly string[]
  dates: {
    months: Readonly<Record<string, number>>
    weekdays: Readonly<Record<string, number>>
    days: Readonly<Record<string, number>>
    units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>>
    ago: readonly string[]
    agoBefore: readonly string[]
    earlier: readonly string[]
    later: readonly string[]
    last: readonly string[]
    next: readonly string[]
    since: readonly string[]
    /** before what happened then ("since fighting broke out in May") */
    sinceEvent: readonly string[]
    by: readonly string[]
    /** of `days`: what the present tells of them is still to come ("opens this afternoon") */
    laterToday: readonly string[]
    /** two words that look like a day and are none ("the sun") */
    notDays: readonly string[]
    /** of those in `by`: what holds ends then ("closed until Saturday") */
    until: readonly string[]
    on: readonly string[]
    inMonth: readonly string[]
    beforeEvent: readonly string[]
    /** before an act that is still to come ("antes de llegar") */
    ahead: readonly string[]
    /** "after the crossing" opens a clause */
    afterEvent: readonly string[]
    /** before the name of a season, and at its end */
    inSeason: readonly string[]
    endOfSeason: readonly string[]
    parts: Readonly<Record<string, 'early' | 'mid' | 'late'>>
    of: readonly string[]
    between: readonly string[]
    and: readonly string[]
    /** before a unit: from its start to now ("so far this year") */
    toDate: readonly string[]
    /** a weekday may carry its day ("el jueves 5") */
    weekdayNumbered?: true
    seasons: Readonly<Record<string, readonly [number, number]>>
  }
  roles: {
    to: readonly string[]
    from: readonly string[]
    maybeFrom: readonly string[]
    departures: readonly string[]
    at: readonly string[]
    /** "here in X", "our hall in X": where the writer is */
    here: readonly string[]
    /** "frente a X", "close to X": at X */
    beside: readonly string[]
    via: readonly string[]
    through: readonly string[]
    /** after these a capital name that no table knows is still a place */
    sure: readonly string[]
    /** still on their way: "heading for X", "rumbo a X", "salieron para X" */
    underway: readonly string[]
    /** stems of having come to the end of a way ("arrived from X") */
    arrivals: readonly string[]
    /** what the writer of a message has from others */
    hearsay: readonly string[]
    /** so after a verb of going and its small word ("llegaron a X", "salieron de X") */
    goesTo: { verbs: readonly string[]; links: readonly string[] }
    goesFrom: { verbs: readonly string[]; links: readonly string[] }
    border: readonly string[]
    /** "on the Afghan side" */
    sides: readonly string[]
    /** "to the border zone near X", "a una playa cerca de X": ground that people go to or leave */
    grounds: readonly string[]
    /** "the town of X", "X district": what the name beside them is */
    towns: readonly string[]
    areas: readonly string[]
    areasOf: readonly string[]
    /** "asked Rome", "pidió a Roma": a government, and no way there */
    addressed: { verbs: readonly string[]; links: readonly string[] }
    /** offices that sit in the place that they are named after ("Juzgado de Letras de X", "Agadez police") */
    seats: readonly string[]
    /** those of a region ("Gobernación del Beni") */
    areaSeats: readonly string[]
    /** "hospital X", "avenida X": the name is the building's or the street's */
    buildings: readonly string[]
    /** before the name of a small place that no list has, with "of" and without */
    hamletsOf: readonly string[]
    hamlets: readonly string[]
    /** behind the name of one ("Baala village") */
    hamletsBehind: readonly string[]
    outskirts: readonly string[]
    /** before the name of a person who is called as a town is ("la señora Remedios") */
    persons: readonly string[]
    /** "el río X", "hurricane X", "the X river": no town */
    natural: { before: readonly string[]; behind: readonly string[] }
    /** "basílica de X", "Our Lady of X" */
    shrines: readonly string[]
    quarters: readonly string[]
    press: readonly string[]
    /** "which borders X": where another place lies */
    borders: readonly string[]
    /** "most of them from X": where they come from */
    ofThem: readonly string[]
    /** small words inside the name of a place ("San José del Palmar") */
    links: readonly string[]
    /** "ministra de Salud": what an office is for, and no place */
    portfolios: readonly string[]
    /** lead a line or a row and name no place ("Total: 45") */
    sums: readonly string[]
    /** before a name they make it a thing more often than a place ("the Mission") */
    articles: readonly string[]
  }
  /** words that open a new clause */
  openers: readonly string[]
  joiners: readonly string[]
  /** nouns of want: after "for" they are a reason ("for lack of funds") */
  lacks: readonly string[]
  /** "pills against fever" */
  against: readonly string[]
  /** verbs of stopping that before a gerund end an act ("stopped taking people in") */
  endsDoing: readonly string[]
  /** in a question they ask for help or news; any other question reports nothing */
  appeals: readonly string[]
  /** before what is asked for a count of ("how many families") */
  howMany: readonly string[]
  /** verbs that tell of a plan before a verb only ("espera cruzar", not "espera sin dinero") */
  hopes: readonly string[]
  /** an answer that denies what was asked */
  noes: readonly string[]
  /** the peoples of countries are written with a capital, as names are */
  capitalPeoples?: true
  /** they open a breakdown of the figure before ("among them 31 minors") */
  among: readonly string[]
  /** they tie people to the vehicle before ("three barges left with 1,480 returnees") */
  carrying: readonly string[]
  /** before an infinitive they open a clause of purpose ("para cruzar") */
  purpose: readonly string[]
  /** before the second of two whom a verb is done to ("y a tres jóvenes") */
  objects: readonly string[]
  /** it opens what somebody said ("told us that") */
  that: readonly string[]
  negators: readonly string[]
  /** lifeless things of which people say that they died ("the batteries died") */
  lifeless: readonly string[]
  /** endings of a verb that may open a sentence with a capital before a name ("Apareció Yorman") */
  opensAsVerb: readonly string[]
  nobody: readonly string[]
  /** stems that turn a negation around ("no descarta", "not rule out") */
  turnsNo: readonly string[]
  conditionals: readonly string[]
  /** before a gerund or a noun they only name an act ("a vote on expelling them", "talk of closing it") */
  aboutDoing: readonly string[]
  /** "whoever blocks the road" */
  whoever: readonly string[]
  /** before a woe they make it the reason why ("por los combates") */
  reasons: readonly string[]
  /** before a woe: nobody suffered it yet ("por temor a los robos") */
  fears: readonly string[]
  /** a way that was never open ("paso no habilitado") */
  irregular: string
  /** a figure put in the place of another ("revised down to 34 from 41") */
  revises: string
  /** from a day to come on ("a partir del jueves") */
  startsOn: string
  /** before what a rumour was about ("es mentira lo del autobús") */
  matters: readonly string[]
  /** a rumour, called one: "mentira que", "it is not true that" */
  untrue: string
  /** verbs of what is so now: no day of an earlier act holds for them */
  stands: string
  planned: string
  forecast: string
  requested: string
  threatened: string
  /** verbs of warning: with a condition and a future they make a threat */
  warns: string
  done: string
  infinitive: readonly string[]
  corrections: string
  /** who said a figure before another took its place: "police first said", "in our last bulletin we wrote" */
  formerly: string
  /** "the correct figure is 36": what stands before it in the sentence is taken back */
  setsRight: string
  /** before a figure that is taken back, besides the negators ("ignore 340") */
  discards: readonly string[]
  /** "cholera has been ruled out" */
  ruledOut: string
  /** words for what people only say, and what ends it: "rumour that … = FALSE" */
  rumours: string
  hoaxes: string
  /** behind what is still to come: "trucks are expected in Gao" */
  awaited: string
  /** "the transfers were cancelled": nobody went */
  calledOff: string
  /** verbs of saying that deny what follows */
  denials: string
  births: string
  /** before a figure that stands in the place of one taken back */
  anew: string
  /** those who are hurt go on to where they are treated */
  toHospital: string
  /** verbs of saying that only refuse: what follows is no news of its own */
  refusals: string
  /** the clause itself takes its figure back ("earlier reports of 14 were wrong") */
  takenBack: string
  withdrawals: Withdrawals
  moods: Moods
  heads: Heads
  /** "those who were going to cross" */
  relatives: readonly string[]
  /** endings (accents kept) of verbs that tell of the future */
  futureEndings: readonly string[]
  presentEndings: readonly string[]
  /** verbs in the present that with a bare weekday tell of a plan ("buses leave on Friday") */
  presents: readonly string[]
  /** of the verb's bare form, where the language marks it ("cruzar", "cruzarlo") */
  infinitiveEndings: readonly string[]
  gerundEndings: readonly string[]
  plurals: { endings: readonly string[]; except: readonly string[]; words: readonly string[] }
  pastEndings: readonly string[]
  attribution: {
    accordingTo: string
    says: string
    pronouns: readonly string[]
    participles: readonly string[]
    /** pronouns that open a clause ("at seven we said") */
    subjects: readonly string[]
    /** pronouns for one person */
    singular: readonly string[]
    passives: readonly string[]
    /** before a gerund: it goes on now */
    present: readonly string[]
    /** before a verb of saying they make it a noun ("ninguna denuncia", "dicha cifra", "no claims") */
    determiners: readonly string[]
    /** "…, who warned", "…, quien pidió": the speaker stands before the comma */
    relatives: readonly string[]
    /** small words between a speaker and the verb ("el alcalde nos dijo") */
    between: readonly string[]
    /** verbs that are followed by whoever is spoken to, and the words that stand between */
    hearers: { verbs: readonly string[]; by: readonly string[]; press: readonly string[] }
    /** how words of manner end ("repeatedly"): no speaker's name ends in one */
    adverbs: readonly string[]
  }
  speech: string
  speechStrong: string
  greetings: string
  figureCues: string
  kin: readonly string[]
  /** stems of words that say a figure went down */
  lessening: readonly string[]
  /** stems of words that say it went up */
  growing: readonly string[]
  /** small words inside a name ("María de la Cruz") */
  nameLinks: readonly string[]
  items: Readonly<Record<string, string>>
  modes: Readonly<Record<string, string>>
  cues: readonly CueRow[]
  /** what a heading or a label ("Deaths:", "NEEDS") says of the figures and lists under it */
  topics: readonly CueRow[]
  /** words among which a cue of that kind means something else ("captured the town", "an outbreak of violence") */
  mistaken: readonly CueRow[]
  /** "as of @date": the day that a line's figures hold for */
  asOf: string
  mail: {
    from: readonly string[]
    signature: readonly string[]
    fields: readonly string[]
    subject: readonly string[]
    /** behind the place that a subject names ("X, day four") */
    news: readonly string[]
  }
}
