/** `running_minutes` and `runningMinutes` are `Running minutes`; an id and a time are told by what they are of. */
export function plainWords(name: string): string {
  const words = name
    .replace(/([a-z])(Id|_id|At|_at)$/, '$1')
    .replace(
      /([a-z0-9])([A-Z])/g,
      (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`,
    )
    .replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
