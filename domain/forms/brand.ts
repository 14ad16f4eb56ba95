import type { Accent } from './accent'

/** The picture of an organisation as a form names it: by the hash of its content, under which it is kept. */
export type BrandLogo = { hash: string; width: number; height: number }

/** How an organisation looks on its form; what is not given looks as ours. */
export type Brand = { accent?: Accent; logo?: BrandLogo }
