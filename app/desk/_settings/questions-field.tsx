import { CheckboxField } from '@/components/desk/fields'
import { type FormSettings, questionsAbout } from '@/domain/forms/form-settings'
import { rightQuestions } from '@/domain/forms/right-questions'
import type { Right } from '@/domain/rights'
import { questionWords } from '@/messages/question-words'
import { t } from '../words'

/** Which questions about a right the form asks, one by one; what a law turns on is named and cannot be left out. */
export function QuestionsField({ right, settings }: { right: Right; settings: FormSettings }) {
  const questions = (rightQuestions[right] ?? []).map((question) => ({
    ...question,
    label: questionWords(t, right, question).label,
  }))
  const needed = questions.filter(({ neededBy }) => neededBy !== undefined)
  const free = questions.filter(({ neededBy }) => neededBy === undefined)
  if (questions.length === 0) return <p>{t('desk.publicForm.questionsNone')}</p>
  return (
    <>
      <input type="hidden" name="questions" value={right} />
      {free.length > 0 && (
        <CheckboxField
          name="asked"
          label={t('desk.publicForm.questions')}
          hint={t('desk.publicForm.questionsHint')}
          options={free.map(({ id, label }) => ({ value: id, label }))}
          chosen={questionsAbout(right, settings).map(({ id }) => id)}
        />
      )}
      {needed.length > 0 && (
        <div>
          <p>{t('desk.publicForm.questionsNeeded')}</p>
          <ul className="mt-1 list-disc ps-5">
            {needed.map(({ id, label, neededBy = '' }) => (
              <li key={id}>
                {label} <span className="text-ink-soft">({neededBy})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
