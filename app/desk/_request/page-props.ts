/** What a page below `/desk/requests/[reference]` is given. */
export type RequestPageProps<More = object> = {
  params: Promise<{ reference: string } & More>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
