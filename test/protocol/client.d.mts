/** Types of the minimal client, for the tests that drive it. */
export type Key = { readonly device: string; readonly sign: (text: string) => string }
export type Json = Readonly<Record<string, unknown>>
export type SentReport = Json & {
  readonly id: string
  readonly kind: string
  readonly journey: string
  readonly device: string
  readonly seq: number
}
export type Head = {
  readonly epoch: string
  readonly size: number
  readonly root: string
  readonly at: string
  readonly sig: string
}
export type Hello = { hub: string; epoch: string; now: string; challenge: string }
export type Outcome = {
  readonly id: string | null
  readonly state: string
  readonly problems: readonly { code: string }[]
}
export type Chain = { readonly journey: string; readonly device: string; readonly ranges: readonly [number, number][] }
export type Take = { reports: number; bytes: number; journeys?: string[]; stops?: string[] }
export type Answer = {
  readonly epoch: string
  readonly head: Head
  readonly outcomes: readonly Outcome[]
  readonly lack: readonly Chain[]
  readonly give: readonly SentReport[]
  readonly left: number
}
export class Client {
  constructor(url: string, key?: Key)
  url: string
  key: Key
  reports: Map<string, SentReport>
  acknowledged: Set<string>
  refused: Map<string, readonly { code: string }[]>
  hello: Hello | null
  heads: Head[]
  say(
    journey: string,
    kind: string,
    v: number,
    data: Json,
    happened: object,
    said?: string,
    seals?: readonly Json[],
  ): SentReport
  readers(journey: string): Promise<string[]>
  greet(): Promise<Hello>
  headers(method: string, path: string, body?: string | Uint8Array, confirmed?: boolean): Record<string, string>
  ask(
    method: string,
    path: string,
    value?: unknown,
    options?: { confirmed?: boolean; packed?: boolean; headers?: Record<string, string> },
  ): Promise<Response>
  tus(method: string, path: string, headers?: Record<string, string>, body?: Uint8Array): Promise<Response>
  upload(report: string, bytes: Uint8Array, piece?: number): Promise<Response>
  have(): Chain[]
  exchange(give: readonly unknown[], take?: Take): Promise<Answer>
  sync(options?: { batch?: number; take?: Take | undefined }): Promise<number>
}
export function newKey(seed?: Uint8Array): Key
export function canonical(value: unknown): string
export function isSigned(device: string, text: string, sig: string): boolean
export function headText(head: Head): string
export function isInTree(id: string, place: unknown, root: string): boolean
export function hasGrown(older: Head, newer: Head, proof: readonly string[]): boolean
export function bundleOf(reports: readonly object[], packed?: boolean): Uint8Array<ArrayBuffer>
export function readBundle(bytes: Uint8Array): SentReport[]
