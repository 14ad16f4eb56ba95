import type { StaffLetter } from '@/domain/requests/letters'
import type { StaffLetterOf } from '../catalogue'
import { accountLetters } from './account-letters'
import { reminders } from './reminders'
import { replies } from './replies'
import { controller } from './sample'
import { lateSearchTasks, searchTasks } from './search-tasks'

type Examples = { [Kind in StaffLetter]: Record<string, StaffLetterOf<Kind>> }

const letter = { language: 'en' as const, origin: 'https://privacy.hafenblick.example' }

/** Every letter to staff in each of its states: the reference, rights and days, never more of the person. */
export const staffExamples: Examples = {
  'request-arrived': {
    'with days': {
      kind: 'request-arrived',
      ...letter,
      props: {
        reference: 'DSR-2026-0042-7',
        rights: ['access', 'erasure'],
        receivedOn: '2026-03-05',
        ackDueOn: null,
        dueOn: '2026-04-07',
        extensionNoticeDueOn: '2026-04-07',
        refusalNoticeDueOn: '2026-04-07',
        askIdentityByOn: '2026-03-10',
        regimes: ['eu-gdpr'],
        controllerName: 'Hafenblick Reisen GmbH',
        heldBecause: null,
      },
    },
    held: {
      kind: 'request-arrived',
      ...letter,
      props: {
        reference: 'DSR-2026-0044-5',
        rights: ['access'],
        receivedOn: '2026-03-05',
        ackDueOn: null,
        dueOn: '2026-04-07',
        extensionNoticeDueOn: '2026-04-07',
        refusalNoticeDueOn: '2026-04-07',
        askIdentityByOn: '2026-03-10',
        regimes: ['eu-gdpr'],
        controllerName: 'Hafenblick Reisen GmbH',
        heldBecause: 'many-requests',
      },
    },
    'before any day is due': {
      kind: 'request-arrived',
      ...letter,
      props: {
        reference: 'DSR-2026-0043-1',
        rights: ['unsure'],
        receivedOn: '2026-03-05',
        ackDueOn: null,
        dueOn: null,
        extensionNoticeDueOn: null,
        refusalNoticeDueOn: null,
        askIdentityByOn: '2026-03-10',
        regimes: ['policy-30d-from-confirmation'],
        controllerName: 'Hafenblick Reisen GmbH',
        heldBecause: null,
      },
    },
  },
  'deadline-reminder': reminders,
  'weekly-summary': {
    'of a busy week': {
      kind: 'weekly-summary',
      ...letter,
      props: {
        ...{ open: 12, late: 1, soon: 3, unassigned: 2, waiting: 1, unconfirmed: 1, messages: 2 },
        ...{ controllerName: 'Hafenblick Reisen GmbH', weekOn: '2026-03-30', nextDueOn: '2026-03-31' },
      },
    },
  },
  'still-here': {
    'to the first address': {
      kind: 'still-here',
      ...letter,
      props: { controllerName: 'Hafenblick Reisen GmbH', unansweredSinceOn: null },
      secrets: { stillHerePath: '/still-here/k2mVdPq8Zr1w' },
    },
    'to the second': {
      kind: 'still-here',
      ...letter,
      props: { controllerName: 'Hafenblick Reisen GmbH', unansweredSinceOn: '2026-03-02' },
      secrets: { stillHerePath: '/still-here/w7sXnTb4Yc9e' },
    },
  },
  'reply-arrived': replies,
  'search-task': searchTasks,
  'search-task-late': lateSearchTasks,
  ...accountLetters,
  'wording-test': {
    'of a receipt': {
      kind: 'wording-test',
      ...letter,
      props: {
        letter: 'request-received',
        words: {
          subject: 'Thank you, {reference}',
          nothingNeeded: 'You need do nothing now. We at {organisation} look after it.',
          closing: 'Our office hours:\nMondays to Fridays, 9 to 17.\n\nYour team at {organisation}',
        },
        controller,
      },
    },
    'of a rehearsal': {
      kind: 'wording-test',
      ...letter,
      props: { letter: 'assigned-to-you', words: {}, controller, isRehearsal: true },
    },
  },
  'letter-not-delivered': {
    'an extension': {
      kind: 'letter-not-delivered',
      ...letter,
      props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07', letter: 'extension' },
    },
    'an extension that is still tried': {
      kind: 'letter-not-delivered',
      ...letter,
      props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07', letter: 'extension', isTried: true },
    },
  },
  'assigned-to-you': {
    'with a day': {
      kind: 'assigned-to-you',
      ...letter,
      props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07', rights: ['access'], nextReminderOn: '2026-03-24' },
    },
    'without a day': {
      kind: 'assigned-to-you',
      ...letter,
      props: { reference: 'DSR-2026-0042-7', dueOn: null, rights: ['access'] },
    },
  },
}
