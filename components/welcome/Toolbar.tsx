/** Picture of a browser's toolbar with the icon pinned beside the jigsaw piece; what it shows is said in the words beside it. */
export function Toolbar() {
  return (
    <svg className="toolbar" viewBox="0 0 220 84" aria-hidden="true">
      <rect className="window" x="1" y="1" width="218" height="82" rx="8" />
      <path className="edge" d="M1 40h218" />
      <rect className="bar" x="14" y="12" width="106" height="17" rx="8.5" />
      <g className="icon" transform="translate(134 12)">
        <circle cx="8.5" cy="8.5" r="7.5" />
        <path className="water" d="M1 8.5a7.5 7.5 0 0 0 15 0z" />
      </g>
      <path
        className="piece"
        d="M166 15h3.5a2.6 2.6 0 1 1 5 0h3.5v4a2.6 2.6 0 1 1 0 5v4h-12v-4a2.6 2.6 0 1 0 0-5z"
        transform="translate(0 -1)"
      />
      <circle className="dots" cx="203" cy="15" r="1.4" />
      <circle className="dots" cx="203" cy="20.5" r="1.4" />
      <circle className="dots" cx="203" cy="26" r="1.4" />
      <g transform="translate(96 46)">
        <rect className="menu" x="0" y="0" width="112" height="28" rx="6" />
        <g className="icon" transform="translate(8 6) scale(.9)">
          <circle cx="8.5" cy="8.5" r="7.5" />
          <path className="water" d="M1 8.5a7.5 7.5 0 0 0 15 0z" />
        </g>
        <text x="30" y="18">
          Evenkeel
        </text>
        <path className="pin-sign" d="M92 8h8l-1.4 1.4.8 4.6 2 2h-10.800l2-2 .8-4.600zM96 16v5.500" />
      </g>
    </svg>
  );
}
