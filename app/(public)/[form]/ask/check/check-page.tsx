import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { SummaryList } from '@/components/ui/summary-list'
import { isRight } from '@/domain/rights'
import type { Translator } from '@/messages/translator'
import type { Answers, Question } from '../answers'

/** Everything that was answered, before anything is sent, with a way to change each answer. */
export function CheckPage({ t, slug, answers }: { t: Translator; slug: string; answers: Answers }) {
  const { rights, name, email, words } = answers
  const change = (question: Question, names: string) => ({
    href: `/${slug}/ask/${question}`,
    text: t('form.check.change'),
    names,
  })
  return (
    <div className="max-w-measure space-y-8">
      <div>
        <BackLink href={`/${slug}/ask/words`} text={t('form.shell.back')} />
        <h1 className="text-2xl font-bold sm:text-3xl">{t('form.check.title')}</h1>
        <p className="mt-2 text-ink-soft">{t('form.check.lead')}</p>
      </div>
      <SummaryList
        rows={[
          {
            label: t('form.check.what'),
            value: rights.filter(isRight).map((right) => <p key={right}>{t(`common.rights.${right}`)}</p>),
            change: change('what', t('form.check.changeWhat')),
          },
          { label: t('form.who.name'), value: <bdi>{name}</bdi>, change: change('who', t('form.check.changeName')) },
          {
            label: t('form.who.email'),
            value: <bdi dir="ltr">{email}</bdi>,
            change: change('who', t('form.check.changeEmail')),
          },
          {
            label: t('form.words.title'),
            value: words.trim() ? <Typed words={words} /> : t('form.check.notProvided'),
            change: change('words', t('form.check.changeWords')),
          },
        ]}
      />
      <p>{t('form.check.counts')}</p>
      <form method="post" action={`/${slug}/ask/check`}>
        <Button>{t('form.check.send')}</Button>
      </form>
    </div>
  )
}

function Typed({ words }: { words: string }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap">
      {words}
    </p>
  )
}
