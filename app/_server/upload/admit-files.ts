import { fileTypeFromBuffer } from 'file-type'
import type { ChosenFile } from '@/casework/attach-answer-files'
import type { ArrivedFile } from '@/casework/receive-files'
import type { Problem, ProblemCode } from '@/casework/errors'
import {
  answerFileLimits,
  type FileLimits,
  type FileType,
  fileLimits,
  fileTypes,
  shownName,
  typeByName,
} from '@/domain/files/file'
import { hiddenContent } from './hidden-content'
import { NotChecked, rewriteImage, DamagedImage } from './rewrite-image'
import type { SentFile, SentUpload } from './sent-form'
import { scan } from './scan'

/** Files that are good, and what is wrong with each of the others; `found` names what the scanner called harmful. */
export type Admitted<Good> = { arrived: Good[]; problems: Problem[]; found: string[] }

type Judged<Good> = { arrived: Good } | { problem: Problem; found?: string }

const mebibytes = (bytes: number) => bytes / 1024 / 1024

type Sent = Pick<SentUpload<string>, 'files' | 'hasMore'>

/** Looks at each file that a person sent, by content and by name; one that is refused takes no other with it. */
export async function admitFiles(sent: Sent, scanner: string | undefined): Promise<Admitted<ArrivedFile>> {
  return admitEach(sent, fileLimits, (file) => judge(file, scanner))
}

/** Looks at each file that staff put to an answer: of any kind, as it is only ever saved, but nothing harmful. */
export async function admitAnswerFiles(sent: Sent, scanner: string | undefined): Promise<Admitted<ChosenFile>> {
  return admitEach(sent, answerFileLimits, (file) => judgeOurs(file, scanner))
}

async function admitEach<Good>(
  { files, hasMore }: Sent,
  limits: FileLimits,
  judgeOne: (file: SentFile) => Promise<Judged<Good>>,
): Promise<Admitted<Good>> {
  if (files.length === 0) return { arrived: [], problems: [{ code: 'choose-a-file', field: 'files' }], found: [] }
  const judged: Judged<Good>[] = []
  for (const file of files) judged.push(await judgeOne(file))
  const problems = judged.flatMap((each) => ('problem' in each ? [each.problem] : []))
  const more: Problem[] = hasMore ? [{ code: 'too-many-files', field: 'files', params: { count: limits.files } }] : []
  return {
    arrived: judged.flatMap((each) => ('arrived' in each ? [each.arrived] : [])),
    problems: [...problems, ...more],
    found: judged.flatMap((each) => ('found' in each && each.found !== undefined ? [each.found] : [])),
  }
}

function refusing(name: string) {
  return (code: ProblemCode, count?: number): { problem: Problem } => ({
    problem: { code, field: 'files', params: { name, ...(count !== undefined && { count }) } },
  })
}

/** What was not kept while it was read, and what is nothing. */
function unread({ name, content }: SentFile, limits: FileLimits, tooLarge: ProblemCode = 'file-too-large') {
  const no = refusing(name)
  if (content === 'too-large') return no(tooLarge, mebibytes(limits.bytes))
  if (content === 'too-large-together') return no('files-too-large-together', mebibytes(limits.bytesTogether))
  return content.length === 0 ? no('file-empty') : content
}

async function judgeOurs(sent: SentFile, scanner: string | undefined): Promise<Judged<ChosenFile>> {
  const name = shownName(sent.name, 'any')
  const content = unread({ ...sent, name }, answerFileLimits, 'answer-file-too-large')
  if (!Buffer.isBuffer(content)) return content
  if (name.includes('\ufffd')) return refusing(name)('file-name-unreadable')
  const verdict = await scan(content, scanner)
  if (typeof verdict === 'object') return { ...refusing(name)('file-found-by-scanner'), found: verdict.found }
  return { arrived: { name, scan: verdict, content, hidden: await hiddenContent(content) } }
}

async function judge({ name: sent, ...file }: SentFile, scanner: string | undefined): Promise<Judged<ArrivedFile>> {
  const name = shownName(sent, 'pdf')
  const no = refusing(name)
  const content = unread({ ...file, name }, fileLimits)
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
  'no-files-when-closed': 410,
  'identity-paper-not-asked': 410,
  'file-looked-at': 409,
}

/** The status of a page that tells these problems: that of the first. */
export function statusOf([first]: readonly Problem[]): number {
  return first ? (statuses[first.code] ?? 400) : 200
}
