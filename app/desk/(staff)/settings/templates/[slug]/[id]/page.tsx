import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { PreviewAndSend } from '@/components/desk/letter-preview'
import { Panel } from '@/components/desk/panel'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { formatMoment } from '@/messages/format-moment'
import { managedController } from '../../../../../_members/managed'
import { templatesAddress, templateVersionAddress } from '../../../../../_templates/addresses'
import { templatePreviewWords } from '../../../../../_templates/preview-words'
import { readVersions } from '../../../../../_templates/read-versions'
import { TemplateFields } from '../../../../../_templates/template-fields'
import { deskLanguage, formWords, t } from '../../../../../words'
import { archive, change } from '../../actions'

export default async function TemplatePage({ params }: { params: Promise<{ slug: string; id: string }> }) {
  const { slug, id } = await params
  const managed = await managedController(slug)
  const { controller } = managed
  const versions = await readVersions(managed, id)
  const [template = notFound()] = versions
  const title = t('desk.templates.changeTitle', { template: template.name })
  return (
    <div className="max-w-measure">
      <BackLink href={templatesAddress} text={t('desk.templates.back')} />
      <h1 className="mb-6 text-2xl font-bold">{title}</h1>
      <ActionForm action={change} words={formWords(title)} hidden={{ controller: controller.slug, id }}>
        <TemplateFields regimes={controller.regimes} language={controller.language} template={template} />
        <PreviewAndSend words={templatePreviewWords()} />
      </ActionForm>
      <form action={archive} className="my-8 border-t border-line pt-5">
        <input type="hidden" name="controller" value={slug} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="archived" value={template.archivedAt ? 'no' : 'yes'} />
        <p className="mb-3 text-ink-soft">{t('desk.templates.archiveHint')}</p>
        <Button kind="quiet">{t(template.archivedAt ? 'desk.templates.bringBack' : 'desk.templates.archive')}</Button>
      </form>
      <Panel id="versions" title={t('desk.templates.versions')}>
        <ul>
          {versions.map(({ version, savedAt }) => (
            <li key={version} className="py-1">
              <TextLink href={templateVersionAddress(slug, id, version)} className="inline-block py-1">
                {t('desk.templates.version', { version })}
              </TextLink>
              <span className="text-ink-soft">
                {' '}
                {formatMoment(new Date(savedAt), deskLanguage, controller.timeZone)}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
