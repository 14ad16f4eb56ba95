import type { ReactNode } from 'react'

/**
 * Part of a form that belongs to some of the answers above it; hidden by the stylesheet alone, so that nothing of it is
 * missing where there are no scripts. The answers are radio buttons of the same form.
 */
export function ShownFor({ values, children }: { values: readonly Answer[]; children: ReactNode }) {
  return <div className={`hidden ${values.map((value) => shownFor[value]).join(' ')}`}>{children}</div>
}

type Answer = keyof typeof shownFor

/** Whole class names, so that the stylesheet holds them. */
const shownFor = {
  'cover-letter': '[form:has([name=cover]:checked)_&]:block',
  document: '[form:has([value=document]:checked)_&]:block',
  'not-doubted': '[form:has([value=not-doubted]:checked)_&]:block',
  verified: '[form:has([value=verified]:checked)_&]:block',
  failed: '[form:has([value=failed]:checked)_&]:block',
  granted: '[form:has([value=granted]:checked)_&]:block',
  'partly-granted': '[form:has([value=partly-granted]:checked)_&]:block',
  refused: '[form:has([value=refused]:checked)_&]:block',
  'nothing-held': '[form:has([value=nothing-held]:checked)_&]:block',
  'cannot-identify': '[form:has([value=cannot-identify]:checked)_&]:block',
  'passed-to-controller': '[form:has([value=passed-to-controller]:checked)_&]:block',
  'wrong-organisation': '[form:has([value=wrong-organisation]:checked)_&]:block',
  'already-answered': '[form:has([value=already-answered]:checked)_&]:block',
  withdrawn: '[form:has([value=withdrawn]:checked)_&]:block',
  'as-is': '[form:has([value=as-is]:checked)_&]:block',
  redacted: '[form:has([value=redacted]:checked)_&]:block',
  withheld: '[form:has([value=withheld]:checked)_&]:block',
} as const
