import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DoneNotice } from './done-notice'

test('what was done is said', () => {
  expect(renderToStaticMarkup(<DoneNotice done="assignment" />)).toMatch(
    /^<div[^>]*><p role="status">Assigned\.<\/p><\/div>$/,
  )
})

test.for(['zzz', '', '__proto__', 'constructor', 'toString', ['assignment'], undefined])(
  'an address that names nothing that is done says nothing: %j',
  (done) => {
    expect(renderToStaticMarkup(<DoneNotice done={done} />)).toBe('')
  },
)
