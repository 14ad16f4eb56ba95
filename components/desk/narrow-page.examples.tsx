import type { Example } from '../example'
import { NarrowPage } from './narrow-page'

export const narrowPageExamples: Example[] = [
  {
    name: 'Before somebody is at the desk',
    element: (
      <NarrowPage product="Rightsdesk" skip="Skip to content">
        <h1 className="text-3xl font-bold">Sign in to the desk</h1>
      </NarrowPage>
    ),
  },
]
