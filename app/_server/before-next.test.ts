import { expect, test } from 'vitest'
import { answerBeforeNext } from './before-next'

const origin = 'https://privacy.example.org'

test.for([
  { says: 'a method that no page has', method: 'TRACE', url: '/acme', status: 405 },
  { says: 'half an escape', method: 'GET', url: '/%', status: 400 },
  { says: 'an overlong encoding', method: 'GET', url: '/%c0%ae', status: 400 },
  { says: 'a NUL', method: 'POST', url: '/acme%00', status: 400 },
])('$says is answered with $status and every header', async ({ method, url, status }) => {
  const answer = await answerBeforeNext({ method, url }, origin)
  expect(answer?.status).toBe(status)
  expect(answer?.headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(answer?.headers.get('strict-transport-security')).toContain('max-age=')
  expect(await answer?.text()).toMatch(/^<!doctype html>/)
})

test.for([
  { method: 'GET', url: '/acme/sent/%/files', title: 'Page not found' },
  { method: 'HEAD', url: '/acme/sent/%/files', title: 'Page not found' },
  { method: 'POST', url: '/acme/sent/%/files', title: 'The form arrived damaged' },
])('who sends $method to an address that cannot be read is told: $title', async ({ method, url, title }) => {
  expect(await (await answerBeforeNext({ method, url }, origin))?.text()).toContain(`>${title}</h1>`)
})

test.for([
  { url: '/acme/', to: '/acme' },
  { url: '//evil.example', to: '/evil.example' },
  { url: '/\\evil.example//x/?a=1?b', to: '/evil.example/x?a=1?b' },
])('$url leads to $to, on this host', async ({ url, to }) => {
  const answer = await answerBeforeNext({ url }, origin)
  expect(answer?.status).toBe(308)
  expect(answer?.headers.get('location')).toBe(to)
  expect(answer?.headers.get('content-security-policy')).toContain("script-src 'none'")
})

test.for(['/', '/acme', '/desk/requests/DSR-2026-0001-9', '/acme?next=//evil.example', '/%C3%A9'])(
  '%s is left to its page',
  async (url) => {
    expect(await answerBeforeNext({ url }, origin)).toBeUndefined()
  },
)
