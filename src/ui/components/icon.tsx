/** Strokes on a 24 × 24 ground. Icons never stand without words, so they are hidden from assistive technology. */
const strokes = {
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  pause: 'M9 7v10M15 7v10',
  slash: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM6.7 17.3L17.3 6.7',
  external: 'M10 6H6v12h12v-4M13.5 5H19v5.5M19 5l-8 8',
  calendar: 'M5 6.5h14v12H5zM5 10.5h14M9 4v4M15 4v4',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19c.4-3.2 2.5-5 5.5-5s5.1 1.8 5.5 5M15.5 5.4a3 3 0 0 1 0 5.3M17 14.3c2 .6 3.2 2.2 3.5 4.7',
  print: 'M7 9V4h10v5M7 16H4.5V9h15v7H17M7 13.5h10V20H7z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 19.5h14',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.5v.2',
  warning: 'M12 4L2.5 20h19zM12 10v5M12 17.5v.2',
  question: 'M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1.1-1.3 2.1M12 17.5v.2',
  close: 'M7 7l10 10M17 7L7 17',
} as const;

export type IconName = keyof typeof strokes;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="nytte-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path
      d={strokes[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
