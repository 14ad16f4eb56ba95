import { TextLink } from '@/components/ui/text-link'
import { pageTitle, t } from './words'

export default function NotFoundPage() {
  const title = t('gallery.notFoundTitle')
  return (
    <main className="mx-auto max-w-desk space-y-4 px-4 py-10 sm:px-6">
      <title>{pageTitle(title)}</title>
      <h1 className="text-2xl font-bold">{title}</h1>
      <p>{t('gallery.notFound')}</p>
      <p>
        <TextLink href="/gallery">{t('gallery.back')}</TextLink>
      </p>
    </main>
  )
}
