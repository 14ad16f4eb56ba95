import type { FormAction } from '@/components/desk/action-form'
import { CheckboxField, SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import { openQuestions } from '@/domain/requests/questions'
import type { Right } from '@/domain/rights'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import { clockFor } from './clock-for'
import type { FormVerbName } from './form-verbs'
import { channelOptions } from './options'
import { type DeskRequest, readWords } from './read-request'
import { VerbForm, VerbPage } from './verb-page'

type AnswerPageProps = {
  request: DeskRequest
  verb: FormVerbName & ('clarified' | 'completed')
  action: FormAction
}

const questions = { clarified: 'clarificationRequested', completed: 'particularsRequested' } as const

/** The page on which staff record what the person answered, by whatever way it came. */
export function AnswerPage({ request, verb, action }: AnswerPageProps) {
  const title = t(`desk.pages.${verb}.title`)
  const intro = t(`desk.pages.${verb}.intro`, { clock: clockFor(request, questions[verb]) })
  return (
    <VerbPage request={request} title={title} intro={<p>{intro}</p>}>
      <VerbForm {...{ request, verb, action, title }} submit={t(`desk.pages.${verb}.submit`)} preview="changes">
        <WhichQuestions request={request} verb={verb} />
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.clarified.on')}
          defaultValue={request.today}
          width="sm:w-48"
        />
        <SelectField
          name="channel"
          label={t('desk.pages.clarified.channel')}
          options={channelOptions()}
          defaultValue="e-mail"
        />
        <TextAreaField name="text" label={t('desk.pages.clarified.text')} />
      </VerbForm>
    </VerbPage>
  )
}

/** Of several questions that are open, those that this answers, each with its words for whoever may read them. */
async function WhichQuestions({ request, verb }: Pick<AnswerPageProps, 'request' | 'verb'>) {
  const open = openQuestions(request.history, questions[verb])
  if (open.length < 2) return null
  const words = await readWords(request)
  const options = open.map(({ sequence, askedOn, rights }) => ({
    value: String(sequence),
    label: t('desk.pages.clarified.questionOf', { day: formatDay(askedOn, deskLanguage), rights: namesOf(rights) }),
    ...hintOf(words.get(request.history.find((event) => event.sequence === sequence)?.entryId ?? '')),
  }))
  return <CheckboxField name="questions" label={t('desk.pages.clarified.questions')} options={options} />
}

function namesOf(rights: readonly Right[] | null): string {
  if (rights === null) return t('desk.pages.clarified.allRights')
  return new Intl.ListFormat(deskLanguage).format(rights.map((right) => t(`common.rightNames.${right}`)))
}

function hintOf(words: unknown): { hint?: string } {
  const { question } = (words ?? {}) as { question?: string }
  return question === undefined ? {} : { hint: question }
}
