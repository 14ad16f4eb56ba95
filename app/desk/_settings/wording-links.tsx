import { TextLink } from '@/components/ui/text-link'
import type { Form } from '@/db/queries/forms'
import { t } from '../words'
import { wordingAddress } from './addresses'

/** The rights this form offers, each with the page of its words. */
export function WordingLinks({ form: { rights, settings }, slug }: { form: Form; slug: string }) {
  return (
    <section aria-labelledby="wording" className="mt-10 border-t border-line pt-6">
      <h2 id="wording" className="text-xl font-bold">
        {t('desk.publicForm.wording')}
      </h2>
      <p className="mt-1">{t('desk.publicForm.wordingHint')}</p>
      <ul className="mt-3">
        {rights.map((right) => (
          <li key={right}>
            <TextLink href={wordingAddress(slug, right)} className="inline-block py-1.5">
              {t(`common.rights.${right}`)}
            </TextLink>
            {settings.wording?.[right] && <span className="text-ink-soft"> – {t('desk.publicForm.ownWords')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
