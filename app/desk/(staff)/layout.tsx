import type { ReactNode } from 'react'
import { currentContext, isFormOfEndedSession } from '../../_server/session'
import { DeskKeys } from '@/components/desk/desk-keys'
import { keysWords } from '../_keys/keys'
import { KeepSession } from '../_session/keep-session'
import { SessionEndedPage } from '../_session/session-ended-page'
import { DeskFrame } from '../_shell/desk-frame'
import { readShell } from '../_shell/read-shell'

/** The frame around the staff pages. It shows who is there; each page asks for itself whether they may be. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  if (await isFormOfEndedSession()) return <SessionEndedPage />
  const shell = await readShell(await currentContext())
  return (
    <DeskFrame shell={shell}>
      <KeepSession />
      {shell.hasKeys && <DeskKeys words={keysWords()} />}
      {children}
    </DeskFrame>
  )
}
