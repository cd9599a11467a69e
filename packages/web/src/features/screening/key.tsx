/** The cap of a key, for the eye only: the button beside it says the same in words. */
export const Key = ({ children }: { children: string }) => (
  <span className="key" aria-hidden="true">
    {children}
  </span>
);
