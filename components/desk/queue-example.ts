import type { QueueLine } from './queue-row'
import type { TableWords } from './queue-table'

/** What the queue's examples are worded by. */
export const exampleWords: TableWords = {
  caption: 'All open, what will be late first',
  state: 'State',
  with: 'With',
  person: 'Person',
  notShown: 'not shown to your role',
  order: 'Order',
  tags: 'Tags',
}

/** A request in the queue's examples. */
export const exampleLine: QueueLine = {
  href: '#',
  reference: 'DSR-2026-0042-7',
  due: { urgency: 'overdue', words: 'Overdue by 2 days', detail: null, day: '2026-03-03' },
  rights: 'access and erasure',
  received: 'received 2 February 2026',
  state: 'Open',
  identity: 'Verified',
  assignee: 'Ruth Okafor',
  person: 'Amina Diallo',
  organisation: null,
  note: null,
  tags: ['archive', 'former customer'],
}
