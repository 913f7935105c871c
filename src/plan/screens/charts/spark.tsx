const [width, height, edge] = [240, 48, 4];

/** The points of a small line, the earliest at the left, the least at the foot. */
export const sparkPoints = (values: readonly number[]): readonly (readonly [x: number, y: number])[] => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = (width - 2 * edge) / Math.max(1, values.length - 1);
  const share = (value: number) => (most === least ? 0.5 : (value - least) / (most - least));
  return values.map((value, at) => [
    Math.round(edge + at * step),
    Math.round(height - edge - share(value) * (height - 2 * edge)),
  ]);
};

/** How a figure went, without axes: its numbers are said aloud, and stand on the indicator's own page. */
export const Spark = ({ values, label }: { values: readonly number[]; label: string }) => {
  const points = sparkPoints(values);
  const [x = 0, y = 0] = points.at(-1) ?? [];
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <polyline points={points.map((point) => point.join(",")).join(" ")} />
      <circle cx={x} cy={y} r="3" />
    </svg>
  );
};
