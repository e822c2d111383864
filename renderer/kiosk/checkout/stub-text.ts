/** How many tickets of each name, in the order in which the names first come. */
export function countByName(
  tickets: readonly { ticketTypeName: string }[],
): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { ticketTypeName } of tickets) counts.set(ticketTypeName, (counts.get(ticketTypeName) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/**
 * What the QR code says: the bare code on the first line, for a reader at the box office, and below it, for the patron's
 * phone, what a person wants to know. Empty lines are left out and long ones cut, for a code that is easily read.
 */
export function qrText(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => ([...line].length > 60 ? `${[...line].slice(0, 59).join('')}…` : line))
    .join('\n');
}
