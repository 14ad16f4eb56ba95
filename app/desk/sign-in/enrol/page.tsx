import { redirect } from 'next/navigation'
import { encode } from 'uqr'
import { ActionForm } from '@/components/desk/action-form'
import { TextField } from '@/components/desk/fields'
import { QrCode } from '@/components/desk/qr-code'
import { SubmitButton } from '@/components/desk/submit-button'
import { readEnrolment } from '../../../_server/auth/enrolment'
import { currentSession } from '../../../_server/session'
import { signInDesk } from '../../../_server/sign-in-desk'
import { wayBack } from '../../../_server/way-back'
import { formWords, t } from '../../words'
import { enterCode } from '../actions'

export default async function EnrolPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = wayBack((await searchParams).next)
  const person = (await currentSession()) ?? redirect('/desk/sign-in')
  if (person.hasSecondFactor) redirect('/desk/sign-in/recovery-codes')
  const { auth, db } = await signInDesk()
  const enrolment = (await readEnrolment(auth, db, person)) ?? redirect('/desk/sign-in')
  return (
    <>
      <h1 className="text-3xl font-bold">{t('desk.signIn.enrolTitle')}</h1>
      <p className="mt-2 text-ink-soft">{t('desk.signIn.enrolWhy')}</p>
      <p className="mt-6">{t('desk.signIn.enrolScan')}</p>
      <QrCode modules={encode(enrolment.uri).data} label={t('desk.signIn.enrolPicture')} />
      <p>{t('desk.signIn.enrolType')}</p>
      <p className="mt-1 mb-8 font-mono text-lg break-words select-all">{enrolment.text}</p>
      <ActionForm action={enterCode} words={formWords(t('desk.signIn.enrolTitle'))} hidden={{ next }}>
        <TextField
          name="code"
          label={t('desk.signIn.enrolCode')}
          width="sm:w-40"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.signIn.enrolSubmit')}</SubmitButton>
      </ActionForm>
    </>
  )
}
