import type { RequestProps } from '../catalogue'
import type { Language } from '@/domain/languages'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { Paragraph } from './text'

type AnswerByProps = { letter: { language: Language; request: Pick<RequestProps, 'dueOn'> }; say: Translator }

/** The day by which an answer comes, the one thing everybody wants to know. */
export function AnswerBy({ letter: { language, request }, say }: AnswerByProps) {
  return (
    <Paragraph>
      <strong>
        {request.dueOn
          ? say('letters.parts.answerBy', { day: formatDay(request.dueOn, language) })
          : say('letters.parts.answerSoon')}
      </strong>
    </Paragraph>
  )
}
