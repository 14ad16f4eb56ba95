import type { ReactNode } from 'react'
import { BackLink } from '@/components/ui/back-link'
import { t } from '../words'
import { importsAddress } from './addresses'

const steps = ['columns', 'values', 'review'] as const
export type ImportStep = (typeof steps)[number]

/** A step of an import, with which of how many it is. */
export function ImportPage({
  step,
  organisation,
  children,
}: {
  step: ImportStep
  organisation: string
  children: ReactNode
}) {
  return (
    <div className="max-w-4xl">
      <BackLink href={importsAddress} text={t('desk.import.title')} />
      <p className="text-sm text-ink-soft">
        {t('desk.import.step', { step: steps.indexOf(step) + 2, of: steps.length + 1 })} · <bdi>{organisation}</bdi>
      </p>
      <h1 className="mb-4 text-2xl font-bold">{t(`desk.import.${step}.title`)}</h1>
      {children}
    </div>
  )
}
