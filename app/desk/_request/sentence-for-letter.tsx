import { CopyField } from '@/components/desk/copy-field'
import { requestSentence } from '@/components/request/answer-sentence'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import { deskLanguage, t } from '../words'

/** The day that binds and why, in words that can go into a letter as they are. */
export function SentenceForLetter({ deadline }: { deadline: RequestDeadline }) {
  const words = {
    label: t('deadlines.sentence.heading'),
    hint: t('deadlines.sentence.hint'),
    copy: t('deadlines.sentence.copy'),
    copied: t('deadlines.sentence.copied'),
  }
  return (
    <div className="mt-5 border-t border-line pt-4 print:hidden">
      <CopyField text={requestSentence(deadline, { t, language: deskLanguage, withSources: true })} words={words} />
    </div>
  )
}
