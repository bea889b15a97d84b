// What a hub would have to hand over. The same keys as in disclose.es.ts.
export const en = {
  'cli.disclose.about': 'What this hub would have to hand over to whoever can compel it, in plain words and numbers.',
  'cli.disclose.all': 'every kind and field: in how many reports, who may read it, and until when it stays',
  'cli.examples.disclose': `  vereda disclose
  vereda disclose --all --data ./my-data
  vereda disclose --json > map.json`,
  'cli.disclose.head': 'What this hub ({hub}…) would have to hand over to whoever can compel it, on {at}:',
  'cli.disclose.reports':
    '- {reports, plural, one {# report} other {# reports}} of {journeys, plural, one {# journey} other {# journeys}}, received between {from} and {to}: what was said, when and where, each with the key and the clock of the device that said it.',
  'cli.disclose.none': '- No report: nobody said anything here yet.',
  'cli.disclose.devices': '- {devices, plural, one {# device} other {# devices}} by key, and when each was heard.',
  'cli.disclose.labels':
    '- {devices, plural, one {# device} other {# devices}} by key, when each was heard, who let it in, and what it was called: {labels}.',
  'cli.disclose.papers':
    '- {papers, plural, one {# text as it was} other {# texts as they were}} brought in ({chars} characters), and the words that {quoting, plural, one {# report quotes} other {# reports quote}}: whatever stands there, names too.',
  'cli.disclose.files':
    '- {files, plural, one {# photo or voice} other {# photos and voices}} ({kb} kB), without place, time or device.',
  'cli.disclose.sealed':
    '- {sealed, plural, one {# report has} other {# reports have}} sealed fields: that they are there, and for which roles. What is in them opens on the phones of those roles alone: no key is here.',
  'cli.disclose.erased':
    '- Of {erased, plural, one {# report that was} other {# reports that were}} erased: that a device said one of a kind, then. Not what it said.',
  'cli.disclose.rejects':
    '- {rejects, plural, one {# thing} other {# things}} that came and was no sound report, as it came ({rejectChars} characters).',
  'cli.disclose.alerts':
    '- {alerts, plural, one {# note} other {# notes}} of which device opened bait or carried off more than its budget, and when.',
  'cli.disclose.own':
    '- Of the hub itself: its key, with which others could speak as this hub; what the hubs that it follows showed it; which senders of text messages want no answers, as keys.',
  'cli.disclose.kind': '{name, select, none {{kind}} other {{name} ({kind})}}: {reports}, {from} – {to}.',
  'cli.disclose.until': 'Erased at the latest after {day}.',
  'cli.disclose.noTerm': 'No term is known for it here.',
  'cli.disclose.circle':
    '{circle, select, public {for anybody} journey {for those along the way} team {for the team} other {sealed, no key here}}: {fields}',
  'cli.disclose.not':
    'Not here, so nobody can be given it: addresses of those who asked, what each of them looked at (bait apart), whole telephone numbers, passwords, accounts, keys to sealed words. A disk key or an encrypted disk keeps all of this from who takes the machine, not from who can make you open it. Backups, phones and other hubs hold their own.',
  'cli.disclose.more': 'Every kind and field: --all.',
  'cli.disclose.what': 'Behind each field: in how many reports it is. What is here does not show any of their words.',
} as const
