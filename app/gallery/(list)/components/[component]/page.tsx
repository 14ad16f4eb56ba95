import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { TextLink } from '@/components/ui/text-link'
import { appearance, galleryHref } from '../../../_exhibits/appearance'
import { type Exhibit, findExhibit } from '../../../_exhibits/exhibits'
import { mayLook } from '../../../_exhibits/may-look'
import { pageTitle, t } from '../../../words'

export default async function ComponentPage({ params }: { params: Promise<{ component: string }> }) {
  await mayLook()
  const exhibit = findExhibit((await params).component) ?? notFound()
  const { theme } = await appearance()
  const alone = (index: number) => galleryHref(`/gallery/alone/${exhibit.component}/${index + 1}`, theme)
  return (
    <>
      <title>{pageTitle(exhibit.component)}</title>
      <BackLink href={galleryHref('/gallery', theme)} text={t('gallery.back')} />
      <h1 className="mb-6 font-mono text-2xl font-bold">{exhibit.component}</h1>
      {exhibit.fillsPage ? <AloneLinks exhibit={exhibit} href={alone} /> : <States exhibit={exhibit} />}
    </>
  )
}

function States({ exhibit: { examples } }: { exhibit: Exhibit }) {
  return (
    <div className="space-y-10">
      {examples.map(({ name, element }, index) => (
        <section key={name} aria-labelledby={`state-${index + 1}`}>
          <h2 id={`state-${index + 1}`} className="mb-3 border-b border-line pb-1 text-ink-soft">
            {name}
          </h2>
          {element}
        </section>
      ))}
    </div>
  )
}

function AloneLinks({ exhibit: { examples }, href }: { exhibit: Exhibit; href: (index: number) => string }) {
  return (
    <>
      <p>{t('gallery.alone')}</p>
      <ul className="mt-2">
        {examples.map(({ name }, index) => (
          <li key={name}>
            <TextLink href={href(index)} className="inline-block py-2">
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  )
}
