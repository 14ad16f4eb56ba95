import { FactList } from '@/components/desk/panel'
import type { AskedWords } from '@/db/queries/dossier'
import type { RightAnswers } from '@/domain/forms/right-questions'
import { isRight, type Right } from '@/domain/rights'
import { answeredAbout } from '@/messages/question-words'
import { t } from '../words'

/** What the person answered to the questions about each right. */
export function AskedAbout({ asked }: { asked: AskedWords | null }) {
  const about = Object.entries(asked?.about ?? {}).filter(
    (entry): entry is [Right, RightAnswers] => isRight(entry[0]) && Object.keys(entry[1]).length > 0,
  )
  return about.map(([right, answers]) => (
    <div key={right} className="mt-4">
      <h3 className="text-sm text-ink-soft">{t(`common.rights.${right}`)}</h3>
      <FactList
        facts={answeredAbout(t, right, answers).map(({ label, text }) => ({
          label,
          value: (
            <span dir="auto" className="whitespace-pre-wrap">
              {text}
            </span>
          ),
        }))}
      />
    </div>
  ))
}
