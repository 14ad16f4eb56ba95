import { expect, test } from 'vitest'
import { addressIn, listFrom, listIn, withList } from './list-from'

const page = '/desk/requests/DSR-2026-0042-7'

test('the list somebody came from goes along with a request, and leads back to the same filter, order and place', () => {
  const place = '2026-03-05_7f6d4d6e-3c1f-4f0e-8a53-0a1b2c3d4e5f'
  const from = `tab=overdue&right=access&sort=-received&after=${place}`
  expect(listFrom(withList(page, from))).toBe(from)
  expect(listFrom(withList(`${page}?done=note`, from))).toBe(from)
  expect(listIn(addressIn(from))).toBe(from)
})

test('words that were searched for name people, and no address of a request carries them', () => {
  const searched = withList(page, 'tab=open&q=Amina+Diallo')
  expect(listFrom(searched)).toBe('tab=open')
  expect(listIn({ ...addressIn('tab=open'), filter: { q: 'Amina Diallo' } })).toBe('tab=open')
})

test.for([
  null,
  '',
  page,
  `${page}?from=`,
  `${page}?from=https://elsewhere.example/`,
  `${page}?from=tab%3Dnothing`,
  '//',
])('an address that says no list leads back to none: %s', (path) => {
  expect(listFrom(path)).toBeUndefined()
})

test('what the address of the queue cannot say is left out', () => {
  const from = 'tab=open&right=everything&next=https://elsewhere.example&after=1_2&team=x&sort=due'
  expect(listFrom(withList(page, from))).toBe('tab=open')
})
