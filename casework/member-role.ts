import { type z } from 'zod'
import { roles } from '@/domain/policies/roles'
import { oneOf, tick } from './fields'

/** What a member may do; an auditor changes nothing, so the capability to verify goes with the other roles only. */
export const memberRole = { role: oneOf(roles, 'choose-a-role'), mayVerify: tick().default(false) }

type Chosen = { role: (typeof roles)[number]; mayVerify: boolean }

export function refuseVerifyingAuditor({ role, mayVerify }: Chosen, issues: z.RefinementCtx): void {
  if (role === 'auditor' && mayVerify)
    issues.addIssue({ code: 'custom', path: ['mayVerify'], message: 'auditor-verifies-nobody' })
}
