import { expect, test } from 'vitest'
import { autoReplyOf, isFinalFailure } from './received-letter'
import { replyAddressWith, tokenOf } from './reply-token'

test.each([
  ['RFC 3834', 'auto-submitted', 'auto-replied', false, 'surely'],
  ['with parameters', 'auto-submitted', 'auto-generated; owner-email="a@b.example"', false, 'perhaps'],
  ['an answer that was generated', 'auto-submitted', 'auto-generated', true, 'perhaps'],
  ['by a person', 'auto-submitted', 'no', true, 'no'],
  ['by a person, with a remark', 'auto-submitted', 'No; really', true, 'no'],
  ['before there was a standard', 'x-autoreply', 'yes', false, 'surely'],
  ['by a vacation program', 'precedence', 'auto_reply', false, 'surely'],
  ['an answer in bulk', 'precedence', 'bulk', true, 'perhaps'],
  ['a first letter by a distribution list', 'precedence', 'bulk', false, 'no'],
  ['a first letter by a mailing list', 'precedence', 'list', false, 'no'],
  ['an answer that wants none', 'return-path', '<>', true, 'perhaps'],
  ['a subject that says so', 'subject', 'Auto-Submitted: auto-replied', true, 'no'],
])('%s: %s: %s', (_, key, value, isAnswer, machine) => {
  const means = { surely: { kind: 'auto-reply' }, perhaps: { kind: 'auto-reply', mayBeFirst: true }, no: null }
  expect(autoReplyOf([{ key, value }], isAnswer)).toEqual(means[machine as keyof typeof means])
})

test.each([
  ['Action: failed\nStatus: 5.1.1', true],
  ['Action: failed\nStatus: 4.4.7', false],
  ['Action: delayed\nStatus: 4.4.7', false],
  ['Action: delivered\nStatus: 2.0.0', false],
  ['', false],
])('a report that says %j is the end: %s', (report, isFinal) => {
  expect(isFinalFailure(report)).toBe(isFinal)
})

test('a token is read from its address whatever the case, and from no other address', () => {
  const address = replyAddressWith('privacy@lindenhof.example', 'DSR-2026-0001-1', '0123456789abcdef0123456789')
  expect(address).toBe('privacy+dsr-2026-0001-1.0123456789abcdef0123@lindenhof.example')
  const token = { reference: 'DSR-2026-0001-1', seal: '0123456789abcdef0123' }
  expect(tokenOf(address.toUpperCase())).toEqual(token)
  for (const other of ['privacy@lindenhof.example', 'privacy+news@lindenhof.example', '', `${address}, x@y.example`])
    expect(tokenOf(other)).toBeUndefined()
})
