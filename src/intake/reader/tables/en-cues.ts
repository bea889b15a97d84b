// English cues: which words of a clause report which kind. Part of the table of en.ts; the pattern language is in
// ../patterns.ts. Rows nearer the top name the measure when two of one kind fit.
import type { CueRow } from './table.ts'

// biome-ignore format: rows of cues read better filled than one word a line
export const EN_CUES: readonly CueRow[] = [
  { id: 'count.sheltered', kind: 'count', measure: 'sheltered', gate: ['number'], when: `
      crowded|overcrowded|packed|filled with ~4 @num /
      sheltered / sheltering / house|houses|housed|housing ~3 in / taken shelter / taking shelter / took shelter / hosted / lodged /
      inmates / in ~2 camps|shelters|camp|centres|centers / holding|holds|housing|houses|hosts|hosting|accommodates ~4
      @num / slept there|here|inside|in|at|on|under / live|lives|living|stay|stays|staying|sleep|sleeping ~3
      camps|camp|tents|shelters|site|school|schools|hall|centre|center|church / spent the night / @num ~1 in already / sleep|sleeps|sleeping|slept|stay|stays|staying|live|lives|living ~3 classroom|classrooms|gym|gymnasium|warehouse|stadium|barracks|mosque|rooms|hangar|parish|monastery|hotels|hostel / sleeps ~1 @num / @num ~2 slept|sleep|asleep / host|hosting|hosts|hosted ~2 @num / sheltering|staying ~3 host|relatives / being hosted|sheltered / taken|took|taking|take|seek|sought|seeking|found refuge|shelter` },
  { id: 'count.gathered', kind: 'count', measure: 'present', gate: ['number'], when: `
      gather* / assembled / camped|camping / waiting / wait / remain|remains|remained|remaining / are in|at /
      live|living / staying / sleeping / present / concentrated / huddled / crowd* / queue|queues|queued|queuing /
      lined up / standing|sitting ~2 in|at|on|outside / is|are|were still ~1 on|in|at|there|here|out|inside` },
  { id: 'count.stranded', kind: 'count', measure: 'stranded', gate: ['number'], when: `
      stranded / stuck / marooned / trapped / confined / cannot|can't|cant|couldn't|unable ~2
      leave|move|return|get|go` },
  { id: 'count.joined', kind: 'count', measure: 'joined', gate: ['number'],
    when: 'joined / join / joining / swelled' },
  { id: 'count.arrived', kind: 'count', measure: 'arrived', gate: ['number'], when: `
      arriv* / came / new today / new arrivals / registered / reached|reach|reaches / tot / total /
      poured|streamed in|into|across / landed|disembarked / came|brought ashore / turned|showed up / has|have received /
      made it to / new ~1 since|from|today|this / disembark|disembarking / turned up / @num of us` },
  { id: 'count.crossed', kind: 'count', measure: 'crossed', gate: ['number'],
    when: 'crossed / cross / crossing|crossings / entered|entering / come|came|passed through|across|over / made it across|over|through / waded|swam across / got across|over|through' },
  { id: 'count.homeless', kind: 'count', measure: 'without shelter', polarity: 'affirmed', gate: ['number'], when: `
      left|leaving|leaves|made ~7 homeless / left|leaving|leaves ~7 without ~1 shelter|home|homes|roof / homeless` },
  { id: 'count.displaced', kind: 'count', measure: 'displaced', gate: ['number'], when: `
      displac* / uprooted / fled|flee|fleeing / evacuated / forced ~4 homes|flee|leave /
      left|lost|abandoned ~1 homes|houses|villages / driven out|from / displacing|displaced` },
  { id: 'count.none', kind: 'count', measure: 'arrived', polarity: 'negated', when: `
      no ~2 arrivals|landings|crossings|newcomers|arrival / nobody|noone ~2 arrived|crossed|landed` },
  { id: 'count.affected', kind: 'count', measure: 'affected', gate: ['number'],
    when: 'affected / hit by / worst|hardest hit / cut off / marooned / impacted / suffering' },
  { id: 'count.stayed', kind: 'count', measure: 'stayed', gate: ['number'],
    when: 'stayed / stay behind / stayed behind / left behind / hid|hiding / refused|refuse to leave|move|go' },
  { id: 'count.returned', kind: 'count', measure: 'returned', gate: ['number'],
    when: 'returned / went back|home / gone back|home / turned back / gave up' },
  { id: 'count.number', kind: 'count', measure: 'present', gate: ['number'], when: `
      number|total of / fell|rose|dropped|grew|climbed to / population / count fewer|more / estimate* ~6 @num /
      mass of / crowd of / caravan of / counted ~3 @num / we|i|team|volunteers|staff|monitors ~4 see|saw|count|find|found ~3 @num / manifest|list|register|roll|tally|headcount shows|lists|has|gives|says ~2 @num / @num is right|correct / only|just ~1 confirm ~1 @num / confirm ~1 only|just ~1 @num` },

  { id: 'movement.transport', kind: 'movement', gate: ['number', 'route'], when: `
      took|take|takes|taken|carried|carrying|carries|ferried|transported|brought|shuttled|shifted|drove|driven|flew|flown|bused|
      bussed|moved|move|moving|transferred|transfer|relocated|relocate|escorted ~7
      to|into|out|away|from|across|over|ashore / be|been|were|was|is|are
      moved|shifted|transferred|relocated|taken|flown|bused|bussed|driven|ferried|evicted|evacuated /
      evacuat*|rescue|rescued|rescues|evict|evicted|evicts|evicting|airlifted|ejected ~6
      @num|people|residents|families|migrants|survivors|patients|villagers|squatters|squats|from|to / @num ~4
      rescued|evacuated|evicted|airlifted|relocated|bused|bussed|ferried|flown / picked up ~4 @num /
      barge|barges|boat|boats|ferry|bus|buses|train|trains|convoy ~3
      left|leaves|departed|sailed|planned|scheduled|leave|to|sails|runs|run / escort|escorts|escorting @num` },
  { id: 'movement.evict', kind: 'movement', when: `
      evict|evicts|evicting / has|have|had|been|was|were|be|they|police|forces|officers evicted / next|another|second|last barge|boat|ferry|bus|train|convoy|flight|buses ~5 @date / move|moved|clear|cleared|remove|removed|throw|thrown|threw|kick|kicked|turf|turfed|force|forced|push|pushed ~6 out of / turned|turfed|thrown|kicked out / made to leave / notice to quit|leave / eviction|evictions of` },
  { id: 'movement.advance', kind: 'movement', gate: ['route', 'way'], when: `
      advanc* / head|heads|headed|heading ~3 to|for|toward|towards|north|south|east|west|out / set|sets|setting
      off|out / departed|depart|departs|departing|departure / left|leave|leaves|leaving /
      travel|travels|traveled|travelled|traveling|travelling / mov|move|moved|moving|moves ~3
      to|on|from|north|toward|towards|through|into / continu* ~4 to|toward|towards|on|north / proceed* /
      went|go|goes|going|gone ~2 to|from|north|on|home / push* on|north|ahead / reach|reached|reaching|reaches / arriv* /
      cross|crossed|crossing|crosses ~5 into|to|from|river|lake|channel|strait|canoe|boat|raft / enter|entered|entering|enters / came|come|comes|coming ~3
      from / stream*|pour* into|across|out|over / sailed|flew / pass|passed|passing through / @date to @place /
      already|now in @place / bound for / on ~1 way to / got|get|made it to|into @place / cover|covered|covering|covers ~3 @num / make|makes|made|making ~2 way to|toward|towards|into / trudg* ~4 to|toward|towards|into|along / leaving|leaves|left for @place / crawl*|inch* ~3 to|toward|towards / resum* ~2 march|walk|journey / set|sets|setting out|off from|for / rolled into|out / column|caravan|march|convoy|marchers ~2 is|are|was|were|has ~1 now|already|still|reached|on|at|near|in|outside|inside ~5 @place / brought ~4 ashore` },
  { id: 'movement.left', kind: 'movement', gate: ['number'], when: '@num ~2 left|departed|leave|depart ~1 @date|for|by|early|overnight' },
  { id: 'movement.walk', kind: 'movement', gate: ['route', 'group'], mode: ['walk'], when: `
      walk|walks|walked|walking / march|marches|marched|marching ~2 to|into|from|toward|towards|north|on /
      trek|trekked|trekking / wade|waded|wading / on foot / hiked|hiking` },
  { id: 'movement.flee', kind: 'movement', gate: ['place'], when: `
      fled|flee|fleeing ~5 to|into|from|across / escap* ~4 to|into|from / evacuat* ~4 to|from / relocat* ~4
      to|from / transfer*|transferred ~6 to` },
  { id: 'movement.ride', kind: 'movement', gate: ['route', 'group'], when: `
      ride|riding|rode|boarded|boarding ~4 bus|buses|truck|trucks|train|trains|trailers|boat|boats / on top of ~2
      truck|trucks|train|trailers / hitch* / climb|climbed|climbing|jumped|hopped|piled|crammed ~2 on|onto|aboard|into ~4 train|trains|truck|trucks|bus|buses|boat|boats` },
  { id: 'movement.back', kind: 'movement', gate: ['place', 'group'], when: `
      returned|return|returning ~2 to|home / turned back / went|gone back|home / going back|home /
      head*|heading back|home` },
  { id: 'movement.evacuate', kind: 'movement', modality: 'requested', when: `
      asked|ordered|told|urged|advised ~3 leave|evacuate|go / evacuation order|orders|ordered / gave|given|gives ~5 hours|days to ~1 leave|go|vacate|evacuate` },
  { id: 'movement.call', kind: 'movement', modality: 'planned', when: `
      call|calls|called|calling|plan|plans|planning ~5 caravan|march|convoy|departure / new|next|second|another
      caravan ~6 @date` },
  { id: 'movement.exodus', kind: 'movement', when: `
      emptied|emptying ~3 / <people>|they ~2 flee|fleeing|fled|walk|walking|trek|heading|streaming|pouring ~1 south|north|east|west|inland|abroad|home|back|southwards|northwards|uphill|downriver / exodus / nobody|none|noone ~2 left|leaves|leaving|crossed|moved / left|leave|leaving|leaves the ~1 island|camp|country|city|town|village|area|settlement|capital / walking|walk|trek|trekking home / bus|buses|truck|trucks|boat|boats|convoy|train|flight|flights|ferry|barge ~2 arrived|arrives|docked|landed|departed` },
  { id: 'movement.stay', kind: 'movement', polarity: 'negated', when: 'refuse|refuses|refused|refusing|reluctant|unwilling|decline|declined to ~1 leave|evacuate|go|move|return' },
  { id: 'movement.next', kind: 'movement', modality: 'planned', when: `
      destination|stop|halt ~4 : ~1 @place / next stop|destination|halt|leg ~4 @place` },
  { id: 'movement.rest', kind: 'movement', polarity: 'negated', gate: ['group'], when: `
      rest|rests|rested|resting ~2 day|today|tomorrow|here|there|on|until|for / stop|stopping|halt for the night /
      rest day / stays put / not|dont|won't|wont move|moving` },

  { id: 'blockade.closed', kind: 'blockade', status: 'blocked', when: `
      closed|shut|sealed|blocked|cut|cuts|severed|closes|shuts|blocks|block|close|seal|closing|sealing|blocking|barricad*|obstruct* ~5
      <way> / <way> ~8 closed|shut|sealed|blocked|impassable|cut|barricaded|washed|flooded|collapsed|destroyed|
      inaccessible|unusable / <way> under water / ferry|bus|buses|train|trains|flights|service|services ~7 suspended|cancelled|canceled / <way> ~6 impassable|unpassable / road|bridge|border|highway ~1 closure|closures / <way>
      remain|remains|stays|stay ~1 closed|shut|blocked / no way|passage|access|road through|across|to|in|into /
      cut off by / turned round|around / roadblock|roadblocks|blockade|blockades / it|which has|is|was|remains|remained|stays ~1 closed|shut|blocked|cut / @place ~2 unreachable|inaccessible / cannot|can't be reached / not been able to reach|enter / access ~2 denied|blocked|refused|cut / denied|refused ~1 access / close|closes|closing|shut|shuts|shutting|seal|seals|sealing|blocked|blocking ~1 @place / @place|crossing|border ~3 shut|closed|sealed / impassable|unpassable / suspend*|cancel*|halt* ~4 sailings|sailing|departures|departure|crossings|ferries|ferry|boats|navigation|flights|buses|trains / sailings|departures|crossings ~3 suspended|cancelled|canceled|halted / blocks|blocking|blockaded|blockading / roadblock|roadblocks|barricade|barricades / sit in|sit-in ~4 <way> / closed to ~4 vehicles|traffic|convoys|trucks|pedestrians|people|lorries|everyone / burn*|set ~1 tyres|tires ~5 <way> / tyres|tires ~4 <way> / ferry|ferries|bus|buses|train|trains|service|services ~4 stop|stops|stopped|cease|ceases|ceased / <way> ~2 under ~1 water / <way> ~3 gone|wiped|collapsed / access ~3 cut ~1 off / not|no ~1 passable / remains|remain inaccessible / ferry|ferries|boats|flights|buses|trains ~2 not ~1 sail|run|running|operate|operating|leave|leaving` },
  { id: 'blockade.halted', kind: 'blockade', status: 'blocked', when: `
      halted|stopped|blocked|stop|block|halt|stopping|turning|turned|intercept* ~3 <group>|back / <group> ~4
      halted|stopped|blocked|intercepted / turned away / hours|days of waiting /
      not|never|no|refuse|refused|refusing ~2 let|letting|allow|allowing ~4 through|thru|in|pass|cross|enter
      / not ~1 let ~1 out|in|through|across|past|pass / stopped|stopping|blocked|seized|held ~3 trucks|convoy|buses / not allowed ~2 to cross|pass|enter|leave|continue / prevent*|bar|barred|keep|kept|keeping ~4 from
      crossing|entering|passing|leaving|advancing / trucks|convoy|convoys|aid|buses|bus|lorries|vehicles|flights ~4 held|stuck|stranded|stopped|parked|blocked|turned ~2 at|back / held up at ~2 <way> / waiting ~3 clearance / turning|turns|turned|turn back ~3 <people>|anyone|everyone|men|women|boats` },
  { id: 'blockade.nobody', kind: 'blockade', status: 'blocked', modality: 'asserted', polarity: 'affirmed', when: `
      no one|nobody ~3 allowed|able|permitted|can|may|could ~2 leave|enter|pass|cross|exit|go / nobody|none ~3 allowed|able|permitted|can|may|could ~2 leave|enter|pass|cross|exit|go / no|nothing|not ~1 vehicle|vehicles|truck|trucks|car|cars|bus|buses|convoy|traffic|lorries ~2 through|pass|passes|passed|moving|enter|in / nobody|noone|none|one ~3 allowed|permitted ~2 return|home|back|near` },
  { id: 'blockade.restricted', kind: 'blockade', status: 'restricted', when: `
      not let|allow|allowed ~2 through|thru|in|pass|across / won't|wont|don't|dont let|allow ~6
      near|through|thru|in|pass|across|cross|enter / only ~5 allowed|let|may|can|get|gets ~1
      cross|pass|enter|through|in / restrict* ~4 <way>|movement|entry|access|crossings / reopen* ~4 but not /
      limit*|limited|limits ~4 <way>|crossings|entry|entries|access / let|lets|letting ~3 through|thru|in|pass /
      only ~3 accessible|reachable by / accessible|passable only by / only by|with boat|helicopter|canoe|motorbike|foot /
      moto|motos|motorbike|motorbikes|boat|boats|4x4 only / one lane / heavy|trucks ~2 banned / <way> cracked|damaged /
      work|works|run|runs|open only till|until|from / banned|barred ~1 trucks|lorries|vehicles|boats|motorbikes|buses ~1 from / trucks|lorries|vehicles|boats|motorbikes|buses ~2 banned|barred from / light vehicles|cars|trucks only / only light vehicles / set|sets|setting up ~3 checkpoint|checkpoints|roadblock|roadblocks / only ~4 through / let|lets|letting|allow|allows only|just ~4 / one ~1 vehicle|truck|car at a time / single lane / alternating traffic / convoys only / escort|escorted only / open|opens ~1 only|just ~4 / only ~1 open|opens / access ~5 constrained|limited|restricted|difficult|hampered|challenging|reduced / hamper*|hinder*|constrain* ~2 access|movement|deliveries / access ~2 constraints` },
  { id: 'blockade.opened', kind: 'blockade', status: 'opened', when: `
      ferry|ferries|boat|boats|train|trains|bus|buses|flights ~4 run|runs|running|sailing|sail|flying|operating again / <way> ~6 back in use|service /
      open|opened|reopened|reopen|opens|reopens|unblocked|cleared|reopening|opening ~4 <way> / <way> ~8
      open|opens|opened|reopen|reopens|reopened|unblocked|cleared|passable|restored / <group> ~3 allowed ~1 to
      march|enter|cross|pass|proceed|continue|go|leave|walk|move / let|allowed ~3 pass|through|in|enter|cross /
      it|they|which reopened|reopens / it|which is|was open|opened / open again / road|roads|rd|border|bridge ~2 ok|okay|clear|passable|normal / ferries|ferry|boats|trains|buses|flights ~3 resumed|resume / let|lets ~2 sail|pass|go ~1 again / resum* ~4 ferries|ferry|boats|sailings|departures|flights|buses|crossings|service|services|traffic / lifted ~3 blockade|blockades|roadblock|roadblocks|closure|siege / blockade|roadblock|siege ~2 lifted|ended|removed / passable|drivable / traffic ~2 moving|flowing|restored / waved|waving ~2 through|across / running|operating|working again / back in service / its|it's|thats open|clear|ok|passable` },

  { id: 'blockade.passable', kind: 'blockade', status: 'opened', when: 'you|we|they can ~1 pass|cross|get|drive|go ~1 again|now|through' },

  { id: 'deployment.asked', kind: 'deployment', modality: 'requested', when: `
      ask|asks|asked|asking|call|calls|called|appeal*|request*|want|wants ~1 for ~2 guard|army|troops|reinforcements|soldiers|peacekeepers / request|requests|requested ~2 guard|army|troops|reinforcements|soldiers|peacekeepers` },
  { id: 'deployment.coming', kind: 'deployment', modality: 'planned', when: '<force>|reinforcements ~1 is|are ~1 coming|arriving|due|following|expected / <force>|helicopters|reinforcements to ~1 follow|come|arrive|join' },
  { id: 'deployment.sent', kind: 'deployment', when: `
      <force> ~2 has|have|set|keep|keeps|man|mans|put ~3 checkpoint|checkpoints|roadblock|roadblocks|post|posts ~2 at|in|on|near /
      deploy|deployed|deploys|deploying|deployment|mobiliz*|mobilis*|order|orders|ordered|ordering|dispatch*|station|stationed|reinforc*|
      posted|sending|sent|send|sends ~8 <force> / <force> ~4
      deployed|mobilized|mobilised|stationed|dispatched|posted|arrived|flew|flies|patrol|patrolled|patrolling|
      surrounded|hovered|sent|massed|surround|guard|guarding|reinforced|reinforce / add|adds|added|adding|assign*|post|posts|mass|massed|rush|rushed|bring|brought ~5 <force> / <force> ~2 on|in ~1 way|place / <force> ~3 positions|position / <force> ~3 ring|ringed|cordoned|stormed|entered|moved ~1 in|into|around|the / lots|plenty|many|more of ~2 <force> / armoured|armored ~1 cars|vehicles|carriers ~4 / tanks|trucks|vehicles ~3 parked|stationed|positioned outside|at|near|along / heavy ~1 police|military presence / presence of ~3 <force>` },

  { id: 'detention.arrest', kind: 'detention', measure: 'arrest', when: `
      arrested|arresting / arrest|arrests of|in|at|continued|came|were / under arrest / made ~3 arrests / @num ~1
      arrests / to arrest / captured|capture|captures|apprehended|apprehends / rounded up / seized ~4
      <group>|men|man|people / custody / new|no arrests / picked|nabbed ~2 up by police / raid|raids ~5 @num / took|taken|take them|him|her|people|men|@num away / remanded / took|taken|led|dragged away ~3 <group>|<titles>|leader|leaders / picked|rounded|nabbed ~2 up / bundled|shoved ~4 van|vans|truck|trucks|bus|buses|car|vehicle / handcuffed|cuffed / held overnight / in handcuffs / grabbed ~2 by ~3 police|soldiers|guards|agents|officers / raid|raids|sweep|sweeps|crackdown ~4 arrest*|detain*|picked / police|soldiers|army|guards|officers|agents|authorities|troops|militia|patrol held|holds|hold ~2 @num / taken|pulled|dragged|hauled|ordered|removed off ~2 bus|buses|train|trains|truck|trucks|boat|plane / arrest|arrests|detain ~2 anyone|anybody|everyone|all|those|people|migrants|them|him|her|@num|<people> / <people>|@num ~2 taken away / taken away ~1 by ~2 <force> / charged with|over / indicted / stand|stood|stands|on trial / face|faces|facing ~2 charges|trial / jail|jails|jailing ~3 / army|soldiers|police|troops|guards|gendarmes|militia|militiamen|agents|officers|gunmen took|take|takes|grabbed|seized|dragged ~2 @num|<people>|our|my|him|her|them / any arrests` },
  { id: 'detention.held', kind: 'detention', measure: 'detention', when: `
      detain|detains|detained|detaining / detention centers|centres|centre|center|camps|camp|facility|facilities /
      jailed|imprisoned|imprison|jail / held ~4 <people>|cells|custody|prison|cell|detention|police / locked up /
      being held / in detention / behind bars / interned / locked in|inside / chained / sent to prison|jail / kept ~4 cell|cells|cage|warehouse / is|are|was|were|being held in|at / keep|keeps|keeping|kept|hold|holding ~4 cell|cells|cage|cages|prison|jail|handcuffs|locked / remain|remains|still in ~1 detention|custody|jail|prison` },
  { id: 'detention.released', kind: 'detention', measure: 'detention', polarity: 'negated', gate: ['number'],
    when: 'were|was|been released|freed / set free / @num ~1 released|freed / let go|out on bail / went|go|walked free' },
  { id: 'detention.transfer', kind: 'detention', measure: 'transfer', gate: ['place'], when: `
      transferred|transfer ~4 prison|jail|capital|court|detention|custody / sent|taken|flown|moved ~2 to ~3
      capital|prison|jail|court|detention|custody` },
  { id: 'detention.abduction', kind: 'detention', measure: 'abduction', when: 'abduct* / kidnap* / taken hostage / held captive|hostage|for ransom / ransom' },

  { id: 'deportation.deport', kind: 'deportation', when: `
      deport|deports|deported|deporting / deportation|deportations
      of|to|back|from|began|continue|continued|resumed|flights /
      expel|expels|expelled|expelling|expulsion|expulsions / pushback|pushbacks / pushed|push|pushing ~4 back /
      repatriat* / sent|send|sending|flown|returned|bused|brought ~4 back ~1 to @place / forcibly|forcefully ~2
      returned|return / removal|deportation flight|flights|order|orders / flights|flight|planes ~1
      took|carried|returned|brought|removed ~4 to @place / refoul* / @place|authorities|police|army|soldiers|government|guards returned|returns ~1 @num / charter*|plane|flight ~9 to @place ~8 removal|deportation /
      removed ~3 from|to @place / sent back / sent|send|sending|turned|turning them|him|her|people|migrants|families|refugees back / intercepted ~9 returned|return / and returned|return @num / guard returned|returns ~1 @num / drove|driven|drive|took|taken|escorted|marched|led ~2 back to|across ~2 border|fence|frontier|line|river|@place / no|zero|any deportations|expulsions|pushbacks|removals / sent|sends|sending home ~2 @num|<people> / push|pushes|pushed|pushing back ~3 into|to|across / push|pushed|pushing|forced|forcing|marched|herded ~5 back into|across|over|to / deportees|deportee ~3 landed|arrived|flown|sent|brought|came / plane|planes|flight|flights|bus|buses ~4 deportees|returnees / left|leave|leaves|dumped|dump|dumps|abandoned|abandon ~6 desert|no-man's|border|frontier / drop|drops|dropped|dumping ~4 at|across|over ~1 the border|frontier|line / sent|send|sending|sends|flew|drove us back / put|puts|putting|taken|dropped|driven|marched ~2 over|across ~1 border|frontier|line / removals|deportations|expulsions ~5 start|starts|begin|begins|resume|resumes|began|started|continue|continued|rose|fell|stopped` },

  { id: 'deportation.ban', kind: 'deportation', when: 'forced returns|return / removed from @place' },

  { id: 'need.enough', kind: 'need', modality: 'asserted', polarity: 'negated', when: `
      <thing> ~1 is|are enough / enough ~1 <thing> / don't|dont|no|not ~1 bring|send|need ~2 <thing>|more|clothes /
      no longer|not accepting|accepted ~2 donations|clothes / please|pls|plz ~1 no more / please|pls|plz , ~1 no more / no more <thing> ~2 please|needed / no more clothes|clothing|food|shoes / no more ~2 <thing> ~1 please|pls|plz|needed|thanks / enough ~1 <thing> ~1 please|pls|plz|now|already / enough ~1 <thing>|clothes|clothing ~3 no more / plenty of ~1 <thing>|clothes / overstocked|overflowing ~2 with ~1 <thing>|clothes` },

  { id: 'need.need', kind: 'need', modality: 'requested', when: `
      need|needs|needed|require|requires|requiring|request|requests|requested|lack|lacks|lacking ~6 <thing> /
      need|needs|needed / appeal*|call|calls|called|calling|asking|ask|asks|asked|pleading|plea for|on ~5 <thing> / in
      need of / <thing> ~4 needed|required|requested / bring more|us <thing> /
      priority|priorities|needs ~2 <thing> / asks|ask|asked for @num / please|pls send|bring ~3 <thing> / short of ~3 <thing> / could use ~4 <thing> / looking for ~3 <goods> / wants|want ~4 <thing>|clinic|clinics / appeal*|ask|asks|asked|need|needs|seek|seeks|seeking ~4 @num ~2 <currency> / if|can|could|anyone|somebody|someone|who|whoever ~3 lend|spare|donate|send|bring|lend|give ~5 <thing> / wish list / must haves / we are out of ~3 <thing> / could ~2 use|do ~1 with ~4 / desperate|desperately ~2 for|need|short ~3 / urgently ~2 <thing> / in urgent|dire|desperate need / plz|pls|please|kindly ~1 send|bring|donate|give ~4 <thing> / <thing> ~5 wanted / volunteers|interpreters|drivers|doctors|nurses ~6 wanted|needed|welcome / who can ~2 bring|lend|drive|cook` },
  { id: 'need.send', kind: 'need', modality: 'requested', when: 'send|bring ~2 <thing>' },
  { id: 'need.none', kind: 'need', modality: 'asserted', polarity: 'affirmed', when: `
      nobody|none|noone ~5 meal|food|water|drink|eaten|slept|blanket|roof / no one ~3 meal|food|water|eaten|slept` },
  { id: 'need.lack', kind: 'need', when: `
      enough ~1 <thing> ~1 for only / lack|lacks|lacking|shortage|shortages|scarce|without|insufficient|inadequate|ran|run|running ~3
      <thing>|short|out / no|little ~2 <goods>|transport|buses / w <slash> o ~1 <thing> / not enough ~2 <thing> / <thing> ~3
      short|scarce|exhausted|lacking|insufficient|finished|broken|empty|low|gone|unsafe|contaminated|runs|missing /
      <thing> ~3 run|runs|ran out / power|electricity|lights ~3 out / out of stock / children|people|families|they|many|we
      hungry|thirsty|barefoot|starving|cold / go|going|went
      hungry|thirsty|barefoot / no|little <thing> / queue|queues|line|lines ~3
      tap|water|food|toilet|toilets|latrines / without|w/o ~1 <thing> / nothing to eat|drink /
      out|short of <thing> / no room|space|beds ~1 left|for|in / sleep|sleeps|slept|sleeping ~4
      open|street|ground|floor|streets|rough|embankment|railway|roadside|pavement|platform|beach|roofs|rooftops|trees|cars|
      mud / per toilet|latrine|tap / <thing> ~3 full|blocked|overflowing / there is|are only|just|one ~2 <thing> / only|just @num ~2 <goods>|tap|taps|toilet|toilets|latrines|showers|doctor|doctors|nurses|beds / tap|taps|toilet|toilets|latrine|latrines|shower|showers|doctor|doctors|nurse ~1 for @num / not|haven't|hasn't|havent|nothing ~2 eaten|drunk / <thing> work|works|working|run|runs @num|only / no ~1 signal|heating|internet|network / down to ~2 @num ~2 <thing> / people|families to|in a|each|one tent|room|bed|mattress / days without ~2 <thing> / only @num of @num ~2 hospital|hospitals|clinics|wells|pumps|ambulances|ovens / there is|are no <goods> / hospital|hospitals|clinic|clinics ~2 overwhelmed|full / nothing left|remaining ~3 / has|have|with nothing left / ran|run|runs|running ~1 short / <thing> ~2 ran|run|running short|dry|out / in short supply / not nearly enough / no ~3 doctor|doctors|nurse|nurses|medics|latrines|toilets|electricity|running / only ~2 @num ~2 latrine|latrines|toilet|toilets|tap|taps|shower|showers|doctor|doctors|nurse|nurses|midwife|beds|blankets|tents / one ~1 toilet|latrine|tap|shower|doctor|nurse|meal ~1 for|per|to|a / no ~1 access to ~3 <thing>|care|school|schooling / sleep|sleeps|slept|sleeping on ~2 cardboard|concrete|mud|sand|gravel|tiles|benches|grass|stones|floors|mats / not|nothing|havent|haven't|hasnt|hasn't ~3 eaten|drunk|washed|slept / running|run low|short / skipping|skip meals / drinking ~3 river|ditch|puddles|untreated|dirty|muddy / well|wells|tap|taps|pump|pumps|latrines|toilets|tank|tanks|borehole|boreholes|pipe|pipes|generator|fridge|incubator ~3 contaminated|dry|broken|collapsed|overflowing|overflow|blocked|flooded|down / have|has|had|got no ~1 roof|home|income|signal|school|work|shoes|place / nowhere to ~1 sleep|go|stay|wash|cook / without ~2 shoes|school|work|income|signal / one meal|ration a` },
  { id: 'aid.reach', kind: 'aid', when: `
      reach|reached|reaching ~1 @num ~2 <people> ~3 with / reach|reached|reaching ~2 @num ~1 <people> ~5 <thing>|assistance|support|aid / campaign|programme|program|vaccination|distribution|project ~3 reached @num` },
  { id: 'aid.give', kind: 'aid', when: `
      arriv* with ~2 <thing> /
      distribut*|deliver*|provid*|donat*|hand|handed|hands|handing|gave|give|given|giving|offer*|brought|
      bring|brings|bringing|serv*|suppl*|airlift*|airdrop*|cook|cooks|cooked|sent|dispatch*|shared|fed|feeds|trucked ~9
      <thing> / <goods> ~5
      distributed|delivered|provided|donated|given|served|offered|handed|airlifted|dropped|arrived|available|reached
      / reliev*|relief ~3 distributed|arrived|delivered / treat|treated|treating|vaccinat* ~3 <people> /
      treated|treating @num / medical|mobile team|teams|clinic|clinics ~3 treat*|arriv*|set|sent|attend*|open* /
      open*|run|runs|set ~3 clinic|clinics|kitchen|kitchens|hospital / kitchen|kitchens|clinic ~3 serves|open|opened /
      pledg*|promis*|donat* ~6 <thing>|million / more|no money|aid|help|funds ~3 will be|given|to / assisted|supported|helped|benefited|benefitted ~2 @num / reached @num / set|sets|setting|install*|build|builds|built|drill*|construct*|rehabilitat* ~4 <works> /
      plane|planes|ship|ships|convoy|convoys|truck|trucks|flight|flights|vessel|barge with|w|carrying|of|loaded ~7 <thing> /
      <thing> ~4 will come|arrive|reach / air drops|drop of / airdrops|airdrop of / distribution points|point /
      water trucking / trucking covers|provides|brings / @num ~1 have|has been sent / rescue|search teams ~3
      arrived|working|continue / drop|dropped|drops|dropping|unload*|ship|shipped|shipping ~5 <thing> / distribution of ~3 <thing> / clinic|hospital|kitchen|canteen ~4 will open|start / medics|surgeons|paramedics ~3 arrived|treat|sent|working / cook|cooks|cooked|cooking for ~1 @num / unloaded|offloaded|airdropped ~5 <thing>|tonnes|tons|t / landed|dropped|flew|flown|shipped|trucked|hauled ~1 @num ~3 <thing>|tonnes|tons|t|of / <thing> coming|arriving|due|expected ~2 @date / cook|cooks|cooked|cooking|serve|serves|served|serving|feed|feeds|fed|feeding ~3 @num|for @num|<people> / treat|treats|treated|treating|saw|examined ~2 @num ~2 patients|people|children|women / sending ~3 <thing> / handed|giving|gave out ~4 <thing> / field hospital ~6 open|opens|opened|works|operates|set / mobile clinic|clinics|team|teams / resum*|restart*|start|starts|started|begin|begins|began|continue|continues|continued ~4 drops|distribution|distributions|deliveries|airdrops|handouts|vaccinations|vaccination / cook|cooks|cooked|bake|bakes|baked|baking ~3 <thing> / cooking ~2 soup|rice|meals|beans|lunch|dinner|bread|porridge|stew|breakfast / deliver|delivers|delivered|delivering ~4 <thing> / vaccinat* ~3 <people>|@num / free ~2 meals|transport|rides|calls|wifi|treatment / give|gives|gave|giving|offering ~2 lifts|rides / opened ~2 kitchen|kitchens|canteen / <thing>|tonnes|tons ~4 unloaded|delivered|distributed|dropped|shipped|donated|dispatched|handed / shipment|shipments|consignment|batch|load ~3 <thing> / free ~1 <thing> / tent|clinic|kitchen|canteen|desk|booth|stand|counter|hotline ~4 open|opens|opened|running / <thing> ~1 truck|trucks|boat|boats|van|vans|lorry|lorries|plane ~1 coming|arriving|due|arrives|arrived|here / loaded with ~3 <thing> / give|gives|gave|giving|hand|hands ~1 out ~3 / assist|assists|assisting|support|supports|supporting ~2 @num / relief|core relief items|supplies ~3 distributed|delivered / transport|transportation|onward ~4 provided / open|opened|opens|set ~3 desk|helpdesk|hotline|information ~1 point|line` },
  { id: 'aid.cash', kind: 'aid', items: ['money'], when: `
      give|gives|gave|giving|pay|pays|paid|hand|handed|transfer|transferred|receive|received ~6 <currency> / pledged|pledges|promised|donated|gave|paid|approved|allocated ~2 @num ~2 <currency>|in ~1 aid|cash` },
  { id: 'aid.offer', kind: 'aid', status: 'offered', modality: 'asserted', when: `
      offer|offers|offered ~9 <thing>|million|dollars|ticket|tickets / offered ~4 @num` },
  { id: 'aid.searching', kind: 'aid', measure: 'search', when: 'search|rescue ~4 resume|resumes|resumed|continue|continues|continued|underway|ongoing / search|rescue operation|operations|efforts' },
  { id: 'aid.search', kind: 'aid', measure: 'search', status: 'suspended', polarity: 'negated',
    when: 'search|searches ~4 suspended|halted|called|stopped' },
  { id: 'aid.stock', kind: 'aid', status: 'in-stock', when: `
      there is|are ~3 <thing> ~3 for / have|has|stock|stocks|stocked ~4 <thing> ~2 for / in stock` },

  { id: 'aid.none', kind: 'aid', modality: 'asserted', polarity: 'negated', when: `
      no|none ~2 agency|agencies|ngo|ngos|organisation|organization|organisations|helicopter ~3 come|came|arrived|visited|reached / nobody|noone ~2 helped|helps|came ~1 to|us|them|here / no help ~2 / sent|send|sends|came nobody|noone|nothing / sent no ~1 one|help|boat|ship|aid` },
  { id: 'aid.stop', kind: 'aid', spoken: true, polarity: 'negated', when: `
      no more|further ~3 money|aid|help|funds|assistance|food /
      deliveries|delivery|distribution|distributions|aid|assistance|convoys|trucking|feeding|programme|program|airdrops ~6 halted|cut|cancelled|canceled|ended|suspended|stopped|paused|interrupted / halted|suspended|stopped|ended|paused ~2 work|operations|activities|services|programme|programmes /
      cut|cuts|cutting|suspend|suspended|suspending|stop|stopping|withhold|halt|halted|end|ended|ending ~3
      aid|assistance|funds|funding|money|rations|deliveries|delivery|distribution|distributions / close|closed|closes|shut ~3 kitchen|canteen|clinic|distribution|hospital / ration|rations ~2 cut|cuts|halved|reduced / cut|cuts|halved|reduced ~3 rations|ration / refus*|declin*|unwilling to ~1 send|give|provide|allow|deliver ~3 <thing>|aid|relief / no ~1 aid|relief ~3 reached|arrived|delivered|entered|allowed` },

  { id: 'shelter.full', kind: 'shelter', polarity: 'affirmed', when: 'no more|longer room|space|beds / no ~1 room|beds|bunks left|available / full to capacity / over capacity' },
  { id: 'shelter.site', kind: 'shelter', when: `
      taken|took|takes|taking|take in ~3 <people> / <site> ~4
      opened|open|opens|reopened|closed|full|overflowing|hosts|hosting|houses|housing|capacity|fits|holds|set|shelters|
      hosted|turned|converted|overcrowded|crowded|used / opened|open|opens|reopen|reopened|set|sets|setting|close|closed|
      run|operat*|establish* ~5 shelter|shelters|camp|camps|site|sites|hall|school|schools|centre|center|hotel|hotels /
      spend|spent|slept|sleep|sleeping ~1 night|nights|in|at ~3 <site>|park|square / capacity ~3 @num /
      built|designed|meant|intended|room|space|places|beds for ~2 @num / its|the ~1 @num places|beds|spaces / built|designed|meant|intended to hold|house|host|accommodate|shelter ~2 @num / beds ~2 for /
      housed|sheltered|lodged|hosted ~4 <site> / no camp|shelter|shelters|camps ~1 open / has|have room for ~1 @num / promis*|offer*|offered|pledg* ~4 <site> / can|could|will take|host|house|hold|receive|accommodate|sleep ~3 @num / <site> ~3 packed|holds / open|opens|opened its|their doors / no ~1 room / opened|opens|open|opening|threw|throws ~1 its|their|her|his gates|doors|gate|door|hall|halls|rooms / <site> ~4 full|overcrowded|packed|crammed|overflowing|bursting / over|beyond|above|at ~1 capacity / turned into ~2 shelter|shelters|dormitory|dormitories / room for ~2 @num / makeshift|temporary|emergency|collective ~1 shelter|shelters|camp|camps|centre|centres / close|closing|shut ~2 camp|camps|shelter|shelters|centre|centres|center / <site> ~6 no longer ~2 take|takes|admit|admits|accept|accepts|receive|receives / @num cots|bunks|beds|mattresses ~2 in|at / <site> ~4 dismantled|emptied / over|above|at ~1 capacity / @num ~2 of ~1 its|their ~1 capacity` },

  { id: 'shelter.place', kind: 'shelter', when: `
      relief|transit|temporary|makeshift|evacuation camp|camps|shelter|shelters|site|sites|center|centre|centers|centres` },

  { id: 'shelter.named', kind: 'shelter', narrow: true, when: 'shelter|shelters|camp|camps in|at @place' },

  { id: 'harm.deaths', kind: 'harm', measure: 'deaths', when: `
      kill|killed|killing|kills|dead|died|dies|die|dying|drown* / death|deaths|bodies|body|toll / lost ~1
      life|lives / claimed ~3 lives / fatal*|fatalities / leave|leaves|left|leaving ~5 dead / perish* / lifeless / succumb* / electrocut* / suffocat* / swept ~2 away ~3 <people> / <people> ~3 swept away / casualties / no ~1 victims|deaths|fatalities / washed up|ashore ~2 body|bodies / no|any ~2 casualties|victims` },
  { id: 'harm.injured', kind: 'harm', measure: 'injured', when: `
      injured|wounded|hurt|injuries|injury|wounds|wound|gunshot|beaten|burns|shot|stabbed /
      leave|leaves|left|leaving ~5 injured|wounded|hurt / bruis* / fractur* / amputat* / knocked down / run over / broken leg|arm|ribs|legs / broke|broken|fractured|sprained|twisted|cut ~2 arm|arms|leg|legs|ankle|ankles|wrist|foot|feet|ribs|rib|hip|nose / gashes|bruises|lacerations / hit by ~2 bullet|bullets|car|truck|train|shrapnel|stones / burned|burnt ~2 <people> / trampled|crushed|maimed|scalded|grazed / lost|loses|lose ~2 leg|arm|hand|foot|finger|fingers|eye|toes|legs / blinded` },
  { id: 'harm.illness', kind: 'harm', measure: 'illness', when: `
      fainted|fainting|faint|unconscious /
      sick|ill|sickness|dehydrated|dehydration|diarrhoea|diarrhea|cholera|measles|malaria|dengue|fever|exhaustion|
      hypothermia|frostbite|heatstroke|pneumonia|scabies|malnourish*|malnutrition|typhoid|hepatitis|snakebite
      / hospitali* / admitted ~3 hospital|clinic / taken|rushed to hospital / @num ~2 in icu|hospital / treated for ~3 /
      outbreak|outbreaks ~2 disease|cholera|measles / outbreak of / diphtheria|tuberculosis|chickenpox|mpox|influenza|flu|infection|infections|cases ~1 of / went into labour|labor / miscarri* / cases ~3 confirmed|recorded|suspected|detected / @num ~2 cases / confirmed|suspected|new|recorded ~1 cases / vomit* / blisters / collapsed from|with / in ~1 icu|intensive|critical / heart attack|attacks / stroke|seizure|seizures|convulsions|asthma|panic / in labour|labor / gave birth / intensive care / critical condition / collaps* ~3 heat|exhaustion|road|street|march / fell ill|sick / taken ill / food poisoning / sunstroke|heatstroke|heat-stroke|sunburn|sepsis|gangrene|tetanus|rabies|anaemia|anemia|jaundice|trench foot|foot rot / treated for / rash|lice|ringworm|conjunctivitis / snake bite|bites` },
  { id: 'harm.abuse', kind: 'harm', measure: 'abuse', when: `
      beat|beats ~2 @num|up|<people> / harass|harassed|harassment|abuse|abuses|abused|rape|raped|rapes|robbed|robbery|robberies|assault|assaulted|
      assaults|tortured|torture|extorted|attacked|attack|attacks|looted|looting
      / fired ~3 tear|rubber|shots / fired|fires|firing|shot|shooting ~1 in|into|over|at ~2 air|crowd|crowds|people|them|protesters|refugees|migrants|heads / tear gas|gassed / tear-gas / crackdown / clashes|clash|clashed / no|ongoing|heavy fighting /
      humanitarian disaster|catastrophe|crisis / burned|burnt|tore|torched ~3 tents|belongings|shacks|blankets|homes|houses|villages|huts|fields / gunpoint|knifepoint / mugged / stripped / whipped / kicked / forced to ~2 jump|strip|pay|work|fight|undress / opened fire / shot at / baton|batons / water cannon / threatened with ~2 knife|gun|knives|guns / charged ~1 crowd|crowds|protesters / took|take|stole|steal|taking ~2 our|their|my|his|her ~1 phone|phones|money|shoes|papers|documents|belongings|passports / sexual violence|assault|abuse|exploitation / gender violence / beatings / stoned|stones ~2 thrown / trafficked|trafficking / sexually / mistreat*|ill-treat*|illtreat* / intimidat* ~2 <people> / molest* / exploit* ~2 <people> / shots ~1 fired|heard / gunfire|shooting|gunshots / pepper spray|sprayed / robbed|mugged / held up at ~1 gunpoint|knifepoint / abandon* ~3 desert|sea|road|forest|mountain|mountains / gang-raped / rubber bullets / stun grenades / set dogs on|dogs / beaten|kicked|slapped ~1 up|by / beat|beats|beating ~1 those|them|anyone|us|him|her|whoever|me` },
  { id: 'harm.damage', kind: 'harm', measure: 'destruction', when: `
      demolish*|bulldoz*|raz|raze|razed|razing|clear|clears|cleared|clearing ~6
      shacks|structures|dwellings|stalls|homes|houses|shanties|settlement|camp|camps|encampment / @num ~4 flooded|submerged|destroyed|damaged|inundated|collapsed|burned|flattened / @num ~4 under water /
      flood|floods|flooded|submerg*|inundat* ~3 @place / <built> ~5 <damage> / @place ~2 under water /
      <damage>|destroying|damaging|destroy|damage|submerging|washed|flattening|flattens|swept ~5 <built> /
      destroyed|destroying|damaged|damaging ~3 @num / <built> without ~1 roof|roofs|walls / <built> ~4 have|has|had no ~1 roof|roofs|walls / @num ~3 without ~1 roof|roofs / trucks|vehicles|convoy|warehouse ~4 looted|torched|burned|ambushed / breach|breached|breaches ~3
      embankment|embankments|dam|dyke|dike|levee / dam|dyke|dike|levee ~2 broke|burst|failed|collapsed / hit rocks / tore|ripped|blew ~3 roof|roofs /
      boat|boats|dinghy|ship|ferry|vessel|canoe|raft|barge ~6 sank|capsized|sunk|overturned / landslide|landslides ~3 hit|buried|struck|destroyed /
      metres|meters|feet|m|ft ~1 under water|deep / under @num metres|meters|feet / @num metres|meters|feet under / <built>|bridge|roof|roofs|wall|school ~3 washed|blown|carried away|off / lost ~2 roof|roofs|crops|livestock|cattle / tore|torn|pulled|knocked|brought ~2 down ~4 <built>|@num / levelled|leveled|flattened|burnt|burned|gutted|tore|wreck|wrecked ~3 @num / @num ~5 burnt|burned|razed|gutted|levelled|leveled|demolished|wrecked|roofless / @num ~4 without ~1 roof|roofs|walls / set|setting ~2 fire to / set ~4 ablaze|alight|fire / on fire / went up in flames / burned|burnt to the ground / fire ~3 destroyed|gutted|razed|consumed|burned / capsized|capsize|capsizes|overturned|sank|sunk|shipwreck / wall|walls ~4 gave|breached|failed|collapsed|burst|yielded / crashed|collided / run|ran aground` },

  { id: 'separation.found', kind: 'separation', measure: 'reunited', when: `
      missing ~3 found|safe|located|accounted / were|was found ~1 safe|alive|unharmed / found|located him|her|them ~3 ok|okay|safe|alive|well / found|located him|her / he|she|they is|are|was ~1 found|safe now / all|everyone|everybody|they ~2 been found / missing ~9 safe|alive|located|accounted|unharmed / turned out ~3 safe|alive|unharmed / all ~1 @num ~1 found|safe|located|accounted / turned|showed up ~2 safe|alive|unharmed / been found ~1 alive / <people> is|are|was|were ~1 alive / turned up alive` },
  { id: 'separation.lost', kind: 'separation', measure: 'missing', when: `
      missing ~3 <people> / <people> ~4 missing / nobody|none|one|still ~2 missing / @num ~1 missing / lost
      child|girl|boy|son|daughter|kid|children / gone missing / reported missing / look*|search* for|4 ~2
      mother|father|son|daughter|brother|sister|family|husband|wife|child|children|him|her|cousin / look*|search* for|4
      @name / whereabouts / last seen / last call / unaccounted / disappeared / any1|anyone|anybody|somebody|has ~1 seen ~2
      @name|brother|sister|son|daughter|mother|father|cousin|him|her / no news|word of|from / not heard from / not been heard|seen / hasn't|haven't|not ~2 heard from|of / not|don't|doesn't know ~1 where ~3 <kin>|he|she|they / trying to find|trace|reach ~4 <kin>|@name / still looking for ~4 <kin>|@name / number|total|tally|toll of ~1 missing / missing ~2 stands|rose|stood|fell / no call|word|news|contact|sign ~2 since / have|has had no call|word|news|contact / lost : ~2 boy|girl|child|son|daughter|man|woman / not ~1 answering|answered|responding|replying|reachable / phone ~2 off|dead|unreachable / gone missing|quiet / been missing / missing since / we|are|is missing ~2 <people> / no trace|sign of / remain|remains|remained|still|went|feared|reported ~1 missing / know|knows ~3 where ~2 @name|he|she|they / know|knows anything|something ~1 about ~3 @name|<kin> / search*|look* for ~2 @num ~1 <people>|others|bodies / lost sight|track of ~2 <kin>` },
  { id: 'separation.separated', kind: 'separation', measure: 'separated', when: `
      separated ~3 children|child|families|family|from|parents|minors / separated|split from ~2
      parents|mother|father|mom|family|families / <people> ~3 separated / lost ~2 parents|mother|family / lost ~1 her|his|my|their <kin> / got|became separated / put on another|different bus|boat|truck|plane / left behind ~3 <kin>` },
  { id: 'separation.alone', kind: 'separation', measure: 'unaccompanied', when: `
      @num ~1 without ~1 parents|guardians|relatives|family /
      unaccompanied ~1 minors|children|minor|child|girls|boys / children|child|minors ~3 alone / alone ~3 child /
      children|child|minors ~2 without ~1 parents|family|adult / kids|kid|boys|girls ~3 alone / kids|kid|boys|girls ~2 without ~1 parents|family|adult|adults / kids|kid|children|minors|boys|girls w <slash> o ~1 parents|family|adult|adults / <people> ~4 on their|his|her own / children|child|minors|boy|girl|boys|girls ~7 without ~1 parents|parent|mother|father|relatives|family / without ~1 adult|adults / siblings|sisters|brothers ~3 alone / boy|girl|child|baby|toddler|kid|children|kids ~4 found alone|wandering|abandoned / found ~1 alone|wandering / travelling|traveling|travel|travels|travelled alone / brothers|sisters|siblings|twins|cousins ~8 alone` },
  { id: 'separation.reunited', kind: 'separation', measure: 'reunited', when: `
      reunit* / reunification / back|now with ~1 family|families|parents|mother / found|turned ~2 my|his|her ~2 alive|safe|up / collected|claimed|fetched ~1 by ~4 <kin>|relatives|family|aunts|grandparents / came|come|comes to|and ~1 fetch|collect ~3 / fetch|fetched|collect|collected|picked ~1 her|him|them|child|children|boy|girl` },

  { id: 'message.greeting', kind: 'message', spoken: true, when: `
      greetings ~3 to|for / send|sending|sends ~4 greetings|message|messages|love / i miss you|you greetings /
      tell|inform|let ~1 my|his|her|our|their <kin> / message for my|his|her|our|the <kin> / say hi|hello to my` },

  { id: 'rule.paper', kind: 'rule', status: 'in-force', when: `
      require|requires|required|requiring|need|needs|must|demand|demands|demanding ~6 <paper> / <paper> ~3
      required|needed|mandatory|compulsory|suspended|waived / only need|needs ~4 <paper> /
      issu*|grant|grants|granted|granting|extend*|suspend*|waiv*|revok*|cancel* ~4
      <paper>|asylum|status|protection / inspect|review|process|examine ~2
      case|cases|applications|claims|application / told|instructed|obliged ~2 get|show|obtain|produce|carry|renew ~4 <paper> / must|shall pay ~4 @num / has|have|need|needs|required|obliged to pay ~4 @num / pay|pays|paying|charged|charge|charges|charging|costs|cost|fee|fees|fine|fined ~4 @num ~4 cross|pass|enter|register|leave|travel|seat|ticket|person|head|permit|visa / pass|cross|enter|travel ~2 without ~2 <paper> / <paper> ~3 cost|costs ~3 @num / may|must|can not ~1 leave|enter|cross|travel|work|stay / not ~1 allowed|permitted|entitled ~1 to ~1 work|leave|stay|enter|apply|travel|settle / you|they|everyone|people|men|women ~1 need|needs ~3 <paper> / no entry|boarding|crossing without` },
  { id: 'rule.force', kind: 'rule', status: 'in-force', when: `
      rule|law|decree|policy|order|ban|measure|regulation ~3 in force|effect / in force since / rule|law|decree|policy ~2
      took|takes|take|came|come|comes|went ~1 effect|force / under a|the|its new|rule|law|decree|policy / may|must not ~1
      be removed|deported|returned|detained|expelled / may ~1 only ~2 stay|enter|work / must ~1 carry|show|hold|present|pay|register / valid until|for / expires|expire|expired on|in|@date / enter|enters|entered|came|comes|went|goes into|in force|effect / take|takes|took effect / deadline` },
  { id: 'rule.bill', kind: 'rule', modality: 'planned', status: 'proposed', when: 'bill|proposal|draft|legislation|amendment ~1 that|which would|could ~6 expel|deport|detain|arrest|remove|close|return|evict / bill|proposal|draft|legislation|amendment ~1 that|which would|could ~1 ban|require|extend|limit|make|cut|end' },
  { id: 'rule.hearing', kind: 'rule', modality: 'planned', when: 'next|court|another hearing|sitting|session ~5 @date' },
  { id: 'rule.refused', kind: 'rule', polarity: 'negated', when: 'court|courts|judge|judges|tribunal|parliament|congress ~2 refused|rejected|dismissed|declined|quashed|overturned|annulled ~5 <law>|injunction|petition|appeal|request|bid|motion' },
  { id: 'rule.law', kind: 'rule', when: `
      close|closes|closing|shut|shuts|shutting ~1 all|the ~1 market|markets|shops|schools ~1 on|from|until|for|@date /
      declar*|impos*|lift*|decree*|suspend*|end|ended|ends|ending|agree|agreed|consider*|propos*|draft*|debat*|unveil*|tabled|scrap*|tighten*|announc*|revok*|reinstat*|instate|adopt*|approv*|
      pass|passed|introduc*|extend*|enforce*|implement*|rescind*|repeal*|abolish*|sign|signed|ban|bans|banned|
      restor*|enact*|keep|keeps|kept|maintain* ~6 <law> / curfew / state of emergency / law|bill|decree ~3 makes|make|made / order|ruling|law|decree|rule|rules|measure|directive ~3 bars|bans|prohibits|forbids|requires|allows|lets|obliges|orders|permits|compels / court|hearing ~3
      date|scheduled|set|ruled / judge|court|tribunal ~5 ruled|ordered|blocked|suspended|halted|stayed|orders|rules|suspends / banned from /
      allowed to stay|apply|work / must register|report|apply|present / right to asylum|work|stay / lets ~3
      leave|exit|enter ~2 without / school|schools|shops|markets ~1 shut|closed ~2 @date|@num|for /
      agree|agreed|agrees|refused|refuses to ~1 take|accept|receive|admit|host / accept|admit|receive only ~3 @num / only accept|admit|receive ~3 @num / weigh|weighs|weighing|debates|discuss|discusses|discussing ~3 bill|law|decree / ban|order|decree|curfew ~1 keeps|keep|stops|stop|limits / deadline ~4 @date|@num / deadline ~3 set|expired|passed|extended / exempt|exempts|exempted|waives|waived / must ~3 <paper> / <law>|<paper> ~2 expired|expires|lapsed|lapses|ran out / may|can cross|enter|pass|leave|stay|work|travel without / exempt ~1 from / punish*|criminalis*|criminaliz*|outlaw* ~4 / fast-track|fast track / can|may|could ~1 no longer ~5 asylum|apply|claim|lodged|cross|enter|work|stay / asylum ~8 lodged|filed|suspended|denied|closed|stopped|halted / bar|bars|barred|barring ~4 from / landlords|employers|drivers ~3 fined|punished|barred|forbidden / school|schools|shops|markets ~3 closed|shut|suspended ~2 @date|@num|for|until` },

  { id: 'cause.flee', kind: 'cause', when: `
      escaping|escape|flee|fleeing|fled|flees ~5 <woe> / escaped ~1 <woe> / because of|due to|driven by|forced by
      ~5 <woe> / why they ~2 leaving|left|fleeing|flee|leave / left|leaving|leave ~4 because / reasons ~2 leaving
      / after|following ~3 <woe> ~6 fled|displaced|left / not enough to pay|live|eat|feed|survive /
      <woe> ~3 driving|drives|drove|forcing|forces|forced|pushing|pushes ~2 people|families|them|thousands|hundreds / driven|forced|displaced|uprooted ~3 by ~4 <woe> / no jobs|work|future / rotted|failed|withered|ruined ~3 crop|crops|harvest|harvests|fields / crop|crops|harvest|harvests ~5 rotted|failed|withered|ruined|died|lost / because|since ~3 threat*|extort*|kill*|burn* / because|since ~2 no ~1 work|jobs|food|rain / went|gone hungry / too afraid|scared to stay / price|prices|debt|debts ~4 drove|drives|forced|pushed|driving / drove|driven|drives ~2 from ~2 homes|home|villages|land|fields / rains|rain|harvest|harvests|crops ~1 failed|fail|never|did / left ~3 because|for lack / lost ~2 jobs|job|harvest|livestock|cattle|land / <woe> ~3 driven|driving|uprooted|displaced|forced|chased ~3 thousands|hundreds|families|people|them|villagers / forced|driven|pushed|drove|forces|evicted ~2 off ~2 land|lands|farms|fields|island|homes / ran|run|left|fled|flee|moved|came ~3 because` },

  { id: 'meeting.met', kind: 'meeting', when: `
      summit|meeting|talks|conference|assembly ~4 place|held|with|began|ended|convened|between|scheduled|on|in /
      hold|held|holds|holding|convene* ~4 meeting|talks|assembly|summit|vote / met with / meet with /
      meet|meets|met ~6 to discuss|on|in|about / press conference / will meet / round ~2 talks|scheduled|due|planned|set|negotiations / talks|negotiations ~4 scheduled|due|resume|resumed|collapsed|failed|broke|agreement|inconclusive|adjourned|set / failed|failing talks / sat|sit down with / delegation ~4 met|meets|received / audience with / presidents|ministers|leaders|delegations|mayors|envoys|chiefs|elders ~2 met|meet|meets|gather|gathered / met|meet|meets ~1 in|at|on ~1 @place|@date / talks|dialogue|negotiations ~2 resume|resumes|resumed|restart|begin|began|start|started / met|meet|meets ~2 <titles>|prefect|elders|ambassador|delegation|envoy|authorities|officials / briefing|briefed ~3 @date` },

  { id: 'statistic.share', kind: 'statistic', gate: ['percent'], when: '@num of ~2 <people>|households|population / @num percent|%|pct|per ~1 of ~4 <people>|households|population|arrivals|caseload|those|town|city|village|houses|homes|crops|land|district / inflation|unemployment|poverty|malnutrition|rate ~6 @num' },
  { id: 'statistic.wage', kind: 'statistic', gate: ['number'], when: 'salar*|wage*|earn*|paid|income ~6 @num' },
  { id: 'statistic.price', kind: 'statistic', gate: ['number'], when: `
      price|prices|fare|fares|rent|rents ~4 rose|risen|fell|doubled|tripled|jumped|soared|climbed ~6 @num` },
  { id: 'statistic.doubling', kind: 'statistic', when: 'price|prices|cost|costs|fare|fares|rent|rents ~9 doubled|tripled|trebled|quadrupled' },
  { id: 'statistic.change', kind: 'statistic', gate: ['percent'], when: `
      @num ~2 increase|rise|drop|decline|decrease|jump|more|fewer|higher|lower /
      increase|increased|rise|rose|fell|drop|dropped|jump|jumped|decline|declined|surge|surged|grew|up|down ~6
      @num` },
  { id: 'statistic.period', kind: 'statistic', gate: ['number'], when: `
      so far this|in year|2 / this year / over|in|during the last|past year|years|month|months|decade / since the
      start|beginning / per|each year|month / annually|monthly / on average / average of / in|during|throughout|between @period / in all of @period /
      doubled|tripled|trebled|halved|quadrupled ~4 @num / record high|number|numbers / @num ~8 last year|month / last year|month ~6 @num / @num ~2 asylum|refugee claims|applications|requests / @num ~1 claims|applications ~3 lodged|filed|submitted|pending` }
]
