/** Leaves from `from` up to, not including, `to`: the part of the tree that one hash stands for. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const sizeOf = ({ from, to }: Range): number => to - from;

/** The largest power of two smaller than a size of two or more. Sizes go up to 2^53: no bit operators. */
const splitOf = (size: number): number => {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
};

/** The two subtrees that a range of two leaves or more is hashed from. (RFC 9162 §2.1.1.) */
export const halves = (range: Range): readonly [Range, Range] => {
  const middle = range.from + splitOf(sizeOf(range));
  return [
    { from: range.from, to: middle },
    { from: middle, to: range.to },
  ];
};

/** Whether its subtree is full: as many leaves as a power of two. */
export const isFull = (range: Range): boolean => {
  const size = sizeOf(range);
  return size === 1 || splitOf(size) * 2 === size;
};

/** The full subtrees of which a range is made, from left to right. */
export const fullParts = (range: Range): readonly Range[] => {
  if (sizeOf(range) === 0) return [];
  if (isFull(range)) return [range];
  const [left, right] = halves(range);
  return [left, ...fullParts(right)];
};

/** The ranges whose hashes prove that the leaf `index` is in the tree of `size`, from the leaf up. (RFC 9162 §2.1.3.1.) */
export const inclusionRanges = (index: number, size: number): readonly Range[] => {
  const path = (range: Range): readonly Range[] => {
    if (sizeOf(range) === 1) return [];
    const [left, right] = halves(range);
    return index < right.from ? [...path(left), right] : [...path(right), left];
  };
  return path({ from: 0, to: size });
};

/** The ranges whose hashes prove that the tree of `size` goes on from that of `older`. (RFC 9162 §2.1.4.1.) */
export const consistencyRanges = (older: number, size: number): readonly Range[] => {
  const path = (range: Range, whole: boolean): readonly Range[] => {
    if (range.to === older) return whole ? [] : [range];
    const [left, right] = halves(range);
    return older <= right.from ? [...path(left, whole), right] : [...path(right, false), left];
  };
  return older === 0 ? [] : path({ from: 0, to: size }, true);
};
