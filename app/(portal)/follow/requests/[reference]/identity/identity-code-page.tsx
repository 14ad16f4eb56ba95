import type { Problem } from '@/casework/errors'
import { BackLink } from '@/components/ui/back-link'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Language } from '@/domain/languages'
import type { IdentityCode } from '@/domain/requests/identity-code'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { summaryOf } from '../../../../../_server/problem-texts'
import { CodeForm } from '../../code-form'

type Props = {
  t: Translator
  language: Language
  code: IdentityCode
  problems: readonly Problem[]
  back: `/${string}`
}

/** The field for the code, that it was entered, or that none works; never to which contact details it went. */
export function IdentityCodePage({ t, language, code, problems, back }: Props) {
  const isOpen = code.standing === 'open'
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={back} text={t('form.shell.back')} />
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, isOpen ? [...problems] : [])} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.identityCode.title')}</h1>
      {isOpen && (
        <>
          <p>{t('follow.identityCode.intro')}</p>
          <CodeForm {...{ t, problems }} action={`${back}/identity`} />
        </>
      )}
      {code.standing === 'entered' && (
        <p>{t('follow.identityCode.entered', { day: formatDay(code.enteredOn, language) })}</p>
      )}
      {(code.standing === 'spent' || code.standing === 'over') && <p>{t('follow.identityCode.none')}</p>}
    </div>
  )
}
