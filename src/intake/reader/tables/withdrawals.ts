// Words that take back what was said before, by class: an order to forget it, a confession, an old list, a double
// count, a printed correction. One table a language.

export interface Withdrawals {
  /** orders at the head of a sentence ("scratch …", "olviden lo de …") */
  orders: string
  /** anywhere in a sentence: what went before no longer holds */
  back: string
  /** a slip of the sender's own ("my mistake", "me equivoqué"): nobody else's words are taken back by it */
  own: string
  /** "the hospital denies it", "eso lo desmintió": what was only heard is not so; what somebody said stands beside it */
  disowns: string
  /** "the first figure": an earlier one, in a sentence that takes it back */
  former: string
  /** what a chat puts in the place of a message that was taken away: which one is not known */
  placeholders: string
  /** before a figure in brackets: it no longer holds ("figure withdrawn (previously 1,900)") */
  voided: string
  /** before the figure that holds once others are taken off ("leaving 105") */
  leaves: string
  /** the figure that holds by now ("is now 4") */
  now: string
  /** opens a sentence that puts right what was said before, without a figure ("in fact only the roof was damaged") */
  afterAll: string
  /** of a printed correction with the wrong and the right words in quotation marks */
  errata: string
  /** "my last message", "that": what went before is meant as a whole */
  pointing: readonly string[]
  /** between the taking back and the figure that holds ("I double counted, it's 180") */
  leads: readonly string[]
}

export const EN_WITHDRAWALS: Withdrawals = {
  orders: `
      ignore|disregard|scratch|scrap|strike|discard / delete ~1 that|this|it|@num|figure|message|post|last|previous / forget ~1 that|this|it|the|about|what|my|@num /
      cancel ~1 that|my|the|@num / do not|don't|dont count|use|share|trust|forward|repeat ~1 that|this|it|the|my|@num`,
  back: `
      regret ~3 error|mistake|confusion|inconvenience / no|nope|nah wait|sorry ,|: / fake|hoax|bogus ,|:|. / mixed up / ( edited / was edited / edit|edited : / from|in|of|about another|different ~1 town|place|village|camp|group|chat|day|year|video|city / it|that was|is ~1 rumour|rumor|lie|hoax|fake|joke / i|we made ~4 up /
      i|we|she|he|they ~1 got|had|have ~1 that|it|this wrong|mixed / got that|it|this wrong / meant|mean ~1 @num / sorry|sry|oops|soz ~1 @num / sorry|sry|oops|soz|apologies , ~1 @num / nah|nope|no ~1 more|less|closer like|to @num / more|less|closer like|to @num /
      first|earlier|previous|initial|original ~1 figure|number|count|toll|total|tally|estimate ~3 mistake|error|wrong|incorrect|inflated|exaggerated|high|off /
      that|the|this|your number|figure|count is|was ~2 wrong|off|old|high|low / that|the|this count|figure|number|list|total is|was from /
      correction ~2 :|to|on|for|about / correction|corrected ~1 here|there|, / a|one more correction / correcting ~1 my|the|what / bad line|connection|reception / by mistake|error / the right|correct|real|actual ~1 is|was|being / my mistake|error|bad|fault / i|we was|were ~1 wrong|mistaken / i|we got|had|read|heard|put|wrote|typed ~4 wrong|wrongly|twice|incorrectly /
      i|we misread|misheard|miscounted|mistyped|misreported|overstated|understated|overcounted|undercounted /
      double counted|counting|count / counted|counting|listed|registered ~3 twice|double / same ~3 twice / has|had|have ~4 twice /
      turned|turns out ~5 wrong|false|old|outdated|yesterday's|yesterdays|last / was|were|is|that's|thats|it's ~1 yesterday's|yesterdays|outdated|old /
      was|were|is|that's ~2 last week's|night's|week|month's|sunday's|monday's|tuesday's|wednesday's|thursday's|friday's|saturday's /
      old|outdated|yesterday's|wrong list|sheet|figure|count|tally|number|numbers|message|info / slip of the tongue / typo / editor's|editors note /
      take|takes|took|taking ~4 back / stands corrected / was|were|been|is deleted|withdrawn|retracted|annulled|voided /
      wrong group|chat|place|town|day|number|list / that count|figure|number|list|total is|was from / never happened|existed|took|came|left|arrived /
      corrigendum|erratum|errata / turned out|proved to be / nothing of the sort|kind / not at all / exaggerated|inflated / i|we retract|withdraw /
      no longer true|right|correct|valid|so / that|this|it was|were|is|has ~2 denied|dismissed|disproved ~1 by / nobody|none|noone of that|it|this / an ~1 earlier version|edition|draft / by|from ~1 last|old|previous year's|years|month's / transposed / don't|dont|do not|not ~1 share|repeat|forward|spread ~2 that|this|it / is|was from 1|2 / had|have|i'd|we'd ~1 added|counted|included ~6 to|in|with it|them|that / take it|that|the|this|them ~3 out|down|back`,
  own: `
      my|our mistake|error|bad|fault|slip / i|we was|were wrong|mistaken / i|we miscounted|misread|misheard|mistyped|mixed / wrong group|chat / correcting myself|my`,
  disowns: `
      denies|denied|deny|denying|dismissed|dismisses|rejected|rejects|refuted|refutes|disputes|disputed|contradicts|contradicted it|this|that|them /
      that|this|it was|is|has ~2 denied|dismissed|disproved|refuted|debunked / that|this|it was|is never|not confirmed|verified / that|this|it has|had|have not|never ~1 been confirmed|verified`,
  former: `
      first|earlier|previous|initial|original|old|former|prior ~1 figure|number|count|toll|total|tally|estimate|one|report|statement /
      figure|number|count|toll|tally|estimate ~3 earlier|before|yesterday|first`,
  voided: 'revised|corrected|amended|withdrawn|retracted|removed|cancelled|canceled|void|voided|deleted|annulled',
  leaves:
    'leaving|leaves @num / so|makes|is ~1 it|that|just|only @num / so|thus|hence|therefore @num / total|total: @num',
  now: 'leaving|leaves ~1 @num / now ~2 @num / now @num / down|back to @num',
  afterAll: `
      in fact|reality / actually / it|they|this|that ~1 was|is|were|are|has|had|did ~1 not|never|only|still / it|they was|is|were|are only|still / only ~4 was|were`,
  placeholders: 'this message was deleted / you deleted this message / message deleted / deleted message',
  errata:
    'for|where|instead|in ~4 read|reads|substitute / should|must read|have|be|say / corrigendum / erratum|errata / correction',
  pointing: ['that', 'this', 'it', 'message', 'post', 'last', 'previous', 'earlier', 'above'],
  leads: [
    'it',
    "it's",
    'its',
    'is',
    'are',
    'was',
    'were',
    'make',
    'now',
    'actually',
    'only',
    'just',
    'got',
    'have',
    'there',
    'we',
    'sorry',
    'sry',
    'oops',
    'soz',
    'meant',
    'mean',
    'like',
    'to',
  ],
}

export const ES_WITHDRAWALS: Withdrawals = {
  orders: `
      olvid*|ignor*|descart*|desestim*|omit*|obvi*|elimin*|anul*|borr* ~1 lo|los|las|la|el|eso|esto|ese|esa|mi|@num /
      olvidense|olvidate|olvidese ~1 de|lo|eso / no hagan|haga|hagas|hagamos caso / no cuenten|tomen|tengan ~1 en|con|lo|los|las|eso|@num /
      hagan caso omiso / dejen sin efecto / no compartan|difundan|repitan ~1 lo|la|el|eso|ese`,
  back: `
      lamentamos ~2 error|confusion / no espera|esperen|esperate|perdon ,|: / bulo|falso|fake|mentira ,|:|. / confundi|confundimos|mezcle|mezclamos / ( editado|editada / se edito este|el / edito|editado|editada : / error|errata ,|: / era|eran|fue|es ~1 puro|pura|un|una|solo rumor|rumores|chisme|bulo|mentira|invento|broma / me lo|la|los ~1 invente /
      me|nos ~1 pasaron|dieron|llego|mandaron ~1 mal / quise|queria|quisimos|quiero poner|decir|escribir / perdon|sorry|ups ~1 @num / perdon|sorry|ups|disculpen|perdonen|disculpa , ~1 @num / no que|q va / que|q va ,|.|; /
      primer|primera|anterior|inicial ~1 cifra|dato|numero|conteo ~3 error|equivocacion|mal|inflad*|exagerad* / la primera|anterior era|fue un|una error|equivocacion /
      ese|esa|el|la|tu numero|dato|cifra|cuenta esta|estan|anda ~1 mal|equivocad*|errad*|inflad*|viejo|vieja / me fui de dedos|dedo / dedazo / se me fue ~2 cero|dedo|numero /
      la|esa lista|cifra|cuenta era|es de / corrijo|corregimos|rectifico|rectificamos ~1 lo|la|el|los|las|mi / correccion ~2 :|a|sobre|al|de / por error|equivocacion / lo correcto|cierto|real es|son|era|eran / me|nos equivoque|equivocamos / error|equivocacion|fallo mio|mia|nuestro|nuestra / mala mia / fue|es culpa mia /
      conte|contamos|lei|leimos|escribi|anote|anotamos|puse|pusimos|oi|oimos ~2 mal / retiro|retiramos|retracto|retractamos /
      era|eran|es|son ~1 la|el|los|las|de|del ~1 lista|dato|datos|cifra|cifras|reporte|conteo|parte|planilla ~2 vieja|viejo|ayer|anterior|pasada|pasado|sabado|domingo|lunes|martes|miercoles|jueves|viernes|antes /
      lista|dato|cifra|reporte|conteo|planilla|mensaje viejo|vieja|atrasado|atrasada|anterior / dos veces|doblemente / duplicad*|repetid* /
      fe de erratas|errores / nota de la|del redaccion|editor|editora / queda|quedo|quedan|fue|fueron ~1 desmentid*|anulad*|sin|retirad*|eliminad*|borrad* /
      estaba|estaban ~1 mal|equivocad*|inflad*|errad* / no|nunca|jamas existio|existieron|ocurrio|ocurrieron / no|nunca|jamas paso|pasaron|llego|llegaron|salio|salieron ,|.|;|:|! /
      otro|otra grupo|chat|pueblo|lugar|sitio ,|.|;|:|! / que va ,|.|; / para nada / nada de eso / ni mucho menos / no fue|es|era asi / ya no|tampoco vale|valen|cuenta|cuentan|es cierto /
      eso|esto ~1 lo|la ~1 desmint*|desmient*|nego|niega|descart* / ese|esa|esta|este dato|cifra ~8 desmient*|desmint* / se ~1 cancelo|anulo / se ~1 cayo eso|todo|el|,|.|;|: / resulto|resultaron ~3 viejo|vieja|falso|falsa|ayer|pasada|mentira / exager* / de la semana|del mes pasada|pasado`,
  own: `
      me|nos equivoque|equivocamos / error|fallo|culpa mio|mia|nuestro|nuestra / mala mia / corrijo|corregimos|rectifico|retiro|retracto / conte|contamos|lei|escribi|anote|puse|oi ~2 mal / grupo|chat equivocado`,
  disowns: `
      lo|la|los|las desmiente|desmienten|desmintio|desmintieron|niega|niegan|nego|negaron|descarta|descarto|descartaron|rechaza|rechazo /
      no ~2 eso|esto ~1 confirmad*|verificad* / eso|esto ~2 no ~2 confirmad*|verificad* / eso|esto ~1 nunca|no ~1 se ~1 confirmo|comprobo|verifico / eso|esto ~1 fue|es|esta|quedo ~1 desmentid*|descartad*`,
  former: `
      primer|primera|primero|anterior|inicial|previa|previo|vieja ~1 cifra|dato|numero|conteo|balance|reporte /
      cifra|dato|numero|conteo|balance|reporte ~2 anterior|inicial|previa|previo|primera|vieja|viejo|ayer / la primera era|fue`,
  voided: 'corregid*|revisad*|rectificad*|retirad*|anulad*|eliminad*|borrad*|desestimad*|descartad*',
  leaves: 'quedan|queda @num / o sea @num / osea|entonces @num / asi que ~1 @num / dejando @num',
  now: 'ya|ahora son|es|va|van|suman ~1 @num / quedan|queda en @num / ya|ahora @num',
  afterAll:
    'en realidad|verdad / no ~1 fue|fueron|es|era|estaba|ocurrio|hubo|paso / sigue|siguen|seguia|continua / solo|solamente|apenas ~2 se|fue|fueron|hubo / fue|fueron|era|eran solo|solamente|apenas',
  placeholders: 'se elimino este mensaje / eliminaste este mensaje / este mensaje fue eliminado / mensaje eliminado',
  errata:
    'donde ~2 dice|decia|dijo|digo|lee|leia / debe|debia|deberia decir|leerse / lease / fe de erratas / correccion',
  pointing: [
    'rumor',
    'chisme',
    'bulo',
    'invento',
    'eso',
    'esto',
    'esa',
    'ese',
    'mensaje',
    'anterior',
    'ultimo',
    'ultima',
    'arriba',
    'dicho',
    'dije',
  ],
  leads: [
    'es',
    'son',
    'eran',
    'era',
    'fueron',
    'fue',
    'hay',
    'ahora',
    'solo',
    'apenas',
    'somos',
    'quedan',
    'van',
    'tengo',
    'tenemos',
    'real',
    'realidad',
    'total',
    'perdon',
    'sorry',
    'ups',
    'poner',
    'decir',
    'escribir',
    'maximo',
    'seran',
  ],
}
