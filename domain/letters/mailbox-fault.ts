/**
 * Why a mailbox was last not read, or not whole: `password`, that ours cannot be opened; `letter`, that one could not be
 * taken in; `other`, what only the log says.
 */
export type MailboxFault = 'sign-in' | 'password' | 'tls' | 'folder' | 'connection' | 'letter' | 'other'
