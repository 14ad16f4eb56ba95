/** What a page about one member is given by its address. */
export type MemberPageProps = { params: Promise<{ slug: string; userId: string }> }
