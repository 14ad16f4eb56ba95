/** Where the mailbox of an organisation is set up; `done` is what was done there, and is said there. */
export function mailboxAddress(slug: string, done?: 'saved' | 'tried' | 'stopped'): string {
  return `/desk/settings/mailbox/${slug}${done ? `?done=${done}` : ''}`
}
