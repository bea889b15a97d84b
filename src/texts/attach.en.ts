// Photos and voices: their words come with their piece, and not with the first page. The same keys as in attach.es.ts.
export const en = {
  'strip.title': 'Or tap on the way where it was',
  'attach.title': 'Photo or voice',
  'attach.photo': 'Photo',
  'attach.reading': 'Reading the photo…',
  'attach.voice': 'Record voice',
  'attach.stop': 'Stop ({left} s)',
  'attach.more':
    'Kept sealed here, and seen by the team alone. The place, time and device that a camera notes are taken out.',
  'attach.faces':
    'Faces, number plates and houses can be recognised in a photo. Ask first, and cover with a finger what could harm somebody.',
  'attach.voices': 'A voice can be recognised. Say no names.',
  'attach.cover': 'Cover with a finger',
  'attach.covering': 'Done covering',
  'attach.undo': 'Undo',
  'attach.remove': 'Remove',
  'attach.size': '{kb} kB',
  'attach.picture': 'The photo as it will be kept. Arrow keys move a square, and space covers what is under it.',
  'attach.listen': 'The voice note, {seconds} seconds',
  'attach.unread': 'This phone cannot read that photo. Try another one, or the camera.',
  'attach.noVoice': 'It could not record: the browser gives no permission, or there is no microphone.',
  'attach.tooMany': 'A report carries up to {most} photos or voices.',
  'file.photo': 'Photo, {kb} kB',
  'file.voice': 'Voice, {kb} kB',
  'file.phone': '{percent, plural, =0 {kept on this phone} other {# % on the hub; the rest on this phone}}',
  'file.hub': 'on the hub, on its disk',
  'file.refused': 'not accepted',
  'file.lost': 'neither on the hub nor on this phone',
  'file.see': 'See',
  'file.hear': 'Hear',
  'file.hide': 'Close',
  'file.take': 'Take back',
  'file.takeSure': 'Take back, and erase here and on the hub: this cannot be undone',
  'file.why': 'Taken back on the phone that made it',
  'file.gone':
    'There is nothing to show: it has not come yet, was erased when it was taken back, or is not yours to see.',
  'file.shown': 'Photo of this report. It may show people: do not copy or share it.',
  'problem.attachment.withdrawn': 'The report or its photo was taken back: it is neither kept nor shown here any more.',
  'problem.attachment.sealed':
    'Parts of the report are sealed for a few people: a photo that is not sealed cannot go with it.',
  'problem.attachment.traces':
    'The photo or voice tells where, when or with what it was made, or is not of the type that was said. It is not kept: it must be cleaned before it is signed.',
  'problem.phone.noRoom':
    'There is no room on this phone for the photo or voice, and nothing was kept. Remove it and keep the report without it, or free some space.',
} as const
