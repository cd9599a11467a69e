const petal = 'M0 0C-5-6-4-13 0-19 4-13 5-6 0 0Z';
const outer = 'M0 0C-4-5-3-10 0-15 3-10 4-5 0 0Z';

/** The flower of the coral tree, 刺桐花: five petals. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} fill="#c8452f" aria-hidden="true" className="logo">
      <g transform="translate(16 27)">
        <path d="M0 0C-5-6-5-15 0-23 5-15 5-6 0 0Z" />
        <path d={petal} transform="rotate(-38)" opacity=".82" />
        <path d={petal} transform="rotate(38)" opacity=".82" />
        <path d={outer} transform="rotate(-74)" opacity=".6" />
        <path d={outer} transform="rotate(74)" opacity=".6" />
      </g>
    </svg>
  );
}
