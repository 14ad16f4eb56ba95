/** The page of a search task below that of its request. */
export function taskPath(taskId: string, page: '' | '/again' | '/answer' | '/withdrawal' = ''): string {
  return `tasks/${taskId}${page}`
}
