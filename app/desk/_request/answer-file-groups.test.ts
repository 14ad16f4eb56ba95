import { expect, test } from 'vitest'
import type { KeptAnswerFile } from '@/db/queries/files'
import type { NewEvent } from '@/domain/requests/events'
import { answerFileGroups } from './answer-file-groups'
import { aSeenRequest, left } from './testing/a-seen-request'

const decided: NewEvent = { type: 'rightDecided', data: { right: 'access', decision: 'granted', ground: null } }
const reopened: NewEvent = { type: 'reopened', on: '2026-03-20', data: {} }
const toThePage = [decided, attached('a'), answered('portal', 'a')]
const first = [...toThePage, left('2026-03-06', 4, 'answer-ready')]
const firstGone = [...first, reopened]

test('files of an answer that has not left stand apart, written or not, and nobody collects them', () => {
  expect(groups([decided, attached('a')], ['a'])).toEqual([['to-go', null, null, ['a']]])
  expect(groups(toThePage, ['a'])).toEqual([['on-its-way', null, null, ['a']]])
})

test('each answer has its own files with its own last day to download, the newest first', () => {
  const second = [attached('b'), answered('portal', 'b'), left('2026-03-25', 8, 'answer-ready')]
  expect(groups([...firstGone, ...second], ['a', 'b'])).toEqual([
    ['given', '2026-03-25', '2026-04-08', ['b']],
    ['given', '2026-03-06', '2026-03-20', ['a']],
  ])
})

test('what was put to the next answer stands before what was given, and apart from it', () => {
  expect(groups([...firstGone, attached('b')], ['a', 'b'])).toEqual([
    ['to-go', null, null, ['b']],
    ['given', '2026-03-06', '2026-03-20', ['a']],
  ])
})

test('a file that was withdrawn stays in its place, and one that went by post is collected by nobody', () => {
  const withdrawn: NewEvent = { type: 'answerFileWithdrawn', data: { fileId: 'a' } }
  expect(groups([...first, withdrawn], [])).toEqual([['given', '2026-03-06', '2026-03-20', ['a']]])
  const byPost = [decided, attached('a'), answered('post', 'a'), left('2026-03-06', 4, 'answer-ready')]
  expect(groups(byPost, ['a'])).toEqual([['given', '2026-03-06', null, ['a']]])
})

function groups(then: NewEvent[], ids: readonly string[]) {
  const answerFiles = ids.map((id) => ({ id }) as KeptAnswerFile)
  return answerFileGroups({ ...aSeenRequest({ then }), answerFiles }).map((group) =>
    group.standing === 'given'
      ? [group.standing, group.given.leftOn, group.collection?.until ?? null, group.files.map(({ fileId }) => fileId)]
      : [group.standing, null, null, group.files.map(({ id }) => id)],
  )
}

function attached(fileId: string): NewEvent {
  return { type: 'answerFileAttached', data: { fileId, bytes: 5, scan: 'clean' } }
}

function answered(delivery: 'portal' | 'post', fileId: string): NewEvent {
  return { type: 'answered', data: { delivery, files: [{ fileId, bytes: 5, sha256: fileId }] } }
}
