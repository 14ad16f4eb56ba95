/** That a tag of the organisation was put on a request or taken off: its id, and never its words. */
export type TagEvents = {
  tagged: { tagId: string }
  untagged: { tagId: string }
}
