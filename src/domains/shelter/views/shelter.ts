/** One shelter as the reports about it tell it. */
import type { View } from '../../../core/view.ts'
import { defineView } from '../../../core/view.ts'
import type { Shelter } from '../sites.ts'
import { sheltersIn } from '../sites.ts'

export const shelterView: View<Shelter> = defineView({
  name: 'shelter.shelter',
  v: 1,
  of: 'shelter',
  fold: (entries) => sheltersIn(entries)[0] ?? null,
})
