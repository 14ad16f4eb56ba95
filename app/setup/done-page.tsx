import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/messages/translator'

export function DonePage({ t, forms }: { t: Translator; forms: readonly string[] }) {
  return (
    <div className="max-w-measure space-y-6">
      <Notice tone="good">
        <h1 className="text-2xl font-bold sm:text-3xl">{t('setup.done.title')}</h1>
        <p className="mt-3">{t('setup.done.form')}</p>
        <ul className="mt-2">
          {forms.map((form) => (
            <li key={form}>
              <TextLink href={form} className="inline-block py-2 wrap-anywhere">
                {form}
              </TextLink>
            </li>
          ))}
        </ul>
      </Notice>
      <p>{t('setup.done.next')}</p>
      <p>
        <ButtonLink href="/desk">{t('setup.done.signIn')}</ButtonLink>
      </p>
    </div>
  )
}
