import type { ReactNode } from 'react'
import type { Day } from '@/domain/calendar/days'
import { type Deadline, effectiveDueOn } from '@/domain/deadlines/deadline'
import { type NoticeRule, type Step, stepsToAnswer } from '@/domain/deadlines/working'
import { formatDay } from '@/messages/format-day'
import { DayTime } from './day-time'
import { ShortWorking } from './short-working'
import type { Wording } from './working-steps'

/** The days one law sets for one right, each with the way to it: answer, confirmation of receipt, notices, more time. */
export function LawDays({ deadline, ...wording }: Wording & { deadline: Deadline }) {
  const { t } = wording
  const { ackDueOn, extensionNoticeDueOn, refusalNoticeDueOn, ifExtendedDueOn } = deadline
  return (
    <dl className="mt-2 border-t border-line">
      <AnswerDay deadline={deadline} {...wording} />
      <Notice {...wording} name="ack" day={ackDueOn} step={stepTo(deadline, 'acknowledgement')} />
      <Notice
        {...wording}
        name="extensionNotice"
        day={extensionNoticeDueOn}
        step={stepTo(deadline, 'extension-notice')}
      />
      <Notice {...wording} name="refusalNotice" day={refusalNoticeDueOn} step={stepTo(deadline, 'refusal-notice')} />
      {ifExtendedDueOn && (
        <Row label={t('deadlines.working.days.ifExtended')} day={<DayTime day={ifExtendedDueOn} {...wording} />} />
      )}
    </dl>
  )
}

function AnswerDay({ deadline, ...wording }: Wording & { deadline: Deadline }) {
  const { t, language } = wording
  const dueOn = effectiveDueOn(deadline)
  const { status, withoutPauseDueOn } = deadline
  const stands =
    withoutPauseDueOn && t('deadlines.working.withoutPause', { day: formatDay(withoutPauseDueOn, language) })
  const none =
    status === 'running'
      ? t('deadlines.working.noDay')
      : [t('deadlines.working.none'), stands].filter(Boolean).join(', ')
  return (
    <Row
      label={t('deadlines.working.days.due')}
      day={
        dueOn ? (
          <b>
            <DayTime day={dueOn} language={language} />
          </b>
        ) : (
          none
        )
      }
    >
      <ShortWorking {...wording} steps={stepsToAnswer(deadline.working)} />
    </Row>
  )
}

type NoticeProps = Wording & {
  name: 'ack' | 'extensionNotice' | 'refusalNotice'
  day: Day | undefined
  step: Step | undefined
}

function Notice({ name, day, step, ...wording }: NoticeProps) {
  if (!day) return null
  return (
    <Row label={wording.t(`deadlines.working.days.${name}`)} day={<DayTime day={day} language={wording.language} />}>
      {step && <ShortWorking {...wording} steps={[step]} />}
    </Row>
  )
}

/** Whether a refusal may wait for the extended day is seen from the days themselves. */
function stepTo(deadline: Deadline, rule: NoticeRule): Step | undefined {
  const step = deadline.working.find((each) => each.rule === rule)
  if (!step || rule !== 'refusal-notice') return step
  return { ...step, params: { when: step.day === effectiveDueOn(deadline) ? 'withAnswer' : 'before' } }
}

function Row({ label, day, children }: { label: string; day: ReactNode; children?: ReactNode }) {
  return (
    <div className="gap-x-4 border-b border-line py-2 sm:grid sm:grid-cols-[11rem_1fr]">
      <dt className="font-semibold">{label}</dt>
      <dd className="min-w-0">
        <p>{day}</p>
        {children}
      </dd>
    </div>
  )
}
