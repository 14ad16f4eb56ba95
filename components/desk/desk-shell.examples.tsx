import type { Example } from '../example'
import { DeskShell } from './desk-shell'

const words = { product: 'Rightsdesk', skip: 'Skip to content', nav: 'Desk', signOut: 'Sign out' }
const links = [
  { href: '#requests', text: 'Requests', isCurrent: true },
  { href: '#account', text: 'Your account' },
]
const banner = (
  <aside aria-label="This installation needs attention" className="border-b border-warn bg-warn-tint px-6 py-2 text-sm">
    2 letters could not be delivered: give them another way.
  </aside>
)

export const deskShellExamples: Example[] = [
  { name: 'When all is well', element: frame(null) },
  { name: 'When something needs attention', element: frame(banner) },
]

function frame(shown: typeof banner | null) {
  return (
    <DeskShell words={words} links={links} person="Ruth Okafor" banner={shown} footer={<p>Appearance</p>}>
      <h1 className="text-2xl font-bold">Requests</h1>
    </DeskShell>
  )
}
