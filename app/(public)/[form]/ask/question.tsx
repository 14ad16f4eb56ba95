import type { ReactNode } from 'react'
import { problemsOf, type Problem } from '@/casework/errors'
import { lengthProblems, type Lengths } from '@/casework/lengths'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type Fields, type PostedForm } from '../../../_server/form-post'
import { readPosted } from '../../../_server/posted'
import { problemTexts, summaryOf } from '../../../_server/problem-texts'
import { publicRoute } from '../../../_server/public-route'
import { seeOther, showPage, type Visit } from '../../../_server/visit'
import type { Translator } from '@/messages/translator'
import { type FoundForm, formOf } from '../form-page'
import { type Answers, firstUnanswered, problemsAt, type Question, questions, schemas, skipsAhead } from './answers'
import { keepDraft, readDraft } from './draft'

export type QuestionProps = {
  t: Translator
  form: FoundForm
  answers: Answers
  /** The words of each problem by its field. */
  problems: Readonly<Record<string, string>>
}

type QuestionPage<Named extends Fields> = {
  question: Question
  fields: Named
  typed: (posted: PostedForm<Named>) => Partial<Answers>
  title: (t: Translator) => string
  Content: (props: QuestionProps) => ReactNode
}

/** One tight group of questions on a page of its own: shows what was typed, keeps what is sent, and goes on. */
export function questionRoute<const Named extends Fields>(page: QuestionPage<Named>) {
  return publicRoute({ get: (visit) => show(visit, page), post: (visit) => keep(visit, page) })
}

async function show<Named extends Fields>(visit: Visit, page: QuestionPage<Named>): Promise<Response> {
  const form = await formOf(visit)
  const { answers } = await readDraft(visit, form)
  const { slug } = form.controller
  if (!form.isOpen) return seeOther(`/${slug}`)
  if (skipsAhead(answers, page.question)) return seeOther(`/${slug}/ask/${firstUnanswered(answers) ?? 'check'}`)
  const problems = problemsAt(answers, page.question)
  return showPage(visit, {
    title: page.title(visit.t),
    organisation: form.organisation,
    hasProblem: problems.length > 0,
    content: <QuestionFrame {...{ visit, form, page, answers, problems }} />,
  })
}

async function keep<Named extends Fields>(visit: Visit, page: QuestionPage<Named>): Promise<Response> {
  const form = await formOf(visit)
  const posted = await readPosted(visit, page.fields)
  const { slug } = form.controller
  if (!form.isOpen) return seeOther(`/${slug}`)
  const draft = await readDraft(visit, form)
  if (draft.sentToken && page.question !== questions[0]) return seeOther(`/${slug}/sent/${draft.sentToken}`)
  const answers = withAnswer({ ...draft.answers, ...page.typed(posted) }, page.question, visit.house.lengths)
  const next = problemsAt(answers, page.question).length > 0 ? page.question : firstUnanswered(answers)
  return seeOther(`/${slug}/ask/${next ?? 'check'}`, await keepDraft(visit, form, { ...draft, answers }))
}

/** The answers with the verdict on one question: answered, or the problems with it. */
function withAnswer(answers: Answers, question: Question, lengths: Lengths | undefined): Answers {
  const { rights, name, email, words } = answers
  const typed = { what: { rights }, who: { name, email }, words: { words } }[question]
  const parsed = schemas[question].safeParse(typed)
  const found = parsed.success ? lengthProblems(parsed.data, lengths) : problemsOf(parsed.error)
  const others = answers.problems.filter((problem) => !problemsAt(answers, question).includes(problem))
  const answered = questions.filter((each) =>
    each === question ? found.length === 0 : answers.answered.includes(each),
  )
  return { ...answers, answered, problems: [...others, ...found] }
}

type FrameProps<Named extends Fields> = {
  visit: Visit
  form: FoundForm
  page: QuestionPage<Named>
  answers: Answers
  problems: Problem[]
}

function QuestionFrame<Named extends Fields>({ visit: { t }, form, page, answers, problems }: FrameProps<Named>) {
  const { slug } = form.controller
  const number = questions.indexOf(page.question)
  const before = questions[number - 1]
  return (
    <div className="max-w-measure">
      <BackLink href={before ? `/${slug}/ask/${before}` : `/${slug}`} text={t('form.shell.back')} />
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      <p className="mb-2 text-ink-soft">{t('form.shell.question', { number: number + 1, count: questions.length })}</p>
      <form method="post" action={`/${slug}/ask/${page.question}`} noValidate className="space-y-8">
        <page.Content {...{ t, form, answers }} problems={problemTexts(t, problems)} />
        <Button>{t('form.shell.continue')}</Button>
      </form>
    </div>
  )
}
