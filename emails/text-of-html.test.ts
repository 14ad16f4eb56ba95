import { expect, test } from 'vitest'
import { textOfHtml } from './text-of-html'

test.each([
  ['<head><xml><o:p>no</o:p></xml><noscript>no</noscript>no</head>yes', 'yes'],
  ['<head><title>no</title><meta><body>yes', 'yes'],
  ['<head><title/><p>yes', 'yes'],
  ['yes<script>no<p>no', 'yes'],
  ['yes<!-- no', 'yes'],
  ['a<br>b<p>c</p>d<a title="</p>">e</a>', 'a\nbc\nde'],
  ['1 < 2 &amp;&constructor; &#x41;&#x110000;', '1 < 2 &&constructor; A\ufffd'],
])('of the page %s the words are %s', (page, words) => {
  expect(textOfHtml(page)).toBe(words)
})

test.each(['<a', '<style', '<br', '<!--', '<![CDATA[', '</p', '<p ', '&', '&#', '&am', '<head><style>', '\n \n<'])(
  'five megabytes of %j take no longer for each than a few, and the words before them remain',
  (piece) => {
    const page = `<p>Please delete my data.</p>${piece.repeat(5_000_000 / piece.length)}`
    expect(textOfHtml(page)).toMatch(/^Please delete my data\./)
  },
)
