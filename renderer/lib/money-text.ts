/** How many digits a currency has after the point (ISO 4217): 2 for pounds, 0 for yen, 3 for dinars. */
export function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units as they are typed: `12.50`. */
export function amountText(amount: number, digits: number): string {
  if (digits === 0) return String(amount);
  const text = String(amount).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** What was typed, in minor units; comma or point. Null for what is no sum of that currency: nothing is rounded. */
export function amountIn(text: string, digits: number): number | null {
  const found = /^(\d{1,7})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!found) return null;
  const [, whole = '', part = ''] = found;
  if (part.length > digits) return null;
  const amount = Number(whole + part.padEnd(digits, '0'));
  return amount <= 100_000_000 ? amount : null;
}
