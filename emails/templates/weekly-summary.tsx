import { formatDay } from '@/messages/format-day'
import type { StaffLetterOf } from '../catalogue'
import { summaryCounts } from '../catalogue-of-summaries'
import { ActionLink } from '../parts/links'
import { List, Paragraph } from '../parts/text'
import type { Template } from '../template'

/** How the open requests of an organisation stand, in numbers alone. */
export const weeklySummary: Template<StaffLetterOf<'weekly-summary'>> = {
  subject: ({ props: { open, late, controllerName } }, say) =>
    say('letters.weekly-summary.subject', { open, late, controller: controllerName }),
  title: ({ props: { weekOn }, language }, say) =>
    say('letters.weekly-summary.title', { day: formatDay(weekOn, language) }),
  Body: ({ letter: { props, origin, language }, say }) => (
    <>
      <Paragraph>{say('letters.weekly-summary.intro', { controller: props.controllerName })}</Paragraph>
      <List items={summaryCounts.map((name) => say(`letters.weekly-summary.${name}`, { count: props[name] }))} />
      {props.nextDueOn !== null && (
        <Paragraph>{say('letters.weekly-summary.next', { day: formatDay(props.nextDueOn, language) })}</Paragraph>
      )}
      <ActionLink href={`${origin}/desk`} label={say('letters.weekly-summary.link')} say={say} />
    </>
  ),
}
