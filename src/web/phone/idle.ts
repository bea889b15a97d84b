/**
 * Whether nobody touched a phone for so long. Told by the clock beside a timer, because timers stand still while a phone sleeps in
 * a pocket: whoever takes it out must not find it open.
 */
export function idleFor(mostMs: number, nowMs: () => number): (isTouched: boolean) => boolean {
  let touchedMs = nowMs()
  return (isTouched) => {
    const isOver = nowMs() - touchedMs >= mostMs
    if (isTouched && !isOver) touchedMs = nowMs()
    return isOver
  }
}
