/** The mark of an arm beside its name: colour, line and shape as in the charts. */
export function ArmKey({ arm }: { arm: number }) {
  const color = arm === 0 ? "var(--arm-a)" : "var(--arm-b)";
  return (
    <svg class="arm-key" viewBox="0 0 26 12" aria-hidden="true">
      <line
        x1="0"
        x2="26"
        y1="6"
        y2="6"
        stroke={color}
        stroke-width="2"
        stroke-dasharray={arm === 0 ? "" : "6 3"}
      />
      {arm === 0 ? (
        <circle cx="13" cy="6" r="4.5" fill={color} />
      ) : (
        <path d="M13 0 L19 6 L13 12 L7 6 Z" fill={color} />
      )}
    </svg>
  );
}
