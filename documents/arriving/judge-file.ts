import { fileTypeFromBuffer } from 'file-type'
import type { ArrivedFile, FileFault } from '@/domain/files/arrived-file'
import { type FileType, fileTypes, shownName, typeByName } from '@/domain/files/file'
import { DamagedImage, NotChecked, rewriteImage } from './rewrite-image'
import { scan } from './scan'

/** A file that is good, or what is wrong with it; `found` is what the scanner calls the harm. */
export type JudgedFile = { arrived: ArrivedFile } | { fault: FileFault; found?: string }

/** Looks at a file that somebody sent, by content and by name, whether it came through a page or with a letter. */
export async function judgeFile(
  { name, content }: { name: string; content: Buffer },
  scanner: string | undefined,
): Promise<JudgedFile> {
  const type = await kindOf(name, content)
  if (typeof type === 'object') return type
  const verdict = await scan(content, scanner)
  if (typeof verdict === 'object') return { fault: 'file-found-by-scanner', found: verdict.found }
  try {
    const kept = type === 'pdf' ? content : await rewriteImage(type, content)
    return { arrived: { name: shownName(name, type), type, scan: verdict, content: kept } }
  } catch (fault) {
    if (fault instanceof DamagedImage) return { fault: 'image-damaged' }
    if (fault instanceof NotChecked) return { fault: 'file-not-checked' }
    throw fault
  }
}

/** The kind that content and name agree upon. */
async function kindOf(name: string, content: Buffer): Promise<FileType | { fault: FileFault }> {
  if (content.length === 0) return { fault: 'file-empty' }
  const type = await typeByContent(content)
  if (type === 'heic') return { fault: 'file-heic' }
  if (type === 'animated') return { fault: 'image-damaged' }
  if (type === undefined) return { fault: 'file-wrong-kind' }
  if (name.includes('\ufffd')) return { fault: 'file-name-unreadable' }
  return typeByName(name) === type ? type : { fault: 'file-other-ending' }
}

/** The kind a file is by its first bytes, whatever it is called; a picture that moves is none that we take. */
async function typeByContent(content: Buffer): Promise<FileType | 'heic' | 'animated' | undefined> {
  const found = await fileTypeFromBuffer(content.subarray(0, 1024 * 1024))
  if (found?.mime.startsWith('image/hei')) return 'heic'
  if (found?.ext === 'apng') return 'animated'
  return fileTypes.find((type) => (type === 'jpeg' ? 'jpg' : type) === found?.ext)
}
