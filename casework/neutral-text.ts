import type { Transaction } from '@/db/client'
import { findTemplateVersions } from '@/db/queries/templates'
import { fits } from '@/domain/templates/template'
import { filledIn } from '@/domain/templates/placeholders'
import type { DecisionInput } from './decision'
import { openPlaceProblem, versionUsed } from './used-templates'
import { valuesOfRequest } from './values-of-request'
import { no, type Refusal, type Situation } from './verb'

/**
 * The neutral text that the organisation has approved for the ground of this decision, as the person gets it; nothing where
 * none was chosen. Its words are those that were approved, and no others.
 */
export async function neutralTextOf(
  tx: Transaction,
  situation: Situation,
  { right, ground, neutral, neutralText, decision }: DecisionInput,
): Promise<{ text: string; used: string } | Refusal | undefined> {
  if (!neutralText || !(decision === 'refused' || decision === 'partly-granted')) return undefined
  if (!neutral) return no('neutral-text-without-neutral', {}, 'neutralText')
  const { actor, controller, facts } = situation
  const [found] = await findTemplateVersions(tx, actor, controller.id, [versionUsed(neutralText)])
  const asked = facts.rights.filter((each) => each.right === right)
  const isFor = found && found.neutralFor !== null && found.neutralFor === ground && !found.archivedAt
  if (!isFor || !fits(found, { stage: 'refusal', asked, language: facts.language }))
    return no('choose-a-neutral-text', {}, 'neutralText')
  const text = filledIn(found.text, valuesOfRequest({ ...situation, reference: situation.request.reference }))
  return openPlaceProblem(text, 'neutralText') ?? { text, used: neutralText }
}
