/**
 * Whether a text message comes from the gateway: an HMAC over the body as it was sent, with the moment of sending, so that
 * what somebody overheard is worth nothing five minutes later. The secret is in the hub's settings and in no log or answer.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ProblemCode } from '../core/problem.ts'

export const SMS_PATH = '/api/sms'
export const SMS_HEADER = 'vereda-sms'
const WINDOW_SECONDS = 300
const SHAPE = /^t=(\d{1,12}),\s*v1=([0-9a-f]{64})$/i

/** What is wrong with the signature of a message; null: nothing. */
export function gatewayFault(
  secret: string | null,
  header: string | string[] | undefined,
  bytes: Uint8Array,
  nowMs: number,
): ProblemCode | null {
  if (secret === null) return 'sms.unset'
  const [, seconds, given] = SHAPE.exec(typeof header === 'string' ? header : '') ?? []
  if (seconds === undefined || given === undefined) return 'sms.signature'
  const wanted = createHmac('sha256', secret).update(`${seconds}.`).update(bytes).digest()
  if (!timingSafeEqual(wanted, Buffer.from(given, 'hex'))) return 'sms.signature'
  return Math.abs(nowMs / 1000 - Number(seconds)) > WINDOW_SECONDS ? 'sms.late' : null
}
