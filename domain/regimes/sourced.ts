/**
 * A value of the law with the place it was read. `reading`: the text leaves room and this is the reading taken.
 * `confirmed: false`: not yet checked against the text of the law.
 */
export type Sourced<Value> = { value: Value; source: string; reading?: true; confirmed?: false }
