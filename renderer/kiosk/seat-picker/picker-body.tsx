import { useState } from 'react';
import { ChoiceBar } from './choice-bar';
import type { HeldSale } from '../../lib/hold.store';
import type { SeatPlan } from '../../lib/seat-plan';
import { Legend } from './legend';
import { PartyTools } from './party-tools';
import { PickerNotice } from './picker-notice';
import { RowList } from './row-list';
import { SeatMap } from './seat-map';
import { SpaceDialog } from './space-dialog';
import styles from './picker-body.module.css';

export type PickerBodyProps = { seatPlan: SeatPlan; onContinue: (sale: HeldSale) => void };

export function PickerBody({ seatPlan, onContinue }: PickerBodyProps) {
  const [isRowList, setIsRowList] = useState(false);
  return (
    <div className={styles.body}>
      <div className={styles.house}>
        {isRowList ? <RowList seatPlan={seatPlan} /> : <SeatMap seatPlan={seatPlan} />}
      </div>
      <div className={styles.legend}>
        <Legend seatPlan={seatPlan} />
      </div>
      <div className={styles.said}>
        <div className={styles.notice}>
          <PickerNotice seatPlan={seatPlan} />
        </div>
      </div>
      <div className={styles.tools}>
        <PartyTools
          seatPlan={seatPlan}
          isRowList={isRowList}
          onToggleRowList={() => setIsRowList(!isRowList)}
        />
      </div>
      <SpaceDialog seatPlan={seatPlan} />
      <div className={styles.choice}>
        <ChoiceBar seatPlan={seatPlan} onContinue={onContinue} />
      </div>
    </div>
  );
}
