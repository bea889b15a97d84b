// English words among which a cue means something else. Part of the table of en.ts; a row takes the cues of its kind
// away from the words that it covers.
import type { CueRow } from './table.ts'

// biome-ignore format: rows of cues read better filled than one word a line
export const EN_MISTAKEN: readonly CueRow[] = [
  { id: 'not.detention', kind: 'detention', when: `
      captured|seized|taken|took|retook|recaptured|capture|seize ~2
      stronghold|town|city|village|base|airport|hill|hills|district|bridge|positions|position|territory|control|area|areas|province|neighbourhood|headquarters|weapons|drugs|land|power / attention|imagination|moment captured|seized /
      arrested development / cardiac arrest` },
  { id: 'not.harm', kind: 'harm', when: `
      brink|verge|edge|point of death|starvation|collapse / outbreak|outbreaks ~1 of ~2 violence|fighting|war|hostilities|conflict|unrest|clashes / fell short|behind|silent|through /
      hit by inflation|sanctions / deadline|deadlines|deadlock / fatal flaw / dead end|ends|line / wounded pride / death toll of the year before` },
  { id: 'not.count', kind: 'count', when: `
      life|living expectancy|conditions|standards|costs / cost of living` },
  { id: 'not.movement', kind: 'movement', when: `
      boat|boats|ship|vessel ~1 thought|believed|said|known|feared|reported to / stock|stocks|stores|supplies|warehouse|warehouses ~2 emptied /
      new arrivals|arrival / hard|difficult|easy|impossible to reach|cross|enter|leave / reached ~2 agreement|deal|capacity|level|levels|peak|stage|limit|consensus|record|target|point|age / moved by|forward / crossed ~1 line|mind / headed by / leaves|left ~2 open|unclear|unanswered|vacant /
      march|May ~1 of ~1 time / running|runs|ran ~1 low|short|out of / leave ~1 no doubt / entered|enters|enter ~2 force|effect|office|week|weeks|day|month|year|phase|stage / passed ~1 law|bill|resolution|motion|vote /
      left|leaving|leaves ~3 dead|injured|wounded|homeless|missing|stranded|trapped|without|damaged|destroyed` },
  { id: 'not.shelter', kind: 'shelter', when: 'shelter|sheltered|shelters ~1 by ~1 law|immunity / camp|camps ~1 of ~1 opposition|supporters' },
  { id: 'not.aid', kind: 'aid', when: 'sent|send|sends ~3 boats|boat|buses|trucks ~1 away|back / receive|receives|received|get|gets|getting ~3 @num litres|liters ~1 per|a|each / first aid ~1 course|training / legal|visual aid|aids / aid worker|workers|convoy|agencies|agency|groups|group ~2 killed|died|attacked|shot|warned|say|says|said' },
  { id: 'not.need', kind: 'need', when: 'no ferry|ferries|boats|boat|buses|bus|trains|train|flights ~1 today|until|till|since|running|tomorrow|tonight / riot|combat|military|tactical|fishing|protective gear' },
  { id: 'not.deployment', kind: 'deployment', when: 'brought|taken|rescued|towed|escorted|picked ~5 by ~3 <force>' },
  { id: 'not.rule', kind: 'rule', when: 'law|rule ~1 of ~1 jungle|thumb / in|by order to' },
  { id: 'not.meeting', kind: 'meeting', when: 'meet|meets|meeting|met ~3 needs|need|demand|demands|target|targets|costs|standards|requirements|deadline' },
]
