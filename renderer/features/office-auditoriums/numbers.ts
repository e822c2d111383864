/** A number as typed, with a comma or a point; null for what is none or out of bounds. */
export function readNumber(text: string, least: number, most: number): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return value >= least && value <= most ? value : null;
}
