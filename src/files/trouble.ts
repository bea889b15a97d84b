/** How opening a file can end badly. Thrown inside the room, told as problems at its door. */

/** The file is not what it says, or is damaged. */
export class Broken extends Error {}

/** It grows beyond what this room takes: parts, pages, elements, unpacked bytes. */
export class TooMuch extends Error {}
