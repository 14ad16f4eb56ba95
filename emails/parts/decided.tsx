import { outcomeText } from '@/messages/outcome-text'
import type { Translator } from '@/messages/translator'
import type { ToldDecision } from '../catalogue-of-requester'
import { isToldNeutrally } from '@/domain/policies/refusals'
import { Paragraph, Words } from './text'

/** The ground is a code of ours; its words for the person are in `because`. */
export function Decided({ decided, say }: { decided: ToldDecision; say: Translator }) {
  const { right, because, searched, neutralText } = decided
  const isOwnText = isToldNeutrally(decided) && neutralText !== undefined
  return (
    <>
      <Paragraph>
        <strong>{say(`common.rights.${right}`)}</strong>
        {!isOwnText && (
          <>
            <br />
            {outcomeText(say, decided)}
          </>
        )}
      </Paragraph>
      {isOwnText && <Words>{neutralText}</Words>}
      {because !== null && <Words>{say('letters.answer-ready.because', { because })}</Words>}
      {searched !== null && <Words>{say('letters.answer-ready.searched', { searched })}</Words>}
    </>
  )
}
