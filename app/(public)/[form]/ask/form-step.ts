import type { ReactNode } from 'react'
import type { Problem } from '@/casework/errors'
import type { Lengths } from '@/casework/lengths'
import type { PrivacySignal } from '@/domain/forms/privacy-signal'
import type { Language } from '@/domain/languages'
import type { Translator } from '@/messages/translator'
import type { Fields } from '../../../_server/form-post'
import type { FoundForm } from '../form-page'
import type { Typed } from './answers'

export type StepProps = {
  t: Translator
  language: Language
  found: FoundForm
  typed: Typed
  /** The words of each problem by its field. */
  problems: Readonly<Record<string, string>>
  /** What the browser says for the visitor about what this form offers. */
  signal?: PrivacySignal | undefined
}

/** What the page before sending says of one question: `names` is read after "Change" by those who hear the page. */
export type CheckedAnswer = { label: string; value: ReactNode; names: string }

/** One tight group of questions on a page of its own, `/{form}/ask/{name}`. */
export type FormStep = {
  name: string
  /** What the browser sends. */
  fields: Fields
  title: (props: Pick<StepProps, 't' | 'language' | 'found' | 'typed'>) => string
  Content: (props: StepProps) => ReactNode
  judge: (typed: Typed, lengths: Lengths | undefined, found: FoundForm) => Problem[]
  checked: (props: StepProps) => CheckedAnswer[]
}
