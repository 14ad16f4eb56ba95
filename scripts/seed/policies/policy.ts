import type { AskedFor, Relationship } from '@/domain/forms/asked-for'
import type { RightWording } from '@/domain/forms/form-settings'
import type { Language } from '@/domain/languages'
import type { Right } from '@/domain/rights'

/** One organisation as its published privacy policy would have it set up, with nothing but settings. */
export type Policy = {
  /** As `/setup` takes it. */
  organisation: { name: string; slug: string } & Record<string, unknown>
  form: {
    rights: Right[]
    languages: Language[]
    askedFor: AskedFor[]
    relationships?: Relationship[]
    unasked?: Right[]
    minimumAge?: number
    parentalConsent?: 'yes'
  }
  /** What rights are called in the words of the policy. */
  wording?: Partial<Record<Right, Partial<Record<Language, RightWording>>>>
  /** What else it says of other ways to ask. */
  otherWays?: Partial<Record<Language, string>>
  /** Which laws, and what is promised in which time, as the page of the rule takes it. */
  rule: Record<string, unknown>
}

/** The policy names no time, so the law's alone counts. */
export const noPromise = { promiseStart: 'off', afterExtension: 'stands' }
