import { OtherWaysNotice } from '../../_server/contact-ways'
import type { Organisation } from '../../_server/organisation'
import type { Translator } from '@/messages/translator'

export function ClosedPage({ t, organisation }: { t: Translator; organisation: Organisation }) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{t('form.closed.title')}</h1>
      <p>{t('form.closed.what', { organisation: organisation.name })}</p>
      <OtherWaysNotice t={t} organisation={organisation} />
    </div>
  )
}
