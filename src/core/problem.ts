/**
 * Expected trouble is a value. It is made at four doors only (form, intake, accept, HTTP) and carried out to a
 * person; bugs throw and are not caught in between.
 *
 * A problem names what is wrong (`code`), where (`path`, a JSON pointer or `file:line`), and the words' slots.
 * The words themselves live in `texts/`: a test checks that every code has words in every language, and no more.
 */

/** Every code there is. Retired codes stay listed and are never given a new meaning. */
export const PROBLEM_CODES = [
  'json.malformed',
  'json.encoding',
  'body.tooLarge',
  'body.empty',
  'report.id',
  'report.signature',
  'report.canonical',
  'report.unknown',
  'chain.start',
  'chain.broken',
  'chain.fork',
  'journey.founder',
  'journey.unknown',
  'journey.file',
  'data.type',
  'data.required',
  'data.unknown',
  'data.enum',
  'data.range',
  'data.length',
  'data.pattern',
  'data.duplicate',
  'time.order',
  'time.impossible',
  'count.order',
  'place.swapped',
  'place.unknown',
  'distance.map',
  'distance.shorter',
  'kind.unknown',
  'csv.column',
  'csv.cell',
  'csv.malformed',
  'export.header',
  'export.changed',
  'store.full',
  'store.readOnly',
  'store.locked',
  'store.damaged',
  'store.failed',
  'file.missing',
  'file.unreadable',
  'file.notFolder',
  'port.taken',
  'command.usage',
  'document.empty',
  'document.duplicate',
  'document.format',
  'document.encoding',
  'document.broken',
  'document.locked',
  'document.noText',
  'document.tooLong',
  'document.tooMuch',
  'document.slow',
  'document.undated',
  'document.decided',
  'assistant.unset',
  'assistant.failed',
  'draft.settled',
  'draft.cut',
  'draft.long',
  'access.denied',
  'request.origin',
  'request.notFound',
  'request.media',
  'request.busy',
  'request.slow',
  'request.failed',
  'port.refused',
  'trust.correction',
  'invitation.unknown',
  'invitation.used',
  'invitation.expired',
  'invitation.proof',
  'protocol.version',
  'key.malformed',
  'key.challenge',
  'key.replayed',
  'key.signature',
  'key.digest',
  'sms.unset',
  'sms.signature',
  'sms.late',
  'sms.nowhere',
  'access.confirm',
  'request.budget',
  'hub.unreached',
  'hub.other',
  'phone.full',
  'hub.address',
  'seal.key',
  'seal.damaged',
  'seal.recipient',
  'seal.nobody',
  'seal.noSecret',
  'seal.missing',
  'seal.unused',
  'seal.foreign',
  'seal.noReader',
  'seal.notHere',
  'backup.header',
  'backup.notEmpty',
  'backup.noData',
  'attachment.unknown',
  'attachment.absent',
  'attachment.withdrawn',
  'attachment.sealed',
  'attachment.length',
  'attachment.changed',
  'attachment.traces',
  'upload.unknown',
  'upload.offset',
  'upload.version',
  'upload.checksum',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

export type Slots = Readonly<Record<string, string | number>>

export type Problem = {
  readonly code: ProblemCode
  /** Where: a JSON pointer into the value (`/data/people/low`), or `stops.csv:12` for files. Empty: the whole. */
  readonly path: string
  readonly slots: Slots
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] }

export const problem = (code: ProblemCode, path = '', slots: Slots = {}): Problem => ({ code, path, slots })
export const good = <T>(value: T): Result<T> => ({ ok: true, value })
export const bad = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({ ok: false, problems })
