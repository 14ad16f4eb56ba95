/**
 * Where a person may turn who is not content. `since`: the day from which the law names this route. `appeal`: to the
 * organisation itself, by a right of its own. The Attorney General of `state` hears of it after an appeal that failed.
 */
export type ComplaintRoute = {
  to: 'controller' | 'authority' | 'court' | 'appeal'
  which?: 'residence-work-or-infringement' | 'information-commissioner' | 'named-by-controller' | 'attorney-general'
  state?: `US-${string}`
  since?: `${number}-${number}-${number}`
  source: string
}
