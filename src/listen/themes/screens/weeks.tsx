const [height, width, gap] = [20, 6, 2];

interface WeeksProps {
  /** The oldest first. */
  readonly weeks: readonly number[];
  /** What is said of it instead. */
  readonly label: string;
}

/** How many there were week by week, as bars; drawn in attributes, as the policy allows no style. */
export const Weeks = ({ weeks, label }: WeeksProps) => {
  const most = Math.max(1, ...weeks);
  const heightOf = (count: number) => (count === 0 ? 1 : Math.max(2, Math.round((count / most) * height)));
  return (
    <svg className="weeks" role="img" aria-label={label} width={weeks.length * (width + gap)} height={height}>
      <title>{label}</title>
      {weeks.map((count, week) => (
        <rect
          // The weeks have no other name than their place.
          key={`${week} of ${weeks.length}`}
          x={week * (width + gap)}
          y={height - heightOf(count)}
          width={width}
          height={heightOf(count)}
          className={count === 0 ? "none" : undefined}
        />
      ))}
    </svg>
  );
};
