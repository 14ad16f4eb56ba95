import type { StaffLetter } from '@/domain/requests/letters'
import type { StaffLetterOf } from '../catalogue'
import type { ReminderItem } from '../reminder-item'
import { accountLetters } from './account-letters'
import { replies } from './replies'
import { lateSearchTasks, searchTasks } from './search-tasks'

type Examples = { [Kind in StaffLetter]: Record<string, StaffLetterOf<Kind>> }

const letter = { language: 'en' as const, origin: 'https://privacy.hafenblick.example' }

const item: ReminderItem = {
  reference: 'DSR-2026-0042-7',
  rights: ['access', 'erasure'],
  receivedOn: '2026-03-05',
  dueOn: '2026-04-07',
  state: 'open',
  paused: false,
  stoppedSinceOn: null,
  restarted: false,
  acknowledge: false,
  spam: false,
  yours: true,
  extensionNoticeDueOn: '2026-04-07',
  refusalNoticeDueOn: '2026-04-07',
}

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
  'deadline-reminder': {
    'one, three days before': {
      kind: 'deadline-reminder',
      ...letter,
      props: { items: [item], today: '2026-04-04' },
    },
    'several, one of them late': {
      kind: 'deadline-reminder',
      ...letter,
      props: {
        items: [
          { ...item, reference: 'DSR-2026-0040-2', dueOn: '2026-03-31', rights: ['erasure'] },
          { ...item, state: 'unconfirmed', yours: false },
          { ...item, reference: 'DSR-2026-0044-5', dueOn: '2026-04-11', paused: true },
        ],
        today: '2026-04-04',
      },
    },
    'a long pause, and a clock that started afresh': {
      kind: 'deadline-reminder',
      ...letter,
      props: {
        items: [
          { ...item, paused: true, stoppedSinceOn: '2026-03-09' },
          { ...item, reference: 'DSR-2026-0044-5', dueOn: '2026-04-16', restarted: true },
          { ...item, reference: 'DSR-2026-0045-3', dueOn: '2026-04-17', acknowledge: true },
          { ...item, reference: 'DSR-2026-0046-1', dueOn: '2026-04-20', erasure: true },
        ],
        today: '2026-04-13',
      },
    },
    'on the day': { kind: 'deadline-reminder', ...letter, props: { items: [item], today: '2026-04-07' } },
    'no day is due': {
      kind: 'deadline-reminder',
      ...letter,
      props: { items: [{ ...item, dueOn: null, state: 'unconfirmed', yours: false }], today: '2026-03-19' },
    },
    'marked as spam': {
      kind: 'deadline-reminder',
      ...letter,
      props: { items: [{ ...item, spam: true, yours: false }], today: '2026-03-31' },
    },
  },
  'reply-arrived': replies,
  'search-task': searchTasks,
  'search-task-late': lateSearchTasks,
  ...accountLetters,
  'letter-not-delivered': {
    'an extension': {
      kind: 'letter-not-delivered',
      ...letter,
      props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07', letter: 'extension' },
    },
  },
  'assigned-to-you': {
    'with a day': {
      kind: 'assigned-to-you',
      ...letter,
      props: { reference: 'DSR-2026-0042-7', dueOn: '2026-04-07', rights: ['access'] },
    },
    'without a day': {
      kind: 'assigned-to-you',
      ...letter,
      props: { reference: 'DSR-2026-0042-7', dueOn: null, rights: ['access'] },
    },
  },
}
