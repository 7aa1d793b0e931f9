import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'

import { queryTyped } from '#domain/view-query.ts'
import { hrefOf, type SearchView } from '#domain/view.ts'

/** The address follows the typing when it pauses for so long. */
const writeMs = 300

/**
 * What stands in the field, and the address that follows it. Typing replaces the address; sending
 * adds a step to the history, with the search last sent behind it.
 */
export function useTypedQuery(view: SearchView) {
  const [, navigate] = useLocation()
  const [text, setText] = useState(view.query)
  const written = useRef(view.query)
  const sent = useRef(view.query)
  const hrefWith = (query: string) => hrefOf({ ...view, query })

  const write = useEffectEvent((typed: string) => {
    const query = queryTyped(typed)
    if (query === view.query) return
    written.current = query
    navigate(hrefWith(query), { replace: true })
  })
  useEffect(() => {
    const timer = setTimeout(() => write(text), writeMs)
    return () => clearTimeout(timer)
  }, [text])

  // Back, a suggestion, a recent search: the address changed, and not by what was typed here.
  useEffect(() => {
    if (view.query === written.current) return
    written.current = view.query
    sent.current = view.query
    setText(view.query)
  }, [view.query])

  return {
    text,
    type: setText,
    /** Writes the address at once: a result is about to be followed, and Back must find it. */
    write: () => {
      const query = queryTyped(text)
      if (query === view.query) return
      written.current = query
      navigate(hrefWith(query), { replace: true })
    },
    send: (typed: string) => {
      const query = queryTyped(typed)
      setText(typed)
      written.current = query
      if (query === sent.current) return navigate(hrefWith(query), { replace: true })
      navigate(hrefWith(sent.current), { replace: true })
      sent.current = query
      navigate(hrefWith(query))
    },
  }
}
