import { Panel } from '@/components/desk/panel'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { templatesOf } from '@/db/queries/templates'
import { managedControllers } from '../../../_members/managed'
import { newTemplateAddress, templateAddress } from '../../../_templates/addresses'
import { templateFacts } from '../../../_templates/template-facts'
import { pageTitle, t } from '../../../words'

export default async function TemplatesPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { context, controllers } = await managedControllers()
  const { db, actor } = context
  const { done } = await searchParams
  return (
    <>
      <title>{pageTitle(t('desk.templates.title'))}</title>
      {isDone(done) && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t(`desk.templates.done.${done}`)}</Notice>
        </div>
      )}
      <h1 className="text-2xl font-bold">{t('desk.templates.title')}</h1>
      <p className="mt-2 mb-5 max-w-measure">{t('desk.templates.intro')}</p>
      <div className="space-y-5">
        {controllers.map(async ({ id, slug, name }) => {
          const templates = await templatesOf(db, actor, id)
          return (
            <Panel key={id} id={`templates-${slug}`} title={name}>
              {templates.length === 0 && <p>{t('desk.templates.none')}</p>}
              <ul className="divide-y divide-line">
                {templates.map((template) => (
                  <li key={template.templateId} className="py-2">
                    <TextLink href={templateAddress(slug, template.templateId)} className="inline-block py-1">
                      <bdi>{template.name}</bdi>
                    </TextLink>
                    {template.archivedAt && <span className="text-ink-soft"> {t('desk.templates.isArchived')}</span>}
                    <span className="block text-sm text-ink-soft">{templateFacts(template)}</span>
                  </li>
                ))}
              </ul>
              <p className="mt-4">
                <ButtonLink href={newTemplateAddress(slug)}>
                  {t('desk.templates.make')}
                  <span className="sr-only">: {name}</span>
                </ButtonLink>
              </p>
            </Panel>
          )
        })}
      </div>
    </>
  )
}

const deeds = ['made', 'changed', 'archived', 'brought-back'] as const

function isDone(done: string | undefined): done is (typeof deeds)[number] {
  return deeds.some((deed) => deed === done)
}
