import { requestSentence } from '@/components/request/answer-sentence'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/messages/translator'
import { calculatorAddressOf } from '../../../_server/calculator-address-of'
import type { OwnCase } from './read-own-case'
import type { Language } from '@/domain/languages'

/** How the day was reached, in one sentence made from the same working that staff see. */
export function WhyThisDay({
  t,
  language,
  own: { deadline, file },
}: {
  t: Translator
  language: Language
  own: OwnCase
}) {
  if (deadline.binds === 'none') return null
  const law = deadline.binds === 'law' ? deadline.first?.law : undefined
  return (
    <Section title={t('follow.page.why')}>
      <p>{requestSentence(deadline, { t, language })}</p>
      <p>{t(deadline.binds === 'promise' ? 'follow.page.whyPromise' : 'follow.page.whyLaw')}</p>
      {law && (
        <p className="print:hidden">
          <TextLink href={calculatorAddressOf(file, law)}>{t('calculator.checkYourself')}</TextLink>
        </p>
      )}
    </Section>
  )
}
