import type { ContactWay } from './contact-ways'

/** How the code that opens the files of an answer reaches the person: by another way than their mailbox. */
export const codeWays = ['telephone', 'letter'] as const
export type CodeWay = (typeof codeWays)[number]

/** What has to be on file for it. */
export const contactOf = { telephone: 'telephone', letter: 'postalAddress' } as const satisfies Record<
  CodeWay,
  ContactWay
>

/**
 * The ways to tell a person the code. Where there is none besides the mailbox there is no code: one sent to where the
 * link goes would prove nothing more.
 */
export function codeWaysOnFile(reached: Record<'telephone' | 'postalAddress', string | null>): CodeWay[] {
  return codeWays.filter((way) => reached[contactOf[way]])
}
