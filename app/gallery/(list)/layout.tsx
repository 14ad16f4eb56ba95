import type { ReactNode } from 'react'
import { SkipLink } from '@/components/desk/skip-link'
import { TextLink } from '@/components/ui/text-link'
import { themes } from '../../desk/_appearance/theme'
import { appearance, galleryHref } from '../_exhibits/appearance'
import { mayLook } from '../_exhibits/may-look'
import { t } from '../words'

export default async function ListLayout({ children }: { children: ReactNode }) {
  await mayLook()
  const { theme, path } = await appearance()
  return (
    <>
      <SkipLink text={t('gallery.skip')} />
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-desk flex-wrap items-center justify-between gap-x-6 px-4 py-2 sm:px-6">
          <a
            href={galleryHref('/gallery', theme)}
            className="py-2 text-lg font-bold text-ink no-underline hover:underline"
          >
            {t('gallery.product')}
          </a>
          <nav aria-label={t('gallery.theme')}>
            <ul className="flex flex-wrap gap-x-4">
              {themes.map((each) => (
                <li key={each}>
                  <TextLink
                    href={galleryHref(path, each)}
                    {...(each === theme && { 'aria-current': 'true' })}
                    className="inline-block py-2 aria-[current]:font-semibold aria-[current]:no-underline"
                  >
                    {t(`gallery.themes.${each}`)}
                  </TextLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-desk px-4 pt-6 pb-16 outline-none sm:px-6">
        {children}
      </main>
    </>
  )
}
