import { LayoutGrid, List } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../lib/settings.store';
import { Button } from '../../ui/button';
import { Stepper } from '../../ui/stepper';
import type { SeatPlan } from '../../lib/seat-plan';
import { peopleOf } from './party.rules';
import { usePicker, usePickerState } from './picker-context';
import styles from './party-tools.module.css';
import { most } from '../../../electron/domain/bounds';

export type PartyToolsProps = { seatPlan: SeatPlan; isRowList: boolean; onToggleRowList: () => void };

/** How many people, and the house finds them seats; and the way to the row list and back. */
export function PartyTools({ seatPlan, isRowList, onToggleRowList }: PartyToolsProps) {
  const { t } = useTranslation('seats');
  const { largestParty } = useSettings();
  const picker = usePicker();
  const isFinding = usePickerState((state) => state.isFindingBest);
  // The cinema may change its largest party while somebody stands here.
  const people = usePickerState((state) => peopleOf(state, largestParty));
  const wheelchairs = usePickerState((state) => state.party.wheelchairs);
  const mostWheelchairs = Math.min(seatPlan.wheelchairSpaces, people, most.wheelchairSpaces);
  const wanted = Math.min(wheelchairs, mostWheelchairs);

  return (
    <div className={styles.tools}>
      <div className={styles.counts}>
        {' '}
        <div className={styles.count}>
          <span aria-hidden="true">{t('people')}</span>
          <Stepper
            label={t('people')}
            value={people}
            min={1}
            max={largestParty}
            onChange={(wished) => picker.setParty({ wished })}
          />
        </div>
        {seatPlan.wheelchairSpaces > 0 ? (
          <div className={styles.count}>
            <span aria-hidden="true">{t('wheelchairs')}</span>
            <Stepper
              label={t('wheelchairs')}
              value={wanted}
              min={0}
              max={mostWheelchairs}
              onChange={(spaces) => picker.setParty({ wished: people, wheelchairs: spaces })}
            />
          </div>
        ) : null}
      </div>{' '}
      <Button isFullWidth isBusy={isFinding} onPress={() => picker.findBest(people, wanted)}>
        {t('best', { count: people })}
      </Button>
      <Button
        isFullWidth
        icon={isRowList ? <LayoutGrid aria-hidden="true" /> : <List aria-hidden="true" />}
        onPress={onToggleRowList}
      >
        {t(isRowList ? 'showMap' : 'showRows')}
      </Button>
    </div>
  );
}
