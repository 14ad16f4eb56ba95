export const tagsAddress = '/desk/settings/tags'

/** Where a tag is changed; `new` in place of its id is where one is made. */
export function tagAddress(slug: string, tagId: string): string {
  return `${tagsAddress}/${slug}/${tagId}`
}
