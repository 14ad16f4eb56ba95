import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import type { LetterRow } from '@/db/queries/letters'
import type { Keyring } from '@/db/sealing/keyring'
import { emailHash } from '@/db/sealing/search-hashes'
import { recallCopies } from '@/db/writes/unsent-reminders'
import { compareDays } from '@/domain/calendar/days'
import type { ReminderItem, StaffLetterProps } from './catalogue'
import { oweToStaff } from './outbox'
import type { Divider, Part } from './reach-others'

type Reminder = StaffLetterProps['deadline-reminder']

/** The same reminder for whom its links are not, since somebody else could act by them, and with whom the requests are not. */
export function reminderInstead({ items, ...props }: Reminder): Reminder {
  return { ...props, items: items.map(({ actions: _theirs, ...item }) => ({ ...item, yours: false })) }
}

type Instead = {
  letter: LetterRow
  controller: Controller
  toAddress: string
  theirs: readonly Part[]
  partsOf: Divider
}

/** A reminder that tells somebody else takes the place of those before it that have not left, and says what they alone said. */
export async function oweReminderInstead(
  tx: Transaction,
  world: { keyring: Keyring; origin: string },
  { letter, controller, toAddress, theirs, partsOf }: Instead,
): Promise<void> {
  const { today } = letter.props as Reminder
  const recipient = emailHash(world.keyring, toAddress)
  const { propsOfCopies, owedSince } = await recallCopies(tx, { controllerId: controller.id, recipient })
  const before = await partsOf(propsOfCopies.flatMap((props) => (props as Reminder).items))
  const items = onceEach([...theirs, ...before.filter(({ circles }) => circles.flat().includes(toAddress))])
  items.sort((one, other) => compareDays(one.dueOn ?? today, other.dueOn ?? today))
  const request = letter.requestId === null || before.length > 0 ? null : { id: letter.requestId }
  const about = { request, controller, owedSince, insteadOf: letter.insteadOf ?? letter.id }
  await oweToStaff(tx, world, about, { kind: 'deadline-reminder', toAddress, props: { items, today } })
}

function onceEach(parts: readonly Part[]): ReminderItem[] {
  const items = new Map<string, ReminderItem>()
  for (const { item } of parts) {
    const said = item && `${item.reference} ${item.dueOn} ${item.acknowledge} ${item.target} ${item.notice}`
    if (said && !items.has(said)) items.set(said, item)
  }
  return [...items.values()]
}
