import { CopyField } from '@/components/desk/copy-field'
import { requestSentence } from '@/components/request/answer-sentence'
import { isOfErasure } from '@/domain/deadlines/request-deadline'
import { foundationOf } from '@/domain/requests/foundation'
import type { DeskRequest } from './read-request'
import { deskLanguage, t } from '../words'

/** The day that binds and why, in words that can go into a letter as they are. */
export function SentenceForLetter({ request: { deadline, rule } }: { request: DeskRequest }) {
  if (isOfErasure(deadline)) return null
  const words = {
    label: t('deadlines.sentence.heading'),
    hint: t('deadlines.sentence.hint'),
    copy: t('deadlines.sentence.copy'),
    copied: t('deadlines.sentence.copied'),
  }
  const rests = foundationOf(deadline, rule.lawOf)
  return (
    <div className="mt-5 border-t border-line pt-4 print:hidden">
      <CopyField
        text={requestSentence(deadline, { t, language: deskLanguage, rests, withSources: true })}
        words={words}
      />
    </div>
  )
}
