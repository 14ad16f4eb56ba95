import { notFound } from 'next/navigation'
import { findExhibit } from '../../../_exhibits/exhibits'
import { mayLook } from '../../../_exhibits/may-look'
import { pageTitle } from '../../../words'

/** Components that bring the title of the page themselves. */
const titled = new Set(['action-form', 'letter-preview'])

/** One state of a component that fills a page, and nothing else. */
export default async function AlonePage({ params }: { params: Promise<{ component: string; example: string }> }) {
  await mayLook()
  const { component, example } = await params
  const exhibit = findExhibit(component)
  const shown = (exhibit?.fillsPage && exhibit.examples[Number(example) - 1]) || notFound()
  return (
    <>
      {!titled.has(component) && <title>{pageTitle(shown.name)}</title>}
      {shown.element}
    </>
  )
}
