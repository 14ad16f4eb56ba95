'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '../ui/button'

/** Says that it is at work and takes no second click, but keeps its place for the keyboard. */
export function SubmitButton({ children, working, ...rest }: ComponentProps<typeof Button> & { working: string }) {
  const { pending } = useFormStatus()
  return (
    <Button
      {...rest}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {pending ? working : children}
    </Button>
  )
}
