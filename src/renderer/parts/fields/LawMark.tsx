/** The filled octagon: required by law. */
export function LawMark() {
  return (
    <svg className="i law-i" viewBox="0 0 24 24" aria-hidden="true">
      <path fill="currentColor" d="M8.3 2h7.4L22 8.3v7.4L15.7 22H8.3L2 15.7V8.3z" />
      <path
        d="M12 7v6M12 17h.01"
        fill="none"
        stroke="var(--on-law)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
