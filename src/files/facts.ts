/** What a page says of itself in its metadata: title, outlet, day of publication. */
import type { FoundDay } from '../intake/formats/paper.ts'
import { titleIn } from '../intake/formats/paper.ts'
import { dayInWords } from '../intake/formats/words.ts'

type Facts = { readonly title: string | null; readonly publisher: string | null; readonly published: FoundDay | null }

const DAYS = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
]
const MOST_JSON = 200_000

export function pageFacts(document: Document): Facts {
  const meta = metaOf(document)
  const linked = linkedData(document)
  const written = [...DAYS.map((name) => meta.get(name.toLowerCase())), linked?.datePublished, timeIn(document)]
  const publisher = titleIn(meta.get('og:site_name') ?? linked?.publisher?.name)?.slice(0, 120) ?? null
  const title = titleIn(meta.get('og:title') ?? linked?.headline ?? document.querySelector('title')?.textContent)
  return {
    title: title && withoutOutlet(title, publisher),
    publisher,
    published: written.map((text) => dayWritten(text)).find((day) => day !== null) ?? null,
  }
}

/** "Words | Outlet" and "Outlet - Words" without the outlet, which is told beside them. */
function withoutOutlet(title: string, outlet: string | null): string {
  const parts = title.split(/ [|\u2013\u2014-] /)
  const own = parts.filter((part) => part.trim() !== outlet)
  return own.length === parts.length - 1 && own.length > 0 ? own.join(' – ').trim() : title
}

function metaOf(document: Document): Map<string, string> {
  const found = new Map<string, string>()
  for (const one of document.querySelectorAll('meta[content]')) {
    const name = one.getAttribute('property') ?? one.getAttribute('name') ?? one.getAttribute('itemprop')
    const content = one.getAttribute('content')?.trim()
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content)
  }
  return found
}

const timeIn = (document: Document): string | null | undefined =>
  document
    .querySelector('time[pubdate], time[itemprop="datePublished"], article time[datetime], header time[datetime]')
    ?.getAttribute('datetime')

type Linked = { datePublished?: unknown; headline?: string; publisher?: { name?: string } }

/** The first JSON-LD object that has a day of publication. */
function linkedData(document: Document): Linked | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? ''
    if (text.length > MOST_JSON) continue
    const value = parsed(text)
    const graph = (value as { '@graph'?: unknown } | null)?.['@graph']
    const found = [value, graph].flat().find((one) => typeof (one as Linked | null)?.datePublished === 'string')
    if (found) return found as Linked
  }
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // Many pages carry broken metadata; it is only less known of them.
  }
}

/** "2018-10-18T22:14:00-06:00" is the 18th where it was written, whatever day that was elsewhere. */
export function dayWritten(text: unknown, ground: FoundDay['ground'] = 'page'): FoundDay | null {
  if (typeof text !== 'string') return null
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?/.exec(text)
  const ms = iso?.[2] ? Date.parse(text.trim()) : Number.NaN
  const at = Number.isNaN(ms) ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`
  const day = dayInWords(iso?.[1] ?? text.slice(0, 60))?.day
  return day ? { day, at, ground } : null
}
