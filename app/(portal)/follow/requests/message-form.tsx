import { randomUUID } from 'node:crypto'
import type { Problem } from '@/casework/errors'
import { Button } from '@/components/ui/button'
import { Checkboxes } from '@/components/ui/choices'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-area'
import type { Language } from '@/domain/languages'
import { answerableInWriting } from '@/domain/requests/questions'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { problemTexts } from '../../../_server/problem-texts'
import type { OwnCase } from './read-own-case'
import { wordsAsked } from './words-asked'

type Asked = { t: Translator; language: Language; own: OwnCase; answering: readonly string[] | undefined }
type Props = Asked & { typed: string; problems: Problem[] }

/** Writes to the organisation; each form shown is one of its own, so that one sent twice counts once. */
export function MessageForm({ t, language, own, typed, answering, problems }: Props) {
  const { reference } = own.file.request
  return (
    <div className="print:hidden">
      <Section title={t('follow.message.title')}>
        <form method="post" action={`/follow/requests/${reference}/message`} noValidate className="space-y-4">
          <input type="hidden" name="once" value={randomUUID()} />
          <TextArea
            name="message"
            label={t('follow.message.label')}
            hint={t('follow.message.hint')}
            problem={problemTexts(t, problems)['message']}
            rows={5}
            defaultValue={typed}
            autoComplete="off"
            dir="auto"
          />
          <WhatItAnswers {...{ t, language, own, answering }} />
          <Button>{t('follow.message.button')}</Button>
        </form>
      </Section>
    </div>
  )
}

/** Our questions that have reached the person: one alone is ticked, and of several nobody guesses which was answered. */
function WhatItAnswers({ t, language, own, answering }: Asked) {
  if (own.facts.state === 'closed') return null
  const asked = answerableInWriting(own.file.history)
  if (asked.length === 0) return null
  const options = asked.map((question) => {
    const hint = wordsAsked(own, question)
    const label = t('follow.message.answersOf', { day: formatDay(question.leftOn, language) })
    return { value: String(question.sequence), label, ...(hint && { hint }) }
  })
  const alone = asked.length === 1 ? options.map(({ value }) => value) : []
  const label = t('follow.message.answers', { count: asked.length })
  return <Checkboxes name="questions" label={label} options={options} chosen={answering ?? alone} />
}
