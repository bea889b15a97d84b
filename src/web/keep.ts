/**
 * What a browser remembers in clear: the language, and nothing of any journey. A full or forbidden store (private
 * windows) forgets; it never breaks the page.
 */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`vereda.${key}`, value)
  } catch {
    // Nothing to do: what is not remembered is fetched again.
  }
}

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(`vereda.${key}`)
  } catch {
    return null
  }
}
