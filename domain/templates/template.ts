import type { Language } from '../languages'
import type { RefusalGround } from '../policies/refusal-grounds'
import type { RegimeId } from '../regimes/regime'
import type { Right } from '../rights'

/** Where a template is offered: in a message, in a question, as the reasons of a decision, in an answer. */
export const templateStages = ['message', 'question', 'refusal', 'answer'] as const

export type TemplateStage = (typeof templateStages)[number]

/** A version of a template that was used, as the history keeps it. */
export type UsedTemplate = { id: string; version: number }

/**
 * What a version of a template says, and for what it is meant; null: for any. `neutralFor`: the ground whose reasons it may
 * stand in for, where they may not be told.
 */
export type TemplateWords = {
  name: string
  stage: TemplateStage
  right: Right | null
  regime: RegimeId | null
  language: Language
  neutralFor: RefusalGround | null
  text: string
}

export type Occasion = {
  stage: TemplateStage
  asked: readonly { right: Right; regimes: readonly RegimeId[] }[]
  language: Language
}

/** Whether a template is meant for this: a right that is asked for, under a law that gives it, in the person's language. */
export function fits(
  { stage, right, regime, language }: Pick<TemplateWords, 'stage' | 'right' | 'regime' | 'language'>,
  occasion: Occasion,
): boolean {
  if (stage !== occasion.stage || language !== occasion.language) return false
  const meant = occasion.asked.filter((asked) => right === null || asked.right === right)
  return meant.some(({ regimes }) => regime === null || regimes.includes(regime))
}
