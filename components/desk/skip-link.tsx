export function SkipLink({ text }: { text: string }) {
  return (
    <a
      href="#main"
      className="sr-only rounded-md bg-surface p-3 font-semibold text-accent focus:not-sr-only focus:absolute focus:start-3 focus:top-3 focus:z-20"
    >
      {text}
    </a>
  )
}
