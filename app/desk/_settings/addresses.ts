export function ruleAddress(slug: string): string {
  return `/desk/settings/rule/${slug}`
}

export function redatingAddress(slug: string): string {
  return `/desk/settings/redating/${slug}`
}
