import type { Problem } from '@/casework/errors'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import type { Translator } from '@/messages/translator'
import { problemTexts, summaryOf } from '../_server/problem-texts'
import { countryOptions } from './choices'

export function CountryPage({ t, action, problems }: { t: Translator; action: string; problems: Problem[] }) {
  return (
    <div className="max-w-measure space-y-6">
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('setup.title')}</h1>
      <p>{t('setup.lead')}</p>
      <form method="post" action={action} noValidate className="space-y-6">
        <input type="hidden" name="step" value="country" />
        <Select
          name="country"
          label={t('setup.country')}
          hint={t('setup.countryHint')}
          problem={problemTexts(t, problems)['country']}
          options={[{ value: '', label: t('setup.choose') }, ...countryOptions()]}
          autoComplete="country"
        />
        <Button>{t('form.shell.continue')}</Button>
      </form>
    </div>
  )
}
