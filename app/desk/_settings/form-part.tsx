import type { ReactNode } from 'react'
import { BackLink } from '@/components/ui/back-link'
import { t } from '../words'
import { formAddress } from './addresses'

type Props = { controller: { slug: string; name: string }; title: string; intro: string; children: ReactNode }

/** A page about one part of a form, with the way back to the form. */
export function FormPart({ controller: { slug, name }, title, intro, children }: Props) {
  return (
    <div className="max-w-measure">
      <BackLink href={formAddress(slug)} text={t('desk.publicForm.title', { controller: name })} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{intro}</p>
      {children}
    </div>
  )
}
