import type { Example } from '../example'
import { TagList } from './tag-list'

const remove = (tag: string) => ({ href: '#off', text: `Take off the tag “${tag}”` })

export const tagListExamples: Example[] = [
  { name: 'In the queue', element: <TagList label="Tags" tags={[{ name: 'former customer' }, { name: 'archive' }]} /> },
  {
    name: 'Each can be taken off',
    element: <TagList label="Tags" tags={[{ name: 'archive', remove: remove('archive') }]} />,
  },
]
