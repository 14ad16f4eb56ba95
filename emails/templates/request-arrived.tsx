import type { StaffLetterOf } from '../catalogue'
import type { Template } from '../template'
import { daysToKeep } from '../calendar-file'
import { rightNames } from '../parts/about-rights'
import { DeskLink } from '../parts/desk-link'
import { List, Paragraph } from '../parts/text'
import { formatList } from '@/messages/format-list'
import { formatDay } from '@/messages/format-day'

/** Nobody may lose a day because the tool was silent: this goes out at once, whatever the state. */
export const requestArrived: Template<StaffLetterOf<'request-arrived'>> = {
  subject: ({ props: { reference, dueOn }, language }, say) =>
    dueOn
      ? say('letters.request-arrived.subject', { reference, day: formatDay(dueOn, language) })
      : say('letters.request-arrived.subjectUndated', { reference }),
  title: ({ props: { reference } }, say) => say('letters.request-arrived.title', { reference }),
  Body: ({ letter, say }) => {
    const { props, language } = letter
    return (
      <>
        <Paragraph>
          {say('letters.request-arrived.organisation', {
            organisation: props.controllerName,
            day: formatDay(props.receivedOn, language),
            rights: rightNames(props.rights, language, say),
            laws: formatList(
              props.regimes.map((id) => say(`common.laws.${id}`)),
              language,
            ),
          })}
        </Paragraph>
        {props.heldBecause && <Paragraph>{say(`letters.request-arrived.held-${props.heldBecause}`)}</Paragraph>}
        <Paragraph>
          <strong>
            {say('letters.request-arrived.askIdentity', { day: formatDay(props.askIdentityByOn, language) })}
          </strong>
        </Paragraph>
        {props.dueOn === null && <Paragraph>{say('letters.request-arrived.noDay')}</Paragraph>}
        <Paragraph>{say('common.label', { label: say('letters.request-arrived.days') })}</Paragraph>
        <List
          items={daysToKeep(props).map(({ what, on }) =>
            say('letters.parts.day', { label: say(`letters.request-arrived.${what}`), day: formatDay(on, language) }),
          )}
        />
        <DeskLink letter={letter} reference={props.reference} say={say} />
        <Paragraph>{say('letters.request-arrived.calendar')}</Paragraph>
      </>
    )
  },
}
