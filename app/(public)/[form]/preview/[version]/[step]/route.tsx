import { NotFound } from '@/casework/errors'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { findPreparedForm } from '@/db/queries/forms'
import { askedForOf } from '@/domain/forms/form-settings'
import { publicRoute } from '../../../../../_server/public-route'
import { showPage, type Visit } from '../../../../../_server/visit'
import type { Typed } from '../../../ask/answers'
import type { FormStep } from '../../../ask/form-step'
import { stepsOf } from '../../../ask/steps'
import { type FormVisit, visiting } from '../../../form-page'
import { StartPage } from '../../../start-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show })

/** A version that is being prepared, page by page as people would see it; nothing can be sent. */
async function show(visit: Visit): Promise<Response> {
  const { params, house } = visit
  const row = await findPreparedForm(house.db, { slug: params['form'] ?? '', formId: params['version'] ?? '' })
  if (!row) throw new NotFound()
  const at = visiting(visit, row)
  const steps = everyStep(at)
  const names = ['start', ...steps.map(({ name }) => name)]
  const place = names.indexOf(params['step'] ?? '')
  if (place < 0) throw new NotFound()
  const { t, language, found } = at
  const step = steps[place - 1]
  const typed = asTold(at, step)
  const next =
    names[place + 1] && `/${found.controller.slug}/preview/${params['version'] ?? ''}/${names[place + 1] ?? ''}`
  return showPage(at, {
    title: step ? step.title({ t, language, found, typed }) : t('form.start.title'),
    organisation: found.organisation,
    languages: found.form.languages,
    content: <Previewed {...{ visit: at, step, next, typed }} />,
  })
}

/** What is asked of whoever asks for another, and what is asked of all others alone. */
function everyStep(visit: FormVisit): FormStep[] {
  const steps = stepsOf(visit.found, everything(visit, 'another'))
  const own = stepsOf(visit.found, everything(visit, 'self')).filter(({ name }) => !isAmong(steps, name))
  const place = steps.findIndex(({ name }) => name === 'who')
  return [...steps.slice(0, place), ...own, ...steps.slice(place)]
}

/** A page that is asked of those who ask for themselves reads as they see it. */
function asTold(visit: FormVisit, step: FormStep | undefined): Typed {
  const own = everything(visit, 'self')
  return step && !isAmong(stepsOf(visit.found, own), step.name) ? everything(visit, 'another') : own
}

function isAmong(steps: readonly FormStep[], name: string): boolean {
  return steps.some((step) => step.name === name)
}

/** As if all had been chosen that leads to a page. */
function everything({ found: { form } }: FormVisit, whom: 'self' | 'another'): Typed {
  const another = askedForOf(form.settings).find((each) => each !== 'self')
  return { rights: form.rights, askedFor: whom === 'another' && another ? another : 'self' }
}

type Props = { visit: FormVisit; step: FormStep | undefined; next: string | undefined; typed: Typed }

function Previewed({ visit: { t, language, found, house }, step, next, typed }: Props) {
  const { form, organisation } = found
  const hours = house.environment.LIMIT_DRAFT_HOURS
  return (
    <div className="space-y-8">
      <Notice tone="warn" title={t('form.preview.title')}>
        <p>{t('form.preview.what')}</p>
        {next && (
          <p className="mt-3">
            <ButtonLink href={next}>{t('form.preview.next')}</ButtonLink>
          </p>
        )}
      </Notice>
      {step ? (
        <div className="max-w-measure space-y-8">
          <step.Content {...{ t, language, found, typed }} problems={{}} />
        </div>
      ) : (
        <StartPage {...{ t, language, organisation, hours, form }} answerOn={null} begin={next ?? ''} />
      )}
    </div>
  )
}
