/** Problems that only those at the hub's own machine meet, and programs of others: no phone loads these words. */
export const en = {
  'problem.command.usage': 'This command was not understood. Add --help to see how it is used.',
  'problem.port.taken': 'Port {port} is in use by another program. Stop it, or choose another one: --port NUMBER.',
  'problem.port.refused': 'Port {port} cannot be opened on this machine. Choose another one: --port NUMBER.',
  'problem.backup.header': 'It opened, and is no backup of Vereda. Look for the file that vereda backup wrote.',
  'problem.backup.notEmpty':
    'The folder {folder} holds something already. Restore into one that is empty or not there, and keep the old one.',
  'problem.backup.noData': 'There are no data of a hub in {folder}. Name its folder with --data.',
  'problem.seal.recipient': '{key} is no key to seal to. It begins with age1; make one with vereda backup-key.',
  'problem.seal.nobody':
    'Say to whom the backup is sealed, with --recipient. Make a key with vereda backup-key, and keep its file away from this machine.',
  'problem.seal.noSecret': 'There is no secret key in this file: one line of it begins with AGE-SECRET-KEY-1.',
  'problem.file.missing': 'There is no such file. Check its name and place.',
  'problem.file.unreadable': 'This file cannot be read. Check who may read it.',
  'problem.file.isFolder': 'This is a folder, and a file is wanted. Take in the folder of a journey with journey add.',
  'problem.file.notFolder': 'This is not a folder. Name the folder that holds the files.',
  'problem.file.exists': 'There is a file of that name already, and it was left as it is. Choose another name.',
  'problem.assistant.unset':
    'No assistant is set, or its address is not safe. Set VEREDA_ASSISTANT_URL (https, or this machine) and VEREDA_ASSISTANT_MODEL.',
  'problem.csv.column': 'The column {column} is missing. Add it to the first line of the sheet.',
  'problem.csv.cell': `{wanted, select,
    text {The cell {column} must hold text, and not too much of it. It holds: {value}}
    place {The cell {column} must name a place that is known: see locations.csv. It holds: {value}}
    code {The cell {column} must hold a short code of small letters and digits. It holds: {value}}
    number {The cell {column} must hold a number with a decimal point. It holds: {value}}
    count {The cell {column} must hold a whole number, zero or more. It holds: {value}}
    ISO {The cell {column} must hold a country code of two capital letters. It holds: {value}}
    other {The cell {column} must hold something else ({wanted}). It holds: {value}}}`,
  'problem.csv.malformed':
    'This line of the sheet cannot be read. Look for a quote or a separator that is missing or too many.',
  'problem.journey.file': 'This folder does not hold a journey that can be read. Check the file that is named.',
  'problem.store.locked': 'The data folder is in use by another Vereda. Stop that one, or choose another folder.',
  'problem.diskKey.missing':
    'What lies in this folder was closed with a disk key: start with --disk-key FILE, or set VEREDA_DISK_KEY to it.',
  'problem.diskKey.wrong':
    'This is not the disk key that this folder was closed with. Look for the file that was made for it.',
  'problem.diskKey.late':
    'This folder was begun without a disk key, and what was written in clear stays on the disk. Make a backup, and restore it with the key into a new folder.',
  'problem.tls.file':
    'This is no certificate and key (PEM) that belong together and are still valid. Give both files: --tls-cert and --tls-key.',
  'problem.diskKey.file':
    'The file that was named as disk key is not there, or holds none. Make one with: npm run vereda -- disk-key --out FILE.',
  'problem.hub.address':
    '{address} is no address by which a hub can be followed. It begins with https://, or with http:// on this machine and in tor (.onion): elsewhere others would read along. An invitation’s link is one too.',
  'problem.sms.unset': 'Text messages are not taken in here: VEREDA_SMS_SECRET is missing in the settings.',
  'problem.sms.signature':
    'The signature of the message is not the gateway’s. Look at VEREDA_SMS_SECRET on both sides.',
  'problem.sms.late':
    'The message was signed more than five minutes ago. The gateway must sign it again; look at its clock.',
  'problem.sms.nowhere':
    'There is no journey yet that a message could go to. Add one first: npm run vereda -- journey add DIR.',
  'problem.attachment.unknown':
    'This photo or voice is not known here, or not yours to see. If it is yours: its report must come first, and somebody vouch for this phone.',
  'problem.attachment.absent':
    'The bytes of this photo or voice are not here: they have not come yet from the phone that took it, or were erased when it was taken back.',
  'problem.attachment.length': 'The photo or voice that was signed has {bytes} bytes: send those and no others.',
  'problem.attachment.changed': 'What came is not what was signed. It was erased and can be sent again.',
  'problem.upload.unknown': 'Nothing of this photo or voice was begun to be sent, or it was too long ago: begin anew.',
  'problem.upload.offset': 'Here are {offset} bytes: go on from there.',
  'problem.upload.version': 'This hub speaks version 1.0.0 of tus: use a program that speaks it too.',
  'problem.upload.checksum': 'This piece was changed on its way. Send it again.',
  'problem.request.range':
    'Ask for a part of the file: `Range: bytes=FROM-TO`, of no more than 4 MiB and within the file.',
  'problem.tiles.format':
    'This file is no PMTiles map (version 3). Take it out of the folder, or put one there that is.',
  'problem.report.canonical':
    'This report is not written as it must be to be verified, or holds broken characters. Export it again, or write it anew.',
  'problem.key.malformed':
    'The signature of this request is not written as it should be. Update the app, or compare it with docs/protocol.md.',
  'problem.key.digest': 'What arrived is not what was signed. Send it again.',
  'problem.json.malformed': `{reason, select,
    depth {This JSON is nested deeper than anything that is expected here. Send it with fewer levels.}
    key {This JSON has a key that is not allowed. Rename the field and send it again.}
    other {This is not valid JSON. Look at the place named: a comma, a quote or a bracket is missing or too many.}}`,
  'problem.journey.none': 'There is no journey here yet. “vereda journey add FOLDER” brings one in.',
  'problem.journey.which': 'Say which journey by its name. Here are: {journeys}.',
  'problem.erasure.kept': 'Who may report cannot be erased ({kind}). Withdraw it, or end the device, instead.',
  'problem.distance.shorter':
    'From {from} to {to} this is shorter than the straight line. Check the number, its unit and both places.',
  'problem.access.confirm':
    'This must be confirmed with the key by a person, just now. Unlock the app again and confirm.',
  'problem.request.media':
    'This form of content is not taken here. Send JSON or JSON lines, plain or packed with gzip.',
  'problem.request.origin':
    'This request did not come from Vereda’s own page. Open the address that Vereda printed when it started.',
  'problem.place.notFound':
    'No town of this name is known. Write it another way, or say where it is: "{name}/HN@14.68,-88.22".',
  'problem.place.several': 'There are several towns of this name. Write which one: {choices}.',
  'problem.zone.several':
    'This country has several clocks, or none is known. Say which one to live by with --zone: {zones}.',
  'problem.atlas.missing': 'The list of towns is not there: set-up makes it. Run npm start once.',
} as const
