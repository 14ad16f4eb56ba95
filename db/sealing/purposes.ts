/**
 * The labels of sealed values, part of their authenticated place: renaming one makes its stored entries unreadable.
 * requester: name and addresses; words: the request as written; event: the words of an event; letter: address and
 * props; rendered: the letter as first sent; draft: answers on the way; file: the name of a document; sheet
 * and plan: a spreadsheet on its way in, and how it is read; bulk: the text of a message to many;
 * typed: what staff have typed and not sent; mailbox: the password of a mailbox.
 */
export const purposes = [
  'requester',
  'words',
  'event',
  'letter',
  'rendered',
  'secrets',
  'draft',
  'file',
  'sheet',
  'plan',
  'bulk',
  'typed',
  'mailbox',
] as const

export type Purpose = (typeof purposes)[number]
