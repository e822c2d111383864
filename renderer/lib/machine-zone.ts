/**
 * The machine's time zone where it is one that a cinema can have; null for UTC and for what the engine makes of an empty or
 * unknown one (`Etc/Unknown`, `undefined` or a bare offset, by version): then somebody has to be asked.
 */
export function machineZone(): string | null {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return Intl.supportedValuesOf('timeZone').includes(timeZone) ? timeZone : null;
}
