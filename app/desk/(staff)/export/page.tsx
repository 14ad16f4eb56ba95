import { forbidden } from 'next/navigation'
import { listColumns, listedAtMost, listFormats, mayAnywhere, personalColumns } from '@/casework/export-list'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { Checkboxes, Radios } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { countQueue } from '@/db/queries/queue'
import { currentContext } from '../../../_server/session'
import { queryOf, saveListPath } from '../../_export/list-address'
import { columnName } from '../../_export/list-columns'
import { firstTab } from '../../_queue/where-found'
import { queueHref, readAddress, type SearchParams } from '../../_queue/queue-address'
import { pageTitle, t } from '../../words'

export default async function ExportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { db, keyring, actor } = await currentContext()
  if (!mayAnywhere(actor, 'export')) forbidden()
  const params = await searchParams
  const { tab: asked, filter, order } = readAddress(params)
  const counts = await countQueue(db, actor, { keyring }, filter)
  const tab = asked ?? firstTab(counts, filter.q !== undefined)
  const title = t('desk.export.title')
  const problem = params['problem'] === 'choose-a-column' ? t('problems.choose-a-column') : undefined
  return (
    <div className="max-w-measure">
      <title>{problem ? t('desk.shell.errorTitle', { title: pageTitle(title) }) : pageTitle(title)}</title>
      <BackLink href={queueHref({ tab, filter, order })} text={t('desk.export.back')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">
        {counts
          ? t('desk.export.intro', { count: counts[tab], list: t(`desk.queue.${tab}`) })
          : t('desk.export.introUncounted', { list: t(`desk.queue.${tab}`) })}{' '}
        {Object.keys(filter).length > 0 && t('desk.export.narrowed')}
      </p>
      {(counts?.[tab] ?? 0) > listedAtMost || params['problem'] === 'too-many-rows' ? (
        <Notice tone="warn">{t('problems.too-many-rows', { most: listedAtMost })}</Notice>
      ) : (
        <ExportForm
          list={queryOf({ tab, filter, order })}
          problem={problem}
          format={params['format'] === 'xlsx' ? 'xlsx' : 'csv'}
          isMarked={!problem || params['marked'] === 'yes'}
          mayName={mayAnywhere(actor, 'read-dossier')}
        />
      )}
    </div>
  )
}

type FormProps = {
  list: string
  problem: string | undefined
  format: (typeof listFormats)[number]
  isMarked: boolean
  mayName: boolean
}

function ExportForm({ list, problem, format, isMarked, mayName }: FormProps) {
  const optionsOf = (columns: readonly Parameters<typeof columnName>[0][]) =>
    columns.map((column) => ({ value: column, label: columnName(column) }))
  return (
    <form action={saveListPath} method="post" className="space-y-6">
      <ErrorSummary title={t('desk.shell.problems')} problems={problem ? [{ text: problem, href: '#columns' }] : []} />
      <input type="hidden" name="list" value={list} />
      <Checkboxes
        name="columns"
        label={t('desk.export.which')}
        options={optionsOf(listColumns)}
        chosen={problem ? [] : listColumns}
        problem={problem}
      />
      {mayName && (
        <Checkboxes
          name="personal"
          label={t('desk.export.personal')}
          hint={t('desk.export.personalHint')}
          options={optionsOf(personalColumns)}
        />
      )}
      <Radios
        name="format"
        label={t('desk.export.format')}
        options={listFormats.map((each) => ({ value: each, label: t(`desk.export.formats.${each}`) }))}
        chosen={format}
      />
      <Checkboxes
        name="marked"
        label={t('desk.export.csv')}
        options={[{ value: 'yes', label: t('desk.export.marked') }]}
        chosen={isMarked ? ['yes'] : []}
      />
      <p className="text-ink-soft">{t('desk.export.journal')}</p>
      <Button>{t('desk.export.submit')}</Button>
    </form>
  )
}
