import { readFileSync } from 'node:fs'
import type { Role } from '@/domain/policies/roles'

type Who = 'public' | 'requester' | Role

/** What a page or a route answers to each; `needs`: the action without which there is no form. */
export type RouteRow = Record<Who, string> & { route: string; needs?: string }

const [heads = [], ...lines] = readFileSync(new URL('role-by-route.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/))

/** The table in `role-by-route.txt`: a new page or route has its line there. */
export const roleByRoute = lines.map(
  (cells) => Object.fromEntries(cells.map((cell, index) => [heads[index] ?? '', cell])) as RouteRow,
)
