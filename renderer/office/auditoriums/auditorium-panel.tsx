import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeButton } from '../ui/office-button';
import { SelectInput, TextInput } from '../ui/field';
import { rowLabelPattern, tidyLabel } from '../../../electron/domain/seat-names';
import { longest, most, ranges } from '../../../electron/domain/bounds';
import { formatCount } from '../../lib/format';
import { addArea, addEntrance, mayRemoveArea, removeArea, renameArea } from './arrange.rules';
import { countKinds, nextRowLabel } from './design.rules';
import type { DesignerStore } from './designer.store';
import { DraftInput } from './draft-input';
import { seatKinds } from './kinds';
import { numberText, readNumber } from './numbers';
import { addRow, numberings, type NewRow, suggestRow } from './row.rules';
import styles from './designer.module.css';

/** What concerns the whole house: how many seats, rows to add, screen, areas, doors. */
export function AuditoriumPanel({ designer }: { designer: DesignerStore }) {
  const { t } = useTranslation('office-auditoriums');
  const design = designer((state) => state.history.present);
  const counts = countKinds(design);
  return (
    <>
      <h2>{t('house')}</h2>
      <dl className={styles.counts}>
        <div>
          <dt>{t('seats')}</dt>
          <dd>{formatCount(design.seats.length)}</dd>
        </div>
        {seatKinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`kind.${kind}`)}</dt>
            <dd>{counts[kind]}</dd>
          </div>
        ))}
      </dl>
      <AddRow designer={designer} />
      <section className={styles.group}>
        <h3>{t('screenAndDoors')}</h3>
        <div className={styles.pair}>
          <DraftInput
            label={t('screenWidth')}
            value={numberText(design.screenWidth)}
            check={(text) => (readNumber(text, ranges.screenWidth) === null ? t('wrong.length') : undefined)}
            onDone={(text) =>
              designer.change({ ...design, screenWidth: readNumber(text, ranges.screenWidth)! })
            }
          />
          <DraftInput
            label={t('focal')}
            value={numberText(design.focal.y)}
            check={(text) => (readNumber(text, ranges.focalDepth) === null ? t('wrong.length') : undefined)}
            onDone={(text) =>
              designer.change({
                ...design,
                focal: { ...design.focal, y: readNumber(text, ranges.focalDepth)! },
              })
            }
          />
        </div>
        <OfficeButton
          onPress={() => designer.change(addEntrance(design, { x: -design.screenWidth / 2 - 1, y: 1 }))}
        >
          {t('addEntrance')}
        </OfficeButton>
      </section>
      <Areas designer={designer} />
    </>
  );
}

function AddRow({ designer }: { designer: DesignerStore }) {
  const { t } = useTranslation('office-auditoriums');
  const design = designer((state) => state.history.present);
  const [row, setRow] = useState<NewRow>(() => suggestRow(design));
  const [count, setCount] = useState(String(row.count));
  const [curve, setCurve] = useState(numberText(row.curve));
  const number = readNumber(count, ranges.seatsOfRow);
  const isWhole = number !== null && Number.isInteger(number);
  const bend = readNumber(curve, ranges.curve);
  const label = tidyLabel(row.label);
  const isLabel = rowLabelPattern.test(label);
  function add() {
    if (!isWhole || bend === null || !isLabel) return;
    const next = addRow(design, { ...row, label, count: number, curve: bend }).design;
    designer.change(next);
    setRow({ ...row, label: nextRowLabel(next, row.area) });
  }
  return (
    <form
      className={styles.group}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3>{t('addRow')}</h3>
      <div className={styles.pair}>
        <TextInput
          label={t('rowLabel')}
          value={row.label}
          onChange={(text) => setRow({ ...row, label: text })}
          error={isLabel ? undefined : t('wrong.row')}
        />
        <TextInput
          label={t('seatCount')}
          type="number"
          value={count}
          onChange={setCount}
          error={isWhole ? undefined : t('wrong.count')}
        />
      </div>
      <div className={styles.pair}>
        <SelectInput
          label={t('numbering')}
          value={row.numbering}
          onChange={(numbering) => setRow({ ...row, numbering })}
          options={numberings.map((value) => ({ value, label: t(`numbers.${value}`) }))}
        />
        <TextInput
          label={t('curve')}
          type="number"
          value={curve}
          onChange={setCurve}
          error={bend === null ? t('wrong.curve') : undefined}
        />
      </div>
      {design.areas.length > 1 ? (
        <SelectInput
          label={t('area')}
          value={row.area}
          onChange={(area) => setRow({ ...row, area, label: nextRowLabel(design, area) })}
          options={design.areas.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <OfficeButton isSubmit>{t('addRow')}</OfficeButton>
    </form>
  );
}

function Areas({ designer }: { designer: DesignerStore }) {
  const { t } = useTranslation('office-auditoriums');
  const design = designer((state) => state.history.present);
  return (
    <section className={styles.group}>
      <h3>{t('areas')}</h3>
      {design.areas.map((area, index) => (
        <div key={area.id} className={styles.withButton}>
          <DraftInput
            label={t('areaName', { number: index + 1 })}
            value={area.name}
            check={(name) => (name.length > 0 && name.length <= longest.name ? undefined : t('wrong.area'))}
            onDone={(name) => designer.change(renameArea(design, area.id, name))}
          />
          {mayRemoveArea(design, area.id) ? (
            <OfficeButton variant="quiet" onPress={() => designer.change(removeArea(design, area.id))}>
              {t('remove')}
            </OfficeButton>
          ) : null}
        </div>
      ))}
      {design.areas.length < most.areas ? (
        <OfficeButton onPress={() => designer.change(addArea(design, t('newArea')).design)}>
          {t('addArea')}
        </OfficeButton>
      ) : null}
    </section>
  );
}
