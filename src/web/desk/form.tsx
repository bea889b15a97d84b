/** A draft's data as a form, drawn from the kind's fields alone: this file knows no kind. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Field } from '../../core/form.ts'
import type { Happened } from '../../core/time.ts'
import type { DeskDraft } from '../../readiness/model.ts'
import { dataFrom, onClock, valueAt } from '../entered.ts'
import { asAsked, Entry } from '../fields.tsx'
import { t } from '../words.ts'
import { FormEnd } from './end.tsx'
import { pressInForm } from './keys.tsx'
import { happenedFrom, localOf } from './time.ts'

type EditProps = {
  draft: DeskDraft
  fields: readonly Field[]
  onSave: (changed: { data: Record<string, unknown>; happened: Happened }) => void
  /** Tells which field is being looked at, so that its words can be shown. */
  onLit: (field: string | null) => void
  onCancel: () => void
}

export function EditForm({ draft, fields: all, onSave, onLit, onCancel }: EditProps) {
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  // What is sealed is written on a phone: the hub has no key, and must never have the words.
  const clear = all.filter(({ sealedFor }) => sealedFor.length === 0)
  const fields = clear.map((field) => asAsked(field, draft.data))
  const shown = fields.filter((field) => field.required || valueAt(draft.data, field.name) !== undefined)
  const more = fields.filter((field) => !shown.includes(field))
  return (
    <form
      ref={form}
      class="edit"
      onKeyDown={(event) => pressInForm(event, onCancel)}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const [from, to] = [String(form.get(FROM)), String(form.get(TO))]
        const data = onClock(dataFrom(form, fields, draft.data), draft.happened.zone)
        onSave({ data, happened: happenedFrom(from, to, draft.happened) })
      }}
      onFocusIn={(event) => onLit(fieldIn(event.target))}
      onFocusOut={() => onLit(null)}
    >
      {shown.map((field) => (
        <Entry key={field.name} field={field} value={valueAt(draft.data, field.name)} />
      ))}
      <TimeEntry happened={draft.happened} />
      {more.length > 0 && (
        <details>
          <summary>{t('desk.moreFields')}</summary>
          {more.map((field) => (
            <Entry key={field.name} field={field} value={undefined} />
          ))}
        </details>
      )}
      <FormEnd act={t('desk.save')} leave={t('desk.cancel')} onLeave={onCancel} />
    </form>
  )
}

const FROM = 'happened.from'
const TO = 'happened.to'

/** The field of the data that a control is for. */
const fieldIn = (target: EventTarget | null): string | null =>
  (target as HTMLInputElement | null)?.name?.split('.')[0] || null

/** When it happened, in the zone of the draft. */
function TimeEntry({ happened: { from, to, zone } }: { happened: Happened }) {
  return (
    <fieldset class="time">
      <legend>
        {t('desk.when')} <span class="quiet">({zone})</span>
      </legend>
      <div class="entry">
        <label for="edit-from">{t('desk.from')}</label>
        <input id="edit-from" name={FROM} type="datetime-local" required defaultValue={localOf(from, zone)} />
      </div>
      <div class="entry">
        <label for="edit-to">{t('desk.until')}</label>
        <input id="edit-to" name={TO} type="datetime-local" defaultValue={localOf(to, zone)} />
      </div>
    </fieldset>
  )
}
