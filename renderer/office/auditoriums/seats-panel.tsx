import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatKind } from '../../../electron/contract/values';
import {
  areaNamesOf,
  numberLabelPattern,
  rowKey,
  rowLabelPattern,
  tidyLabel,
} from '../../../electron/domain/seat-names';
import { ranges } from '../../../electron/domain/bounds';
import { useSeatWords } from '../../lib/seat-words';
import { SelectInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { copy, mayPair, pair, remove, setArea, setKind, setNumber } from './arrange.rules';
import { type DesignSeat, rowsOf } from './design.rules';
import type { DesignerStore } from './designer.store';
import { DraftInput } from './draft-input';
import { seatKinds } from './kinds';
import { numberText, readNumber } from './numbers';
import {
  bendRows,
  curveOf,
  numberings,
  type Numbering,
  openAisle,
  relabelRows,
  renumberRows,
  wholeRows,
} from './row.rules';
import styles from './designer.module.css';

/** What concerns the seats and doors that are selected. */
export function SeatsPanel({ designer }: { designer: DesignerStore }) {
  const { t } = useTranslation('office-auditoriums');
  const design = designer((state) => state.history.present);
  const selection = designer((state) => state.selection);
  const seats = design.seats.filter((seat) => selection.has(seat.key));
  return (
    <>
      <h2>
        {seats.length > 0
          ? t('seatsSelected', { count: seats.length })
          : t('doorsSelected', { count: selection.size })}
      </h2>
      {seats.length > 0 ? <SeatTools designer={designer} seats={seats} /> : null}
      <section className={styles.buttons}>
        {seats.length > 0 ? (
          <OfficeButton onPress={() => designer.change(copy(design, selection, { x: 0, y: 1 }))}>
            {t('copy')}
          </OfficeButton>
        ) : null}
        <OfficeButton variant="danger" onPress={() => designer.change(remove(design, selection))}>
          {t('delete')}
        </OfficeButton>
      </section>
    </>
  );
}

function SeatTools({ designer, seats }: { designer: DesignerStore; seats: readonly DesignSeat[] }) {
  const { t } = useTranslation('office-auditoriums');
  const design = designer((state) => state.history.present);
  const selection = designer((state) => state.selection);
  const kind = same(seats.map((seat) => seat.kind));
  const area = same(seats.map((seat) => seat.area));
  const mixed = { value: '' as const, label: t('mixed') };
  const first = seats[0]!;
  return (
    <>
      <SelectInput<SeatKind | ''>
        label={t('kindLabel')}
        value={kind ?? ''}
        onChange={(next) => next !== '' && designer.change(setKind(design, selection, next))}
        options={[
          ...(kind === null ? [mixed] : []),
          ...seatKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
      />
      {mayPair(design, selection) ? (
        <OfficeButton onPress={() => designer.change(pair(design, selection))}>{t('pair')}</OfficeButton>
      ) : null}
      {seats.length === 1 ? (
        <DraftInput
          label={t('number')}
          value={first.number}
          read={tidyLabel}
          check={(text) => (numberLabelPattern.test(text) ? undefined : t('wrong.number'))}
          onDone={(number) => designer.change(setNumber(design, first.key, number))}
        />
      ) : null}
      {design.areas.length > 1 ? (
        <SelectInput
          label={t('area')}
          value={area ?? ''}
          onChange={(next) => next !== '' && designer.change(setArea(design, selection, next))}
          options={[
            ...(area === null ? [mixed] : []),
            ...design.areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <RowTools designer={designer} seats={seats} />
    </>
  );
}

function RowTools({ designer, seats }: { designer: DesignerStore; seats: readonly DesignSeat[] }) {
  const { t } = useTranslation('office-auditoriums');
  const design = designer((state) => state.history.present);
  const selection = designer((state) => state.selection);
  const ids = new Set(seats.map(rowKey));
  const words = useSeatWords();
  const areaName = areaNamesOf(design.areas);
  const rows = rowsOf(design.seats).filter((row) => ids.has(row.id));
  const row = rows.length === 1 ? rows[0]! : null;
  const label = row?.label ?? null;
  const curve = same(rows.map(curveOf));
  const [numbering, setNumbering] = useState<Numbering>('left');
  return (
    <section className={styles.group}>
      <h3>
        {row === null
          ? t('rowsTitle', { count: rows.length })
          : words.row({ area: areaName(row.area), row: row.label })}
      </h3>
      <OfficeButton onPress={() => designer.select(wholeRows(design, selection))}>
        {t('selectRow')}
      </OfficeButton>
      <div className={styles.pair}>
        {label === null ? null : (
          <DraftInput
            label={t('rowLabel')}
            value={label}
            read={tidyLabel}
            check={(text) => (rowLabelPattern.test(text) ? undefined : t('wrong.row'))}
            onDone={(text) => designer.change(relabelRows(design, selection, text))}
          />
        )}
        <DraftInput
          label={t('curve')}
          value={curve === null ? '' : numberText(curve)}
          check={(text) => (readNumber(text, ranges.curve) === null ? t('wrong.curve') : undefined)}
          onDone={(text) => designer.change(bendRows(design, selection, readNumber(text, ranges.curve)!))}
        />
      </div>
      <div className={styles.withButton}>
        <SelectInput
          label={t('numbering')}
          value={numbering}
          onChange={setNumbering}
          options={numberings.map((value) => ({ value, label: t(`numbers.${value}`) }))}
        />
        <OfficeButton onPress={() => designer.change(renumberRows(design, selection, numbering))}>
          {t('renumber')}
        </OfficeButton>
      </div>
      <div className={styles.buttons}>
        <OfficeButton onPress={() => designer.change(openAisle(design, selection, 1))}>
          {t('openAisle')}
        </OfficeButton>
        <OfficeButton onPress={() => designer.change(openAisle(design, selection, -1))}>
          {t('closeAisle')}
        </OfficeButton>
      </div>
    </section>
  );
}

function same<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
