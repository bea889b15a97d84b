/**
 * How long the camera rests after a look. Codes change twice a second: looks in a beat that fits theirs would see the same
 * two of three for ever, so no rest is like the one before (a square times the golden ratio falls into no step).
 */
const MOST_MS = 300
const GOLDEN = (Math.sqrt(5) - 1) / 2

export const restMs = (look: number): number => MOST_MS * ((look * look * GOLDEN) % 1)
