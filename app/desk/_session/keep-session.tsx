'use client'

import { useEffect } from 'react'
import { keepWhileTyping } from './keep-while-typing'

/** Keeps the session alive for who writes and loads no page. */
export function KeepSession() {
  useEffect(keepWhileTyping, [])
  return null
}
