/** A person is known here by the label of their device; one that has none is told apart by its key. */
import { words } from '../desk/words.ts'

export const nameOf = ({ label, device }: { readonly label: string; readonly device: string }): string =>
  label || words('register.device', { device: device.slice(0, 6) })
