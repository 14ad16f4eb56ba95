import { daysBetween, isBefore } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { listedInOneLetter, mailActionName } from '@/domain/policies/mail-actions'
import { longPauseDays } from '@/domain/policies/long-pause'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import type { StaffLetterOf } from '../catalogue'
import type { ReminderItem } from '../reminder-item'
import { rightNames } from '../parts/about-rights'
import { DeskLink, type DeskPage } from '../parts/desk-link'
import { ActionLink, PlainLink } from '../parts/links'
import { countsOf, headlineOf, requestsIn } from '../parts/reminder-counts'
import { List, Paragraph } from '../parts/text'
import type { Template } from '../template'

type DeadlineReminder = StaffLetterOf<'deadline-reminder'>

/** One letter for everything one person is reminded of on a tick; the subject counts it and names the nearest day. */
export const deadlineReminder: Template<DeadlineReminder> = {
  subject: (letter, say) => {
    const counts = countsOf(letter, say)
    const reference = letter.props.items[0]?.reference ?? ''
    const more = requestsIn(letter.props) - 1
    return more > 0
      ? say('letters.deadline-reminder.subjectMore', { counts, reference, more })
      : say('letters.deadline-reminder.subject', { counts, reference })
  },
  title: headlineOf,
  Body: ({ letter, say }) => (
    <>
      {letter.props.items.slice(0, listedInOneLetter).map((item) => (
        <Item
          key={`${item.reference} ${item.dueOn} ${item.acknowledge} ${item.target} ${item.notice}`}
          item={item}
          letter={letter}
          say={say}
        />
      ))}
      <Unlisted count={unlistedIn(letter.props)} origin={letter.origin} say={say} />
    </>
  ),
}

function unlistedIn({ items }: DeadlineReminder['props']): number {
  return requestsIn({ items }) - requestsIn({ items: items.slice(0, listedInOneLetter) })
}

function Unlisted({ count, origin, say }: { count: number; origin: string; say: Translator }) {
  if (count <= 0) return null
  const label = say('letters.deadline-reminder.unlisted', { count })
  return <ActionLink href={`${origin}/desk?tab=open`} label={label} say={say} />
}

type ItemProps = { item: ReminderItem; letter: DeadlineReminder; say: Translator }

function Item({ item, letter, say }: ItemProps) {
  const { language, props, origin } = letter
  return (
    <>
      <Paragraph>
        <strong>
          {item.reference}
          <br />
          {dueSentence(item, letter, say)}
        </strong>
        <br />
        {say('letters.deadline-reminder.rights', { rights: rightNames(item.rights, language, say) })}
      </Paragraph>
      <List items={hints(item, { props, language }, say)} />
      <DeskLink letter={{ origin }} reference={item.reference} page={pageOf(item)} say={say} />
      <Actions item={item} letter={letter} say={say} />
    </>
  )
}

/** Where the next step is taken: receipt confirmed, more time told, a message read, the request given to somebody. */
function pageOf({ acknowledge, notice, messageSinceOn, taken, unassignedSinceOn }: ReminderItem): DeskPage | undefined {
  if (acknowledge) return 'acknowledgement'
  if (notice === 'extension') return 'extension'
  if (messageSinceOn) return 'messages'
  return taken === false && unassignedSinceOn ? 'assignment' : undefined
}

/** For whoever does not sign in by habit; each leads to a page that says what it does. */
function Actions({ item, letter: { origin, secrets }, say }: ItemProps) {
  const { reference, actions = [] } = item
  return actions.map((action) => {
    const path = secrets?.[mailActionName(action, reference)]
    const label = say(`letters.deadline-reminder.action-${action}`, { reference })
    return path && <PlainLink key={action} href={origin + path} label={label} />
  })
}

function dueSentence(item: ReminderItem, { props: { today }, language }: DeadlineReminder, say: Translator) {
  const day = formatDay(item.dueOn ?? item.receivedOn, language)
  if (item.dueOn === null)
    return say('letters.deadline-reminder.due-never', { day, days: daysBetween(item.receivedOn, today) })
  const days = daysBetween(today, item.dueOn)
  if (days < 0) return say('letters.deadline-reminder.due-late', { day, days: -days })
  return days === 0
    ? say('letters.deadline-reminder.due-today', { day })
    : say('letters.deadline-reminder.due-soon', { day, days })
}

function hints(item: ReminderItem, { props, language }: Pick<DeadlineReminder, 'props' | 'language'>, say: Translator) {
  const { extensionNoticeDueOn, refusalNoticeDueOn } = item
  const stoppedDays = item.paused ? longPauseDays(item.stoppedSinceOn, props.today) : null
  const isAhead = (day: ReminderItem['dueOn'] | null) => day !== null && !isBefore(day, props.today)
  return [
    whoHasIt(item, language, say),
    item.messageSinceOn && say('letters.deadline-reminder.message', { day: formatDay(item.messageSinceOn, language) }),
    item.notice && say(`letters.deadline-reminder.notice-${item.notice}`),
    item.state === 'unconfirmed' && say('letters.deadline-reminder.unconfirmed'),
    item.paused && say('letters.deadline-reminder.paused'),
    stoppedDays !== null && say('letters.deadline-reminder.longPause', { days: stoppedDays }),
    item.acknowledge && say('letters.deadline-reminder.acknowledge'),
    item.target && say('letters.deadline-reminder.target'),
    item.restarted && say('letters.deadline-reminder.restarted'),
    item.spam && say('letters.deadline-reminder.spam'),
    item.erasure && say('letters.deadline-reminder.erasure'),
    extensionNoticeDueOn !== null &&
      isAhead(extensionNoticeDueOn) &&
      say('letters.deadline-reminder.extension', { day: formatDay(extensionNoticeDueOn, language) }),
    refusalNoticeDueOn !== null &&
      isAhead(refusalNoticeDueOn) &&
      say('letters.deadline-reminder.refusal', { day: formatDay(refusalNoticeDueOn, language) }),
  ].filter((hint) => typeof hint === 'string')
}

function whoHasIt({ yours, taken, unassignedSinceOn }: ReminderItem, language: Language, say: Translator): string {
  if (yours) return say('letters.deadline-reminder.yours')
  if (taken) return say('letters.deadline-reminder.colleague')
  return unassignedSinceOn
    ? say('letters.deadline-reminder.unassignedSince', { day: formatDay(unassignedSinceOn, language) })
    : say('letters.deadline-reminder.unassigned')
}
