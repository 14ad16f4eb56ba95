import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/messages/translator'
import type { Organisation } from './_server/organisation'

export function OrganisationList({ t, organisations }: { t: Translator; organisations: readonly Organisation[] }) {
  if (organisations.length === 0)
    return (
      <div className="max-w-measure space-y-6">
        <h1 className="text-2xl font-bold sm:text-3xl">{t('form.list.title')}</h1>
        <p className="text-xl">{t('form.list.none')}</p>
        <p>{t('form.list.noneNext')}</p>
      </div>
    )
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{t('form.list.title')}</h1>
      <p className="text-xl">{t('form.list.lead')}</p>
      <ul className="border-t border-line">
        {organisations.map(({ slug, name }) => (
          <li key={slug} className="border-b border-line">
            <TextLink href={`/${slug}`} className="flex min-h-14 items-center py-3 text-lg font-semibold">
              <bdi>{name}</bdi>
            </TextLink>
          </li>
        ))}
      </ul>
      <p>
        {t('form.list.followLead')} <TextLink href="/follow">{t('form.list.follow')}</TextLink>
      </p>
    </div>
  )
}
