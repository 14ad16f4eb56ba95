import { RadioField, TextAreaField, TextField } from '@/components/desk/fields'
import { ShownFor } from '@/components/desk/shown-for'
import { isCopyAwaited, isErasure } from '@/domain/policies/erasure-after-collection'
import { type RefusalRule, refusalRule } from '@/domain/policies/refusals'
import type { RegimeId } from '@/domain/regimes/regime'
import { type Decision, decisions } from '@/domain/requests/events'
import { needsDoing } from '@/domain/requests/history'
import { needsNoIdentity, type Right } from '@/domain/rights'
import { t } from '../words'
import { TemplateChoice } from '../_templates/template-choice'
import { searchesOf } from '../_tasks/searches'
import { shownTasks } from '../_tasks/shown-task'
import { GroundFields } from './ground-fields'
import { type DeskRequest, readWords } from './read-request'

type FieldsProps = { right: Right; regimes: readonly RegimeId[]; request: DeskRequest }

/** What a decision needs, each part shown for the decisions it belongs to. */
export function DecisionFields({ right, regimes, request }: FieldsProps) {
  const rule = refusalRule(right, regimes, request.rule.lawOf)
  return (
    <>
      <RadioField
        name="decision"
        label={t('desk.pages.decision.decision')}
        options={possible(right, rule).map((decision) => ({
          value: decision,
          label: t(`desk.decisions.${decision}`),
          hint: t(`desk.decisionHints.${decision}`),
        }))}
      />
      <GroundFields {...{ rule, request, right }} />
      <ShownFor values={['cannot-identify', 'wrong-organisation', 'already-answered', 'refused', 'partly-granted']}>
        <div className="space-y-6">
          <TemplateChoice {...{ request, right }} stage="refusal" enter="do" />
          <TextAreaField
            name="because"
            label={t('desk.pages.decision.because')}
            hint={t('desk.pages.decision.becauseHint')}
            rows={5}
          />
        </div>
      </ShownFor>
      <SearchFields request={request} right={right} />
      <ShownFor values={['passed-to-controller']}>
        <TextField name="passedTo" label={t('desk.pages.decision.passedTo')} />
      </ShownFor>
      {needsDoing(right, 'granted') && <DoneField {...{ request, right }} />}
      <TextAreaField
        name="fileReason"
        label={t('desk.shell.optional', { label: t('desk.pages.decision.fileReason') })}
        hint={t('desk.pages.decision.fileReasonHint')}
        rows={3}
      />
    </>
  )
}

/** What the law never allows is not offered. */
function possible(right: Right, { how }: RefusalRule): Decision[] {
  const never: Decision[] = how === 'never' ? ['refused', 'partly-granted'] : []
  const certain: Decision[] = needsNoIdentity(right) ? ['cannot-identify'] : []
  return decisions.filter((decision) => ![...never, ...certain].includes(decision))
}

/** Filled in with what colleagues searched for this right, where they did. */
async function SearchFields({ request, right }: Pick<FieldsProps, 'request' | 'right'>) {
  const searched = searchesOf(shownTasks(request, await readWords(request)), right)
  return (
    <ShownFor values={['nothing-held']}>
      <div className="space-y-6">
        <TextAreaField
          name="systems"
          label={t('desk.pages.decision.systems')}
          rows={3}
          defaultValue={searched.systems}
        />
        <TextAreaField
          name="identifiers"
          label={t('desk.pages.decision.identifiers')}
          hint={t('desk.pages.decision.identifiersHint')}
          rows={3}
          defaultValue={searched.identifiers}
        />
        <TextField name="searchedBy" label={t('desk.pages.decision.searchedBy')} defaultValue={searched.searchedBy} />
        <TextField
          name="searchedOn"
          type="date"
          label={t('desk.pages.decision.searchedOn')}
          defaultValue={searched.searchedOn ?? request.today}
          width="sm:w-48"
        />
      </div>
    </ShownFor>
  )
}

function DoneField({ request: { history, facts }, right }: Omit<FieldsProps, 'regimes'>) {
  if (isErasure(right) && isCopyAwaited(history, facts))
    return (
      <ShownFor values={['granted', 'partly-granted']}>
        <p className="text-ink-soft">{t('desk.pages.decision.afterCopy')}</p>
      </ShownFor>
    )
  return (
    <ShownFor values={['granted', 'partly-granted']}>
      <TextField
        name="doneOn"
        type="date"
        label={t('desk.shell.optional', { label: t('desk.pages.decision.doneOn') })}
        hint={t('desk.pages.decision.doneOnHint')}
        width="sm:w-48"
      />
    </ShownFor>
  )
}
