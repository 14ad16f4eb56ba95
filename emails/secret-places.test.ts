import { expect, test } from 'vitest'
import { secretPlaces, withoutSecrets, withSecrets } from './secret-places'

const letter = { subject: 'S', calendar: null }
const places = secretPlaces(['confirmPath', 'code'])
const kept = {
  ...letter,
  html: `<a href="https://x.example${places.confirmPath}">`,
  text: `https://x.example${places.confirmPath} ${places.code}`,
}

test('what is kept holds their places alone; the letter that goes out holds them', () => {
  const sent = withSecrets(kept, { confirmPath: '/confirm/abc', code: '40718825' })

  expect(JSON.stringify(kept)).not.toMatch(/abc|40718825/)
  expect(sent.html).toBe('<a href="https://x.example/confirm/abc">')
  expect(sent.text).toBe('https://x.example/confirm/abc 40718825')
})

test('staff see where they were', () => {
  expect(withoutSecrets(kept).text).toBe('https://x.example/… ········')
})

test('a letter never goes out with an empty place', () => {
  expect(() => withSecrets(kept, { code: '40718825' })).toThrow('A letter without its confirmPath')
})
