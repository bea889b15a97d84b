// PouchDB's own server on a LevelDB folder, in server mode as its documentation sets it up: `node server.cjs FOLDER`.
// Says its address on the first line.
const express = require('express')
const PouchDB = require('pouchdb')
const expressPouchdb = require('express-pouchdb')

const Server = PouchDB.defaults({ prefix: `${process.argv[2]}/` })
const app = express()
app.use(
  '/',
  expressPouchdb(Server, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: `${process.argv[2]}.log` }),
)
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
