import type { CodeWay } from '../requests/answer-code'
import type { ApprovalEvents } from '../requests/approval-events'
import type { Channel } from '../requests/received'
import type { UsedTemplate } from '../templates/template'
import type { FileScan } from './file'
import type { FileAbsence } from './file-absence'
import type { FileReview } from './file-review'
import type { HiddenContent } from './hidden-content'

/** A file of an answer as it was sent: what its name was is sealed. */
export type AnswerFile = { fileId: string; bytes: number; sha256: string }

/**
 * An answer as it was written. `files`: the manifest, which nothing alters any more; `code`: how the person is told what opens
 * them. `byRule`: the version of the rule by which it was answered without anybody, where it was.
 */
export type Answered = {
  delivery: 'portal' | 'post' | 'in-person' | 'e-mail' | 'elsewhere'
  /** By which way it was given, where that was outside this house. */
  channel?: Channel
  files?: AnswerFile[]
  code?: CodeWay
  templates?: UsedTemplate[]
  /** Why a copy that was given on the page came without a file; words of it are sealed. */
  withoutFile?: FileAbsence
  byRule?: { ruleId: string; version: number }
}

/** The facts of an answer before it is sent, and of the files that come with it. */
export type AnswerFileEvents = ApprovalEvents & {
  /** `hidden`: what may lie in it unseen; nothing is said of files of before. */
  answerFileAttached: { fileId: string; bytes: number; scan: FileScan; hidden?: HiddenContent[] }
  /** Who did it is the reader; what the person is told of a withheld file, and the reader's note, are sealed. */
  answerFileReviewed: FileReview
  answerFileRemoved: { fileId: string }
  /** Taken back after the answer was written, and destroyed; why is sealed. */
  answerFileWithdrawn: { fileId: string }
  answerDownloaded: { fileId: string }
  answerAskedAgain: Record<string, never>
  /** `code`: how the new code is told, where there is one. */
  answerRenewed: { code?: CodeWay }
  answerCodeMade: { by: CodeWay }
  answerCodeTold: Record<string, never>
  /** Entered wrongly so often that it opens nothing any more. */
  answerCodeSpent: Record<string, never>
  paperAsked: Record<string, never>
}
