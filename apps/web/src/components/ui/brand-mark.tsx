/** A limb in cross-section with a cuff around two thirds of it. Decorative: the name stands beside it. */
export const BrandMark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
    <circle cx="16" cy="16" r="8.5" stroke="var(--cw-line-strong)" strokeWidth="2" />
    <circle cx="16" cy="16" r="2.25" fill="var(--cw-ink-faint)" />
    <path d="M27.6 12.9A12 12 0 1 1 19.1 4.4" stroke="var(--cw-accent)" strokeWidth="4.5" strokeLinecap="round" />
    <circle cx="25.1" cy="6.9" r="1.9" fill="var(--cw-accent)" />
  </svg>
);
