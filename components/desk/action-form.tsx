'use client'

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react'
import { ErrorSummary } from '../ui/error-summary'
import { Found } from './found'
import { MadeCode, type MadeCodeProps } from './made-code'
import { MadeLink, type MadeLinkProps } from './made-link'

/** What a form knows after it was sent and not accepted; `attempt` counts, so that the fields are set up anew. */
export type FormState = {
  attempt: number
  /** `page` is where the person mends what no field can mend; it opens beside the form. */
  problems: { field?: string; text: string; page?: { href: string; text: string } }[]
  values: Record<string, string[]>
  /** The version to send next, where the request has changed meanwhile. */
  version?: number
  preview?: LetterPreview
  /** A secret address that was made and is shown this once, in place of the form. */
  made?: MadeLinkProps
  /** A code, likewise. */
  madeCode?: MadeCodeProps
  /** The name of what was just put into a field, and nothing else done. */
  inserted?: string
  /** When what was typed was kept as a draft, and nothing else done. */
  kept?: string
  /** What was found where a form only asks. */
  found?: { title: string; lines: { text: string; link?: { href: string; text: string } }[] }
}

/** What would be sent and what the clock would do, before anything is sent. */
export type LetterPreview = { letters: { to: string; subject: string; text: string }[]; effects: string[] }

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export const untouched: FormState = { attempt: 0, problems: [], values: {} }

const StateOfForm = createContext<FormState>(untouched)

export function useFormState(): FormState {
  return useContext(StateOfForm)
}

export type ActionFormWords = { problems: string; errorTitle: string; title: string }

/**
 * A form that works with and without scripts: what was typed is kept, problems are summed up at the top and in the
 * title of the page, and the summary gets the focus. `hidden` goes with it unseen; `from` is the state in which it
 * begins. What is shown `instead` of a form never takes away what was typed: once it was sent, the form stays.
 */
export function ActionForm({
  action,
  words,
  hidden = {},
  from = untouched,
  instead,
  id,
  isBeside = false,
  children,
}: {
  action: FormAction
  words: ActionFormWords
  hidden?: Record<string, string | number>
  from?: FormState
  instead?: ReactNode
  /** For fields that stand elsewhere on the page. */
  id?: string
  /** A page has one title, by its main form or by itself: this form leaves it alone. */
  isBeside?: boolean
  children: ReactNode
}) {
  const [state, send] = useActionState(action, from)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.attempt > 0) top.current?.querySelector<HTMLElement>('[role=alert], [data-preview], [data-made]')?.focus()
  }, [state.attempt])
  const isUntouched = state.attempt === 0
  const isMade = state.made !== undefined || state.madeCode !== undefined
  const unseen = state.version === undefined ? hidden : { ...hidden, version: state.version }
  return (
    <StateOfForm value={state}>
      {!isBeside && <title>{state.problems.length > 0 ? words.errorTitle : words.title}</title>}
      <div ref={top} key={state.attempt}>
        <ErrorSummary title={words.problems} problems={state.problems.map(asLine)} />
        {state.kept && (
          <p role="status" tabIndex={-1} data-made className="mb-6 border-s-8 border-good bg-good-tint px-4 py-3">
            {state.kept}
          </p>
        )}
        {state.found && <Found {...state.found} />}
        {state.made && <MadeLink {...state.made} />}
        {state.madeCode && <MadeCode {...state.madeCode} />}
        {!isMade && isUntouched && instead}
        {!isMade && !(isUntouched && instead) && (
          <form id={id} action={send} noValidate className="space-y-6">
            {Object.entries(unseen).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {children}
          </form>
        )}
      </div>
    </StateOfForm>
  )
}

function asLine({ field, text, page }: FormState['problems'][number]) {
  return { text, href: field === undefined ? undefined : `#${field}`, page }
}
