/** What names of places mean in a journey, as people said: of each name the last word that stands. */
import type { Entry } from '../../../core/view.ts'
import { defineView, type View } from '../../../core/view.ts'

export type PlaceName = {
  readonly report: string
  readonly name: string
  /** Null: the point. */
  readonly stop: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** Device whose person said so, and when (UTC). */
  readonly by: string
  readonly said: string
}

export const placeNamesView: View<readonly PlaceName[]> = defineView({
  name: 'documents.places',
  v: 1,
  of: 'places',
  fold: (entries) => {
    const names = new Map<string, PlaceName>()
    const said = entries.filter(({ report, state }) => report.kind === 'documents.placeName' && state !== 'withdrawn')
    for (const one of said.map(nameIn).sort(bySaid)) names.set(one.name.toLowerCase(), one)
    return names.size === 0 ? null : [...names.values()]
  },
})

function nameIn({ report, data }: Entry): PlaceName {
  const text = (name: string): string | null => (typeof data[name] === 'string' ? data[name] : null)
  const degrees = (name: string): number | null => (typeof data[name] === 'number' ? data[name] : null)
  return {
    report: report.id,
    name: String(data['name']),
    stop: text('stop'),
    country: text('country'),
    lat: degrees('lat'),
    lon: degrees('lon'),
    by: report.device,
    said: report.said,
  }
}

const bySaid = (a: PlaceName, b: PlaceName): number =>
  a.said === b.said ? (a.report < b.report ? -1 : 1) : a.said < b.said ? -1 : 1
