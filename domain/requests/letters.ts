/** Letters to the person who asks. A notice or answer counts on the day it left. */
export const requesterLetters = [
  'confirm-your-request',
  'request-received',
  'acknowledgement',
  'identity-request',
  'identity-code',
  'clarification-request',
  'particulars-request',
  'authority-request',
  'parental-consent',
  'fee-request',
  'extension',
  'message',
  'answer-ready',
  'answer-to-collect',
  'answer-code',
  'restriction-lifting',
  'erasure-done',
  'unconfirmed-answer',
  'later-than-promised',
  'day-changed',
  'follow-code',
  'request-withdrawn',
  'confirm-new-address',
  'contact-changed',
] as const

/** Letters to staff: the reference, rights and days, never more of the person. */
export const staffLetters = [
  'request-arrived',
  'deadline-reminder',
  'weekly-summary',
  'still-here',
  'reply-arrived',
  'assigned-to-you',
  'letter-not-delivered',
  'search-task',
  'search-task-late',
  'own-address-new',
  'own-address-old',
  'sign-in-changed',
  'wording-test',
  'mail-test',
] as const

export const letterKinds = [...requesterLetters, ...staffLetters] as const
export type RequesterLetter = (typeof requesterLetters)[number]
export type StaffLetter = (typeof staffLetters)[number]
export type LetterKind = RequesterLetter | StaffLetter

/** accepted: by the mail server; the rest is recorded by hand. */
export const departures = ['accepted', 'posted', 'handed-over', 'told'] as const
export type DepartureHow = (typeof departures)[number]

export type LetterState = 'owed' | 'sending' | 'sent' | 'failed' | 'by-hand' | 'cancelled'
