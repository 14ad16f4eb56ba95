/**
 * On every answer of the public side, pages, redirects and errors alike, and where the desk refuses a form: no script,
 * nothing from elsewhere, in nobody's frame, in no cache. `same-origin`, because with `no-referrer` browsers send `Origin: null` and every form would fail.
 */
export function publicHeaders(origin: string): Record<string, string> {
  return {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'private, no-store',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(origin.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  }
}
