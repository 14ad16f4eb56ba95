import { Bullets, Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { isCopyAwaited, isErasure } from '@/domain/policies/erasure-after-collection'
import { factsOf, needsDoing } from '@/domain/requests/history'
import { setAsideFor } from '@/domain/requests/restrictions'
import { taskDetails } from '@/domain/tasks/details'
import type { Translator } from '@/messages/translator'
import type { OpenTask } from './read-task'

/** What is to be done, and the details to search by; of the person nothing else. */
export function TaskAsked({ t, own }: { t: Translator; own: OpenTask }) {
  const { task, asked, note, file } = own
  const { system, shown } = asked
  const controller = file.controller.name
  const isUndecided = task.rights.some((right) => needsDoing(right, 'granted') && !task.carryOut.includes(right))
  const setAside = setAsideFor(file.history, task.rights)
  const wantsCopy = task.rights.some((right) => right === 'access' || right === 'portability')
  const waits = task.carryOut.some(isErasure) && isCopyAwaited(file.history, factsOf(file.history))
  const rows = taskDetails.flatMap((detail) => {
    const value = shown[detail]
    return value ? [{ label: t(`desk.taskDetails.${detail}`), value: <Value>{value}</Value> }] : []
  })
  return (
    <>
      <Section title={t('desk.task.what')}>
        <p>{t('desk.task.search', { system })}</p>
        <Bullets items={task.rights.map((right) => t(`common.rights.${right}`))} />
        {setAside.length > 0 && (
          <>
            <p className="font-semibold">{t('desk.task.setAside', { system })}</p>
            <Bullets items={setAside.map((right) => t(`common.rights.${right}`))} />
          </>
        )}
        {isUndecided && <p className="font-semibold">{t('desk.task.notYet')}</p>}
        {task.carryOut.length > 0 && (
          <>
            <p className="font-semibold">{t('desk.task.carryOut', { system })}</p>
            <Bullets items={task.carryOut.map((right) => t(`common.rights.${right}`))} />
            {waits && <p className="font-semibold">{t('problems.erasure-waits-for-copy')}</p>}
            {!waits && wantsCopy && task.carryOut.includes('erasure') && <p>{t('desk.task.copyFirst')}</p>}
          </>
        )}
        {note && (
          <div className="border-s-4 border-accent py-1 ps-4">
            <h3 className="font-semibold">{t('desk.task.note', { controller })}</h3>
            <Value>{note}</Value>
          </div>
        )}
      </Section>
      <Section title={t('desk.task.person')}>
        {rows.length > 0 ? <SummaryList rows={rows} /> : <p>{t('desk.task.nothingShown', { controller })}</p>}
        <p className="text-ink-soft">{t('desk.task.personNote')}</p>
      </Section>
    </>
  )
}

function Value({ children }: { children: string }) {
  return (
    <span dir="auto" className="block break-words whitespace-pre-wrap">
      {children}
    </span>
  )
}
