/**
 * The public page: plain HTML that needs no script, sets no cookie and asks nobody else; its style is one file of its own.
 * It says what `/api/public` says, from the same pictures, in the words of `hub/publicWords.ts`.
 */
import { publicRules, publicWords, type Say } from '../hub/publicWords.ts'
import type { PublicPicture } from '../readiness/public/picture.ts'
import type { Lang } from './refusal.ts'

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
  const { title, example, answer, where, needs, days } = publicWords(picture, say, lang)
  const asked = needs?.list.map((one) => `<li>${safe(one)}</li>`).join('')
  return [
    `<article><h2>${safe(title)}${example && ` <small>${safe(example)}</small>`}</h2>`,
    `<p class="answer">${safe(answer)}</p>`,
    `<p>${safe(where)}</p>`,
    needs ? `<h3>${safe(needs.title)}</h3><ul>${asked}</ul>` : '',
    days ? table(days) : '',
    '</article>',
  ].join('\n')
}

function table({ caption, head, rows }: NonNullable<ReturnType<typeof publicWords>['days']>): string {
  const heads = head.map((one) => `<th scope="col">${safe(one)}</th>`)
  const lines = rows.map(
    ([day, people, countries]) =>
      `<tr><th scope="row">${safe(day)}</th><td>${safe(people)}</td><td>${safe(countries)}</td></tr>`,
  )
  return `<table><caption>${safe(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`
}

const rules = (say: Say): string =>
  `<footer>${publicRules(say)
    .map((one) => `<p>${safe(one)}</p>`)
    .join('')}</footer>`

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
