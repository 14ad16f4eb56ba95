import type { Problem } from '@/casework/errors'
import { isRight, type Right } from '@/domain/rights'

/** What was typed, by field, exactly as typed. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** The answers so far; `answered` are the steps that were continued without a problem. */
export type Answers = { typed: Typed; answered: readonly string[]; problems: readonly Problem[] }

export const noAnswers: Answers = { typed: {}, answered: [], problems: [] }

/** The one line or text of a field; empty where nothing was typed. */
export function textOf(typed: Typed, field: string): string {
  const value = typed[field] ?? ''
  return typeof value === 'string' ? value : (value[0] ?? '')
}

export function choicesOf(typed: Typed, field: string): string[] {
  return [typed[field] ?? []].flat().filter((choice) => choice !== '')
}

/** The rights chosen, in the order in which this form shows them. */
export function chosenRights(typed: Typed, offered: readonly Right[]): Right[] {
  const chosen = choicesOf(typed, 'rights').filter(isRight)
  return offered.filter((right) => chosen.includes(right))
}
