import { useState } from 'react';
import type { HoldId } from '../../../electron/contract/values';
import { ChoiceBar } from './choice-bar';
import type { House } from '../../lib/house';
import { Legend } from './legend';
import { PartyTools } from './party-tools';
import { PickerNotice } from './picker-notice';
import { RowList } from './row-list';
import { SeatMap } from './seat-map';
import { SpaceDialog } from './space-dialog';
import styles from './picker-body.module.css';

export type PickerBodyProps = { house: House; onContinue: (holdId: HoldId) => void };

export function PickerBody({ house, onContinue }: PickerBodyProps) {
  const [isRowList, setIsRowList] = useState(false);
  return (
    <div className={styles.body}>
      <div className={styles.house}>{isRowList ? <RowList house={house} /> : <SeatMap house={house} />}</div>
      <div className={styles.legend}>
        <Legend house={house} />
      </div>
      <div className={styles.said}>
        <div className={styles.notice}>
          <PickerNotice house={house} />
        </div>
      </div>
      <div className={styles.tools}>
        <PartyTools house={house} isRowList={isRowList} onToggleRowList={() => setIsRowList(!isRowList)} />
      </div>
      <SpaceDialog house={house} />
      <div className={styles.choice}>
        <ChoiceBar house={house} onContinue={onContinue} />
      </div>
    </div>
  );
}
