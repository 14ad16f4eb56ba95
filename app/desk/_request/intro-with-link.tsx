import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import type { DeskRequest } from './read-request'
import { pathOf } from './addresses'

type IntroWithLinkProps = { request: DeskRequest; to: string; link: string; children: ReactNode }

/** What a page is for, and the page for those who meant its opposite. */
export function IntroWithLink({ request, to, link, children }: IntroWithLinkProps) {
  return (
    <>
      {children}
      <p>
        <TextLink href={pathOf(request, to)}>{link}</TextLink>
      </p>
    </>
  )
}
