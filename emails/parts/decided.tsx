import { outcomeText } from '@/messages/outcome-text'
import type { Translator } from '@/messages/translator'
import type { ToldDecision } from '../catalogue-of-requester'
import { Paragraph, Words } from './text'

/** The ground is a code of ours; its words for the person are in `because`. */
export function Decided({ decided, say }: { decided: ToldDecision; say: Translator }) {
  const { right, because, searched } = decided
  return (
    <>
      <Paragraph>
        <strong>{say(`common.rights.${right}`)}</strong>
        <br />
        {outcomeText(say, decided)}
      </Paragraph>
      {because !== null && <Words>{say('letters.answer-ready.because', { because })}</Words>}
      {searched !== null && <Words>{say('letters.answer-ready.searched', { searched })}</Words>}
    </>
  )
}
