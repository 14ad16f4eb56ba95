import { createHash } from 'node:crypto'
import type { ReceivedLetter } from '@/domain/letters/received-letter'
import type { ArrivedLetter } from '../arrived-letter'

let letters = 0

/** A letter of Amina's that was found in a mailbox, another each time unless the test names its bytes. */
export function anArrivedLetter(
  changed: Partial<ReceivedLetter> & { bytes?: string } = {},
  { files = [], refused = [] }: Partial<Pick<ArrivedLetter, 'files' | 'refused'>> = {},
): ArrivedLetter {
  letters += 1
  const { bytes = `letter ${letters}`, ...letter } = changed
  return {
    letter: {
      ids: [`<${letters}@example.org>`],
      receivedAt: '2026-03-05T11:00:00.000Z',
      from: { name: 'Amina Diallo', address: 'amina.diallo@example.org' },
      replyTo: null,
      to: ['privacy@lindenhof.example'],
      subject: 'My data',
      text: 'Please send me a copy of all my data.',
      answers: [],
      automatic: null,
      attachments: [],
      isCut: false,
      ...letter,
    },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    files,
    refused,
  }
}
