import { CheckboxField, RadioField } from '@/components/desk/fields'
import { roles, type Role } from '@/domain/policies/roles'
import { t } from '../words'

/** What a member may do: one role, and the capability to verify who asks. */
export function RoleFields({ role, mayVerify }: { role?: Role; mayVerify?: boolean }) {
  return (
    <>
      <RadioField
        name="role"
        label={t('desk.members.role')}
        chosen={role}
        options={roles.map((value) => ({
          value,
          label: t(`desk.roles.${value}`),
          hint: t(`desk.members.roleHints.${value}`),
        }))}
      />
      <CheckboxField
        name="mayVerify"
        label={t('desk.members.capability')}
        chosen={mayVerify ? ['yes'] : []}
        options={[{ value: 'yes', label: t('desk.members.verifyLabel'), hint: t('desk.members.verifyHint') }]}
      />
    </>
  )
}
