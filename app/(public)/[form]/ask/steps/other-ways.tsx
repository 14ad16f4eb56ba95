import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { textOf } from '../answers'
import { optional } from '../optional'
import type { StepProps } from '../form-step'

/** Open when something in it was typed or is wrong: nothing that counts is out of sight. */
export function OtherWays({ t, typed, problems }: Pick<StepProps, 't' | 'typed' | 'problems'>) {
  const isOpen = ['telephone', 'postalAddress'].some((field) => textOf(typed, field) !== '' || problems[field])
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer py-2 font-semibold text-accent underline decoration-1 underline-offset-4">
        {t('form.who.noEmail')}
      </summary>
      <div className="mt-3 space-y-6 border-s-4 border-line ps-4">
        <p>{t('form.who.noEmailHint')}</p>
        <TextInput
          name="telephone"
          type="tel"
          label={optional(t, t('form.who.telephone'))}
          problem={problems['telephone']}
          defaultValue={textOf(typed, 'telephone')}
          autoComplete="tel"
          dir="ltr"
        />
        <TextArea
          name="postalAddress"
          label={optional(t, t('form.who.postalAddress'))}
          problem={problems['postalAddress']}
          defaultValue={textOf(typed, 'postalAddress')}
          rows={4}
          autoComplete="street-address"
          dir="auto"
        />
      </div>
    </details>
  )
}
