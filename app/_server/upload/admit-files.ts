import { fileTypeFromBuffer } from 'file-type'
import type { ArrivedFile } from '@/casework/receive-files'
import type { Problem, ProblemCode } from '@/casework/errors'
import { type FileLimits, type FileType, fileLimits, fileTypes, shownName, typeByName } from '@/domain/files/file'
import { NotChecked, rewriteImage, DamagedImage } from './rewrite-image'
import type { SentFile } from './in-memory'
import type { SentUpload } from './sent-form'
import { scan } from './scan'

/** Files that are good, and what is wrong with each of the others; `found` names what the scanner called harmful. */
export type Admitted<Good> = { arrived: Good[]; problems: Problem[]; found: string[] }

/** A file that is good, or what is wrong with it. */
export type Judged<Good> = { arrived: Good } | { problem: Problem; found?: string }

export const mebibytes = (bytes: number) => bytes / 1024 / 1024

type Sent<Kept> = Pick<SentUpload<string, Kept>, 'files' | 'hasMore'>

/** Looks at each file that a person sent, by content and by name; one that is refused takes no other with it. */
export async function admitFiles(
  { files, hasMore }: Sent<SentFile>,
  scanner: string | undefined,
): Promise<Admitted<ArrivedFile>> {
  const judged: Judged<ArrivedFile>[] = []
  for (const file of files) judged.push(await judge(file, scanner))
  return gathered({ files: judged, hasMore }, fileLimits)
}

/** Those of the files that are good, and all that is wrong with the others and with the sending. */
export function gathered<Good>({ files: judged, hasMore }: Sent<Judged<Good>>, limits: FileLimits): Admitted<Good> {
  if (judged.length === 0) return { arrived: [], problems: [{ code: 'choose-a-file', field: 'files' }], found: [] }
  const problems = judged.flatMap((each) => ('problem' in each ? [each.problem] : []))
  const more: Problem[] = hasMore ? [{ code: 'too-many-files', field: 'files', params: { count: limits.files } }] : []
  return {
    arrived: judged.flatMap((each) => ('arrived' in each ? [each.arrived] : [])),
    problems: [...problems, ...more],
    found: judged.flatMap((each) => ('found' in each && each.found !== undefined ? [each.found] : [])),
  }
}

/** What refuses a file by its name. */
export function refusing(name: string) {
  return (code: ProblemCode, count?: number): { problem: Problem } => ({
    problem: { code, field: 'files', params: { name, ...(count !== undefined && { count }) } },
  })
}

/** What was not kept while it was read, and what is nothing. */
function unread({ name, content }: SentFile) {
  const no = refusing(name)
  if (content === 'too-large') return no('file-too-large', mebibytes(fileLimits.bytes))
  if (content === 'too-large-together') return no('files-too-large-together', mebibytes(fileLimits.bytesTogether))
  return content.length === 0 ? no('file-empty') : content
}

async function judge({ name: sent, ...file }: SentFile, scanner: string | undefined): Promise<Judged<ArrivedFile>> {
  const name = shownName(sent, 'pdf')
  const no = refusing(name)
  const content = unread({ ...file, name })
  if (!Buffer.isBuffer(content)) return content
  const type = await typeByContent(content)
  if (type === 'heic') return no('file-heic')
  if (type === 'animated') return no('image-damaged')
  if (type === undefined) return no('file-wrong-kind')
  if (sent.includes('\ufffd')) return no('file-name-unreadable')
  if (typeByName(sent) !== type) return no('file-other-ending')
  const verdict = await scan(content, scanner)
  if (typeof verdict === 'object') return { ...no('file-found-by-scanner'), found: verdict.found }
  try {
    const kept = type === 'pdf' ? content : await rewriteImage(type, content)
    return { arrived: { name: shownName(sent, type), type, scan: verdict, content: kept } }
  } catch (fault) {
    if (fault instanceof DamagedImage) return no('image-damaged')
    if (fault instanceof NotChecked) return no('file-not-checked')
    throw fault
  }
}

/** The kind a file is by its first bytes, whatever it is called; a picture that moves is none that we take. */
async function typeByContent(content: Buffer): Promise<FileType | 'heic' | 'animated' | undefined> {
  const found = await fileTypeFromBuffer(content.subarray(0, 1024 * 1024))
  if (found?.mime.startsWith('image/hei')) return 'heic'
  if (found?.ext === 'apng') return 'animated'
  return fileTypes.find((type) => (type === 'jpeg' ? 'jpg' : type) === found?.ext)
}

const statuses: Partial<Record<ProblemCode, number>> = {
  'file-too-large': 413,
  'answer-file-too-large': 413,
  'files-too-large-together': 413,
  'too-many-files': 413,
  'too-many-files-kept': 413,
  'file-wrong-kind': 415,
  'file-heic': 415,
  'file-other-ending': 415,
  'image-damaged': 422,
  'file-found-by-scanner': 422,
  'file-not-checked': 503,
  'file-not-stored': 507,
  'no-files-when-closed': 410,
  'identity-paper-not-asked': 410,
  'file-looked-at': 409,
}

/** The status of a page that tells these problems: that of the first. */
export function statusOf([first]: readonly Problem[]): number {
  return first ? (statuses[first.code] ?? 400) : 200
}
