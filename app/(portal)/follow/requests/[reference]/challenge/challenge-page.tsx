import { randomUUID } from 'node:crypto'
import type { Problem } from '@/casework/errors'
import { BackLink } from '@/components/ui/back-link'
import { Button, ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/text-area'
import type { Challenge } from '@/domain/requests/links'
import type { Translator } from '@/messages/translator'
import { problemTexts, summaryOf } from '../../../../../_server/problem-texts'

type Props = {
  t: Translator
  reference: string
  how: Challenge
  /** The reference of the one that is open already. */
  open: string | undefined
  typed: string
  problems: Problem[]
}

/** Says what becomes of it, and asks for one thing. */
export function ChallengePage({ t, reference, how, open, typed, problems }: Props) {
  const back = `/follow/requests/${reference}`
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={back} text={t('form.shell.back')} />
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t(`follow.challenge.${how}`)}</h1>
      <p>{open ? t('follow.challenge.open', { reference: open }) : t('follow.challenge.what')}</p>
      <form method="post" action={`${back}/challenge`} noValidate className="space-y-6">
        <input type="hidden" name="once" value={randomUUID()} />
        <TextArea
          name="words"
          label={t('follow.challenge.label')}
          hint={t('follow.challenge.hint')}
          problem={problemTexts(t, problems)['words']}
          defaultValue={typed}
          autoComplete="off"
          dir="auto"
        />
        <div className="flex flex-wrap gap-4">
          <Button>{t('follow.challenge.button')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t('follow.copy.keep')}
          </ButtonLink>
        </div>
      </form>
    </div>
  )
}
