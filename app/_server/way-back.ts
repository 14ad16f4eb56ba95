const nowhere = 'http://desk.invalid'

/** A path of the desk to go to after the sign-in; anything else, and the sign-in itself, becomes the queue. */
export function wayBack(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/desk') || !URL.canParse(next, nowhere)) return '/desk'
  const { origin, pathname, search } = new URL(next, nowhere)
  const isOurs = origin === nowhere && /^\/desk(?:\/|$)/.test(pathname) && !/^\/desk\/sign-/.test(pathname)
  return isOurs ? pathname + search : '/desk'
}

/** The address of the sign-in that leads back to this page, without what was searched for: it names people. */
export function signInAddress(page: unknown): string {
  const { pathname, searchParams } = new URL(wayBack(page), nowhere)
  searchParams.delete('q')
  const next = searchParams.size > 0 ? `${pathname}?${searchParams.toString()}` : pathname
  return next === '/desk' ? '/desk/sign-in' : `/desk/sign-in?${new URLSearchParams({ next }).toString()}`
}
