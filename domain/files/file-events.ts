import type { FilePurpose, FileScan, FileType } from './file'

/** The facts of documents; neither name nor hash is among them. */
export type FileEvents = {
  fileReceived: { fileId: string; purpose: FilePurpose; type: FileType; bytes: number; scan: FileScan }
  fileRemoved: { fileId: string }
  fileOpened: { fileId: string }
}
