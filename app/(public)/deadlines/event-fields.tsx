import { eventKinds } from '@/components/request/calculator-address'
import { Select } from '@/components/ui/select'
import type { Translator } from '@/messages/translator'
import { DayInput } from './day-input'
import type { Typed, TypedEvent } from './typed'

type EventProps = { t: Translator; typed: Typed; problems: Readonly<Record<string, string>> }

/** A line for each event. */
export function EventFields({ t, typed, problems }: EventProps) {
  return (
    <div id="more" className="space-y-4 border-t border-line pt-6">
      <h2 className="text-xl font-bold">{t('calculator.eventsTitle')}</h2>
      <p className="text-ink-soft">{t('calculator.eventsHint')}</p>
      {problems['more'] && <p className="font-semibold text-alert">{problems['more']}</p>}
      {typed.events.map((event, index) => (
        <OneEvent key={index} {...{ t, event, problems }} number={index + 1} />
      ))}
    </div>
  )
}

type OneProps = { t: Translator; event: TypedEvent; number: number; problems: EventProps['problems'] }

function OneEvent({ t, event, number, problems }: OneProps) {
  return (
    <fieldset className="space-y-3 rounded-md border border-line p-4">
      <legend className="px-1 font-semibold">{t('calculator.event', { number })}</legend>
      <Select
        name={`e${number}`}
        label={t('calculator.kind')}
        problem={problems[`e${number}`]}
        options={[
          { value: '', label: t('calculator.chooseKind') },
          ...eventKinds.map((kind) => ({ value: kind, label: t(`calculator.events.${kind}`) })),
        ]}
        defaultValue={event.kind}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <DayInput
          name={`on${number}`}
          label={t('calculator.on')}
          problem={problems[`on${number}`]}
          defaultValue={event.on}
        />
        <DayInput
          name={`until${number}`}
          label={t('calculator.until')}
          problem={problems[`until${number}`]}
          defaultValue={event.until}
        />
      </div>
    </fieldset>
  )
}
