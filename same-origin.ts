/** Browsers name the Origin of every form they send; a missing, `null` or foreign one is not from our page (CSRF). */
export function isFromHere(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  return headers.get('origin') === origin && (site === null || site === 'same-origin')
}
