/**
 * What is said of each problem code, and what to do about it. The path of the problem says where; here stands what.
 * A slot may only be used when everybody who raises the code gives it: `test/properties/problems.test.ts` checks.
 */
export const en = {
  'problem.body.tooLarge': 'This is larger than what is taken at once (at most {limit}). Send it in several parts.',
  'problem.report.id':
    'This report was changed after it was written: its id no longer fits. Send it again from the device that wrote it.',
  'problem.report.signature':
    'The signature does not belong to this report. Send it again from the device that wrote it.',
  'problem.report.unknown': 'There is no such report here. Check the link, or wait until it has arrived.',
  'problem.report.erased': 'This report was erased. If it should be known after all, say it anew.',
  'problem.chain.start': 'The first report of a device, and only that one, has no predecessor. Send the chain whole.',
  'problem.chain.broken':
    'This report names another predecessor than the one before it. Send the device’s reports again, in full.',
  'problem.chain.fork':
    'This device has told two different things under one number. Ask its owner whether the device was copied.',
  'problem.journey.founder': 'Only the device that founded a journey can describe it. Choose another name for yours.',
  'problem.journey.unknown': 'There is no such journey here. Choose one from the list.',
  'problem.data.type': `{wanted, select,
    string {Text is expected here.}
    integer {A whole number is expected here.}
    number {A number is expected here.}
    boolean {Yes or no (true or false) is expected here.}
    array {A list is expected here.}
    object {A group of fields is expected here.}
    other {Something else is expected here: {wanted}.}}`,
  'problem.data.required': 'This is missing: {name}. Fill it in.',
  'problem.data.unknown': 'Nobody here knows this field: {name}. Check the spelling or leave it out.',
  'problem.data.enum': 'This is not one of the choices. Choose one of: {allowed}.',
  'problem.data.range': 'This number is outside what is possible (allowed: {low} … {high}). Check it.',
  'problem.data.length': 'This is too short or too long (allowed: {low} … {high}). Shorten or complete it.',
  'problem.data.pattern': 'This is not written as expected. Compare it with an example and correct it.',
  'problem.data.duplicate': 'This is there twice: {name}. Keep one of them, or choose another.',
  'problem.time.order': 'The end ({to}) comes before the beginning ({from}). Exchange or correct them.',
  'problem.time.impossible': 'There is no such date, time or time zone: {value}. Correct it.',
  'problem.count.order':
    'These numbers are out of order. Write the lowest first, then the best guess, then the highest.',
  'problem.place.swapped': 'Latitude {lat} and longitude {lon} seem to be exchanged. Check which is which.',
  'problem.place.same': 'It goes from a place to that same place. Choose where to.',
  'problem.place.unknown': 'This place is not one of the journey’s stops. Add the stop, or correct its name.',
  'problem.distance.map':
    '{statedKm} km from {from} to {to} is far more than on the map ({mapKm} km). Check the number and its unit.',
  'problem.kind.unknown': 'This kind of report is not known here. Vereda may need an update.',
  'problem.export.header':
    'This is no file of reports of Vereda: its first line is missing. Ask for the whole file again.',
  'problem.export.changed':
    'This file is not as it was written (reports in it: {found}; it should be {reports}), or its bytes were changed. Ask for it again.',
  'problem.store.full':
    'The disk is full, so nothing of this was kept. Make room on the disk and send it again; what was there is safe.',
  'problem.store.readOnly':
    'The data folder cannot be written to, so nothing of this was kept. Give Vereda the right to write there.',
  'problem.store.damaged': 'The store is damaged. Stop, keep a copy of the folder, and restore a backup.',
  'problem.store.failed': 'The store could not be read or written, so nothing of this was kept. Try again in a moment.',
  'problem.access.denied': 'You may not read this. Whoever coordinates can let you in, or give you another role.',
  'problem.request.notFound': 'There is nothing at this address. Check it, or start from the first page.',
  'problem.request.busy': 'Too many are connected at this moment. Try again in a minute.',
  'problem.request.slow': 'The connection was too slow, and nothing of this was taken in. Send it again, or in parts.',
  'problem.request.failed':
    'Something broke in Vereda itself. Try again; if it stays, tell its makers the number given.',
  'problem.trust.correction': 'What admits, invites or ends a device is not corrected. Take it back and say it anew.',
  'problem.protocol.version':
    'This hub speaks version {known} of the exchange and was asked in version {v}. Update Vereda on both sides.',
  'problem.key.challenge':
    'This signature is too old. Sign once more with the fresh challenge; the app does that by itself.',
  'problem.key.replayed': 'This request came a second time and was not done again. Sign a new one.',
  'problem.key.signature':
    'The signature does not fit this request. Check that it was signed for this hub, and with this device’s key.',
  'problem.request.budget': 'This device asked for much in a short time. Wait {seconds} s and go on.',
  'problem.hub.unreached': 'The hub does not answer. Try again when there is a connection.',
  'problem.hub.other':
    'Another hub answers under this address, not the one of the invitation. Nothing was given to it.',
  'problem.phone.full':
    'This phone has no room left, and the report was not kept. Carry it as a file or as codes, or free some room and try again.',
  'problem.seal.notHere':
    'What seals and opens is not on this phone yet: nothing was kept or opened. It comes with the next connection to the hub.',
} as const
