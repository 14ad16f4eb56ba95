import { expect, type Page, test } from '@playwright/test'
import { expectSeenByEverybody } from './seen-by-everybody'

const page = (body: string, style = '') =>
  `<!doctype html><html lang="en"><title>Page</title><style>a,button,input{outline-offset:2px}${style}</style><body><main>${body}</main></body></html>`

async function judged(seen: Page, body: string, style = ''): Promise<string> {
  await seen.setContent(page(body, style))
  return expectSeenByEverybody(seen).then(
    () => 'good',
    (fault: unknown) => String(fault),
  )
}

const focus = ':focus-visible{outline:3px solid blue}'
const form = '<p>One two three.</p><a href="#a">Link</a> <label>Name <input></label> <button>Send</button>'

test('a plain page is seen by everybody', async ({ page: seen }) => {
  expect(await judged(seen, form, focus)).toBe('good')
})

test.describe('is found out', () => {
  for (const [says, body, style, found] of [
    ['a focus without an outline', form, 'a:focus{outline:none}', 'not seen in forced colours'],
    ['a button of nothing but colour', form, `${focus}button{border:0;appearance:none}`, 'not seen in forced colours'],
    ['a bar over the page', '<div style="position:fixed;height:50vh">Bar</div>', focus, 'keeps its place at 400 %'],
    ['a box wider than 320 pixels', '<div style="width:400px">Wide</div>', focus, 'cut off at 320'],
    ['a box that no more room fits in', '<p style="height:1.2em;overflow:hidden">Text</p>', focus, 'cut off at 320'],
    ['a link that moves', form, `${focus}a{transition:color 1s}`, 'moves without motion'],
  ] as const)
    test(says, async ({ page: seen }) => {
      expect(await judged(seen, body, style)).toContain(found)
    })
})
