import type { ArrivedFile } from '@/domain/files/arrived-file'
import { fileLimits, shownName } from '@/domain/files/file'
import { notKeptFor, type RefusedFile } from '@/domain/files/not-kept'
import type { ReceivedLetter } from '@/domain/letters/received-letter'
import { log } from '@/log'
import { judgeFile, type JudgedFile } from './judge-file'

/** The files of a letter: those that are good, and the others with the reason. */
export type JudgedAttachments = { files: ArrivedFile[]; refused: RefusedFile[] }

type Letter = Pick<ReceivedLetter, 'attachments' | 'automatic' | 'isCut'>

/**
 * Looks at each file of a letter as at one that is sent through a page, within the same limits of one sending; one that is
 * refused takes no other with it, and never the letter. What a machine sent is not looked at, unless it may be a first letter.
 */
export async function judgeAttachments(letter: Letter, scanner: string | undefined): Promise<JudgedAttachments> {
  const { attachments, automatic, isCut } = letter
  if (automatic && !('mayBeFirst' in automatic))
    return { files: [], refused: automatic.kind === 'bounce' ? [] : attachments.map(unlookedAt) }
  const files: ArrivedFile[] = []
  const refused: RefusedFile[] = []
  let bytes = 0
  for (const attachment of attachments) {
    const judged = await judge(attachment, { files: files.length, bytes }, scanner)
    if ('because' in judged) refused.push(judged)
    else files.push(judged)
    if (!('because' in judged)) bytes += attachment.content?.length ?? 0
  }
  const isTold = refused.some(({ because }) => because === 'not-read')
  return { files, refused: isCut && !isTold ? [...refused, { name: '', because: 'not-read' }] : refused }
}

type Attachment = Letter['attachments'][number]

async function judge(
  { name: sent, content }: Attachment,
  before: { files: number; bytes: number },
  scanner: string | undefined,
): Promise<ArrivedFile | RefusedFile> {
  const name = shownName(sent, 'pdf')
  if (content === null) return { name, because: 'not-read' }
  if (content.length > fileLimits.bytes) return { name, because: 'too-large' }
  if (before.files >= fileLimits.files) return { name, because: 'too-many' }
  if (before.bytes + content.length > fileLimits.bytesTogether) return { name, because: 'too-large' }
  const judged = await judgeFile({ name: sent, content }, scanner).catch(notChecked)
  if ('arrived' in judged) return judged.arrived
  const { fault, found } = judged
  return { name, because: notKeptFor[fault], ...(found !== undefined && { harm: found }) }
}

/** What a look stumbles over must not keep the letter outside. */
function notChecked(fault: unknown): JudgedFile {
  log.error({ err: fault }, 'A file of a letter could not be looked at')
  return { fault: 'file-not-checked' }
}

function unlookedAt({ name }: Attachment): RefusedFile {
  return { name: shownName(name, 'pdf'), because: 'automatic' }
}
