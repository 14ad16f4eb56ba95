import type { NotThePerson } from '../requests/written-events'
import type { AnswerFileEvents } from './answer-file-events'
import type { NotKeptReason } from './not-kept'
import type { FilePurpose, FileScan, FileType } from './file'

/** The facts of documents, where neither name nor hash is among them, and of the files of an answer. */
export type FileEvents = AnswerFileEvents & {
  /** `mail`: it came with a letter from a mailbox that is not the person's, as far as anybody knows. */
  fileReceived: {
    fileId: string
    purpose: FilePurpose
    type: FileType
    bytes: number
    scan: FileScan
    mail?: NotThePerson
  }
  /** Of a letter from a mailbox, where the file still lies. */
  fileNotKept: { because: NotKeptReason; mail?: NotThePerson }
  fileRemoved: { fileId: string }
  fileOpened: { fileId: string }
}
