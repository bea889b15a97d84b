/**
 * A mail (.eml): its words, its subject and when it was sent. Who wrote it is a person and is not taken over; the office
 * behind the address is, unless the address is one of those that anybody can have.
 */

import { parseHTML } from 'linkedom'
import PostalMime, { type Email } from 'postal-mime'
import type { FoundDay, Paper } from '../intake/formats/paper.ts'
import { plainPaper, tidied, titleIn } from '../intake/formats/paper.ts'
import { textOf } from './html.ts'
import { Broken } from './trouble.ts'

const DEPTH = 50
const HEADERS = 200_000

export async function mailPaper(bytes: Uint8Array): Promise<Paper> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: DEPTH, maxHeadersSize: HEADERS }).catch(() => {
    throw new Broken('no mail')
  })
  const written = mail.text?.trim() ? mail.text : mail.html ? fromHtml(mail.html) : ''
  const files = mail.attachments.filter((one) => one.disposition !== 'inline').length
  return {
    ...plainPaper('mail', tidied(written)),
    title: titleIn(mail.subject),
    publisher: officeOf(mail),
    published: dayOf(dateHeader(mail)),
    zone: zoneOf(dateHeader(mail)),
    notes: files === 0 ? [] : [{ code: 'attachments.left', slots: { n: files } }],
  }
}

const fromHtml = (html: string): string => textOf(parseHTML(`<html><body>${html}</body></html>`).document.body)

const dateHeader = ({ headers }: Email): string => headers.find(({ key }) => key === 'date')?.value ?? ''

/** "Thu, 18 Oct 2018 21:03:12 -0600": the 18th where it was written. */
function dayOf(header: string): FoundDay | null {
  const ms = Date.parse(header)
  if (Number.isNaN(ms)) return null
  const day = new Date(ms + offsetMinutes(header) * 60_000).toISOString().slice(0, 10)
  return { day, at: `${new Date(ms).toISOString().slice(0, 19)}Z`, ground: 'mail' }
}

function offsetMinutes(header: string): number {
  const offset = /([+-])(\d{2})(\d{2})(?!\d)/.exec(header)
  if (!offset) return 0
  return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]))
}

/** A zone of whole hours, which is all that a header tells. POSIX counts them the other way round. */
function zoneOf(header: string): string | null {
  const minutes = offsetMinutes(header)
  if (minutes === 0 || minutes % 60 !== 0 || Math.abs(minutes) > 12 * 60) return null
  return `Etc/GMT${minutes < 0 ? '+' : '-'}${Math.abs(minutes / 60)}`
}

const ANYBODY =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail|tutanota|mail)\./i

function officeOf({ from }: Email): string | null {
  const domain = /@([a-z0-9.-]+\.[a-z]{2,})$/i.exec(from?.address ?? '')?.[1]?.toLowerCase()
  return domain && !ANYBODY.test(domain) ? domain.replace(/^(mail|news|lists?|boletin(es)?|newsletter)\./, '') : null
}
