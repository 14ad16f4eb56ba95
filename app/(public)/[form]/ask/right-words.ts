import type { Form } from '@/db/queries/forms'
import type { Language } from '@/domain/languages'
import type { Right } from '@/domain/rights'
import type { Translator } from '@/messages/translator'

type Words = { t: Translator; language: Language; form: Pick<Form, 'settings'> }

/** What a right is called on this form: in the organisation's words, else in ours. */
export function rightLabel(right: Right, { t, language, form }: Words): string {
  return form.settings.wording?.[right]?.[language]?.label ?? t(`common.rights.${right}`)
}

/** What a right is about in half a sentence, where its name does not say it. */
export function rightHint(right: Right, { t, language, form }: Words): string | undefined {
  const own = form.settings.wording?.[right]?.[language]?.hint
  const ours = `form.what.hints.${right}` as Parameters<Translator>[0]
  return own ?? (t.has(ours) ? t(ours) : undefined)
}
