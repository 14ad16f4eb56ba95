import type { ReactNode } from 'react'
import type { FormAction } from '@/components/desk/action-form'
import { TextAreaField } from '@/components/desk/fields'
import { t } from '../words'
import { CorrectionKinds } from './correction-kinds'
import type { DeskRequest } from './read-request'
import { VerbForm, VerbPage } from './verb-page'

type CorrectionPageProps = {
  request: DeskRequest
  current: string
  action: FormAction
  hidden?: Record<string, string>
  children: ReactNode
}

/** A page on which one wrong fact is put right, with a reason; what would change is shown first. */
export function CorrectionPage({ request, current, action, hidden, children }: CorrectionPageProps) {
  const title = t('desk.pages.correction.title')
  return (
    <VerbPage request={request} title={title} intro={<CorrectionKinds request={request} current={current} />}>
      <VerbForm
        request={request}
        verb="correction"
        action={action}
        title={title}
        submit={t('desk.pages.correction.submit')}
        preview="changes"
        {...(hidden && { hidden })}
      >
        {children}
        <TextAreaField
          name="because"
          label={t('desk.pages.correction.because')}
          hint={t('desk.pages.correction.becauseHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}
