const nowhere = 'http://desk.invalid'

/** A path of the desk to go to after the sign-in; anything else, and the sign-in itself, becomes the queue. */
export function wayBack(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/desk') || !URL.canParse(next, nowhere)) return '/desk'
  const { origin, pathname, search } = new URL(next, nowhere)
  const isOurs = origin === nowhere && /^\/desk(?:\/|$)/.test(pathname) && !/^\/desk\/sign-/.test(pathname)
  return isOurs ? pathname + search : '/desk'
}
