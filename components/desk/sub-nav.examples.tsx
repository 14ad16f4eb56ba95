import type { Example } from '../example'
import { SubNav } from './sub-nav'

const links = [
  { href: '#organisation', text: 'Organisation', isCurrent: true },
  { href: '#members', text: 'Members', isCurrent: false, count: 2 },
]

export const subNavExamples: Example[] = [{ name: 'Two pages', element: <SubNav label="Settings" links={links} /> }]
