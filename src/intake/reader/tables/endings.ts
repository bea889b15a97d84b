// Endings that are no part of a word ("Cox's"): they are taken off before anybody knows the language of the text, and off
// the names of places alike, so they are one list and not a part of one table.
export const ENDINGS: readonly string[] = ["'s"]
