import type { AnswerFileEvents } from './answer-file-events'
import type { NotKeptReason } from './not-kept'
import type { FilePurpose, FileScan, FileType } from './file'

/** The facts of documents, where neither name nor hash is among them, and of the files of an answer. */
export type FileEvents = AnswerFileEvents & {
  fileReceived: { fileId: string; purpose: FilePurpose; type: FileType; bytes: number; scan: FileScan }
  /** Of a letter from a mailbox, where the file still lies. */
  fileNotKept: { because: NotKeptReason }
  fileRemoved: { fileId: string }
  fileOpened: { fileId: string }
}
