import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { directionOf } from '@/domain/languages'
import { formatMoment } from '@/messages/format-moment'
import { managedController } from '../../../../../../../_members/managed'
import { templateAddress } from '../../../../../../../_templates/addresses'
import { readVersions } from '../../../../../../../_templates/read-versions'
import { templateFacts } from '../../../../../../../_templates/template-facts'
import { deskLanguage, pageTitle, t } from '../../../../../../../words'

type Props = { params: Promise<{ slug: string; id: string; version: string }> }

/** A version as it was saved, also once the template says something else. */
export default async function TemplateVersionPage({ params }: Props) {
  const { slug, id, version } = await params
  const managed = await managedController(slug)
  const versions = await readVersions(managed, id)
  const shown = versions.find((each) => String(each.version) === version) ?? notFound()
  const title = t('desk.templates.versionTitle', { template: shown.name, version: shown.version })
  const moment = formatMoment(new Date(shown.savedAt), deskLanguage, managed.controller.timeZone)
  return (
    <div className="max-w-measure">
      <title>{pageTitle(title)}</title>
      <BackLink href={templateAddress(slug, id)} text={t('desk.templates.backToTemplate')} />
      <h1 className="mb-2 text-2xl font-bold">{title}</h1>
      <p className="mb-6 text-ink-soft">{t('desk.templates.savedAt', { moment })}</p>
      <p className="mb-4">{templateFacts(shown)}</p>
      <div
        lang={shown.language}
        dir={directionOf(shown.language)}
        className="rounded-md border border-line bg-surface p-4 whitespace-pre-wrap sm:p-6"
      >
        {shown.text}
      </div>
    </div>
  )
}
