import type { StaffLetterOf } from '../catalogue'
import type { ReminderItem } from '../reminder-item'

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

/** What staff are reminded of, in each of its states. */
export const reminders: Record<string, StaffLetterOf<'deadline-reminder'>> = {
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
  'nobody has it, a message waits, and a colleague’s': {
    kind: 'deadline-reminder',
    ...letter,
    props: {
      items: [
        { ...item, yours: false, taken: false, unassignedSinceOn: '2026-03-30', messageSinceOn: '2026-04-01' },
        { ...item, reference: 'DSR-2026-0044-5', dueOn: '2026-04-08', yours: false, taken: true },
        { ...item, reference: 'DSR-2026-0045-3', dueOn: '2026-04-09', notice: 'extension' },
        { ...item, reference: 'DSR-2026-0046-1', dueOn: '2026-04-10', notice: 'refusal' },
      ],
      today: '2026-04-02',
    },
  },
  'with what can be done without signing in': {
    kind: 'deadline-reminder',
    ...letter,
    props: { items: [{ ...item, yours: false, taken: false, actions: ['assign', 'snooze'] }], today: '2026-04-04' },
    secrets: {
      'assign-DSR-2026-0042-7': '/reminder/k2mVdPq8Zr1w',
      'snooze-DSR-2026-0042-7': '/reminder/w7sXnTb4Yc9e',
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
}
