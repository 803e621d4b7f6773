/** The § and the name. */
export function Wordmark({ className = "" }: { className?: string }) {
  return (
    <span className={`inline-flex items-baseline gap-[0.3em] font-serif font-semibold ${className}`}>
      <span className="text-[1.2em] leading-none text-accent" aria-hidden="true">
        §
      </span>
      Attsats
    </span>
  );
}
