import type { Example } from '../example'
import { PageShell } from './page-shell'

const content = <h1 className="text-3xl font-bold">Ask about your data</h1>

export const pageShellExamples: Example[] = [
  {
    name: 'Of an organisation, with help',
    element: (
      <PageShell
        owner={{ name: 'Hafenblick Reisen GmbH', href: '#' }}
        words={{ skip: 'Skip to content', help: <p>You can also write to datenschutz@hafenblick.example.</p> }}
      >
        {content}
      </PageShell>
    ),
  },
  {
    name: 'Of nobody in particular',
    element: (
      <PageShell owner={null} words={{ skip: 'Skip to content', help: null }}>
        {content}
      </PageShell>
    ),
  },
]
