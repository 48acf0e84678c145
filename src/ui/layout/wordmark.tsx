/** An outlined ring (a need) joined to a filled one (a benefit): the same form language as the result marks. */
export const Wordmark = () => (
  <span class="nytte-wordmark">
    <svg
      class="nytte-wordmark__sign"
      viewBox="0 0 44 20"
      width="44"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="3" />
      <path d="M17.5 10h9" stroke="currentColor" stroke-width="3" />
      <circle cx="34" cy="10" r="9" fill="currentColor" />
    </svg>
    <span>Nytte</span>
  </span>
);
