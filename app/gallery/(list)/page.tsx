import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { requesterLetters, staffLetters } from '@/domain/requests/letters'
import { letterExamples } from '@/emails/examples'
import { appearance, galleryHref } from '../_exhibits/appearance'
import { exhibits, rooms } from '../_exhibits/exhibits'
import { mayLook } from '../_exhibits/may-look'
import { pageTitle, t } from '../words'

const audiences = { requester: requesterLetters, staff: staffLetters }

export default async function GalleryPage() {
  await mayLook()
  const { theme } = await appearance()
  return (
    <>
      <title>{pageTitle(t('gallery.title'))}</title>
      <h1 className="text-2xl font-bold">{t('gallery.title')}</h1>
      <p className="mt-2 max-w-measure">{t('gallery.intro')}</p>
      <nav aria-label={t('gallery.nav')} className="mt-3">
        <ul className="flex gap-6">
          {(['components', 'letters'] as const).map((part) => (
            <li key={part}>
              <TextLink href={`#${part}`} className="inline-block py-2">
                {t(`gallery.${part}`)}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <Part id="components" title={t('gallery.components')}>
        {rooms.map((room) => (
          <Shelf
            key={room}
            title={t(`gallery.rooms.${room}`)}
            lines={exhibits[room].map(({ component, examples }) => ({
              href: galleryHref(`/gallery/components/${component}`, theme),
              text: named(component),
              count: examples.length,
            }))}
          />
        ))}
      </Part>
      <Part id="letters" title={t('gallery.letters')}>
        {(['requester', 'staff'] as const).map((audience) => (
          <Shelf
            key={audience}
            title={t(`gallery.audiences.${audience}`)}
            lines={audiences[audience].map((kind) => ({
              href: galleryHref(`/gallery/letters/${kind}`, theme),
              text: t(`gallery.letter.kinds.${kind}`),
              count: letterExamples.filter(({ letter }) => letter.kind === kind).length,
            }))}
          />
        ))}
      </Part>
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-xl font-bold">
        {title}
      </h2>
      <div className="mt-3 grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </section>
  )
}

function Shelf({ title, lines }: { title: string; lines: { href: string; text: string; count: number }[] }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1">
        {lines.map(({ href, text, count }) => (
          <li key={href}>
            <TextLink href={href} className="inline-block py-1">
              {text}
            </TextLink>{' '}
            <span className="text-sm text-ink-soft">{t('gallery.states', { count })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `text-input` as a heading: Text input. */
function named(component: string): string {
  const words = component.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
