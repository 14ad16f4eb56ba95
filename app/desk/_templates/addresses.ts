export const templatesAddress = '/desk/settings/templates'

export function newTemplateAddress(slug: string): string {
  return `${templatesAddress}/${slug}/new`
}

export function templateAddress(slug: string, templateId: string): string {
  return `${templatesAddress}/${slug}/${templateId}`
}

export function templateVersionAddress(slug: string, templateId: string, version: number): string {
  return `${templateAddress(slug, templateId)}/versions/${version}`
}
