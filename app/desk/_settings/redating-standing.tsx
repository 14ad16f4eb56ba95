import { ActionForm } from '@/components/desk/action-form'
import { TextAreaField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { TextLink } from '@/components/ui/text-link'
import type { Controller } from '@/db/queries/case-file'
import type { findRedating } from '@/db/queries/redatings'
import { formatMoment } from '@/messages/format-moment'
import { confirm } from '../(staff)/settings/rule-actions'
import { deskLanguage, formWords, t } from '../words'
import { redatingAddress } from './addresses'

type Redating = NonNullable<Awaited<ReturnType<typeof findRedating>>>
type Props = { redating: Redating; controller: Controller; title: string }

/** How far a re-dating is, and what there is to do: wait, review and confirm, or nothing more. */
export function RedatingStanding({ redating, controller, title }: Props) {
  if (redating.state === 'ready') return <Review {...{ redating, controller, title }} />
  if (redating.state === 'done')
    return (
      <>
        <p className="font-semibold">{t('desk.redating.done', { changed: redating.changed })}</p>
        <Confirmed redating={redating} controller={controller} />
      </>
    )
  return <Progress redating={redating} controller={controller} />
}

function Progress({ redating, controller }: Omit<Props, 'title'>) {
  const { state, looked, total } = redating
  const text = t('desk.redating.looked', { looked: Math.min(looked, total), total })
  return (
    <div role="status" className="space-y-2">
      <p className="font-semibold">{t(state === 'applying' ? 'desk.redating.applying' : 'desk.redating.preparing')}</p>
      <progress className="w-full max-w-measure" aria-label={text} value={looked} max={Math.max(total, 1)} />
      <p>{text}</p>
      <p>
        <TextLink href={redatingAddress(controller.slug)}>{t('desk.redating.again')}</TextLink>
      </p>
      <Confirmed redating={redating} controller={controller} />
    </div>
  )
}

function Confirmed({ redating, controller }: Omit<Props, 'title'>) {
  const { confirmedAt, confirmedByName, because } = redating
  if (!confirmedAt) return null
  const moment = formatMoment(new Date(confirmedAt), deskLanguage, controller.timeZone)
  return (
    <p className="mt-2">
      {t('desk.redating.confirmedBy', { name: confirmedByName ?? '', moment, because: because ?? '' })}
    </p>
  )
}

function Review({ redating, controller, title }: Props) {
  const { id, changed, total } = redating
  return (
    <div className="max-w-measure">
      <p className="font-semibold">{t('desk.redating.ready', { changed, total })}</p>
      <p className="mt-1 mb-5">
        {t('desk.redating.notYet')} {t('desk.redating.letters')}
      </p>
      <ActionForm action={confirm} words={formWords(title)} hidden={{ controller: controller.slug, redating: id }}>
        <TextAreaField name="because" label={t('desk.redating.reason')} hint={t('desk.redating.reasonHint')} rows={3} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.redating.submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
