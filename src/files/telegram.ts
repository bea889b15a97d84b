/** Telegram's export as pages (`messages.html`): each message with its stamp, sender and words. */
import { chatLine, chatOf } from '../intake/formats/chat.ts'
import type { Paper } from '../intake/formats/paper.ts'

/** The chat of an exported page, or null when the page is none. */
export function telegramPage(document: Document): Paper | null {
  const messages = [...document.querySelectorAll('.history .message.default')]
  let sender: string | null = null
  let day = ''
  const lines = messages.flatMap((message) => {
    const stamp = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2})/.exec(
      message.querySelector('.date')?.getAttribute('title') ?? '',
    )
    // A message that follows another of the same person does not name them again.
    sender = message.querySelector('.from_name')?.textContent?.trim() ?? sender
    const words = message.querySelector('.text')?.textContent?.trim()
    if (!stamp || !words) return []
    day = `${stamp[3]}-${stamp[2]}-${stamp[1]}`
    return [chatLine(`${day}T${stamp[4]}`, sender, words)]
  })
  return chatOf(lines, document.querySelector('.page_header .text')?.textContent ?? null, day)
}
