import type { Transaction } from '@/db/client'
import { readEventWords } from '@/db/queries/dossier'
import type { ToldDecision } from '@/emails/catalogue-of-requester'
import type { Context } from './context'
import type { DecisionWords } from './decision'
import type { Situation } from './verb'

/** What the person is told of each decision, in the order in which they asked. */
export async function toldDecisions(
  tx: Transaction,
  { keyring }: Context,
  { facts, history, dossier }: Situation,
): Promise<ToldDecision[]> {
  const about = facts.askedFor === 'self' ? {} : { about: facts.askedFor }
  const words = await readEventWords(tx, keyring, dossier)
  return facts.rights.flatMap(({ right }) => {
    const decided = facts.decisions.get(right)
    const entryId = history.find(({ sequence }) => sequence === decided?.sequence)?.entryId
    return decided
      ? [{ right, ...about, ...toldOf(decided, words.get(entryId ?? '') as DecisionWords | undefined) }]
      : []
  })
}

/** Of a neutral one neither ground nor reasons. */
function toldOf(
  { decision, ground }: Pick<ToldDecision, 'decision' | 'ground'>,
  words: DecisionWords | undefined,
): Omit<ToldDecision, 'right'> {
  const searched = words?.systems ? `${words.systems} (${words.identifiers ?? ''})` : null
  if (words?.neutral) {
    const { neutralText } = words
    return { decision, ground: null, because: null, searched, ...(neutralText && { neutralText }) }
  }
  return { decision, ground, because: words?.because ?? words?.passedTo ?? null, searched }
}
