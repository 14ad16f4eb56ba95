import type { Problem } from '@/casework/errors'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { problemTexts, summaryOf } from '../../_server/problem-texts'
import type { Translator } from '@/messages/translator'

/** Why whoever was signed in is so no more; null for everybody else. */
export type Ended = 'ended' | 'endedByAddress' | null

type Props = { t: Translator; email: string; problems: Problem[]; ended: Ended }

export function AskPage({ t, email, problems, ended }: Props) {
  return (
    <div className="max-w-measure space-y-6">
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      {ended && (
        <Notice>
          <p>{t(`follow.ask.${ended}`)}</p>
        </Notice>
      )}
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.ask.title')}</h1>
      <p>{t('follow.ask.lead')}</p>
      <form method="post" action="/follow" noValidate className="space-y-6">
        <TextInput
          name="email"
          type="email"
          label={t('follow.ask.email')}
          problem={problemTexts(t, problems)['email']}
          defaultValue={email}
          autoComplete="email"
          spellCheck={false}
          dir="ltr"
        />
        <Button>{t('follow.ask.button')}</Button>
      </form>
      <p>
        {t('follow.ask.new')} <TextLink href="/">{t('follow.ask.newLink')}</TextLink>
      </p>
    </div>
  )
}
