import type { AnswerFileEvents } from './answer-file-events'
import type { FilePurpose, FileScan, FileType } from './file'

/** The facts of documents, where neither name nor hash is among them, and of the files of an answer. */
export type FileEvents = AnswerFileEvents & {
  fileReceived: { fileId: string; purpose: FilePurpose; type: FileType; bytes: number; scan: FileScan }
  fileRemoved: { fileId: string }
  fileOpened: { fileId: string }
}
