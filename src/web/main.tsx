/**
 * The page that people open: one screen answers "how many, when, what is missing", and every number on it leads to the
 * reports it rests on. It holds no facts of its own: it shows what the hub says, keeps the last picture when the hub
 * cannot be reached, and says so. Small enough for an old phone on a slow link; no request leaves for a third party.
 */
import { render } from 'preact'
import { App } from './app.tsx'
import { startClock } from './live.ts'
import { watchReleases } from './newer.tsx'
import { wasSetUp } from './phone/state.ts'
import { ownScript } from './trusted.ts'
import './style/base.css'
import './style/frame.css'
import './style/ribbon.css'
import './style/card.css'
import './style/pages.css'
import './style/forms.css'
import './style/phone.css'
import './style/wide.css'
import './style/print.css'

startClock()
if (import.meta.env.PROD)
  navigator.serviceWorker?.register(ownScript('/offline.js')).then((service) => service && watchReleases(service))
// A phone opens before its screens ask: their questions are signed, and their last pictures lie in it.
if (wasSetUp()) import('./phone/client.ts').then(({ learnState }) => learnState())
const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  render(<App />, root)
}
