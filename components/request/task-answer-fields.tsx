import type { ComponentProps, ComponentType } from 'react'
import type { Right } from '@/domain/rights'
import { deedOutcomes, findings, processorsTold, type TaskAnswer } from '@/domain/tasks/task-events'
import type { SealedTaskAnswer } from '@/domain/tasks/task-words'
import type { Translator } from '@/messages/translator'
import type { Radios } from '../ui/choices'
import type { TextArea } from '../ui/text-area'
import type { TextInput } from '../ui/text-input'

/** The controls of the page it stands on: with scripts at the desk, without on the page behind a link. */
export type FieldKit = {
  Line: ComponentType<ComponentProps<typeof TextInput>>
  Lines: ComponentType<ComponentProps<typeof TextArea>>
  Choice: ComponentType<ComponentProps<typeof Radios>>
}

type Props = {
  kit: FieldKit
  t: Translator
  carryOut: readonly Right[]
  /** What was answered before, and who is likely to answer now. */
  from: { answer?: TaskAnswer | undefined; words?: SealedTaskAnswer | null; searchedBy: string }
}

/** What the owner of a system answers: what was found, how, and what was done about each right that is granted. */
export function TaskAnswerFields({ kit, t, carryOut, from }: Props) {
  const { Line, Lines, Choice } = kit
  const { answer, words, searchedBy } = from
  return (
    <>
      <Choice
        name="finding"
        label={t('desk.task.finding')}
        options={findings.map((value) => ({ value, label: t(`desk.task.findings.${value}`) }))}
        chosen={answer?.finding}
      />
      <Lines
        name="how"
        label={t('desk.task.how')}
        hint={t('desk.task.howHint')}
        rows={3}
        defaultValue={words?.how ?? ''}
      />
      <Lines name="because" label={t('desk.task.because')} rows={2} defaultValue={words?.because ?? ''} />
      {carryOut.map((right) => (
        <DeedFields key={right} {...{ kit, t, right, answer }} ground={words?.grounds?.[right] ?? ''} />
      ))}
      {carryOut.length > 0 && (
        <>
          <Choice
            name="processors"
            label={t('desk.task.processors')}
            options={processorsTold.map((value) => ({ value, label: t(`desk.task.processorsTold.${value}`) }))}
            chosen={answer?.processors}
          />
          <Line
            name="goneFromBackupsOn"
            type="date"
            label={t('desk.shell.optional', { label: t('desk.task.goneFromBackupsOn') })}
            width="sm:w-48"
            defaultValue={answer?.goneFromBackupsOn ?? ''}
          />
        </>
      )}
      <Lines
        name="text"
        label={t('desk.shell.optional', { label: t('desk.task.text') })}
        rows={3}
        defaultValue={words?.text ?? ''}
      />
      <Line name="searchedBy" label={t('desk.task.searchedBy')} defaultValue={words?.searchedBy ?? searchedBy} />
    </>
  )
}

type DeedProps = Pick<Props, 'kit' | 't'> & { right: Right; answer: TaskAnswer | undefined; ground: string }

function DeedFields({ kit: { Line, Lines, Choice }, t, right, answer, ground }: DeedProps) {
  const deed = answer?.deeds.find((each) => each.right === right)
  return (
    <div className="space-y-4 border-s-4 border-line ps-4">
      <Choice
        name={`deed.${right}`}
        label={t('desk.task.deed', { right: t(`common.rights.${right}`) })}
        options={deedOutcomes.map((value) => ({ value, label: t(`desk.task.deeds.${value}`) }))}
        chosen={deed?.outcome}
      />
      <Line
        name={`deedOn.${right}`}
        type="date"
        label={t('desk.task.deedOn')}
        width="sm:w-48"
        defaultValue={deed?.on ?? ''}
      />
      <Lines
        name={`ground.${right}`}
        label={t('desk.task.ground')}
        hint={t('desk.task.groundHint')}
        rows={2}
        defaultValue={ground}
      />
    </div>
  )
}
