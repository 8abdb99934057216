/**
 * A short digest of values, the same on every machine. Not against a forger: it only tells that facts have changed since a
 * finding was put aside. 53 bits (two multiplicative rounds over the UTF-16 units of the JSON).
 */
export function digestOf(values: readonly unknown[]): string {
  const text = JSON.stringify(values) ?? '';
  let high = 0x9e3779b1;
  let low = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x27d4eb2f);
    low = Math.imul(low ^ unit, 0x165667b1);
  }
  high ^= Math.imul(low ^ (low >>> 15), 0x2c1b3c6d);
  low ^= Math.imul(high ^ (high >>> 13), 0x297a2d39);
  return ((high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff)).toString(36);
}
