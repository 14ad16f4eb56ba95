import type { Problem } from '@/casework/errors'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { problemTexts, summaryOf } from '../../../_server/problem-texts'
import type { Translator } from '@/messages/translator'

type Props = { t: Translator; email: string; problems: Problem[]; minutes: number; asksAddress: boolean }

/** Asks for the address only in a browser that does not remember it, such as on another device. */
export function CodePage({ t, email, problems, minutes, asksAddress }: Props) {
  const texts = problemTexts(t, problems)
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href="/follow" text={t('form.shell.back')} />
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.code.title')}</h1>
      <p>{t('follow.code.sent', { minutes })}</p>
      <form method="post" action="/follow/code" noValidate className="space-y-6">
        {asksAddress && (
          <TextInput
            name="email"
            type="email"
            label={t('follow.ask.email')}
            problem={texts['email']}
            defaultValue={email}
            autoComplete="email"
            spellCheck={false}
            dir="ltr"
          />
        )}
        <TextInput
          name="code"
          label={t('follow.code.code')}
          hint={t('follow.code.hint')}
          problem={texts['code']}
          width="sm:w-48"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          dir="ltr"
        />
        <Button>{t('follow.code.button')}</Button>
      </form>
      <p>
        {t('follow.code.again')} <TextLink href="/follow">{t('follow.code.againLink')}</TextLink>.
      </p>
    </div>
  )
}
