/** Why a mailbox was last not read, or not whole: `letter`, that one could not be taken in; `other`, what only the log says. */
export type MailboxFault = 'sign-in' | 'tls' | 'folder' | 'connection' | 'letter' | 'other'
