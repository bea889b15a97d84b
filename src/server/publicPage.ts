/**
 * The public page: plain HTML that needs no script, sets no cookie and asks nobody else; its style is one file of its own.
 * It says what `/api/public` says, from the same pictures.
 */
import type { Slots } from '../core/problem.ts'
import type { PublicDay, PublicPicture } from '../readiness/public/picture.ts'
import { LEAST_PEOPLE, type Range, STEP } from '../readiness/public/protect.ts'
import { formatNumber } from '../texts/format.ts'
import type { Lang } from './refusal.ts'

export type Say = (key: string, slots?: Slots) => string

export function publicPage(pictures: readonly PublicPicture[], say: Say, lang: Lang): string {
  const other = lang === 'es' ? 'en' : 'es'
  const body =
    pictures.length === 0 ? `<p>${say('public.none')}</p>` : pictures.map((one) => journey(one, say, lang)).join('')
  const switchTo = `<nav><a href="/public?lang=${other}" hreflang="${other}" lang="${other}">${say('public.other')}</a></nav>`
  return [
    '<!doctype html>',
    `<html lang="${lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${say('public.title')}</title><link rel="stylesheet" href="/public.css"></head>`,
    `<body>${switchTo}<main><h1>${say('public.title')}</h1>${body}${rules(say)}</main></body></html>`,
  ].join('\n')
}

function journey(picture: PublicPicture, say: Say, lang: Lang): string {
  const { title, isExample, people, until } = picture
  const answer =
    people === null || until === null
      ? say('public.unknown')
      : say('public.answer', { span: span(people, lang), day: dayWords(until, lang) })
  return [
    `<article><h2>${safe(title)}${isExample ? ` <small>${say('public.example')}</small>` : ''}</h2>`,
    `<p class="answer">${safe(answer)}</p>`,
    where(picture, say, lang),
    needs(picture, say),
    table(picture.days, say, lang),
    '</article>',
  ].join('\n')
}

function where({ days, placesAfterDays }: PublicPicture, say: Say, lang: Lang): string {
  const known = days.find(({ countries }) => countries !== null && countries.length > 0)
  if (!known) return `<p>${say('public.nowhere', { days: placesAfterDays })}</p>`
  const names = (known.countries ?? []).map(({ country }) => countryName(country, lang)).join(', ')
  return `<p>${safe(say('public.where', { countries: names, day: dayWords(known.day, lang), days: placesAfterDays }))}</p>`
}

function needs({ needs: sectors }: PublicPicture, say: Say): string {
  if (sectors.length === 0) return ''
  const lines = sectors.map((sector) => `<li>${safe(say(`choice.sector.${sector}`))}</li>`).join('')
  return `<h3>${say('public.needs')}</h3><ul>${lines}</ul>`
}

function table(days: readonly PublicDay[], say: Say, lang: Lang): string {
  const told = days.filter(({ people }) => people !== null)
  if (told.length === 0) return ''
  const rows = told.map(({ day, people, countries }) => {
    const cell = (countries ?? []).map(
      (one) => `${countryName(one.country, lang)} ${formatNumber(one.people.best, lang)}`,
    )
    return `<tr><th scope="row">${dayWords(day, lang)}</th><td>${people ? span(people, lang) : '–'}</td><td>${safe(cell.join(', ') || '–')}</td></tr>`
  })
  const head = ['public.day', 'public.people', 'public.countries'].map((key) => `<th scope="col">${say(key)}</th>`)
  return `<table><caption>${say('public.days')}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const rules = (say: Say): string =>
  `<footer><p>${say('public.rules', { least: LEAST_PEOPLE, step: STEP })}</p><p>${say('public.help')}</p></footer>`

const span = (people: Range, lang: Lang): string => {
  const [low, best, high] = [people.low, people.best, people.high].map((n) => formatNumber(n, lang))
  return low === high ? String(best) : `${best} (${low}–${high})`
}
const dayWords = (day: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
const countryName = (code: string, lang: Lang): string =>
  new Intl.DisplayNames([lang], { type: 'region', fallback: 'code' }).of(code) ?? code

const safe = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

export const PUBLIC_CSS = `:root{color-scheme:light dark}
body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1rem}
nav{text-align:right}nav a{display:inline-block;padding:.75rem 0}
h1{font-size:1.0625rem;font-weight:400;margin:0}h2{font-size:1.5rem;line-height:1.2;margin:.5rem 0}
h2 small{font-size:1.0625rem;font-weight:400}h3{font-size:1.0625rem;margin:1.5rem 0 .25rem}
.answer{font-size:1.5rem;line-height:1.3;margin:.5rem 0 1rem}
table{border-collapse:collapse;width:100%;margin-top:1.5rem}caption{text-align:left;font-weight:700;padding-bottom:.25rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .5rem .4rem 0;border-top:1px solid;font-weight:400}
footer{border-top:1px solid;margin-top:2rem}
`
