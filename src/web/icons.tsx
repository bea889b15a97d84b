/** Line drawings of 20 by 20, always beside a word. */
const drawings = {
  mark: 'M7 1c7 5-5 11 4 18',
  board: 'M4 17c0-6 6-4 6-9M10 8V2M10 3h6l-2 2 2 2h-6M16 17c0-4-3-4-3-7',
  days: 'M3 5h14v12H3zM3 9h14M7 2v4M13 2v4',
  desk: 'M4 2h9l3 3v13H4zM7 8h6M7 11h6M7 14h3',
  waiting: 'M5 2h10M5 18h10M6 2c0 5 3 6 4 8-1 2-4 3-4 8M14 2c0 5-3 6-4 8 1 2 4 3 4 8',
  help: 'M7 7c0-4 6-4 6 0 0 3-3 2-3 5M10 16h.01',
  print: 'M6 7V2h8v5M6 14H3V7h14v7h-3M6 11h8v7H6z',
  warn: 'M10 3 18 17H2zM10 8v4M10 14.5h.01',
  closed: 'M4 4l12 12M16 4L4 16',
  back: 'M17 10H3M9 4L3 10l6 6',
  on: 'M3 10h14M11 4l6 6-6 6',
  map: 'M2 5l5-2 6 2 5-2v12l-5 2-6-2-5 2zM7 3v12M13 5v12',
  check: 'M4 10l4 4 8-9',
  report: 'M3 14V4h14v10h-7l-4 4v-4zM10 6v6M7 9h6',
  people: 'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 17c0-7 10-7 10 0M13 9a2.5 2.5 0 1 0 0-5M14 12c3 0 4 2 4 5',
  sealed: 'M5 9h10v9H5zM7 9V6a3 3 0 0 1 6 0v3',
  need: 'M10 2c5 6 5 8 5 10a5 5 0 0 1-10 0c0-2 0-4 5-10',
} as const

export type IconName = keyof typeof drawings

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}
