import { expect, test } from 'vitest'
import { knownDetails } from './details'

const requester = {
  name: 'Amina Diallo',
  email: 'amina@example.org',
  telephone: null,
  postalAddress: 'Lindenstraße 1, Berlin',
}

test('what is not known of the person is no detail', () => {
  expect(knownDetails({ requester, asked: { text: '' } })).toEqual({
    name: 'Amina Diallo',
    email: 'amina@example.org',
    'postal-address': 'Lindenstraße 1, Berlin',
  })
})

test('of a representative nothing is shown: one searches for whom the request is about', () => {
  const asked = { text: 'All of it.', subject: { name: 'Tomáš Novák', knownAs: 'customer 4711' } }
  expect(knownDetails({ requester, asked })).toEqual({
    name: 'Tomáš Novák',
    'known-as': 'customer 4711',
    words: 'All of it.',
  })
})
