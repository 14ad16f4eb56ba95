import type { Problem } from '@/casework/errors'
import { BackLink } from '@/components/ui/back-link'
import { Button, ButtonLink } from '@/components/ui/button'
import { Checkboxes } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Bullets } from '@/components/ui/section'
import type { Day } from '@/domain/calendar/days'
import type { Right } from '@/domain/rights'
import type { Language } from '@/domain/languages'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { problemTexts, summaryOf } from '../../../../../_server/problem-texts'

type Props = {
  t: Translator
  language: Language
  reference: string
  receivedOn: Day
  subjectName: string | null
  rights: readonly Right[]
  problems: Problem[]
}

/** Says what can be taken back and what that does, before it is done. */
export function WithdrawPage({ t, language, reference, receivedOn, subjectName, rights, problems }: Props) {
  const back = `/follow/requests/${reference}`
  const [only, ...others] = rights
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={back} text={t('form.shell.back')} />
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.withdraw.title')}</h1>
      {subjectName && <p>{t('follow.page.subject', { name: subjectName })}</p>}
      <p>{t('follow.withdraw.what', { reference, day: formatDay(receivedOn, language) })}</p>
      <form method="post" action={`${back}/withdraw`} className="space-y-6">
        {only && others.length === 0 ? (
          <>
            <input type="hidden" name="rights" value={only} />
            <Bullets items={[t(`common.rights.${only}`)]} />
            <p>{t('follow.withdraw.effect')}</p>
          </>
        ) : (
          <>
            <Checkboxes
              name="rights"
              label={t('follow.withdraw.which')}
              hint={t('follow.withdraw.whichHint')}
              problem={problemTexts(t, problems)['rights']}
              options={rights.map((right) => ({ value: right, label: t(`common.rights.${right}`) }))}
            />
            <p>{t('follow.withdraw.again')}</p>
          </>
        )}
        <div className="flex flex-wrap gap-4">
          <Button kind="danger">{t('follow.withdraw.button')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t('follow.withdraw.keep')}
          </ButtonLink>
        </div>
      </form>
    </div>
  )
}
