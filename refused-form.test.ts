import { expect, test } from 'vitest'
import { refusedFormPage } from './refused-form'

test('an address with characters of HTML in it is text on the page, and nothing else', () => {
  const page = refusedFormPage(403, 'https://<b>"ruth"&\'co\'</b>@rights.example/desk')
  expect(page).toContain(
    '<p>Please open https://&lt;b&gt;&quot;ruth&quot;&amp;&#39;co&#39;&lt;/b&gt;@rights.example/desk and begin there.</p>',
  )
  expect(page).not.toContain('<b>')
})

test('an ordinary address stands as it is', () => {
  expect(refusedFormPage(403, 'https://rights.example:8443/desk')).toContain(
    '<p>Please open https://rights.example:8443/desk and begin there.</p>',
  )
})
