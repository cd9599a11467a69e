/** A small branch of the coral tree, for places where nothing is. */
export function Sprig() {
  return (
    <svg viewBox="0 0 96 72" width="96" height="72" fill="none" aria-hidden="true" className="sprig">
      <path d="M14 64 C34 60 52 46 66 16" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="M40 51 C34 38 24 34 14 36 C20 46 30 51 40 51Z" fill="currentColor" opacity=".28" />
      <path d="M54 36 C64 42 74 42 82 36 C74 30 63 30 54 36Z" fill="currentColor" opacity=".28" />
      <path d="M66 16 C58 14 54 9 55 3 C62 5 66 9 66 16Z" fill="#c8452f" opacity=".75" />
      <path d="M66 16 C66 8 70 3 77 2 C77 10 73 15 66 16Z" fill="#c8452f" opacity=".55" />
    </svg>
  );
}
