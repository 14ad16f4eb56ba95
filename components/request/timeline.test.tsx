import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Timeline } from './timeline'

test('S20: scripts and links in a note are letters and nothing else', () => {
  const text = '<script>alert(1)</script> [x](javascript:alert(1)) <a href="https://evil.example">x</a>'
  const html = renderToStaticMarkup(
    <Timeline language="en" entries={[{ key: 1, on: '2026-03-05', title: 'Note', text }]} />,
  )
  expect(html).not.toMatch(/<script|<a\s/)
  expect(html).toContain(
    '&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1)) &lt;a href=&quot;https://evil.example&quot;&gt;x&lt;/a&gt;',
  )
})
