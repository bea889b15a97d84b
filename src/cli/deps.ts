/**
 * The command line: thin commands over the same rooms that the hub uses. Everything of the machine comes in here
 * (disk, clock, terminal, an opened hub), so that every command runs in a test as it runs in a terminal.
 */
import type { Result } from '../core/problem.ts'
import type { Signer, Verify } from '../core/report.ts'
import type { Assistant } from '../hub/assisting.ts'
import type { Hub } from '../hub/contract.ts'
import type { OpenFile } from '../hub/opening.ts'
import type { Solver } from '../hub/planning.ts'
import type { TilesDone } from '../hub/tiles.ts'
import type { FolderTexts } from '../intake/journey/index.ts'
import type { Atlas } from '../intake/reader/atlas.ts'
import type { Log } from '../log/log.ts'
import type { Lang } from '../texts/format.ts'
import type { Lines } from './lines.ts'

export type OpenedData = {
  readonly hub: Hub
  readonly log: Log
  readonly signer: Signer
  /** Keeps the map that a journey brings along, in the place of the one before; null: it brings none. */
  readonly keepTiles: (from: string | null, journey: string) => Promise<TilesDone>
  readonly close: () => Promise<void>
}

export type BackupDone = {
  /** Sealed. */
  readonly bytes: Uint8Array
  readonly reports: number
  /** Root of the tree over them: what a restore must come to. */
  readonly root: string
  readonly at: string
}
export type RestoreAsked = {
  readonly bytes: Uint8Array
  readonly secrets: readonly string[]
  readonly folder: string
  readonly progress: (done: number, total: number) => void
}
/** `at`: when the backup was taken. */
export type RestoreDone = Omit<BackupDone, 'bytes'> & { readonly hub: string; readonly epoch: string }

export type FollowDone = {
  readonly hub: string
  readonly given: number
  readonly taken: number
  readonly refused: readonly unknown[]
  /** The other hub shows another history than before. */
  readonly isDoubted: boolean
  /** Photos and voices; `left`: for the next time. */
  readonly files: { readonly given: number; readonly taken: number; readonly left: number }
}

export type Deps = {
  /** One exchange of a data folder with another hub; the address may be an invitation's link. */
  readonly follow: (folder: string, address: string) => Promise<Result<FollowDone>>
  /** Asks the hub that runs on a data folder, as its owner; null: none answers. */
  readonly askHub: (folder: string, path: string, body: unknown) => Promise<Result<unknown> | null>
  /** Everything that a data folder holds, sealed; whether a hub runs on it does not matter. */
  readonly backUp: (folder: string, recipients: readonly string[]) => Promise<Result<BackupDone>>
  /** A data folder anew from a backup, whole or not at all. */
  readonly restore: (asked: RestoreAsked) => Promise<Result<RestoreDone>>
  /** Writes a file whole or not at all, which only its owner may read. */
  /** A key: never in place of a file that is there (`file.exists`), which may be the only copy of another. */
  readonly writeNew: (path: string, text: string) => Promise<Result<null>>
  readonly writeBytes: (path: string, bytes: Uint8Array) => Promise<Result<null>>
  /** A file's text, or standard input for `-`. Bytes that are no UTF-8 come as U+FFFD. */
  readonly readText: (path: string) => Promise<Result<string>>
  /** A file's bytes, or standard input for `-`; a problem when there are more than `most`. */
  readonly readBytes: (path: string, most: number) => Promise<Result<Uint8Array>>
  /** A file of any kind as the plain text and the drafts in it. */
  readonly openFile: OpenFile
  /** The assistant that the environment names, or what is wrong with it; null when it names none. */
  readonly assistant: Result<Assistant> | null
  /** A file's lines, parted at line feeds and nowhere else; `-` for standard input. */
  readonly readLines: (path: string) => Promise<Result<Lines>>
  readonly readFolder: (path: string) => Promise<Result<FolderTexts>>
  /** A new folder with these texts, whole or not at all; never in place of one that holds something (`file.exists`). */
  readonly writeFolder: (path: string, texts: FolderTexts) => Promise<Result<null>>
  /** Towns of the world; null where set-up made none. */
  readonly atlas: () => Promise<Atlas | null>
  /** The map tiles in a journey's folder; null: none. A file of that name that is none is a problem. */
  readonly tilesIn: (path: string) => Promise<Result<string | null>>
  /** Writes a file whole or not at all, a line feed after each line. */
  readonly writeLines: (path: string, lines: AsyncIterable<string>) => Promise<Result<null>>
  /** Opens a data folder, and makes it where there is none. */
  readonly openData: (folder: string) => Promise<Result<OpenedData>>
  readonly isThere: (path: string) => Promise<boolean>
  /** Standard output and standard error; text comes with its line feeds. */
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** True when a person sees standard error, so that progress may move on one line. */
  readonly showsProgress: boolean
  readonly nowMs: () => number
  readonly verify: Verify
  /** Betters the plan of a folder; an opened hub has its own. */
  readonly solver: Solver
  /** Folder of the hub's data when `--data` is not given. */
  readonly defaultData: string
  readonly lang: Lang
}

/** 0: done. 1: done, and something is wrong. 2: asked wrongly, or the input cannot be read. 130: stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130
