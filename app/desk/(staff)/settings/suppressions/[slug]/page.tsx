import { ActionForm } from '@/components/desk/action-form'
import { TextField } from '@/components/desk/fields'
import { Panel } from '@/components/desk/panel'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { databaseNow } from '@/db/queries/now'
import { countSuppressions, latestSuppressions } from '@/db/queries/suppressions'
import { isCatchingUp } from '@/db/queries/uncounted'
import { dayOf } from '@/domain/calendar/days'
import { suppressionAddress, suppressionsAddress } from '../../../../_suppressions/addresses'
import { CountLines } from '../../../../_suppressions/count-lines'
import { entryWords } from '../../../../_suppressions/entry-words'
import { CheckList, MoveList } from '../../../../_suppressions/file-forms'
import { suppressingController } from '../../../../_suppressions/suppressing-controllers'
import { formWords, t } from '../../../../words'
import { check } from '../actions'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }
type Asked = { done?: string; problem?: string; kept?: string; without?: string }

/** So many are listed; whether one address stands on the list is asked by its form. */
const shownAtMost = 50

export default async function SuppressionsOfPage({ params, searchParams }: Props) {
  const { slug } = await params
  const { context, controller } = await suppressingController(slug)
  const { done, problem, kept, without } = await searchParams
  const { db, actor } = context
  const entries = await latestSuppressions(db, actor, controller.id, shownAtMost)
  const title = t('desk.suppressions.titleOf', { organisation: controller.name })
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={suppressionsAddress} text={t('desk.suppressions.title')} />
      <Done done={done} counts={{ kept: count(kept), without: count(without) }} />
      <h1 className="text-2xl font-bold">{title}</h1>
      {(await isCatchingUp(db, actor, controller.id)) && (
        <Notice tone="warn">{t('desk.suppressions.catchingUp')}</Notice>
      )}
      <ActionForm action={check} words={formWords(title)} hidden={{ controller: slug }}>
        <TextField
          name="address"
          label={t('desk.suppressions.address')}
          hint={t('desk.suppressions.addressHint')}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
        />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.suppressions.check')}</SubmitButton>
      </ActionForm>
      <Panel id="list" title={t('desk.suppressions.file.title')}>
        <CheckList slug={slug} problem={problem} />
      </Panel>
      <Panel id="count" title={t('desk.suppressions.countTitle')}>
        <CountLines counts={await countSuppressions(db, actor, controller.id)} />
      </Panel>
      {entries.length > 0 && (
        <Panel id="latest" title={t('desk.suppressions.latest')}>
          <ul className="space-y-2">
            {entries.map((entry) => (
              <li key={entry.id}>
                {entryWords(entry)}{' '}
                <TextLink href={suppressionAddress(slug, entry.id)}>
                  {t('desk.suppressions.open')}
                  <span className="sr-only">: {entry.reference ?? entry.id}</span>
                </TextLink>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel id="move" title={t('desk.suppressions.file.moveTitle')}>
        <MoveList slug={slug} problem={problem} today={dayOf(await databaseNow(db), controller.timeZone)} />
      </Panel>
    </div>
  )
}

type DoneProps = { done: string | undefined; counts: { kept: number; without: number } }

function Done({ done, counts }: DoneProps) {
  if (done !== 'removed' && done !== 'imported') return null
  return (
    <div role="status">
      <Notice tone="good">{t(`desk.suppressions.${done}`, counts)}</Notice>
    </div>
  )
}

/** What an address says is a number, whoever wrote it. */
function count(text = '0'): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}
