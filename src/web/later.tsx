/** A part of a screen whose code comes when it is first wanted; until then, and where it cannot come, its place holder. */
import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

function useLater<P>(load: () => Promise<ComponentType<P>>, isWanted = true): ComponentType<P> | 'missing' | null {
  const [found, setFound] = useState<{ readonly part: ComponentType<P> | 'missing' } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    load().then(
      (part) => setFound({ part }),
      () => setFound({ part: 'missing' }),
    )
  }, [isWanted])
  return found?.part ?? null
}

type LaterProps<P> = {
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
  readonly children?: ComponentChildren
}

/** `children`: said where it cannot come. */
export function Later<P extends object>({ load, props, children }: LaterProps<P>) {
  const Part = useLater(load)
  if (Part === null) return null
  return Part === 'missing' ? children : <Part {...props} />
}
