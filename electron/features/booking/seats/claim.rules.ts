/** At the moment at which it runs out a hold is over. */
export function isLive(hold: { expires_at: number }, now: number): boolean {
  return now < hold.expires_at;
}
