// A window that keeps nothing, and an address that is not safe. The same keys as in passing.es.ts. In such a window the words under
// `passing.KEY` stand in the place of those under KEY.
export const en = {
  'passing.window': 'This window keeps nothing.',
  'passing.windowMore':
    'It may be a private window, or the browser was told to keep nothing. Better open Vereda in an ordinary window: there your reports wait safely until there is a connection.',
  'passing.windowBut':
    'Without another you can write here all the same. A report leaves to the hub as soon as it can be reached, or you carry it away in a file or as codes. What has not left is lost when this window closes.',
  'passing.begin': 'Write here all the same',
  'passing.unsafe': 'This address is not safe.',
  'passing.unsafeMore':
    'It does not begin with https: anybody on the way could read and change what you write, and the browser keeps nothing for it. Ask whoever looks after the hub for its address with https, and open that one.',
  'passing.open':
    'This window keeps nothing: what has not left it is lost when it closes. {n, plural, =0 {} one {# report has not left it yet.} other {# reports have not left it yet.}}',
  'passing.join': 'The invitation serves this window only, and only until it closes. It lets nobody in a second time.',
  'passing.say.keep': 'Done',
  'passing.say.begun': 'You had begun this: {when}. Look it over, above all when it was.',
  'passing.sending.kept': 'Written, and only in this window so far: {what}',
  'passing.sending.summary':
    '{all, plural, one {# report} other {# reports}}: {onlyHere, plural, =0 {{all, plural, one {it is on the hub} other {all are on the hub}}} one {# is in this window only} other {# are in this window only}}; {confirmed, plural, =0 {none confirmed by another person yet} one {# confirmed by another person} other {# confirmed by other people}}.',
  'passing.sending.none': 'Nothing was written in this window yet.',
  'passing.sending.never': 'This window has not talked to the hub yet.',
  'passing.sending.hubFull': 'The disk of the hub is full. Everything is still in this window: carry it away.',
  'passing.sending.cut':
    'It was cut off. What the hub confirmed is there; the rest is in this window and goes next time.',
  'passing.line.phone': 'Only in this window',
  'passing.settings.title': 'This window',
  'passing.settings.homeless':
    'No hub knows this window. What you write in it counts when whoever coordinates vouches for it.',
  'passing.files.given': 'File saved. The reports are in it, and here until this window closes.',
} as const
