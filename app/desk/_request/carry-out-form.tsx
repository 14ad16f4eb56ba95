import { TextAreaField, TextField } from '@/components/desk/fields'
import { TextLink } from '@/components/ui/text-link'
import type { Right } from '@/domain/rights'
import { carryOut } from '../(staff)/requests/actions'
import { t } from '../words'
import type { DeskRequest } from './read-request'
import { VerbForm, VerbPage } from './verb-page'
import { pathOf } from './addresses'

/** Granted is not done: the day on which it was, and what remains. */
export function CarryOutForm({ request, right }: { request: DeskRequest; right: Right }) {
  const title = t('desk.pages.carryOut.title', { right: t(`common.rightNames.${right}`) })
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.carryOut.intro')}</p>}>
      <VerbForm
        request={request}
        verb="carry-out"
        action={carryOut}
        title={title}
        submit={t('desk.pages.carryOut.submit')}
        hidden={{ right }}
      >
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.carryOut.on')}
          defaultValue={request.today}
          width="sm:w-48"
        />
        <TextAreaField
          name="text"
          label={t('desk.shell.optional', { label: t('desk.pages.carryOut.text') })}
          hint={t('desk.pages.carryOut.textHint')}
          rows={4}
        />
      </VerbForm>
      <p className="mt-4">
        <TextLink href={pathOf(request, `decisions/${right}?again=1`)}>{t('desk.pages.decision.again')}</TextLink>
      </p>
    </VerbPage>
  )
}
