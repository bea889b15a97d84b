/**
 * Where the phone's thread begins, and nothing else: WebKit runs the first file of a thread a second time when a later piece
 * takes something of it, and a second phone, which nobody opened, would answer beside the first.
 */
import './phone.ts'
