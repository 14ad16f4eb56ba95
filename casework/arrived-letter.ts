import type { ArrivedFile } from '@/domain/files/arrived-file'
import type { RefusedFile } from '@/domain/files/not-kept'
import type { ReceivedLetter } from '@/domain/letters/received-letter'

/** A letter as it was read, the hash of all its bytes, and its files: those that are good, and the others with the reason. */
export type ArrivedLetter = {
  letter: ReceivedLetter
  sha256: string
  files: readonly ArrivedFile[]
  refused: readonly RefusedFile[]
}

/** Subject and text of a letter as they came. */
export function lettersWords({ letter: { subject, text } }: Pick<ArrivedLetter, 'letter'>): string {
  return [subject, text].filter((part) => part.trim() !== '').join('\n\n')
}
