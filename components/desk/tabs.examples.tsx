import type { Example } from '../example'
import { Tabs } from './tabs'

const tabs = [
  { href: '#me', text: 'Needs me', count: '2', isCurrent: true },
  { href: '#overdue', text: 'Overdue', count: '0', isCurrent: false },
  { href: '#week', text: 'Due in 7 days', count: '10,000+', isCurrent: false },
]

export const tabsExamples: Example[] = [
  { name: 'Lists with their counts', element: <Tabs label="Lists" tabs={tabs} /> },
]
