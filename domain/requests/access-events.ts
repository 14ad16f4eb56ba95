/** Who has a request in hand, and who may see it at all. */
export type AccessEvents = {
  /** `teamId`: the team stays where nothing is said of it. `fromMail`: taken by a link in a reminder, without signing in. */
  assigned: { assigneeId: string | null; teamId?: string | null; fromMail?: true }
  /** Confidential from now on: seen by these people, and by those who manage where `managersRead`. */
  confidentialSet: { readers: string[]; managersRead: boolean }
  confidentialLifted: Record<string, never>
  /** A conflict of interest: this person neither sees the request nor is given it. */
  barred: { userId: string }
  unbarred: { userId: string }
}
