import type { Problem, ProblemCode } from '@/casework/errors'
import { judgeFile } from '@/documents/arriving/judge-file'
import type { ArrivedFile } from '@/domain/files/arrived-file'
import { type FileLimits, fileLimits, shownName } from '@/domain/files/file'
import type { SentFile } from './in-memory'
import type { SentUpload } from './sent-form'

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

async function judge({ name, content }: SentFile, scanner: string | undefined): Promise<Judged<ArrivedFile>> {
  const no = refusing(shownName(name, 'pdf'))
  if (content === 'too-large') return no('file-too-large', mebibytes(fileLimits.bytes))
  if (content === 'too-large-together') return no('files-too-large-together', mebibytes(fileLimits.bytesTogether))
  const judged = await judgeFile({ name, content }, scanner)
  if ('arrived' in judged) return judged
  const { fault, found } = judged
  return { ...no(fault), ...(found !== undefined && { found }) }
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
