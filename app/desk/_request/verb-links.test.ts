import { expect, test } from 'vitest'
import type { NewEvent } from '@/domain/requests/events'
import { aSeenRequest, left } from './testing/a-seen-request'
import { verbLinks } from './verb-links'

type Asked = Parameters<typeof aSeenRequest>[0]

const granted: NewEvent = { type: 'rightDecided', data: { right: 'access', decision: 'granted', ground: null } }
const receipt = left('2026-03-05', null, 'request-received')

test('a new request: what is likely stands first, in groups, and nothing that the law or its state forbids', () => {
  expect(drawn({ then: [receipt] })).toEqual([
    'Write and file: Write to the person, Write a note, Put off reminders, File what arrived, Pass on the rest of a letter',
    'Ask the person: Identity, Ask what is meant, Ask for a fee',
    'Time and answer: Ask systems, Take more time',
    'Who and what: Assign, Correct a fact, Change contact details, About the child',
    'End or set aside: Record a withdrawal, Close without an answer, Set aside as spam',
  ])
})

test('an objection to marketing, about which nobody is asked anything', () => {
  expect(drawn({ rights: ['marketing-objection'], then: [receipt] })).toEqual([
    'Write and file: Write to the person, Write a note, Put off reminders, File what arrived, Pass on the rest of a letter',
    'Time and answer: Ask systems',
    'Who and what: Assign, Correct a fact, Change contact details, About the child',
    'End or set aside: Record a withdrawal, Close without an answer, Set aside as spam',
  ])
})

test('what is open is not asked again, and what is decided can be answered', () => {
  const asked: NewEvent = { type: 'clarificationRequested', rights: ['access'], data: {} }
  expect(drawn({ then: [receipt, asked] })[1]).toBe(
    'Ask the person: Record the answer to a question, Identity, Ask for a fee',
  )
  expect(drawn({ then: [receipt, granted] })[2]).toBe(
    'Time and answer: Ask systems, Take more time, Answer, Record an answer given elsewhere',
  )
})

test('authority to act is asked where somebody asks for another person (EDPB Guidelines 01/2022, section 3.4)', () => {
  const forAnother: NewEvent = { type: 'corrected', data: { field: 'askedFor', from: 'self', to: 'represented' } }
  expect(drawn({ then: [receipt, forAnother] })[1]).toBe(
    'Ask the person: Identity, Ask what is meant, Authority to act for another, Ask for a fee',
  )
})

test('about a child who asks alone, what is known of it is recorded among the first things', () => {
  const [, asking = '', , facts] = drawn({ rights: ['content-removal'], then: [receipt] })
  expect(asking).toContain('About the child')
  expect(facts).not.toContain('About the child')
})

test('files are made available again once nobody can download them any more, and that is offered once', () => {
  const withFiles = { delivery: 'portal', files: [{ fileId: 'one' }] }
  const answered = { type: 'answered', data: withFiles } as unknown as NewEvent
  const done = { type: 'rightDone', data: { right: 'access' } } as unknown as NewEvent
  const then = [receipt, granted, done, answered, left('2026-03-05', 5)]
  const renewal = 'Make the files available again'
  expect(drawn({ then, today: '2026-03-19' }).join()).not.toContain(renewal)
  expect(drawn({ then, today: '2026-03-20' }).join()).toContain(renewal)
  const download: NewEvent = { type: 'answerDownloaded', data: { fileId: 'one' } }
  const downloads = Array.from({ length: 5 }, () => download)
  expect(drawn({ then: [...then, ...downloads], today: '2026-03-06' }).join()).toContain(renewal)
  const again: NewEvent = { type: 'answerAskedAgain', data: {} }
  expect(drawn({ then: [...then, again], today: '2026-03-20' }).join()).not.toContain(renewal)
})

test('what was asked for can be recorded whatever the next step is', () => {
  const forAnother: NewEvent = { type: 'corrected', data: { field: 'askedFor', from: 'self', to: 'represented' } }
  const asked: NewEvent = { type: 'authorityRequested', rights: ['access'], data: { proof: 'written-authority' } }
  expect(drawn({ then: [receipt, forAnother, asked] })[1]).toContain('Judge the authority to act')
  const missing: NewEvent = { type: 'particularsRequested', rights: ['access'], data: { missing: ['record'] } }
  expect(drawn({ law: 'za-paia', then: [receipt, missing] })[1]).toContain('Record what was missing')
})

test('a law that waits for particulars lets them be asked for; one without more time gives none', () => {
  const groups = drawn({ law: 'za-paia', then: [receipt] })
  expect(groups[1]).toContain('Ask for what is missing')
  expect(drawn({ law: 'br-lgpd', then: [receipt] }).join()).not.toContain('Take more time')
})

test('an unconfirmed request is taken up, and answered as such once it may be', () => {
  const confirmation = left('2026-03-05', null, 'confirm-your-request')
  const unconfirmed = { confirmation: 'awaited', then: [confirmation] } as const
  expect(drawn({ ...unconfirmed, then: [confirmation], today: '2026-03-11' }).at(-1)).toBe(
    'End or set aside: Take up unconfirmed, Record a withdrawal, Close without an answer, Set aside as spam',
  )
  expect(drawn({ ...unconfirmed, then: [confirmation], today: '2026-03-12' }).at(-1)).toBe(
    'End or set aside: Take up unconfirmed, Answer unconfirmed, Record a withdrawal, Close without an answer, Set aside as spam',
  )
})

test('a closed request is written about and reopened; an auditor is offered nothing', () => {
  const closed: NewEvent = { type: 'closedWithoutAnswer', data: { reason: 'duplicate' } }
  expect(drawn({ then: [receipt, closed] })).toEqual([
    'Write and file: Write to the person, Write a note, File what arrived, Pass on the rest of a letter, Log a complaint or an appeal about it',
    'End or set aside: Reopen',
  ])
  expect(drawn({ role: 'auditor' })).toEqual([])
})

test('whoever manages keeps a request for a claim, and an admin forgets one that is closed; then nothing is left to do', () => {
  const closed: NewEvent = { type: 'closedWithoutAnswer', data: { reason: 'duplicate' } }
  const hold: NewEvent = { type: 'legalHoldSet', data: {} }
  const forgotten: NewEvent = { type: 'forgotten', data: { because: 'not-needed' } }
  const last = (asked: Asked) => drawn(asked).at(-1)
  expect(last({ role: 'manager', then: [receipt, closed] })).toBe('Keep or forget: Put on legal hold')
  expect(last({ role: 'admin', then: [receipt] })).toBe('Keep or forget: Put on legal hold')
  expect(last({ role: 'admin', then: [receipt, closed] })).toBe('Keep or forget: Put on legal hold, Forget now')
  expect(last({ role: 'admin', then: [receipt, closed, hold] })).toBe('Keep or forget: Lift the legal hold')
  expect(drawn({ role: 'admin', then: [receipt, closed, forgotten] })).toEqual([])
})

function drawn(asked: Asked): string[] {
  return verbLinks(aSeenRequest(asked)).map(
    ({ title, links }) => `${title}: ${links.map(({ text }) => text).join(', ')}`,
  )
}
