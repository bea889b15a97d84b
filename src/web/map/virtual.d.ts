/** What the build makes for the map: see scripts/lib/ground.ts. */
declare module 'virtual:ground' {
  type Ground = { readonly land: number[][]; readonly coasts: number[][]; readonly borders: number[][] }
  export const CELL_DEGREES: number
  /** By name: `-4,0` lies from 120 W to 90 W and from the equator to 30 N. */
  export const cells: Readonly<Record<string, () => Promise<{ readonly ground: Ground }>>>
}
