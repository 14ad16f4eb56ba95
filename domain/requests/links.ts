/** How a request came from the page of an earlier one: the person asked again, or for a copy of what is kept about it. */
export type LinkedHow = 'asked-again' | 'copy'
