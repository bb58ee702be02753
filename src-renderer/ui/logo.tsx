/** The mark: a speech bubble that carries the pharmacy's cross. Decorative; the name stands beside it. */
export function Logo({ size, tone = 'brand' }: { size: number; tone?: 'brand' | 'light' | 'faint' }) {
  const bubble = tone === 'light' ? '#ffffff' : 'var(--rs-brand)';
  const cross = tone === 'light' ? '#0b3d37' : 'var(--rs-surface)';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      aria-hidden="true"
      opacity={tone === 'faint' ? 0.16 : 1}
    >
      <path
        fill={bubble}
        d="M24 3C11.9 3 3 11 3 22c0 5.9 2.6 10.9 6.9 14.3v6.7c0 1.3 1.4 2.1 2.5 1.4l6.7-4.1c1.6.3 3.2.5 4.9.5 12.1 0 21-8 21-18.8S36.1 3 24 3Z"
      />
      <path fill={cross} d="M20 11.5h8V18h6.5v8H28v6.5h-8V26h-6.5v-8H20Z" />
    </svg>
  );
}
