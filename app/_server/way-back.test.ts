import { expect, test } from 'vitest'
import { signInAddress, wayBack } from './way-back'

test.for([
  ['/desk', '/desk'],
  ['/desk?tab=overdue&q=a%20b', '/desk?tab=overdue&q=a%20b'],
  ['/desk/requests/DSR-2026-0042-9', '/desk/requests/DSR-2026-0042-9'],
] as const)('leads back to a page of the desk: %s', ([next, address]) => {
  expect(wayBack(next)).toBe(address)
})

test.for([
  undefined,
  null,
  '',
  ['/desk'],
  'https://evil.example/desk',
  '//evil.example/desk',
  '/\\evil.example',
  '/desk/../follow',
  '/desk/..//evil.example',
  '/desktop',
  '/desk@evil.example',
  ['javascript', 'alert(1)'].join(':'),
  '/desk/sign-in?next=/desk',
  '/desk/sign-out',
  '/%64esk',
])('leads to the queue and nowhere else: %j', (next) => {
  expect(wayBack(next)).toBe('/desk')
})

test.for([
  ['/desk', '/desk/sign-in'],
  ['/desk?q=Amina+Diallo', '/desk/sign-in'],
  ['/desk?tab=overdue&q=amina%40example.org', '/desk/sign-in?next=%2Fdesk%3Ftab%3Doverdue'],
  ['/desk/requests/DSR-2026-0042-9', '/desk/sign-in?next=%2Fdesk%2Frequests%2FDSR-2026-0042-9'],
] as const)('whom somebody searched for does not follow them to the sign-in: %s', ([page, address]) => {
  expect(signInAddress(page)).toBe(address)
})
