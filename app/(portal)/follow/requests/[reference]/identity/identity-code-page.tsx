import type { Problem } from '@/casework/errors'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import type { Language } from '@/domain/languages'
import type { IdentityCode } from '@/domain/requests/identity-code'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { problemTexts, summaryOf } from '../../../../../_server/problem-texts'

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
      {isOpen && <CodeForm {...{ t, problems, back }} />}
      {code.standing === 'entered' && (
        <p>{t('follow.identityCode.entered', { day: formatDay(code.enteredOn, language) })}</p>
      )}
      {(code.standing === 'spent' || code.standing === 'over') && <p>{t('follow.identityCode.none')}</p>}
    </div>
  )
}

function CodeForm({ t, problems, back }: Pick<Props, 't' | 'problems' | 'back'>) {
  return (
    <>
      <p>{t('follow.identityCode.intro')}</p>
      <form method="post" action={`${back}/identity`} noValidate className="space-y-6">
        <TextInput
          name="code"
          label={t('follow.code.code')}
          hint={t('follow.collect.codeHint')}
          problem={problemTexts(t, [...problems])['code']}
          width="sm:w-48"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
        />
        <Button>{t('follow.code.button')}</Button>
      </form>
    </>
  )
}
