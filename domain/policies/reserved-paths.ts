/** First parts of addresses that Rightsdesk or the web itself uses; a form cannot stand there. */
export const reservedPaths = [
  'admin',
  'api',
  'assets',
  'calendar',
  'deadlines',
  'desk',
  'favicon',
  'files',
  'follow',
  'gallery',
  'health',
  'help',
  'join',
  'login',
  'privacy',
  'public',
  'reminder',
  'robots',
  'security',
  'setup',
  'sign-in',
  'sitemap',
  'static',
  'still-here',
  'task',
  'well-known',
] as const

const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Whether a form may stand at `/{slug}`: small letters, digits and single hyphens, and nobody else's address. */
export function slugProblem(slug: string): 'slug-not-valid' | 'slug-reserved' | undefined {
  if (slug.length < 2 || slug.length > 40 || !shape.test(slug)) return 'slug-not-valid'
  return reservedPaths.some((path) => path === slug) ? 'slug-reserved' : undefined
}
