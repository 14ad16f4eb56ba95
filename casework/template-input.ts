import { z } from 'zod'
import { refusalGrounds } from '@/domain/policies/refusal-grounds'
import { regimeIds } from '@/domain/regimes/regimes'
import { languages } from '@/domain/languages'
import { rights } from '@/domain/rights'
import { placeholders, unknownPlaceholders } from '@/domain/templates/placeholders'
import { templateStages } from '@/domain/templates/template'
import type { Problem } from './errors'
import { oneOf, optionalOneOf, text } from './fields'

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null
const longestName = 120
const lineBreak = /[\p{Cc}\u2028\u2029]/u

/** What a template says and for what it is meant; an empty choice is any. */
export const TemplateInput = z.strictObject({
  name: text('name-the-template', longestName).refine((typed) => !lineBreak.test(typed), 'one-line-only'),
  stage: oneOf(templateStages, 'choose-a-stage'),
  right: optionalOneOf(rights, 'choose-one-right').transform(orNull),
  regime: optionalOneOf(regimeIds, 'value-not-valid').transform(orNull),
  language: oneOf(languages, 'choose-a-language'),
  neutralFor: optionalOneOf(refusalGrounds, 'choose-a-ground').transform(orNull),
  text: text('write-the-template'),
})

export type TemplateInput = z.infer<typeof TemplateInput>

/** What a template may not say: names of places that nobody fills in; and that it stands in for reasons it is no reason for. */
export function templateProblems({ text, stage, neutralFor }: TemplateInput): Problem[] {
  const unknown = unknownPlaceholders(text)
  const known = placeholders.map((name) => `{${name}}`).join(', ')
  const named = unknown.map((name) => `{${name}}`).join(', ')
  return [
    ...(unknown.length > 0
      ? [{ code: 'unknown-placeholder' as const, field: 'text', params: { names: named, known } }]
      : []),
    ...(neutralFor && stage !== 'refusal' ? [{ code: 'neutral-is-for-refusals' as const, field: 'neutralFor' }] : []),
  ]
}
