import type { FileFault } from './arrived-file'

/** Why a file that came with a letter is not kept; the letter is, and the file stays in the mailbox. */
export type NotKeptReason =
  | 'too-large'
  | 'too-many'
  | 'empty'
  | 'wrong-kind'
  | 'damaged'
  | 'harmful'
  | 'not-checked'
  | 'not-read'
  | 'automatic'
  | 'closed'

/** Such a file by its name, which is empty where nobody has read it; `harm` is what the scanner calls what it found. */
export type RefusedFile = { name: string; because: NotKeptReason; harm?: string }

/** What the fault of a file is called where nobody is asked to send it anew. */
export const notKeptFor = {
  'file-empty': 'empty',
  'file-heic': 'wrong-kind',
  'file-wrong-kind': 'wrong-kind',
  'file-other-ending': 'wrong-kind',
  'file-name-unreadable': 'wrong-kind',
  'image-damaged': 'damaged',
  'file-found-by-scanner': 'harmful',
  'file-not-checked': 'not-checked',
} as const satisfies Record<FileFault, NotKeptReason>
