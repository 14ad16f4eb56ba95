import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { SummaryList } from '@/components/ui/summary-list'
import type { FormStep, StepProps } from '../form-step'

/** Everything that was answered, before anything is sent, with a way to change each answer. */
export function CheckPage({ steps, ...props }: StepProps & { steps: readonly FormStep[] }) {
  const { t, found } = props
  const { slug } = found.controller
  const rows = steps.flatMap((step) =>
    step.checked(props).map(({ label, value, names }) => ({
      label,
      value,
      change: { href: `/${slug}/ask/${step.name}`, text: t('form.check.change'), names },
    })),
  )
  return (
    <div className="max-w-measure space-y-8">
      <div>
        <BackLink href={`/${slug}/ask/${steps.at(-1)?.name ?? ''}`} text={t('form.shell.back')} />
        <h1 className="text-2xl font-bold sm:text-3xl">{t('form.check.title')}</h1>
        <p className="mt-2 text-ink-soft">{t('form.check.lead')}</p>
      </div>
      <SummaryList rows={rows} />
      <p>{t('form.check.counts')}</p>
      <form method="post" action={`/${slug}/ask/check`}>
        <Button>{t('form.check.send')}</Button>
      </form>
    </div>
  )
}
