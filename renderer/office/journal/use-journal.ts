import { foyer } from '../../lib/foyer-client';
import { useSettings } from '../../lib/settings.store';
import { useCall } from '../../lib/use-call';
import { useSettled } from '../../lib/use-settled';
import { startOfDay } from './day-bounds';
import { useJournalStore } from './journal.store';

/** The filter as main takes it; what is typed counts once the typing pauses. */
export function useJournalFilter() {
  const { person, text, action, from, until } = useJournalStore();
  const { timeZone } = useSettings();
  const typed = JSON.parse(useSettled(JSON.stringify({ person, text }))) as { person: string; text: string };
  const fromAt = startOfDay(from, timeZone);
  const untilAt = startOfDay(until, timeZone, 1);
  return {
    ...typed,
    ...(action ? { action } : {}),
    ...(fromAt === undefined ? {} : { fromAt }),
    ...(untilAt === undefined ? {} : { untilAt }),
  };
}

export function useJournalEntries(filter: ReturnType<typeof useJournalFilter>) {
  const { pages, pageSize } = useJournalStore();
  const after = pages.at(-1) ?? null;
  return useCall(
    () => foyer.journal.listEntries({ ...filter, after, pageSize }),
    [JSON.stringify(filter), after, pageSize],
  );
}
