const rounds = 64;

/** The first 32 bits of the fractional parts of the roots of the first primes (FIPS 180-4, §4.2.2 and §5.3.3). */
const fractions = (root: number, count: number): number[] => {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor += 1) prime &&= candidate % factor !== 0;
    if (prime) found.push(((candidate ** (1 / root) % 1) * 2 ** 32) | 0);
  }
  return found;
};
const constants = fractions(3, rounds);
const initial = fractions(2, 8);

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const padded = (bytes: Uint8Array): DataView => {
  const view = new DataView(new ArrayBuffer(((bytes.length + 8) >> 6) * 64 + 64));
  bytes.forEach((byte, at) => view.setUint8(at, byte));
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return view;
};

const scheduled = (view: DataView, from: number): number[] => {
  const words: number[] = [];
  for (let at = 0; at < rounds; at += 1) {
    if (at < 16) {
      words.push(view.getInt32(from + at * 4));
      continue;
    }
    const [early, late] = [words[at - 15]!, words[at - 2]!];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words.push((words[at - 16]! + first + words[at - 7]! + second) | 0);
  }
  return words;
};

const compressed = (state: readonly number[], words: readonly number[]): number[] => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < rounds; at += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + mixed + ((e & f) ^ (~e & g)) + constants[at]! + words[at]!) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]!) | 0);
};

/**
 * SHA-256 as eight 32-bit words. The browser's own is only there over HTTPS; a county's intranet may have none.
 */
export const sha256 = (text: string): number[] => {
  const view = padded(new TextEncoder().encode(text));
  let state = initial;
  for (let from = 0; from < view.byteLength; from += 64) state = compressed(state, scheduled(view, from));
  return state;
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
/** Tries between two breaths, so that typing stays smooth on a slow phone. */
const atOnce = 500;

/** A number that gives, after the challenge, a hash with so many leading zero bits (at most 32). */
export const solve = async (challenge: string, bits: number): Promise<string> => {
  for (let tried = 0; ; tried += 1) {
    if (tried % atOnce === 0) await pause();
    if (sha256(`${challenge}.${tried}`)[0]! >>> 0 < 2 ** (32 - bits)) return String(tried);
  }
};
