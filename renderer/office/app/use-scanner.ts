import i18next from 'i18next';
import { useEffect } from 'react';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { groupCode } from '../../lib/shown-code';
import { addressOf } from '../../lib/section-link';
import { askBefore, useUnsavedQuestion } from '../../lib/unsaved';
import { isField, rememberField } from './field-memory';
import { createScanReader } from './scan-reader';
import { toast } from '../ui/toast';

/** After a pause of so long what was typed is no scan any more: it may have been a password. */
const forgetMs = 500;

/**
 * A keyboard scanner that reads a ticket's code opens its reservation, wherever the focus is. What it typed until then is
 * taken out of the field again, and what it types after that goes nowhere.
 */
export function useScanner(): void {
  useEffect(() => {
    const read = createScanReader();
    let putBack: () => void = () => undefined;
    const forget = () => {
      putBack = () => undefined;
    };
    let timer = 0;
    const follow = (event: KeyboardEvent) => {
      const { key, code, repeat, ctrlKey, altKey, metaKey, timeStamp: at } = event;
      const verdict = read({ key, code, repeat, ctrlKey, altKey, metaKey, at });
      if (verdict === 'begin') putBack = rememberField();
      clearTimeout(timer);
      timer = window.setTimeout(forget, forgetMs);
      if (verdict === 'pass' || verdict === 'begin') return;
      if (verdict === 'write' && isField(document.activeElement)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (typeof verdict === 'string') return;
      putBack();
      forget();
      void open(verdict.codes);
    };
    // Before anything else on the page hears of the key.
    addEventListener('keydown', follow, { capture: true });
    return () => removeEventListener('keydown', follow, { capture: true });
  }, []);
}

/** The first of the codes that is a reservation of this cinema. */
async function open(codes: readonly string[]): Promise<void> {
  if (document.querySelector('dialog[open] [type="password"]'))
    return toast(i18next.t('office:scan.password'));
  try {
    for (const code of codes) {
      const { reservations } = await foyer.reservations.listReservations({ search: code });
      const found = reservations.find((row) => row.code === code);
      if (found) return show(code, found.id);
    }
    toast(i18next.t('office:scan.unknown', { code: groupCode(codes[0]!) }));
  } catch (error) {
    toast(errorText(error));
  }
}

function show(code: string, reservation: string): void {
  // The question that may be open is answered by going on: nothing is thrown away without being asked again.
  useUnsavedQuestion.setState({ question: null });
  askBefore(() => {
    location.hash = addressOf('reservations', { search: code, reservation });
  }, ['dialog']);
}
