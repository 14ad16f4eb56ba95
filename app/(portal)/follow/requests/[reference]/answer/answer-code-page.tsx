import type { Problem } from '@/casework/errors'
import { BackLink } from '@/components/ui/back-link'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Day } from '@/domain/calendar/days'
import type { Collection } from '@/domain/requests/collection'
import type { Translator } from '@/messages/translator'
import { summaryOf } from '../../../../../_server/problem-texts'
import { CodeForm } from '../../code-form'
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
        <CodeForm {...{ t, problems }} action={path} />
      ) : (
        <>
          <p>{t('follow.collect.codeSpent')}</p>
          <AskAgain {...{ t, askedAgainOn, back }} label={t('follow.collect.newCode')} />
        </>
      )}
    </div>
  )
}
