import { z } from 'zod'
import { fileAbsences } from '@/domain/files/file-absence'
import { codeWays } from '@/domain/requests/answer-code'
import { oneOf, optionalOneOf, optionalText, text, tick } from './fields'
import { InformationInput } from './told-information'
import { templatesField } from './used-templates'

export const deliveries = ['portal', 'post', 'in-person'] as const

export const AnswerInput = z.strictObject({
  text: text('write-the-answer'),
  delivery: oneOf(deliveries, 'choose-a-delivery'),
  /** Where the person is, for whom a representative asks; only where the answer goes there. */
  personAddress: optionalText(),
  code: oneOf(codeWays, 'choose-how-to-tell-the-code').or(z.literal('')).default(''),
  /** Why no file goes along with a copy that is given on the page. */
  withoutFile: optionalOneOf(fileAbsences, 'choose-a-reason'),
  withoutFileBecause: optionalText(),
  /** Whether the letter goes along as a file as well. */
  cover: tick().default(false),
  templates: templatesField(),
  information: InformationInput.optional(),
})

export type AnswerInput = z.infer<typeof AnswerInput>
