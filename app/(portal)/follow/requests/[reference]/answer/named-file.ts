import type { Collection } from '@/domain/requests/collection'

/** A file of the answer with the name that only the person and staff read. */
export type NamedFile = Collection['files'][number] & { name: string }
