import { toAskOf } from '@/casework/ask-systems'
import { CheckboxField } from '@/components/desk/fields'
import { ButtonLink } from '@/components/ui/button'
import { formatDay } from '@/messages/format-day'
import { pathOf } from '../../../../../_request/addresses'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { verbObstacle } from '../../../../../_request/verb-obstacle'
import { systemsAddress } from '../../../../../_systems/addresses'
import { AskOne } from '../../../../../_tasks/ask-one'
import { deskLanguage, pageTitle, t } from '../../../../../words'
import { askThem } from '../../../task-actions'

export default async function AskSystemsPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.tasks.new.title')
  const asks = request.systems
    .filter(({ archivedAt }) => archivedAt === null)
    .map((system) => ({ system, toAsk: toAskOf(system, request) }))
    .filter(({ toAsk }) => toAsk.rights.length > 0)
  const { dueOn } = request.deadline
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.tasks.new.intro')}</p>}>
      {asks.length === 0 && verbObstacle(request, 'tasks') === undefined ? (
        <>
          <title>{pageTitle(title)}</title>
          <p className="mb-4">{t('desk.pages.tasks.new.nothingToAsk')}</p>
          <p className="flex flex-wrap gap-4">
            <ButtonLink href={pathOf(request, 'tasks')}>{t('desk.pages.tasks.new.toTasks')}</ButtonLink>
            {request.may('manage') && (
              <ButtonLink kind="quiet" href={systemsAddress}>
                {t('desk.pages.tasks.new.toRegister')}
              </ButtonLink>
            )}
          </p>
        </>
      ) : (
        <VerbForm
          request={request}
          verb="tasks"
          action={askThem}
          title={title}
          submit={t('desk.pages.tasks.new.submit')}
        >
          <div id="systems" tabIndex={-1} className="space-y-5">
            {asks.map(({ system, toAsk }) => (
              <AskOne key={system.id} {...{ request, system, toAsk }} />
            ))}
          </div>
          {dueOn && (
            <CheckboxField
              name="afterDue"
              label={t('desk.pages.tasks.new.afterDue', { day: formatDay(dueOn, deskLanguage) })}
              options={[{ value: 'yes', label: t('desk.pages.tasks.new.afterDueOption') }]}
            />
          )}
        </VerbForm>
      )}
    </VerbPage>
  )
}
