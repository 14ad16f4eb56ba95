/** What of a person the owner of a system may be given to search by, the least telling first. */
export const taskDetails = ['name', 'email', 'telephone', 'postal-address', 'known-as', 'words'] as const
export type TaskDetail = (typeof taskDetails)[number]

type Known = {
  requester: { name: string; email: string | null; telephone: string | null; postalAddress: string | null }
  asked: { text: string; knownAs?: string; subject?: { name: string; knownAs?: string | undefined } } | null
}

/**
 * What is known of the person the data is about. Where somebody asks for another, how to reach the one who asks finds nothing
 * of the other, so it is no detail.
 */
export function knownDetails({ requester, asked }: Known): Partial<Record<TaskDetail, string>> {
  const subject = asked?.subject
  const reached = {
    email: requester.email,
    telephone: requester.telephone,
    'postal-address': requester.postalAddress,
  }
  const known = {
    name: subject?.name ?? requester.name,
    ...(subject ? {} : reached),
    'known-as': subject ? subject.knownAs : asked?.knownAs,
    words: asked?.text,
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value))
}
