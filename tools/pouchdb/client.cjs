// PouchDB as the phones: one JSON order a line on standard input, one JSON answer a line on standard output.
// {fill:{clients,each,chars}} {push:{clients,url}} {pull:{url}} {load:{url,documents,chars}}
const { randomBytes } = require('node:crypto')
const { createInterface } = require('node:readline')
const PouchDB = require('pouchdb')

const folder = process.argv[2]
const BATCH = 100
const databases = []

/** As a report is: ids and a signature that do not pack, and words that do. */
const documentOf = (client, n, chars) => ({
  _id: `r${randomBytes(32).toString('base64url')}`,
  kind: 'movement.sighting',
  device: client,
  seq: n + 1,
  prev: randomBytes(32).toString('base64url'),
  sig: randomBytes(64).toString('base64url'),
  happened: { from: '2018-10-15T06:00:00Z', to: '2018-10-16T06:00:00Z', precision: 'day', zone: 'America/Guatemala' },
  data: { group: 'main', stop: 'esq', people: { low: null, best: 1000 + n, high: null } },
  words: 'x'.repeat(Math.max(0, chars - 460)),
})

async function fill({ clients, each, chars }) {
  for (let client = 0; client < clients; client++) {
    const database = new PouchDB(`${folder}/client-${client}`)
    const device = randomBytes(32).toString('base64url')
    await database.bulkDocs(Array.from({ length: each }, (_, n) => documentOf(device, n, chars)))
    databases.push(database)
  }
  return {}
}

async function push({ url }) {
  const startMs = performance.now()
  const ends = await Promise.all(
    databases.map(async (database) => {
      const { docs_written: written } = await database.replicate.to(url, { batch_size: BATCH })
      return { written, ms: performance.now() - startMs }
    }),
  )
  return { written: ends.reduce((sum, { written }) => sum + written, 0), ms: Math.max(...ends.map(({ ms }) => ms)) }
}

async function pull({ url }) {
  const database = new PouchDB(`${folder}/fresh`)
  const startMs = performance.now()
  const { docs_written: written } = await database.replicate.from(url, { batch_size: BATCH })
  return { written, ms: performance.now() - startMs }
}

async function load({ url, documents, chars }) {
  const database = new PouchDB(url)
  for (let at = 0; at < documents; at += 1000)
    await database.bulkDocs(Array.from({ length: 1000 }, (_, n) => documentOf('loader', at + n, chars)))
  return {}
}

const orders = { fill, push, pull, load }

async function main() {
  for await (const line of createInterface({ input: process.stdin })) {
    const [[name, order]] = Object.entries(JSON.parse(line))
    console.log(JSON.stringify(await orders[name](order)))
  }
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
