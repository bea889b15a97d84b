/** What a report says of itself that is not true (`src/core/report.ts`), where many are looked at at a time. */
import type { Problem } from '../core/problem.ts'
import { faultsBy, type Report, signedIn, type Verify } from '../core/report.ts'

/** Ed25519 of the machine's own, which looks at many signatures beside this thread, or of this thread. */
export type VerifyBeside = (...signed: Parameters<Verify>) => boolean | Promise<boolean>

export async function faultsBeside(value: unknown, verify: VerifyBeside): Promise<Problem[]> {
  const signed = signedIn(value)
  if (!(signed instanceof Uint8Array)) return signed
  const { device, sig } = value as Report
  return faultsBy(value as Report, await verify(device, signed, sig))
}
