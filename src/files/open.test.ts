// Files as people send them: each opens to the words in it and to what it says of itself. Every file here is a real one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docxOf, pdfOf, wordBody, zipOf } from '../../test/support/papers.ts'
import type { Paper } from '../intake/formats/paper.ts'
import { titleOf } from '../intake/formats/title.ts'
import { openPaper } from './open.ts'

async function opened(name: string, content: string | Uint8Array): Promise<Paper> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const result = await openPaper({ name, bytes })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

async function refused(name: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const result = await openPaper({ name, bytes })
  return result.ok ? 'opened' : (result.problems[0]?.code ?? '')
}

const SENTENCE = 'Unas 1.200 personas durmieron en Esquipulas, dijo la alcaldía, y otras 300 siguieron a Chiquimula. '

test('a page of the web gives its article, title, outlet and day, without menus and scripts', async () => {
  const paper = await opened(
    'nota.html',
    `<!doctype html><html><head><title>Radio del Valle | La caravana llega</title>
     <meta property="og:site_name" content="Radio del Valle">
    <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2018-10-16T23:30:00-06:00"}</script>
    </head><body><nav><a href="/">Inicio</a> 9.000 lectores</nav><article><h1>La caravana llega</h1>
    <p>${SENTENCE.repeat(3)}</p><ul><li>50 carpas</li><li>200 mantas</li></ul><script>alert(1)</script><p>Fin &amp; punto.</p></article></body></html>`,
  )
  assert.deepEqual([paper.title, paper.publisher], ['La caravana llega', 'Radio del Valle'])
  assert.deepEqual(paper.published, { day: '2018-10-16', at: '2018-10-17T05:30:00Z', ground: 'page' })
  assert.match(paper.text, /Chiquimula\.\n\n- 50 carpas\n- 200 mantas\n\nFin & punto\.$/)
  assert.doesNotMatch(paper.text, /Inicio|alert|lectores/)
})

test('a piece of a page is read as its words', async () => {
  assert.equal((await opened('a.html', '<p>Llegaron 300.</p><p>Falta agua.</p>')).text, 'Llegaron 300.\n\nFalta agua.')
})

test('a page in an old encoding keeps its accents', async () => {
  const page = '<html><head><meta charset="iso-8859-1"></head><body><p>Llegaron a Tecún Umán</p></body></html>'
  assert.equal((await opened('a.html', Buffer.from(page, 'latin1'))).text, 'Llegaron a Tecún Umán')
})

test('a PDF gives running text: lines joined, words mended, heads of pages left out, its date found', async () => {
  const page = (n: number) => [
    { text: 'Boletín de la frontera', y: 770, size: 9 },
    {
      text: n === 1 ? 'Tapachula, 16 de octubre de 2018' : `Sigue: ${'agua salud techo ropa'.split(' ')[n - 2]}`,
      y: 740,
    },
    { text: 'Unas 1.200 personas durmieron en el parque y los migran-', y: 700 },
    { text: 'tes piden agua.', y: 687 },
    { text: `Hay ${n * 10} casos de fiebre.`, y: 650 },
    { text: String(n), y: 30, size: 9 },
  ]
  const paper = await opened(
    'boletin.pdf',
    pdfOf([1, 2, 3, 4, 5].map(page), '/Title (Boletin 7) /CreationDate (D:20200101)'),
  )
  assert.match(
    paper.text,
    /^Tapachula, 16 de octubre de 2018\n\nUnas 1\.200 personas durmieron en el parque y los migrantes piden agua\.\n\nHay 10 casos de fiebre\./,
  )
  assert.doesNotMatch(paper.text, /Boletín de la frontera/)
  assert.deepEqual(paper.published, { day: '2018-10-16', at: null, ground: 'words' })
  assert.equal(paper.title, 'Boletin 7')
  assert.equal(paper.pages.length, 5)
  assert.ok(paper.text.slice(paper.pages[2]).startsWith('Sigue: salud'))
})

test('a PDF without a date in its words has the day on which it was made, and says so', async () => {
  const paper = await opened(
    'x.pdf',
    pdfOf([[{ text: 'Llegaron 300 personas.', y: 700 }]], '/CreationDate (D:20181016171253)'),
  )
  assert.deepEqual(paper.published, { day: '2018-10-16', at: null, ground: 'file' })
})

test('a Word document gives paragraphs and the rows of its tables, its title and its day', async () => {
  const body = wordBody([
    'Reporte de situación',
    'Llegaron 300 personas a Zacapa.',
    [
      ['Necesidad', 'Cantidad'],
      ['Agua', '900 litros'],
    ],
  ])
  const paper = await opened('r.docx', docxOf(body, { created: '2018-10-17T10:00:00Z', title: 'Reporte &amp; anexo' }))
  assert.match(paper.text, /^Reporte de situación\n\nLlegaron 300 personas a Zacapa\./)
  assert.match(paper.text, /Agua \| 900 litros/)
  assert.deepEqual(
    [paper.title, paper.published?.day, paper.published?.ground],
    ['Reporte & anexo', '2018-10-17', 'file'],
  )
})

const MAIL = [
  'From: =?utf-8?Q?Oficina_de_Prensa?= <prensa@boletin.ejemplo.org>',
  'To: equipo@ejemplo.org',
  'Subject: =?utf-8?B?TGxlZ2FkYSBhIFRlY8O6biBVbcOhbg==?=',
  'Date: Thu, 18 Oct 2018 22:03:12 -0600',
  'Message-ID: <1@ejemplo.org>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b1"',
  '',
  '--b1',
  'Content-Type: multipart/alternative; boundary="b2"',
  '',
  '--b2',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Llegaron 300 personas a Tec=FAn Um=E1n el mi=E9rcoles y otras 200 esta=',
  ' ma=F1ana.',
  '--b2',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Llegaron <b>300</b></p>',
  '--b2--',
  '--b1',
  'Content-Type: application/pdf; name="lista.pdf"',
  'Content-Disposition: attachment; filename="lista.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0xLjQK',
  '--b1--',
].join('\r\n')

test('a mail gives its words, subject, office and the moment it was sent; who wrote it is not taken over', async () => {
  const paper = await opened('correo.eml', MAIL)
  assert.equal(paper.text, 'Llegaron 300 personas a Tecún Umán el miércoles y otras 200 esta mañana.')
  assert.deepEqual([paper.title, paper.publisher, paper.zone], ['Llegada a Tecún Umán', 'ejemplo.org', 'Etc/GMT+6'])
  assert.deepEqual(paper.published, { day: '2018-10-18', at: '2018-10-19T04:03:12Z', ground: 'mail' })
  assert.deepEqual(paper.notes, [{ code: 'attachments.left', slots: { n: 1 } }])
  assert.equal((await opened('', MAIL)).format, 'mail')
  const private_ = MAIL.replace('boletin.ejemplo.org', 'gmail.com')
  assert.equal((await opened('correo.eml', private_)).publisher, null)
})

test('a mail that is only a page is read as its words', async () => {
  const mail = `${MAIL.split('\r\n').slice(0, 6).join('\r\n')}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<div>Llegaron 300.</div><div>Falta agua.</div>`
  assert.equal((await opened('x.eml', mail)).text, 'Llegaron 300.\n\nFalta agua.')
})

test('a chat of WhatsApp has the day of its last message; stamps with the month first are turned', async () => {
  const dayFirst = '14/10/18, 21:03 - Ana: somos 300\n15/10/18, 05:10 - Luis: salimos\n15/10/18, 9:00 - Ana: ya cerca'
  const chat = await opened('WhatsApp Chat.txt', dayFirst)
  assert.deepEqual([chat.format, chat.text, chat.published?.day], ['chat', dayFirst, '2018-10-15'])
  const monthFirst =
    '[10/14/18, 9:03:12 PM] Ana: we are 300\n[10/15/18, 5:10:00 AM] Luis: leaving\n[10/15/18, 12:05:00 AM] Ana: ok'
  const turned = await opened('_chat.txt', monthFirst)
  assert.equal(
    turned.text,
    '[2018-10-14 21:03] Ana: we are 300\n[2018-10-15 05:10] Luis: leaving\n[2018-10-15 00:05] Ana: ok',
  )
  assert.equal(turned.notes[0]?.code, 'stamps.turned')
  const zipped = zipOf([
    { name: '_chat.txt', bytes: Buffer.from(dayFirst) },
    { name: 'IMG-1.jpg', bytes: Buffer.from('x') },
  ])
  assert.deepEqual(await opened('chat.zip', zipped), chat)
})

test('an export of Telegram, as JSON or as pages, is a chat of stamped lines', async () => {
  const messages = [
    { type: 'service', date: '2018-10-14T20:00:00', text: '' },
    {
      type: 'message',
      date: '2018-10-14T21:03:12',
      from: 'Ana',
      text: ['somos ', { type: 'bold', text: '300' }, ' aquí'],
    },
    { type: 'message', date: '2018-10-15T05:10:00', from: 'Luis', text: 'salimos\nya' },
  ]
  const lines = '[2018-10-14 21:03] Ana: somos 300 aquí\n[2018-10-15 05:10] Luis: salimos ya'
  const json = await opened('result.json', JSON.stringify({ name: 'Grupo norte', type: 'private_group', messages }))
  assert.deepEqual([json.text, json.title, json.published?.day], [lines, 'Grupo norte', '2018-10-15'])
  const message = (title: string, from: string, text: string) =>
    `<div class="message default clearfix"><div class="body"><div class="pull_right date details" title="${title}">x</div>${from && `<div class="from_name">${from}</div>`}<div class="text">${text}</div></div></div>`
  const page = `<html><body><div class="page_header"><div class="text bold">Grupo norte</div></div><div class="history">${message('14.10.2018 21:03:12 UTC-06:00', 'Ana', 'somos <b>300</b> aquí')}${message('15.10.2018 05:10:00 UTC-06:00', 'Luis', 'salimos ya')}</div></body></html>`
  assert.deepEqual(
    [(await opened('messages.html', page)).text, (await opened('messages.html', page)).published?.day],
    [lines, '2018-10-15'],
  )
})

test('markdown loses its marks and keeps its words; front matter tells the day', async () => {
  const paper = await opened(
    'b.md',
    '---\ntitle: "Boletín 3"\ndate: 2018-10-16\n---\n# Situación\n\n**1.200 personas** en [Esquipulas](https://e.org/x_y).\n\n* agua_potable\n',
  )
  assert.equal(paper.text, 'Situación\n\n1.200 personas en Esquipulas.\n\n- agua_potable')
  assert.deepEqual([paper.title, paper.published], ['Boletín 3', { day: '2018-10-16', at: null, ground: 'page' }])
})

test('text in UTF-8 with its mark, in UTF-16 and in the old Windows letters is read; other bytes are refused', async () => {
  const text = 'Unas 300 personas en Tecún Umán, «sin agua».'
  assert.equal((await opened('a.txt', `\ufeff${text}`)).text, text)
  assert.equal((await opened('a.txt', Buffer.from(`\ufeff${text}`, 'utf16le'))).text, text)
  assert.equal((await opened('a.txt', Buffer.from(text, 'utf16le'))).text, text)
  assert.equal((await opened('a.txt', Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).text, text)
  const old = await opened('a.txt', Buffer.from(text, 'latin1'))
  assert.deepEqual([old.text, old.notes[0]?.code], [text, 'encoding.guessed'])
  assert.equal(
    await refused('a.txt', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0x41])),
    'document.encoding',
  )
  assert.equal(await refused('a.txt', Buffer.from('abc\0def\0ghi')), 'document.encoding')
})

test('plain text is kept to the letter, and a date is taken for its own only where it stands for the text', async () => {
  const text = 'BOLETÍN 4\nTapachula, 5 de noviembre de 2018\r\n\r\n  Llegaron 300.  \n'
  assert.deepEqual(
    [(await opened('a.txt', text)).text, (await opened('a.txt', text)).published?.day],
    [text, '2018-11-05'],
  )
  const dateline = `TEGUCIGALPA, 18 oct 2018 (Agencia) – ${SENTENCE.repeat(2)}`
  assert.equal((await opened('a.txt', dateline)).published?.day, '2018-10-18')
  const told = `La caravana que salió el 13 de octubre de 2018 de San Pedro Sula llegó con unas 2.000 personas, entre ellas muchas familias con niños, a la frontera.`
  assert.equal((await opened('a.txt', told)).published, null)
  assert.equal((await opened('a.txt', 'Bulletin, 5/10/2018')).published, null)
})

test('what cannot be read is told as what it is', async () => {
  assert.equal(await refused('foto.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2])), 'document.format')
  assert.equal(await refused('a.zip', zipOf([{ name: 'x.exe', bytes: Buffer.from('MZ') }])), 'document.format')
  assert.equal(await refused('a.json', '{"a":1}'), 'document.format')
  assert.equal(await refused('a.json', '{"a":'), 'document.broken')
  assert.equal(await refused('a.txt', '  \n '), 'document.empty')
  assert.equal(await refused('a.pdf', '%PDF-1.4\nnothing'), 'document.broken')
  assert.equal(await refused('a.pdf', pdfOf([[], []])), 'document.noText')
  assert.equal(await refused('a.docx', docxOf('<w:document')), 'document.broken')
})

test('what nobody named is called by its subject, its day or its first line, never by who sent it', async () => {
  const called = async (name: string, text: string) => titleOf(await opened(name, text), name)
  const chat = ['05:48] Yuleisy: ya hay 400', '06:30] Rafa: la línea está abierta', '07:15] Ivone: entraron 612']
  assert.equal(await called('', chat.map((line) => `[20/5/25, ${line}`).join('\n')), 'Chat 2025-05-20')
  assert.equal(await called('', '[05:48] Yuleisy: ya hay 400'), 'Chat')
  const mail = 'From: Rosa Invented <rosa@example.org>\nTo: all\nSubject: Re: Evening numbers\n\nWe are 412.'
  assert.equal(await called('', mail), 'Evening numbers')
  assert.equal(await called('C:\\notas\\parte.txt', 'Hay 300 en el puente.'), 'parte.txt')
  assert.equal(await called('parte.txt', 'Parte de la noche\n\nHay 300 en el puente.'), 'Parte de la noche')
  const named = await called('WhatsApp Chat con Rosa.txt', chat.map((line) => `[20/5/25, ${line}`).join('\n'))
  assert.equal(named, 'Chat 2025-05-20')
  const message = { type: 'message', date: '2018-10-15T05:10:00', from: 'Luis', text: 'salimos ya' }
  const telegram = JSON.stringify({ name: 'Rosa', type: 'personal_chat', messages: [message] })
  assert.equal(await called('result.json', telegram), 'Chat 2018-10-15')
  assert.equal(await called('', 'Boletín 4\n\nHay 300.'), 'Boletín 4')
  assert.equal((await called('', `${'palabra '.repeat(40)}\n`)).length, 120)
})
