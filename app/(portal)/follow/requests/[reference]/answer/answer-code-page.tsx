import type { Problem } from '@/casework/errors'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/domain/calendar/days'
import type { Collection } from '@/domain/requests/collection'
import type { Translator } from '@/messages/translator'
import { problemTexts, summaryOf } from '../../../../../_server/problem-texts'
import { AskAgain } from './ask-again'

type Props = {
  t: Translator
  collection: Collection
  /** When the files, or a code, were asked for of the newest answer that has files: with it a code for all is made. */
  askedAgainOn: Day | null
  path: string
  back: string
  /** Whether a code works now. */
  hasCode: boolean
  problems: readonly Problem[]
}

const intros = { telephone: 'follow.collect.codeTelephone', letter: 'follow.collect.codeLetter' } as const

/** Asks for the code that opens the files of the answer, or offers to ask for a new one where none works. */
export function AnswerCodePage({ t, collection, askedAgainOn, path, back, hasCode, problems }: Props) {
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={back} text={t('form.shell.back')} />
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, hasCode ? problems : [])} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.code.title')}</h1>
      {collection.code && <p>{t(intros[collection.code])}</p>}
      {hasCode ? (
        <form method="post" action={path} noValidate className="space-y-6">
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
      ) : (
        <>
          <p>{t('follow.collect.codeSpent')}</p>
          <AskAgain {...{ t, askedAgainOn, back }} label={t('follow.collect.newCode')} />
        </>
      )}
    </div>
  )
}
