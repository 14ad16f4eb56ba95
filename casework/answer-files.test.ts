import { expect, test } from 'vitest'
import type { NewEvent } from '@/domain/requests/events'
import { accessHistory } from '@/domain/requests/testing/access-history'
import { filesToGo } from './answer-files'

test('with the next answer go the files that were put to it and not taken off, and none that was given before', () => {
  const history = accessHistory([
    attached('given'),
    { type: 'answered', data: { delivery: 'portal', files: [{ fileId: 'given', bytes: 5, sha256: 'aa' }] } },
    { type: 'letterLeft', data: { letterId: 'x', kind: 'answer-ready', how: 'accepted', eventSequence: 3 } },
    { type: 'reopened', data: {} },
    attached('next'),
    attached('by mistake'),
    { type: 'answerFileRemoved', data: { fileId: 'by mistake' } },
  ])
  expect(filesToGo([{ id: 'given' }, { id: 'next' }, { id: 'by mistake' }], history)).toEqual([{ id: 'next' }])
})

function attached(fileId: string): NewEvent {
  return { type: 'answerFileAttached', data: { fileId, bytes: 5, scan: 'clean' } }
}
