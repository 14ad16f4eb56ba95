import { refusalAnswers } from '@/casework/extension-input'
import { RadioField } from '@/components/desk/fields'
import { TextLink } from '@/components/ui/text-link'
import { isNoAction, mustRefuseFirst } from '@/domain/policies/refusals'
import { leftToDo } from '@/domain/requests/history'
import { lawsOfMoreTime } from '@/domain/requests/more-time'
import { capitalised } from '@/messages/capitalised'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'
import { pathOf } from './addresses'

/** Whether any part will be refused, where more time is no more time to refuse, and the way to decide on it first. */
export function RefusalField({ request }: { request: DeskRequest }) {
  const { facts, deadline } = request
  if (!mustRefuseFirst(lawsOfMoreTime(request))) return null
  const isRefused = [...facts.decisions.values()].some(({ decision }) => isNoAction(decision))
  const day = deadline.refusalNoticeDueOn
  const options = refusalAnswers.map((answer) => ({
    value: answer,
    label: t(`desk.pages.extension.refusal-${answer}`),
    ...(answer === 'yes' && { hint: t('desk.pages.extension.refusal-yesHint') }),
  }))
  return (
    <>
      <RadioField
        name="refusal"
        label={t('desk.pages.extension.refusal')}
        hint={
          day
            ? t('desk.pages.extension.refusalHint', { day: formatDay(day, deskLanguage) })
            : t('desk.pages.extension.refusalHintSoon')
        }
        options={options}
        chosen={isRefused ? 'yes' : undefined}
      />
      {!isRefused && <DecideFirst request={request} />}
    </>
  )
}

function DecideFirst({ request }: { request: DeskRequest }) {
  const { undecided } = leftToDo(request.facts)
  return (
    <div className="-mt-2 text-sm">
      <p>{t('desk.pages.extension.decideFirst')}</p>
      <ul className="flex flex-wrap gap-x-6">
        {undecided.map((right) => (
          <li key={right}>
            <TextLink href={pathOf(request, `decisions/${right}`)} className="inline-block py-1">
              {capitalised(t(`common.rightNames.${right}`), deskLanguage)}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
