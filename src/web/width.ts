/** The width that a drawing has, in pixels, followed: what is drawn in the pixels it has keeps its words readable. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** `unseen`: the width where the element is not on screen, such as on a phone that prints. */
export function useWidth(unseen: number) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(unseen)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const follow = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    }
    follow()
    const watch = new ResizeObserver(follow)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [box, width] as const
}
