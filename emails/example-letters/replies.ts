import type { StaffLetterOf } from '../catalogue'

const letter = { language: 'en' as const, origin: 'https://privacy.hafenblick.example' }

/** What staff are told when something has come from the person. */
export const replies: Record<string, StaffLetterOf<'reply-arrived'>> = {
  'with a day': { kind: 'reply-arrived', ...letter, props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07' } },
  'without a day': { kind: 'reply-arrived', ...letter, props: { reference: 'DSR-2026-0042-7', dueOn: null } },
  'contact details changed': {
    kind: 'reply-arrived',
    ...letter,
    props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07', about: 'contact' },
  },
  'somebody objects to new contact details': {
    kind: 'reply-arrived',
    ...letter,
    props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07', about: 'protest' },
  },
  'the answer is wanted on paper': {
    kind: 'reply-arrived',
    ...letter,
    props: { reference: 'DSR-2026-0042-7', dueOn: null, about: 'paper' },
  },
  'something after the answer has not reached the person': {
    kind: 'reply-arrived',
    ...letter,
    props: { reference: 'DSR-2026-0042-7', dueOn: null, about: 'owed' },
  },
  'a colleague has answered a search task': {
    kind: 'reply-arrived',
    ...letter,
    props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07', about: 'task' },
  },
  'an answer is to be approved': {
    kind: 'reply-arrived',
    ...letter,
    props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07', about: 'approval' },
  },
  'an answer was given back': {
    kind: 'reply-arrived',
    ...letter,
    props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07', about: 'given-back' },
  },
  'the copy was collected for which an erasure waited': {
    kind: 'reply-arrived',
    ...letter,
    props: { reference: 'DSR-2026-0042-7', dueOn: null, about: 'collected' },
  },
  'the files of an answer are wanted again': {
    kind: 'reply-arrived',
    ...letter,
    props: { reference: 'DSR-2026-0042-7', dueOn: null, about: 'answer-again' },
  },
}
