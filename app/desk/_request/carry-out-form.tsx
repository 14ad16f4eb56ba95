import { TextAreaField, TextField } from '@/components/desk/fields'
import { TextLink } from '@/components/ui/text-link'
import { erasuresAwaitingCopy, isErasure } from '@/domain/policies/erasure-after-collection'
import type { Right } from '@/domain/rights'
import { goneFromBackupsOn } from '@/domain/tasks/tasks'
import { carryOut } from '../(staff)/requests/actions'
import { t } from '../words'
import { ChallengeOpen } from './challenge-open'
import { CopyStanding } from './copy-standing'
import type { DeskRequest } from './read-request'
import { VerbForm, VerbPage } from './verb-page'
import { pathOf } from './addresses'

type Props = { request: DeskRequest; right: Right }

/** Granted is not done: the day on which it was, and what remains. An erasure waits until the copy is collected. */
export function CarryOutForm({ request, right }: Props) {
  const title = t('desk.pages.carryOut.title', { right: t(`common.rightNames.${right}`) })
  const isAnswered = request.facts.answer !== null
  const intro = t(isAnswered ? 'desk.pages.carryOut.introAnswered' : 'desk.pages.carryOut.intro')
  return (
    <VerbPage request={request} title={title} intro={<p>{intro}</p>}>
      {isErasure(right) && <ChallengeOpen request={request} />}
      {erasuresAwaitingCopy(request.history, request.facts).includes(right) ? (
        <CopyStanding request={request} withWay />
      ) : (
        <VerbForm
          request={request}
          verb="carry-out"
          action={carryOut}
          title={title}
          submit={t(isAnswered ? 'desk.pages.carryOut.submitLetter' : 'desk.pages.carryOut.submit')}
          {...(isAnswered && { preview: 'letter' as const })}
          hidden={{ right }}
        >
          <Fields {...{ request, right }} />
        </VerbForm>
      )}
      {!isAnswered && (
        <p className="mt-4">
          <TextLink href={pathOf(request, `decisions/${right}?again=1`)}>{t('desk.pages.decision.again')}</TextLink>
        </p>
      )}
    </VerbPage>
  )
}

function Fields({ request: { today, history, facts }, right }: Props) {
  return (
    <>
      <TextField name="on" type="date" label={t('desk.pages.carryOut.on')} defaultValue={today} width="sm:w-48" />
      {isErasure(right) && (
        <TextField
          name="goneFromBackupsOn"
          type="date"
          label={t('desk.shell.optional', { label: t('desk.pages.carryOut.goneFromBackupsOn') })}
          hint={t('desk.pages.carryOut.goneFromBackupsHint')}
          defaultValue={goneFromBackupsOn(history, right) ?? ''}
          width="sm:w-48"
        />
      )}
      {facts.answer && (
        <TextAreaField
          name="told"
          label={t('desk.shell.optional', { label: t('desk.pages.carryOut.told') })}
          hint={t('desk.pages.carryOut.toldHint')}
          rows={4}
        />
      )}
      <TextAreaField
        name="text"
        label={t('desk.shell.optional', { label: t('desk.pages.carryOut.text') })}
        hint={t('desk.pages.carryOut.textHint')}
        rows={4}
      />
    </>
  )
}
