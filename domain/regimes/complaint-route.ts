/** Where a person may turn who is not content. `since`: the day from which the law names this route. */
export type ComplaintRoute = {
  to: 'controller' | 'authority' | 'court'
  which?: 'residence-work-or-infringement' | 'information-commissioner' | 'named-by-controller'
  since?: `${number}-${number}-${number}`
  source: string
}
