/**
 * The page that people open: one screen answers "how many, when, what is missing", and every number on it leads to the
 * reports it rests on. It holds no facts of its own: it shows what the hub says, keeps the last picture when the hub
 * cannot be reached, and says so. Small enough for an old phone on a slow link; no request leaves for a third party.
 */
import { render } from 'preact'
import { App } from './app.tsx'
import { startClock } from './live.ts'
import { wasSetUp } from './phone/state.ts'
import { takeOver } from './piece.tsx'
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
// Nothing is half written yet: a page that is only locked or loaded anew, and never closed, would keep its release for ever.
if (import.meta.env.PROD)
  navigator.serviceWorker
    ?.register(ownScript('/offline.js'))
    .then((service) => service?.waiting && takeOver(service.waiting, 'alone'))
// A phone opens before its screens ask: their questions are signed, and their last pictures lie in it.
if (wasSetUp()) import('./phone/client.ts').then(({ learnState }) => learnState())
const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  render(<App />, root)
}
