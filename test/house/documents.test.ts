import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { suite, test } from 'node:test'
import { documentFaults, guardFaults, linkFaults, roomFaults, scriptFaults } from './documents.ts'
import { checkout } from './source.ts'

const read = (path: string) => readFileSync(join(checkout, path), 'utf8')
const known = (path: string) => existsSync(join(checkout, path))
const none: string[] = []

function pagesUnder(folder: string): string[] {
  const names = known(folder) ? (readdirSync(join(checkout, folder), { recursive: true }) as string[]) : []
  return names.map((name) => posix.join(folder, name.replaceAll('\\', '/')))
}

const top = readdirSync(checkout).map(String)
const folders = ['docs', 'examples', 'bench', 'test', 'tools', 'scripts', 'src'].flatMap(pagesUnder)
const pages = [...top, ...folders].filter((path) => path.endsWith('.md') && !path.includes('node_modules/'))
const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
const rooms = readdirSync(join(checkout, 'src'), { withFileTypes: true }).filter((one) => one.isDirectory())

/** Names of buttons and pages, as guides write them: between single stars. */
const NAMED = /(?<![*\w])\*([^*]+)\*(?![*\w])/g

/** Properties that a reliable hub is asked to show. */
const TARGETS = 19

suite('the documents', () => {
  test('every button and page that a guide names is called so in the product, in both languages', () => {
    const unknown = ['es', 'en'].flatMap((lang) => {
      const texts = folders.filter((path) => path.startsWith('src/texts/') && path.endsWith(`.${lang}.ts`))
      const words = texts.map(read).join('\n').toLowerCase()
      const guides = pages.filter((path) => path.startsWith(`docs/guide/${lang}/`))
      assert.ok(texts.length > 5 && guides.length > 5)
      return guides.flatMap((path) => {
        const names = [...read(path).matchAll(NAMED)].map(([, name = '']) => name.replace(/\s+/g, ' '))
        return names.filter((name) => !words.includes(name.toLowerCase())).map((name) => `${path}: ${name}`)
      })
    })
    assert.deepEqual(unknown, none)
  })

  test('every test that ARCHITECTURE names is there, under that name', () => {
    const text = read('ARCHITECTURE.md')
    assert.ok((text.match(/^\d\. \*\*/gm) ?? []).length >= 7, 'the seven invariants are not there')
    assert.deepEqual(
      guardFaults(text, (path) => (known(path) ? read(path) : null)),
      none,
    )
  })
  test('every threat and every failure of the list is there with a test, and every test that they name is, too', () => {
    const text = read('docs/threats.md')
    const rows = new Map([...text.matchAll(/^\| ([TF]\d+) \|.*$/gm)].map(([row, name = '']) => [name, row]))
    const wanted = [21, 15].flatMap((most, at) => Array.from({ length: most }, (_, n) => `${'TF'[at]}${n + 1}`))
    assert.deepEqual([...rows.keys()], wanted)
    assert.deepEqual(
      wanted.filter((name) => !/`[^`\s]+\.ts` "[^"]+"/.test(rows.get(name) ?? '')),
      none,
    )
    assert.deepEqual(
      guardFaults(text, (path) => (known(path) ? read(path) : null)),
      none,
    )
  })
  test('every target has a row with what shows it and what was measured, and every test and bench that they name is there', () => {
    const text = read('docs/targets.md')
    const rows = [...text.matchAll(/^\| (?!property|-)([^|]+) \|([^|]+)\|([^|]+)\|([^|]+)\|([^|]*)\|$/gm)]
    assert.equal(rows.length, TARGETS)
    assert.equal(text.match(/^\| /gm)?.length, TARGETS + 1, 'a row has another number of cells')
    const shows = /`[^`\s]+\.ts` "[^"]+"|`npm run bench -- [a-z -]+`/
    assert.deepEqual(
      rows.flatMap(([, name, , by = '', measured = '']) => (shows.test(by) && measured.trim() !== '' ? [] : [name])),
      none,
    )
    assert.deepEqual(
      guardFaults(text, (path) => (known(path) ? read(path) : null)),
      none,
    )
    const named = [...text.matchAll(/`npm run bench -- ([a-z -]+)`/g)].flatMap(([, names = '']) => names.split(' '))
    const benches = new Set([...read('bench/run.ts').matchAll(/^ {2}'?([a-z-]+)'?: async/gm)].map(([, name]) => name))
    assert.deepEqual(
      named.filter((name) => !benches.has(name)),
      none,
    )
  })
  test('ARCHITECTURE has the headings that the house tests point to, and stays one page', () => {
    const text = read('ARCHITECTURE.md')
    for (const heading of ['Arrows', 'Pure rooms', 'Sizes']) assert.match(text, new RegExp(`^## ${heading}$`, 'm'))
    assert.ok(text.split('\n').length <= 121, 'more than 120 lines')
  })
  test('ARCHITECTURE has a line for every room, and for no other', () => {
    const names = rooms.map(({ name }) => name)
    assert.deepEqual(roomFaults(read('ARCHITECTURE.md'), names), none)
  })
  test('every link leads to a file, and every heading it names is there', () => {
    assert.ok(pages.length > 10)
    const faults = pages.flatMap((path) => linkFaults(path, read(path), known, read))
    assert.deepEqual(faults, none)
  })
  test('every file of this checkout that a page names is there', () => {
    // CONTRIBUTING shows how to add a kind by one that is not there.
    const describing = pages.filter((path) => path !== 'CONTRIBUTING.md')
    const faults = describing.flatMap((path) => documentFaults(path, read(path), known))
    assert.deepEqual(faults, none)
  })
  test('the list of decisions has each of them by its own title', () => {
    const all = pages.filter((path) => /^docs\/adr\/\d{4}-/.test(path)).sort()
    const lines = all.map((path) => {
      const [, number, title] = /^# (\d+)\. (.+)$/m.exec(read(path)) ?? []
      return `- ${number}: [${title}](${posix.basename(path)})`
    })
    assert.deepEqual(read('docs/adr/README.md').match(/^- .*$/gm), lines)
  })
  test('every npm command that a page names is in package.json', () => {
    const faults = pages.flatMap((path) => scriptFaults(path, read(path), scripts))
    assert.deepEqual(faults, none)
  })
})

suite('a planted fault in a document is found', () => {
  const there = (path: string) => ['docs/a.md', 'docs/adr', 'src/core/a.ts'].includes(path)
  const text = (path: string) => (path === 'docs/a.md' ? '# One thing\n' : null)
  test('a test of another name', () => {
    const templated = 'two $' + '{three}'
    const source = `test('one', () => {})\nit(\`${templated}\`, () => {})\n// test('four')`
    const guards = (name: string) => guardFaults(`\`a.test.ts\` "${name}"`, () => source)
    for (const name of ['one', templated]) assert.deepEqual(guards(name), none)
    for (const name of ['three', 'four', 'two']) assert.match(guards(name).join(), /no test/)
    assert.match(guardFaults('`gone.test.ts` "one"', () => null).join(), /is not there/)
  })
  test('a link to nowhere, and one to no heading', () => {
    const faults = (link: string) => linkFaults('docs/b.md', `# B\n[it](${link})`, there, (path) => text(path) ?? '')
    for (const link of ['a.md', '#b', 'a.md#one-thing', 'adr', 'https://example.org/x', '../src/core/a.ts'])
      assert.deepEqual(faults(link), none, link)
    for (const link of ['c.md', '../a.md', 'a.md#two', '#here']) assert.equal(faults(link).length, 1, link)
  })
  test('a file that is gone', () => {
    assert.deepEqual(documentFaults('a.md', 'In `src/core/a.ts` and `docs/adr`, not `src/NAME/x.ts`.', there), none)
    assert.match(documentFaults('a.md', 'In `src/core/b.ts`.', there).join(), /src\/core\/b\.ts is not there/)
  })
  test('a command that is gone', () => {
    assert.deepEqual(
      scriptFaults('a.md', 'npm run bench, npm test, npm run --silent vereda -- x', ['bench', 'test', 'vereda']),
      none,
    )
    assert.match(scriptFaults('a.md', 'npm run gone', ['bench']).join(), /npm run gone/)
    assert.match(scriptFaults('a.md', 'npm start -- --port 1', ['bench']).join(), /npm start/)
  })
  test('a room without a line, and a line without a room', () => {
    const table = '| `core` | words |\n| `log` | keeps |'
    assert.deepEqual(roomFaults(table, ['core', 'log']), none)
    assert.match(roomFaults(table, ['core', 'log', 'web']).join(), /web/)
    assert.match(roomFaults(table, ['core']).join(), /log/)
  })
})
