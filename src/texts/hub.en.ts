// What the hub prints in a terminal when it starts and stops.
export const en = {
  'hub.ready': 'Vereda is open at {url}',
  'hub.clear':
    'The way to it is NOT encrypted: everybody on this network can read along, and phones keep nothing there. --tls-cert and --tls-key close it (docs/guide/en/https.md).',
  'hub.assistant':
    'Texts that are read here are also sent to the assistant at {host}, without names of private people and numbers.',
  'hub.data': 'Its data lie in {folder}. Ctrl-C ends it; nothing is lost.',
  'hub.example': 'EXAMPLE journey, as it was known on {when}.',
  'hub.exercise': 'EXERCISE: here it is {when}. None of this is happening.',
  'hub.journey': '{title}, as known on {when}.',
  'hub.people':
    'About {best} people ({low}–{high}); {reports, plural, one {# report} other {# reports}}, {disagree, plural, =0 {all agree} one {# disagrees} other {# disagree}}.',
  'hub.counted': 'About {best} people counted ({low}–{high}), as the Board says.',
  'hub.nobodyCounted': 'Nobody has said how many people they are.',
  'hub.heard': 'Last heard of {when}, {stop}; most likely {place} now.',
  'hub.between': 'between {from} and {to}',
  'hub.help':
    'Usage: npm start -- [--journey FOLDER] [--data FOLDER] [--port N] [--host ADDRESS] [--postgres URL] [--follow URL] [--disk-key FILE] [--tls-cert FILE --tls-key FILE [--tls-port N]] [--onion ADDRESS [--onion-port N]] [--empty]\n  --journey  brings a journey’s folder in (journey.json, stops.csv, legs.csv ...)\n  --data     where the reports are kept (.data in this checkout)\n  --port     4018; 0 takes any that is free\n  --host     127.0.0.1; another address answers that network: only devices that were let in read and write, but the way is not encrypted\n  --disk-key file of a key (vereda disk-key) that closes what is written to the disk; it is read at the start only\n  --tls-cert, --tls-key  certificate and key (PEM): answers that network by HTTPS, at --tls-port (4443), under the names in it; phones need it\n  --onion    address (….onion) of a hidden service of tor on this machine, which hands on to --onion-port (4019), never to --port\n  --follow   another hub’s address or invitation: exchanges reports with it every minute\n  --empty    does not bring the example in',
  'hub.heardNowhere': 'Nobody has said where they are.',
  'hub.aheadUncounted': '{stop}: {reach} in 10 come, most likely {when}; how many is not known.',
  'hub.ahead': '{stop}: {reach} in 10 come, most likely {when}; {low}–{high} people.',
  'hub.missing': '  missing there {stay, select, day {by day, on} other {on the night of}} {day}: {list}.',
  'hub.litres': '{amount} L of {what}',
  'hub.line': '{amount} {what}',
  'hub.doubt': 'To be checked: {doubt}',
  'hub.counts':
    '{applied, plural, one {# report counts} other {# reports count}}, {waiting} waiting, {refused} refused. Every number on the page leads to its reports.',
  'hub.onlyTheWay':
    'Its stops and legs are here; nobody has reported anything of the people yet. {waiting} waiting, {refused} refused.',
  'hub.empty': 'No journey yet. `npm start -- --journey FOLDER` begins one; `npm start` alone shows the example.',
  'hub.tiles.kept': 'The journey brings its own map (tiles.pmtiles): it is kept and drawn under the stops.',
  'hub.tiles.dropped': 'The folder brings no map any more: the one that was kept for this journey is taken away.',
  'hub.imported': '{title}: {added} new reports, stops and legs among them; {already} were there already.',
  'hub.leftOut':
    '{erased, plural, one {# report of the folder was} other {# reports of the folder were}} erased here before and left out: take {erased, plural, one {it} other {them}} out of the folder too.',
  'hub.atDesk':
    '{texts, plural, one {One text waits} other {# texts wait}} at the desk, with {drafts, plural, one {one draft} other {# drafts}} to decide on.',
  'hub.warning': 'Flagged, and kept as said: {doubt}',
  'hub.followed': 'Exchanged with {hub}: {given, plural, one {# report} other {# reports}} given, {taken} taken in.',
  'hub.followedFiles': 'Photos and voices: {given} given, {taken} taken in.',
  'hub.notFollowed': 'No exchange with the other hub: {problem} Tried again in a minute.',
  'hub.erased':
    '{erased, plural, one {# report was} other {# reports were}} erased: the term was over, or a coordinator said so.',
  'hub.notErased': 'What should be erased is still on the disk: {problem} Tried again in an hour.',
  'hub.otherHistory':
    'The history that the other hub shows does not fit the one that it showed before: somebody may have deleted or changed reports there. This hub keeps all that it took in. Tell its people.',
  'hub.closing': 'Closing: everything acknowledged is on disk.',
} as const
