/**
 * The phone's thread: plugs the browser's disk, keys, clock, dice and network into `src/phone`, and answers the page.
 * One tab at a time has it: two would write one device's chain twice.
 */
import { fromBase64url, toBase64url } from '../core/bytes.ts'
import { fieldsOf } from '../core/form.ts'
import { bad, good, type ProblemCode, problem } from '../core/problem.ts'
import type { Signer } from '../core/report.ts'
import { instant } from '../core/time.ts'
import { KINDS } from '../domains/all.ts'
import { bundleText, headsIn, readBundle } from '../log/bundle.ts'
import { Log } from '../log/log.ts'
import { padded } from '../log/padding.ts'
import type { Store } from '../log/port.ts'
import { StoreTrouble } from '../log/port.ts'
import type { Chest } from '../phone/attached.ts'
import { hear } from '../phone/hearing.ts'
import { Phone, type PhoneParts, type Saying } from '../phone/phone.ts'
import type { Call, PhoneService, PhoneState, Told } from '../phone/service.ts'
import { floorIn } from '../phone/torn.ts'
import { openChest } from '../store/phone/chest.ts'
import { openJournal } from '../store/phone/journal.ts'
import * as keyring from '../store/phone/keyring.ts'
import { openPhoneStore } from '../store/phone/store.ts'
import { besideOf } from './beside.ts'
import { phoneSigner, SECRET_BYTES, verifyOnPhone } from './phoneKeys.ts'
import { networkBy } from './phoneNetwork.ts'

const KEY = 'device.key'
/** Of the other journal, where this one gave it its words. */
const DECOY = 'phone.decoy'

const dice = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))
const tell = (told: Told): void => postMessage(told)

async function signerIn(store: Store): Promise<Signer> {
  const kept = await store.getFact(KEY)
  const secret = kept === null ? dice(SECRET_BYTES) : (fromBase64url(kept) as Uint8Array)
  if (kept === null) await store.setFact(KEY, toBase64url(secret))
  return phoneSigner(secret)
}

async function pack(text: string): Promise<{ bytes: Uint8Array; encoding: string | null }> {
  if (typeof CompressionStream === 'undefined') return { bytes: new TextEncoder().encode(text), encoding: null }
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return { bytes: padded(new Uint8Array(await new Response(packed).arrayBuffer())), encoding: 'gzip' }
}

/** A file of its own: it comes when this phone is of a hub, so that it is there without network, and to no other. */
const seals: PhoneParts['seals'] = async (parts) => {
  const [{ Seals }, sealer] = await Promise.all([import('../phone/seals.ts'), import('../log/seal.ts')])
  return new Seals({ ...parts, sealer })
}

/** Comes when the first photo goes. */
const carrier = () => import('../phone/carrying.ts')

/** Comes with the first exchange, when there is a network. */
const witness = () => import('../phone/witness.ts')
const joining = () => import('../phone/joining.ts')
const working = () => import('../phone/working.ts')
const sweeping = () => import('../log/sweep.ts')
const redating = () => import('../phone/redating.ts')
const forgetting = () => import('../phone/forgetting.ts')

/** `unlocked`: null in a window that keeps nothing. */
type Opened = { readonly phone: Phone; readonly store: Store; readonly unlocked: keyring.Unlocked | null }
type Parts = { readonly store: Awaited<ReturnType<typeof openPhoneStore>>; readonly chest: Chest }

async function open(unlocked: keyring.Unlocked): Promise<Opened> {
  const { journal, box } = unlocked
  const store = await openPhoneStore(await openJournal(journal), box)
  return { unlocked, ...(await openOver({ store, chest: await openChest(journal, box) })) }
}

async function openOver({ store, chest }: Parts): Promise<Omit<Opened, 'unlocked'>> {
  const nowMs = () => Date.now()
  const signer = await signerIn(store)
  const log = await Log.open({
    store,
    kinds: KINDS,
    views: [],
    verify: besideOf(verifyOnPhone),
    now: () => instant(nowMs()),
    floor: await floorIn(store, signer.device, store.lost),
    isTorn: store.unread > 0,
  })
  log.onChange(() => tell({ changed: true }))
  const nonce = (): string => toBase64url(dice(16))
  const parts = {
    store,
    log,
    kinds: KINDS,
    chest,
    signer,
    verify: verifyOnPhone,
    nowMs,
    network: networkBy(fetch.bind(globalThis)),
    pack,
    nonce,
    seals,
    carrier,
    witness,
    joining,
    working,
    sweeping,
    redating,
    forgetting,
    dropFacts: store.dropFacts.bind(store),
  }
  return { store, phone: await Phone.open(parts) }
}

/** A page that was just left may hold it for a moment still: its thread is ended after the next one has begun. */
const LEAVING_MS = 1500

/** Held as long as this thread lives; false when another tab has it. Browsers lend no locks to an address that is not safe. */
const isOurs = new Promise<boolean>((resolve, reject) => {
  const patience = new AbortController()
  const late = setTimeout(() => patience.abort(), LEAVING_MS)
  const hold = (): Promise<never> => {
    clearTimeout(late)
    resolve(true)
    return new Promise(() => {})
  }
  navigator.locks
    ?.request('vereda-phone', { signal: patience.signal }, hold)
    .catch((error) => (patience.signal.aborted ? resolve(false) : reject(error)))
})

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

class Service implements PhoneService {
  #opened: Opened | null = null
  #leave: (() => void) | undefined

  async state(): Promise<PhoneState> {
    if (this.#opened) return 'open'
    if (!isSecureContext) return 'unsafe'
    // A browser of before 2022. Two tabs of it would write one device's chain twice.
    if (!navigator.locks) throw new Error('no locks')
    try {
      if (!(await isOurs)) return 'elsewhere'
      const bare = await keyring.unlockBare()
      if (bare) this.#opened = await open(bare)
      return bare ? 'open' : (await keyring.keyringState()) === 'locked' ? 'locked' : 'none'
    } catch (error) {
      if (error instanceof StoreTrouble && error.code !== 'store.failed') throw error
      return 'forbidden'
    }
  }

  async create(passphrase: string | null) {
    try {
      this.#opened = await open(await keyring.makeKeyring(passphrase))
      return good(null)
    } catch (error) {
      return bad(problem(error instanceof StoreTrouble ? error.code : 'store.failed', '', { place: 'Vereda' }))
    }
  }

  async pass() {
    const { openPassing } = await import('./passing.ts')
    this.#opened = { unlocked: null, ...(await openOver(await openPassing())) }
  }

  async unlock(passphrase: string) {
    const unlocked = await keyring.unlock(passphrase)
    if (unlocked) this.#opened = await open(unlocked)
    return unlocked !== null
  }

  async listen(journey: string | null) {
    this.#leave?.()
    const line = this.#opened?.phone.line
    const told = { changed: () => tell({ heard: true }), read: (reading: string) => tell({ reading }) }
    this.#leave = line && journey !== null ? hear({ line, wait }, journey, told) : undefined
  }

  async lock() {
    await this.listen(null)
    await this.#opened?.phone.close()
    this.#opened = null
  }

  async isProtected() {
    return this.#opened ? (this.#opened.unlocked?.isProtected ?? false) : true
  }

  async protect(passphrase: string) {
    const unlocked = await keyring.protect(this.#unlocked, passphrase)
    if (unlocked) this.#opened = { ...this.#open, unlocked }
    return unlocked ? 'saved' : 'taken'
  }

  decoy: PhoneService['decoy'] = async (passphrase, isSure) => {
    const { store } = this.#open
    const kept = await store.getFact(DECOY)
    if (kept === null && !isSure) return (await this.#opens(passphrase)) ? 'taken' : 'sure'
    const known = kept === null ? null : (fromBase64url(kept) as Uint8Array<ArrayBuffer>)
    const key = await keyring.makeDecoy(this.#unlocked, passphrase, known)
    if (key) await store.setFact(DECOY, toBase64url(key))
    return key ? 'saved' : 'taken'
  }

  async wipe() {
    await this.lock()
    await keyring.wipe()
  }

  async forms() {
    return [...KINDS.values()].flatMap((kind) =>
      kind.button === undefined ? [] : [{ name: kind.name, button: kind.button, fields: fieldsOf(kind) }],
    )
  }

  forgets: PhoneService['forgets'] = (days) => this.#phone.forgets(days)
  status = () => this.#phone.status()
  say: PhoneService['say'] = (saying) => this.#phone.say(saying)
  async sayAway(saying: Saying) {
    const texts = await this.#phone.sayAway(saying)
    return texts.ok ? good(bundleText(texts.value)) : texts
  }

  outbox = () => this.#phone.outbox()
  letGo = () => this.#phone.letGo()
  file: PhoneService['file'] = (attachment) => this.#phone.file(attachment)
  takeBack: PhoneService['takeBack'] = (report, why) => this.#phone.takeBack(report, why)
  audiences: PhoneService['audiences'] = async (journey, kind) => (await this.#phone.seals()).audiences(journey, kind)
  sealedLines: PhoneService['sealedLines'] = async (journey) => (await this.#phone.seals()).lines(journey)
  openSealed: PhoneService['openSealed'] = async (report) => (await this.#phone.seals()).open(report)
  handOn: PhoneService['handOn'] = async (report) => (await this.#phone.seals()).handOn(report)
  exchange = () => this.#phone.exchange((progress) => tell({ progress }))
  stop = async () => this.#phone.stop()
  ask: PhoneService['ask'] = (method, path, value) => this.#phone.ask(method, path, value)
  confirmed: PhoneService['confirmed'] = async (words, path, value) => {
    const { phone, unlocked } = this.#open
    // A decoy's words open another journal, and confirm nothing here.
    const isTheirs = !unlocked?.isProtected || (await this.#opens(words))
    return isTheirs ? phone.confirmed(path, value) : { status: 401, json: null, challenge: null, retryAfterS: null }
  }
  keepPicture: PhoneService['keepPicture'] = (path, text) => this.#phone.keepPicture(path, text)
  picture: PhoneService['picture'] = (path) => this.#phone.picture(path)

  async invitationKey() {
    const seed = dice(SECRET_BYTES)
    return { seed: toBase64url(seed), key: phoneSigner(seed).device }
  }

  async join(text: string) {
    const brought = await joining().catch(() => null)
    if (!brought) return bad(problem('hub.unreached'))
    const link = brought.readLink(text)
    if (!link) return bad(problem('invitation.torn'))
    const { sign } = phoneSigner(link.seed)
    return this.#phone.join({ ...link, sign })
  }

  async bundle(isAll = false) {
    const reports = await (isAll ? this.#phone.held() : this.#phone.unsent())
    return reports.length === 0 ? null : bundleText(reports, await this.#phone.heads())
  }

  async takeBundle(text: string) {
    const reports = readBundle(text)
    if (!reports.ok) return reports
    await this.#phone.takeHeads(headsIn(text))
    const outcomes = await this.#phone.accept(reports.value)
    const refused = outcomes.filter(({ state }) => state === 'refused').length
    const { home } = await this.#phone.status()
    const isOther = (report: string): boolean => home !== null && JSON.parse(report).journey !== home.journey
    return good({ reports: outcomes.length - refused, refused, others: reports.value.filter(isOther).length })
  }

  /** Whether these words open the journal that is open. */
  async #opens(words: string): Promise<boolean> {
    return (await keyring.unlock(words))?.journal === this.#unlocked.journal
  }

  get #open(): Opened {
    if (!this.#opened) throw new Error('the phone is locked')
    return this.#opened
  }

  get #unlocked(): keyring.Unlocked {
    if (!this.#open.unlocked) throw new Error('this window keeps nothing')
    return this.#open.unlocked
  }

  get #phone(): Phone {
    return this.#open.phone
  }
}

const service = new Service()

addEventListener('message', async ({ data }: MessageEvent<Call>) => {
  const run = service[data.call] as (...args: readonly unknown[]) => Promise<unknown>
  try {
    tell({ n: data.n, value: await run.apply(service, [...data.args]) })
  } catch (error) {
    const { code = null, message } = error as { code?: ProblemCode; message: string }
    tell({ n: data.n, trouble: { code, message } })
  }
})
