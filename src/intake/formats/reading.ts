/** A paper read into drafts: which day and zone its "yesterday" counts from, said by a person or found in the paper. */
import { dayOf, msOf } from '../../core/time.ts'
import type { Atlas } from '../reader/atlas.ts'
import { read } from '../reader/read.ts'
import type { KnownFigure, KnownPlace, ReadResult } from '../reader/types.ts'
import type { DayGround, Paper } from './paper.ts'

export type Asked = {
  /** Local day or UTC instant that a person gave; it goes before anything found. */
  readonly published: string | null
  /** IANA zone that a person gave. */
  readonly zone: string | null
  /** Where neither a person nor the paper names one: that of the journey. */
  readonly otherZone?: string
  /** Local day when none is given or found; null: then the paper is not read, and a person is asked. */
  readonly otherDay: string | null
  readonly lang: 'en' | 'es' | 'auto'
  readonly places: readonly KnownPlace[]
  /** Figures that people confirmed before. */
  readonly known?: readonly KnownFigure[]
  /** What is kept is composed (NFC), so that its hash does not hang on the machine that wrote it. */
  readonly isKept?: boolean
}

export type ReadPaper = {
  readonly paper: Paper
  readonly zone: string
  readonly published: { readonly day: string; readonly ground: DayGround | 'given' | 'assumed' } | null
  /** Null when nobody knows the day of publication. */
  readonly reading: ReadResult | null
}

export function readingOf(opened: Paper, asked: Asked, atlas: Atlas | null): ReadPaper {
  const paper = asked.isKept ? { ...opened, text: opened.text.normalize('NFC') } : opened
  const zone = asked.zone ?? paper.zone ?? asked.otherZone ?? 'UTC'
  const published = publishedOf(paper, asked, zone)
  const { lang, places, known = [] } = asked
  const title = OVER.has(paper.format) ? paper.title : null
  const reading = published && read(paper.text, { published: published.day, zone, lang, places, known, atlas, title })
  return { paper, zone, published, reading }
}

/** Formats whose title stands beside their words and tells where they are written. */
const OVER = new Set<Paper['format']>(['mail', 'chat', 'html'])

function publishedOf(paper: Paper, asked: Asked, zone: string): ReadPaper['published'] {
  if (asked.published !== null) {
    const day = asked.published.length === 10 ? asked.published : dayOf(msOf(asked.published), zone)
    return { day, ground: 'given' }
  }
  const { published: found } = paper
  // A day stands as it was written, unless a zone is known in which the moment has another.
  const isZoned = asked.zone !== null || asked.otherZone !== undefined
  if (found) return { day: found.at && isZoned ? dayOf(msOf(found.at), zone) : found.day, ground: found.ground }
  return asked.otherDay === null ? null : { day: asked.otherDay, ground: 'assumed' }
}
