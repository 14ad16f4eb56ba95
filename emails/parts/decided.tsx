import { isToldNeutrally } from '@/domain/policies/refusals'
import type { Translator } from '@/messages/translator'
import type { ToldDecision } from '../catalogue-of-requester'
import { Paragraph, Words } from './text'

/** The ground is a code of ours; its words for the person are in `because`. */
export function Decided({ decided, say }: { decided: ToldDecision; say: Translator }) {
  const { right, decision, because, searched } = decided
  return (
    <>
      <Paragraph>
        <strong>{say(`common.rights.${right}`)}</strong>
        <br />
        {say(isToldNeutrally(decided) ? 'letters.answer-ready.neutral' : `letters.answer-ready.decision-${decision}`)}
      </Paragraph>
      {because !== null && <Words>{say('letters.answer-ready.because', { because })}</Words>}
      {searched !== null && <Words>{say('letters.answer-ready.searched', { searched })}</Words>}
    </>
  )
}
