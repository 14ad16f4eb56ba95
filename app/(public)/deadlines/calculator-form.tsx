import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { countsByAddress, countsFromLetter, countsInHours } from '@/domain/regimes/asked-facts'
import { regimeOf } from '@/domain/regimes/regimes'
import type { Language } from '@/domain/languages'
import { rights } from '@/domain/rights'
import type { Translator } from '@/messages/translator'
import { DayInput } from './day-input'
import { EventFields } from './event-fields'
import { lawGroups } from './law-groups'
import { countryOptions, noHolidays, regionOptions } from './places'
import { mostEvents, type Typed } from './typed'

type FormProps = { t: Translator; language: Language; typed: Typed; problems: Readonly<Record<string, string>> }

/** Every fact the days depend on. The first button is that of the answer: it is the one that Enter presses. */
export function CalculatorForm({ t, language, typed, problems }: FormProps) {
  return (
    <form method="get" action="/deadlines" noValidate className="space-y-6">
      <Select
        name="law"
        label={t('calculator.lawLabel')}
        problem={problems['law']}
        options={[{ value: '', label: t('calculator.chooseLaw') }]}
        groups={lawGroups(t)}
        defaultValue={typed.law}
      />
      <Select
        name="right"
        label={t('calculator.rightLabel')}
        problem={problems['right']}
        options={[
          { value: '', label: t('calculator.chooseRight') },
          ...rights.map((right) => ({ value: right, label: t(`common.rights.${right}`) })),
        ]}
        defaultValue={typed.right}
      />
      <DayInput
        name="received"
        label={t('calculator.received')}
        hint={t('calculator.receivedHint')}
        problem={problems['received']}
        defaultValue={typed.received}
      />
      <PlaceFields {...{ t, language, typed, problems }} />
      <OptionFields {...{ t, typed, problems }} />
      <EventFields {...{ t, typed, problems }} />
      <div className="flex flex-wrap gap-4">
        <Button>{t('calculator.submit')}</Button>
        {typed.events.length < mostEvents && (
          <Button kind="quiet" name="more" value="1" formAction="/deadlines#more">
            {t('calculator.more')}
          </Button>
        )}
      </div>
    </form>
  )
}

function PlaceFields({ t, language, typed, problems }: FormProps) {
  const regions = regionOptions(typed)
  const first = [
    { value: '', label: t('calculator.placeOfLaw') },
    { value: noHolidays, label: t('calculator.noHolidays') },
  ]
  return (
    <>
      <Select
        name="place"
        label={t('calculator.place')}
        hint={t('calculator.placeHint')}
        problem={problems['place']}
        options={[...first, ...countryOptions(language)]}
        defaultValue={typed.place}
      />
      {regions.length > 0 && (
        <Select
          name="region"
          label={t('calculator.region')}
          options={[{ value: '', label: t('calculator.wholeCountry') }, ...regions]}
          defaultValue={typed.region}
        />
      )}
    </>
  )
}

/** What only some laws ask; a law that was not chosen yet asks nothing. */
function OptionFields({ t, typed, problems }: Omit<FormProps, 'language'>) {
  const law = regimeOf(typed.law)
  return (
    <>
      {law && countsByAddress(law) && (
        <Select
          name="designated"
          label={t('calculator.designated')}
          options={[
            { value: 'yes', label: t('calculator.designatedYes') },
            { value: 'no', label: t('calculator.designatedNo') },
          ]}
          defaultValue={typed.designated || 'yes'}
        />
      )}
      {law && countsFromLetter(law) && (
        <DayInput
          name="letter"
          label={t('calculator.letter')}
          hint={t('calculator.letterHint')}
          problem={problems['letter']}
          defaultValue={typed.letter}
        />
      )}
      {law && countsInHours(law) && <MomentFields {...{ t, typed, problems }} />}
    </>
  )
}

/** The hour of receipt, which a law needs that counts hours. */
function MomentFields({ t, typed, problems }: Omit<FormProps, 'language'>) {
  return (
    <>
      <TextInput
        name="time"
        type="time"
        label={t('calculator.time')}
        hint={t('calculator.timeHint')}
        problem={problems['time']}
        defaultValue={typed.time}
        width="sm:w-40"
        dir="ltr"
      />
      <TextInput
        name="zone"
        label={t('calculator.zone')}
        hint={t('calculator.zoneHint')}
        problem={problems['zone']}
        defaultValue={typed.zone}
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
      />
    </>
  )
}
