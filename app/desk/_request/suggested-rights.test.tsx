import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SuggestedRights } from './suggested-rights'

test('what a letter seems to ask for is shown with the words that say so, as text', () => {
  const html = renderToStaticMarkup(<SuggestedRights words="Hello\n\nPlease delete my account <b>now</b>." />)
  expect(html).toContain('delete my account')
  expect(html).not.toContain('<b>')
})

test('where its words do not suffice, that is said', () => {
  expect(renderToStaticMarkup(<SuggestedRights words="Good morning." />)).toContain('unsure')
})
