import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HeldSale, useHoldStore, useRemainingMs } from '../../lib/hold.store';
import { useSettings } from '../../lib/settings.store';
import { Button } from '../../ui/button';
import { CountdownRing } from '../../ui/countdown-ring';
import type { SeatPlan } from '../../lib/seat-plan';
import { useSeatWords } from '../../lib/seat-words';
import { usePicker, usePickerState } from './picker-context';
import { chosenRows } from './choice-words';
import styles from './choice-bar.module.css';

export type ChoiceBarProps = { seatPlan: SeatPlan; onContinue: (sale: HeldSale) => void };

/** What is chosen, in words, for how long it is held, and the way on. */
export function ChoiceBar({ seatPlan, onContinue }: ChoiceBarProps) {
  const { t } = useTranslation('seats');
  const words = useSeatWords();
  const picker = usePicker();
  const mine = usePickerState((state) => state.mine);
  const [isBusy, setIsBusy] = useState(false);
  const rows = chosenRows(seatPlan, mine).map(words.seats);

  async function goOn() {
    setIsBusy(true);
    const sale = await picker.confirmChoice();
    setIsBusy(false);
    if (sale) onContinue(sale);
  }

  return (
    <div className={styles.bar}>
      <div className={styles.choice}>
        <div className={styles.words} aria-live="polite" data-rows={rows.length > 2 ? 'many' : undefined}>
          {rows.length > 2 ? <p>{rows.join('; ')}</p> : rows.map((row) => <p key={row}>{row}</p>)}
          {rows.length === 0 ? <p>{t('choice.none')}</p> : null}
          <p className={styles.hint}>{t(rows.length > 0 ? 'choice.held' : 'choice.noneHint')}</p>
        </div>
        <Countdown />
      </div>
      <Button
        variant="primary"
        size="large"
        isFullWidth
        isDisabled={mine.size === 0}
        isBusy={isBusy}
        onPress={() => void goOn()}
      >
        {t('continue')}
      </Button>
    </div>
  );
}

function Countdown() {
  const { t } = useTranslation('seats');
  const isHeld = useHoldStore((state) => state.hold !== null);
  const totalMs = useHoldStore((state) => state.totalMs);
  const remainingMs = useRemainingMs();
  const { renewWindowSeconds } = useSettings();
  if (!isHeld) return null;
  return (
    <CountdownRing
      remainingMs={remainingMs}
      totalMs={totalMs}
      isUrgent={remainingMs <= renewWindowSeconds * 1000}
      label={t('timeLeft')}
    />
  );
}
