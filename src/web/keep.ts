/** What a browser remembers. A full or forbidden store (private windows) forgets; it never breaks the page. */
type Place = 'localStorage' | 'sessionStorage'

export function keep(place: Place, key: string, value: string): void {
  try {
    window[place].setItem(`vereda.${key}`, value)
  } catch {
    // Nothing to do: what is not remembered is fetched again.
  }
}

export function kept(place: Place, key: string): string | null {
  try {
    return window[place].getItem(`vereda.${key}`)
  } catch {
    return null
  }
}
