import { expect, test } from 'vitest'
import { isOfLetter, nameOf, outcomeOf, type SmtpFault } from './delivery-fault'

type Row = { says: string; fault: SmtpFault; handedOver?: true; outcome: ReturnType<typeof outcomeOf> }

const rows: Row[] = [
  { says: '450 at RCPT', fault: { code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, outcome: 'temporary' },
  { says: '451 after the dot', fault: { code: 'EMESSAGE', responseCode: 451 }, handedOver: true, outcome: 'temporary' },
  {
    says: '421 at any time',
    fault: { code: 'ECONNECTION', responseCode: 421 },
    handedOver: true,
    outcome: 'temporary',
  },
  {
    says: 'no connection',
    fault: { code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' },
    outcome: 'temporary',
  },
  { says: 'no such host', fault: { code: 'EDNS', originalCode: 'ENOTFOUND' }, outcome: 'temporary' },
  { says: 'no greeting in time', fault: { code: 'ETIMEDOUT', command: 'CONN' }, outcome: 'temporary' },
  { says: 'dropped before the end', fault: { code: 'ECONNECTION' }, outcome: 'temporary' },
  { says: 'garbage instead of a reply', fault: { code: 'EPROTOCOL' }, outcome: 'temporary' },
  { says: '503, commands out of order', fault: { code: 'EENVELOPE', responseCode: 503 }, outcome: 'temporary' },
  { says: 'dropped after the dot', fault: { code: 'ECONNECTION' }, handedOver: true, outcome: 'ambiguous' },
  { says: 'silent after the dot', fault: { code: 'ETIMEDOUT' }, handedOver: true, outcome: 'ambiguous' },
  { says: 'given up after the dot', fault: { code: 'EABORT' }, handedOver: true, outcome: 'ambiguous' },
  { says: '550 at RCPT', fault: { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, outcome: 'permanent' },
  { says: '552 at RCPT', fault: { code: 'EENVELOPE', responseCode: 552, command: 'RCPT TO' }, outcome: 'permanent' },
  { says: '554 after the dot', fault: { code: 'EMESSAGE', responseCode: 554 }, handedOver: true, outcome: 'permanent' },
  {
    says: '554 in place of a greeting',
    fault: { code: 'EPROTOCOL', responseCode: 554, command: 'CONN' },
    outcome: 'temporary',
  },
  {
    says: 'a number that is no reply',
    fault: { code: 'EENVELOPE', responseCode: 999, command: 'RCPT TO' },
    outcome: 'temporary',
  },
  { says: 'an address no server takes', fault: { code: 'EENVELOPE', command: 'API' }, outcome: 'permanent' },
  { says: '535, wrong password', fault: { code: 'EAUTH', responseCode: 535 }, outcome: 'configuration' },
  { says: '530 at MAIL FROM', fault: { code: 'EENVELOPE', responseCode: 530 }, outcome: 'configuration' },
  {
    says: '550 of our own sender',
    fault: { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' },
    outcome: 'configuration',
  },
  { says: 'STARTTLS stripped', fault: { code: 'ETLS' }, outcome: 'configuration' },
  {
    says: 'an expired certificate',
    fault: { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' },
    outcome: 'configuration',
  },
]

test.for(rows)('$says: $outcome', ({ fault, handedOver, outcome }) => {
  expect(outcomeOf(fault, handedOver === true)).toBe(outcome)
})

test('a fault is named by codes alone', () => {
  expect(nameOf({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' })).toBe('550 RCPT TO')
  expect(nameOf({ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' })).toBe('ECONNREFUSED CONN')
  expect(nameOf({})).toBe('unknown')
})

test.for([
  ['450 RCPT TO', 'temporary', true],
  ['452 RCPT TO', 'temporary', true],
  ['451 DATA', 'temporary', true],
  ['ETIMEDOUT', 'ambiguous', true],
  ['not-prepared', 'temporary', true],
  ['421 RCPT TO', 'temporary', false],
  ['451 MAIL FROM', 'temporary', false],
  ['554 CONN', 'temporary', false],
  ['ECONNREFUSED CONN', 'temporary', false],
  ['ECONNECTION', 'temporary', false],
] as const)('%s, %s: of this letter or recipient alone, %s', ([code, outcome, isOf]) => {
  expect(isOfLetter({ outcome, code })).toBe(isOf)
})
