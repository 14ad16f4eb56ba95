import type { ReactNode } from 'react'

/** One state of a component: what is special about it, and the component in that state. */
export type Example = { name: string; element: ReactNode }
