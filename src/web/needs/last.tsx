/** What became of the last thing that was said here, with a tap to take it back. */
import { Problems } from '../states.tsx'
import { t, tOr } from '../words.ts'
import { isSaying, last, takeBack } from './saying.ts'
import { w } from './words.ts'

export function LastSaid() {
  const told = last.value
  return (
    <div class="last-said" role="status">
      {told?.state === 'kept' && (
        <p>
          <span>{w('needs.kept', { what: tOr(`kind.${told.kind}.name`, told.kind) })}</span>
          <button type="button" disabled={isSaying.value} onClick={() => takeBack(told)}>
            {w('needs.undo')}
          </button>
          <Close />
        </p>
      )}
      {told?.state === 'undone' && (
        <p>
          <span>{w('needs.undone')}</span>
          <Close />
        </p>
      )}
      {told?.state === 'refused' && (
        <div class="refusal">
          <p>
            <b>{w('needs.refused')}</b>
            <Close />
          </p>
          {told.problems.length === 0 ? <p>{t('state.offlineEmpty')}</p> : <Problems problems={told.problems} />}
        </div>
      )}
    </div>
  )
}

function Close() {
  return (
    <button
      type="button"
      class="plain"
      onClick={() => {
        last.value = null
      }}
    >
      {w('needs.close')}
    </button>
  )
}
