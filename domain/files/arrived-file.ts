import type { FileScan, FileType } from './file'

/** A document that was looked at on its way in: its kind by content and name, its name as it may be shown. */
export type ArrivedFile = { name: string; type: FileType; scan: FileScan; content: Buffer }

/** What a look at a document may find wrong with it, however it was sent. */
export type FileFault =
  | 'file-empty'
  | 'file-heic'
  | 'file-wrong-kind'
  | 'file-other-ending'
  | 'file-name-unreadable'
  | 'image-damaged'
  | 'file-found-by-scanner'
  | 'file-not-checked'
