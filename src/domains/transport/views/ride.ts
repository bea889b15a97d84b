/** One ride as the reports about it tell it. Roads are another domain's: no arrival is reckoned here. */
import type { View } from '../../../core/view.ts'
import { defineView } from '../../../core/view.ts'
import type { Ride } from '../rides.ts'
import { ridesIn } from '../rides.ts'

export const rideView: View<Ride> = defineView({
  name: 'transport.ride',
  v: 1,
  of: 'ride',
  fold: (entries) => ridesIn(entries, () => null)[0] ?? null,
})
