/** Where a new text comes in: a file that is chosen or dropped, or words that are pasted. Only the text itself is asked. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useHere } from '../place.ts'
import { Problems } from '../states.tsx'
import { t } from '../words.ts'
import { type About, type Step, type Taken, useTaking } from './taking.ts'
import { words } from './words.ts'
import { ZoneEntry } from './zone.tsx'

/** What the hub can open: for the file dialogue, which greys out the rest. */
const ENDINGS = '.txt,.md,.html,.htm,.pdf,.docx,.eml,.json,.zip'
const MEDIA = ['article', 'bulletin', 'message', 'form'] as const
const TONGUES = ['es', 'en'] as const

export function TakeForm({ journey }: { journey: string }) {
  const { step, take, leave } = useTaking(journey)
  const [file, setFile] = useState<File | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const taken = takenFrom(form, file)
    const isNothing = !taken.file && taken.text.trim() === ''
    setEmpty(isNothing)
    if (isNothing) (form.elements.namedItem('text') as HTMLElement).focus()
    else take(taken)
  }
  return (
    <section>
      <h2>{t('desk.paste')}</h2>
      {/* It stays while the text is read, so that nothing typed is lost when it is called off or refused. */}
      <form class="paste" noValidate hidden={isUnderWay(step)} onSubmit={submit}>
        <FileDrop file={file} onFile={setFile} />
        {!file && <TextEntry isEmpty={isEmpty} />}
        <AboutEntries />
        <Refusal step={step} />
        <button type="submit" class="main">
          {t('desk.read')}
        </button>
      </form>
      {step.state === 'reading' && <Reading step={step} name={file?.name ?? ''} onLeave={leave} />}
      {step.state === 'undated' && <DayForm taken={step.taken} onTake={take} onLeave={leave} />}
    </section>
  )
}

const isUnderWay = ({ state }: Step): boolean => state === 'reading' || state === 'undated'

function takenFrom(form: HTMLFormElement, file: File | null): Taken {
  const data = new FormData(form)
  const said = (name: string): string => String(data.get(name) ?? '').trim()
  const about: About = {
    title: said('title'),
    publisher: said('publisher'),
    published: said('published'),
    zone: said('zone'),
    medium: said('medium'),
    lang: said('lang'),
  }
  return { file, text: String(data.get('text') ?? ''), about }
}

type DropProps = { file: File | null; onFile: (file: File | null) => void }

function FileDrop({ file, onFile }: DropProps) {
  const [isOver, setOver] = useState(false)
  const [isMany, setMany] = useState(false)
  const choose = (files: FileList | null | undefined): void => {
    if (!files?.[0]) return
    setMany(files.length > 1)
    onFile(files[0])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for the keyboard.
    <div
      class={`drop ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        choose(event.dataTransfer?.files)
      }}
    >
      {file ? <Chosen file={file} isMany={isMany} onFile={onFile} /> : <Chooser onChoose={choose} />}
    </div>
  )
}

function Chooser({ onChoose }: { onChoose: (files: FileList | null) => void }) {
  return (
    <>
      <label class="button" for="file">
        {words('take.choose')}
      </label>
      <input
        id="file"
        type="file"
        class="visually-hidden"
        accept={ENDINGS}
        aria-describedby="file-kinds"
        onChange={(event) => onChoose(event.currentTarget.files)}
      />
      <p class="quiet" id="file-kinds">
        {words('take.drop')} {words('take.kinds')}
      </p>
    </>
  )
}

function Chosen({ file, isMany, onFile }: DropProps & { file: File; isMany: boolean }) {
  return (
    <>
      <p role="status">
        <b>{file.name}</b>{' '}
        <span class="quiet">{words('take.size', { kb: Math.max(1, Math.round(file.size / 1000)) })}</span>
      </p>
      {isMany && <p class="quiet">{words('take.oneByOne')}</p>}
      <button type="button" onClick={() => onFile(null)}>
        {words('take.other')}
      </button>
    </>
  )
}

function TextEntry({ isEmpty }: { isEmpty: boolean }) {
  return (
    <div class={`entry ${isEmpty ? 'wrong' : ''}`}>
      <label for="text">{words('take.orPaste')}</label>
      {isEmpty && (
        <p class="what-is-wrong" id="text-wrong">
          {words('take.needText')}
        </p>
      )}
      <textarea
        id="text"
        name="text"
        rows={7}
        aria-invalid={isEmpty || undefined}
        aria-describedby={isEmpty ? 'text-wrong' : undefined}
      />
    </div>
  )
}

/** All of it is found in the text or left out, unless a person knows better. */
function AboutEntries() {
  const { journey } = useHere()
  return (
    <details class="about-text">
      <summary>{words('take.about')}</summary>
      <p class="quiet">{words('take.aboutWhy')}</p>
      <Entry name="published" label={t('desk.field.published')} hint={t('desk.field.publishedHint')}>
        <input id="published" name="published" type="date" aria-describedby="published-hint" />
      </Entry>
      <ZoneEntry id="zone" own={journey?.zone ?? 'UTC'} isFree />
      <Entry name="title" label={t('desk.field.title')}>
        <input id="title" name="title" maxLength={300} />
      </Entry>
      <Entry name="publisher" label={t('desk.field.publisher')}>
        <input id="publisher" name="publisher" maxLength={120} />
      </Entry>
      <Choice
        name="medium"
        free={words('take.asItLooks')}
        choices={MEDIA.map((one) => [one, t(`desk.medium.${one}`)])}
      />
      <Choice name="lang" free={t('desk.lang.auto')} choices={TONGUES.map((one) => [one, t(`desk.lang.${one}`)])} />
    </details>
  )
}

type ChoiceProps = { name: 'medium' | 'lang'; free: string; choices: readonly (readonly [string, string])[] }

function Choice({ name, free, choices }: ChoiceProps) {
  return (
    <Entry name={name} label={t(`desk.field.${name}`)}>
      <select id={name} name={name}>
        {[['', free] as const, ...choices].map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Entry>
  )
}

type EntryProps = { name: string; label: string; hint?: string; children: preact.ComponentChildren }

function Entry({ name, label, hint, children }: EntryProps) {
  return (
    <div class="entry">
      <label for={name}>{label}</label>
      {hint && (
        <p class="quiet" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  )
}

/** Why the hub did not take the text; no reason at all means that it was not reached. A twin can be opened from here. */
function Refusal({ step }: { step: Step }) {
  const { to } = useHere()
  if (step.state !== 'refused') return null
  const twin = step.problems.find(({ code }) => code === 'document.duplicate')?.slots['source']
  return (
    <div class="refusal" role="alert">
      {step.problems.length === 0 ? t('state.offlineEmpty') : <Problems problems={step.problems.map(plain)} />}
      {twin && <a href={to(`/desk/${encodeURIComponent(String(twin))}`)}>{words('take.openTwin')}</a>}
    </div>
  )
}

/** Of a text there is no place to tell but the text. */
const plain = <P extends { path: string }>(one: P): P => ({ ...one, path: '' })

function Reading({
  step,
  name,
  onLeave,
}: {
  step: Extract<Step, { state: 'reading' }>
  name: string
  onLeave: () => void
}) {
  const { done, of } = step
  const said = of > 0 ? words('take.pages', { done, of }) : t('desk.reading')
  return (
    <div class="reading">
      <p role="status">
        {name && <b>{name}: </b>}
        {said}
      </p>
      <progress max={of || undefined} value={of > 0 ? done : undefined} aria-label={said} />
      <button type="button" onClick={onLeave}>
        {words('take.leave')}
      </button>
    </div>
  )
}

type DayProps = { taken: Taken; onTake: (taken: Taken) => void; onLeave: () => void }

/** Nothing says when the text came out, and its "yesterday" hangs on it: asked before any draft is made. */
function DayForm({ taken, onTake, onLeave }: DayProps) {
  const { journey } = useHere()
  const day = useRef<HTMLInputElement>(null)
  const [isMissing, setMissing] = useState(false)
  useLayoutEffect(() => day.current?.focus(), [])
  return (
    <form
      class="paste asks-day"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const said = new FormData(event.currentTarget as HTMLFormElement)
        const published = String(said.get('asked-day') ?? '')
        setMissing(published === '')
        if (published === '') return day.current?.focus()
        onTake({ ...taken, about: { ...taken.about, published, zone: String(said.get('asked-zone') ?? '') } })
      }}
    >
      <h3>{words('take.whichDay')}</h3>
      <p>{words('take.whichDayWhy')}</p>
      <div class={`entry ${isMissing ? 'wrong' : ''}`}>
        <label for="asked-day">{t('desk.field.published')}</label>
        {isMissing && <p class="what-is-wrong">{t('desk.needDay')}</p>}
        <input ref={day} id="asked-day" name="asked-day" type="date" aria-invalid={isMissing || undefined} />
      </div>
      <ZoneEntry id="asked-zone" own={taken.about.zone || (journey?.zone ?? 'UTC')} />
      <p class="choices">
        <button type="submit" class="main">
          {t('desk.read')}
        </button>
        <button type="button" onClick={onLeave}>
          {t('desk.cancel')}
        </button>
      </p>
    </form>
  )
}
