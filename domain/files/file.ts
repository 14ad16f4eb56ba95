/** What a person sends a document for. An identity paper is taken only where staff asked for one. */
export const filePurposes = ['authority', 'correction', 'identity', 'other'] as const
export type FilePurpose = (typeof filePurposes)[number]

export const fileTypes = ['pdf', 'jpeg', 'png'] as const
export type FileType = (typeof fileTypes)[number]

/** What a kept file is: of a kind we know, or one of ours to the person, which may be any and is opened by nobody here. */
export type KeptType = FileType | 'any'

/** Whether a scanner has looked at it: what nobody has scanned is never called clean. */
export const fileScans = ['clean', 'not-scanned'] as const
export type FileScan = (typeof fileScans)[number]

/** Types that we give back under, whatever the file was called, and the endings of names that go with them. */
export const fileTypeFacts = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  any: { mediaType: 'application/octet-stream', endings: ['bin'] },
} as const satisfies Record<KeptType, { mediaType: string; endings: readonly string[] }>

const mebibyte = 1024 * 1024

/** What one sending may hold: how many files, how many bytes each and together. */
export type FileLimits = { files: number; bytes: number; bytesTogether: number }

export const fileLimits = { files: 5, bytes: 10 * mebibyte, bytesTogether: 25 * mebibyte } as const satisfies FileLimits

/** How many documents of one request are kept at a time. */
export const filesKeptAtMost = 20

/** What staff add to an answer at a time, and a colleague to a search: one file may be all of it, as archives are large. */
export function answerFileLimits(mebibytes: number): FileLimits {
  return { files: fileLimits.files, bytes: mebibytes * mebibyte, bytesTogether: mebibytes * mebibyte }
}

/** The type that the ending of a name claims; nothing for a name without one of ours. */
export function typeByName(name: string): FileType | undefined {
  const ending = /\.([^.]+)$/.exec(name.trim())?.[1]?.toLowerCase()
  return fileTypes.find((type) => fileTypeFacts[type].endings.some((known) => known === ending))
}

const charactersAtMost = 120
const endingAtMost = 20

/**
 * A file's name as it is kept and shown: the last part of a path, without control and direction characters, at most 120
 * characters with its ending whole; what is longer than an ending is a part of the name. A name of which nothing is left is
 * called after its type. Of a file of ours, what some file system takes in no name is replaced as browsers do when they save
 * it, so that a manifest names what lies on the disk.
 */
export function shownName(sent: string, type: KeptType): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(type === 'any' ? /["*:<>?|]/g : /(?!)/g, '_')
    .trim()
  const dot = plain.lastIndexOf('.')
  const hasEnding = dot >= 0 && [...plain.slice(dot)].length <= endingAtMost
  const [stem, ending] = hasEnding ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
  const kept = [...stem].slice(0, charactersAtMost - [...ending].length).join('')
  return kept.trim() === '' ? `document.${fileTypeFacts[type].endings[0]}` : `${kept}${ending}`
}
