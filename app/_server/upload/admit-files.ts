import { fileTypeFromBuffer } from 'file-type'
import type { ArrivedFile } from '@/casework/receive-files'
import type { Problem, ProblemCode } from '@/casework/errors'
import { type FileType, fileLimits, fileTypes, shownName, typeByName } from '@/domain/files/file'
import { NotChecked, rewriteImage, DamagedImage } from './rewrite-image'
import type { SentFile, SentUpload } from './sent-form'
import { scan } from './scan'

/** Files that are good, and what is wrong with each of the others; `found` names what the scanner called harmful. */
export type Admitted = { arrived: ArrivedFile[]; problems: Problem[]; found: string[] }

type Judged = { arrived: ArrivedFile } | { problem: Problem; found?: string }

const mebibytes = (bytes: number) => bytes / 1024 / 1024

/** Looks at each file that was sent, by content and by name; one that is refused takes no other with it. */
export async function admitFiles(
  { files, hasMore }: Pick<SentUpload<string>, 'files' | 'hasMore'>,
  scanner: string | undefined,
): Promise<Admitted> {
  const chosen = files.filter(({ name, content }) => name !== '' || typeof content === 'string' || content.length > 0)
  if (chosen.length === 0) return { arrived: [], problems: [{ code: 'choose-a-file', field: 'files' }], found: [] }
  const judged: Judged[] = []
  for (const file of chosen) judged.push(await judge(file, scanner))
  const problems = judged.flatMap((each) => ('problem' in each ? [each.problem] : []))
  const more: Problem[] = hasMore
    ? [{ code: 'too-many-files', field: 'files', params: { count: fileLimits.files } }]
    : []
  return {
    arrived: judged.flatMap((each) => ('arrived' in each ? [each.arrived] : [])),
    problems: [...problems, ...more],
    found: judged.flatMap((each) => ('found' in each && each.found !== undefined ? [each.found] : [])),
  }
}

async function judge({ name: sent, content }: SentFile, scanner: string | undefined): Promise<Judged> {
  const no = (code: ProblemCode, count?: number): { problem: Problem } => {
    const params = { name: shownName(sent, 'pdf'), ...(count !== undefined && { count }) }
    return { problem: { code, field: 'files', params } }
  }
  if (content === 'too-large') return no('file-too-large', mebibytes(fileLimits.bytes))
  if (content === 'too-large-together') return no('files-too-large-together', mebibytes(fileLimits.bytesTogether))
  if (content.length === 0) return no('file-empty')
  const type = await typeByContent(content)
  if (type === 'heic') return no('file-heic')
  if (type === 'animated') return no('image-damaged')
  if (type === undefined) return no('file-wrong-kind')
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
  'files-too-large-together': 413,
  'too-many-files': 413,
  'too-many-files-kept': 413,
  'file-wrong-kind': 415,
  'file-heic': 415,
  'file-other-ending': 415,
  'image-damaged': 422,
  'file-found-by-scanner': 422,
  'file-not-checked': 503,
  'no-files-when-closed': 410,
  'identity-paper-not-asked': 410,
  'file-looked-at': 409,
}

/** The status of a page that tells these problems: that of the first. */
export function statusOf([first]: readonly Problem[]): number {
  return first ? (statuses[first.code] ?? 400) : 200
}
