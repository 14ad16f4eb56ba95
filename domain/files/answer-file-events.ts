import type { FileScan } from './file'

/** A file of an answer as it was sent: what its name was is sealed. */
export type AnswerFile = { fileId: string; bytes: number; sha256: string }

/** The facts of the files that come with an answer. */
export type AnswerFileEvents = {
  answerFileAttached: { fileId: string; bytes: number; scan: FileScan }
  answerFileRemoved: { fileId: string }
  answerDownloaded: { fileId: string }
  answerAskedAgain: Record<string, never>
  answerRenewed: Record<string, never>
}
