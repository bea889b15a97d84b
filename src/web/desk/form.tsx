/** A draft's data as a form, drawn from the kind's fields alone: this file knows no kind. */
import { useEffect, useRef } from 'preact/hooks'
import type { Field } from '../../core/form.ts'
import type { DeskDraft } from '../../readiness/model.ts'
import { asAsked, dataFrom, Entry, valueAt } from '../fields.tsx'
import { t } from '../words.ts'

type EditProps = {
  draft: DeskDraft
  fields: readonly Field[]
  onSave: (data: Record<string, unknown>) => void
  onCancel: () => void
}

export function EditForm({ draft, fields: all, onSave, onCancel }: EditProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  const fields = all.map((field) => asAsked(field, draft.data))
  const shown = fields.filter((field) => field.required || valueAt(draft.data, field.name) !== undefined)
  const more = fields.filter((field) => !shown.includes(field))
  return (
    <form
      ref={form}
      class="edit"
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault()
        onSave(dataFrom(new FormData(event.currentTarget), fields, draft.data))
      }}
    >
      {shown.map((field) => (
        <Entry key={field.name} field={field} value={valueAt(draft.data, field.name)} />
      ))}
      {more.length > 0 && (
        <details>
          <summary>{t('desk.moreFields')}</summary>
          {more.map((field) => (
            <Entry key={field.name} field={field} value={undefined} />
          ))}
        </details>
      )}
      <p class="choices">
        <button type="submit" class="main">
          {t('desk.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('desk.cancel')}
        </button>
      </p>
    </form>
  )
}
