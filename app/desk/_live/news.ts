/** What an open page learns while it is open: sentences, and of what has changed the one with the way to see it. */
export type News = { here: string[]; changed: string | null }
