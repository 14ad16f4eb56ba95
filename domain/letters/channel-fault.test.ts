import { expect, test } from 'vitest'
import { channelFaultOf } from './channel-fault'

test.for([
  ['535 AUTH PLAIN', 'sign-in'],
  ['EAUTH API', 'sign-in'],
  ['530 MAIL FROM', 'sender'],
  ['550 MAIL FROM', 'sender'],
  ['ETLS', 'tls'],
  ['500 STARTTLS', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT CONN', 'tls'],
  ['CERT_HAS_EXPIRED CONN', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID CONN', 'tls'],
  ['ECONFIG', 'other'],
] as const)('%s: %s', ([code, fault]) => {
  expect(channelFaultOf(code)).toBe(fault)
})
