import { redirect } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { readRecoveryCodes } from '../../../_server/auth/enrolment'
import { currentSession } from '../../../_server/session'
import { signInDesk } from '../../../_server/sign-in-desk'
import { wayBack } from '../../../_server/way-back'
import { pageTitle, t } from '../../words'
import { keepRecoveryCodes } from '../actions'

export default async function RecoveryCodesPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = wayBack((await searchParams).next)
  const person = (await currentSession()) ?? redirect('/desk/sign-in')
  if (!person.hasSecondFactor) redirect('/desk/sign-in/enrol')
  const { auth, db } = await signInDesk()
  const codes = (await readRecoveryCodes(auth, db, person)) ?? redirect(next)
  return (
    <>
      <title>{pageTitle(t('desk.signIn.recoveryCodesTitle'))}</title>
      <h1 className="text-3xl font-bold">{t('desk.signIn.recoveryCodesTitle')}</h1>
      <p className="mt-2">{t('desk.signIn.recoveryCodesWhy')}</p>
      <ol className="my-6 grid list-inside list-decimal gap-x-8 gap-y-2 rounded-md border border-line bg-surface p-5 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <form action={keepRecoveryCodes}>
        <input type="hidden" name="next" value={next} />
        <Button>{t('desk.signIn.recoveryCodesKept')}</Button>
      </form>
    </>
  )
}
