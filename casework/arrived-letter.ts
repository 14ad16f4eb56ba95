import type { ArrivedFile } from '@/domain/files/arrived-file'
import type { ReceivedLetter } from '@/domain/letters/received-letter'

/** A letter as it was read, the hash of all its bytes, and its attachments: those that are good, and the names of the others. */
export type ArrivedLetter = {
  letter: ReceivedLetter
  sha256: string
  files: readonly ArrivedFile[]
  refused: readonly string[]
}

/** Subject and text of a letter as they came, and in brackets the names of attachments that are not kept. */
export function lettersWords({
  letter: { subject, text },
  refused,
}: Pick<ArrivedLetter, 'letter' | 'refused'>): string {
  return [subject, text, ...refused.map((name) => `[${name}]`)].filter((part) => part.trim() !== '').join('\n\n')
}
