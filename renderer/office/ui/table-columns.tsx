import { Columns3 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckInput } from './field';
import buttonStyles from './office-button.module.css';
import styles from './table-columns.module.css';

type TableColumnsProps = {
  columns: readonly { id: string; title: string }[];
  shownIds: readonly string[];
  onShown: (ids: string[]) => void;
};

/** Which columns are shown: the last one stays. */
export function TableColumns({ columns, shownIds, onShown }: TableColumnsProps) {
  const { t } = useTranslation('office');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  // A dashed name without the colons of React's ids.
  const anchor = `--columns${id.replace(/\W/g, '')}`;
  function toggle(changed: string, isShown: boolean) {
    onShown(
      columns.map((column) => column.id).filter((it) => (it === changed ? isShown : shownIds.includes(it))),
    );
  }
  return (
    <>
      <button
        type="button"
        className={buttonStyles.button}
        popoverTarget={id}
        style={{ anchorName: anchor }}
        data-size="small"
      >
        <Columns3 size={16} aria-hidden />
        {t('table.columns')}
      </button>
      <fieldset
        id={id}
        popover="auto"
        className={styles.menu}
        style={{ positionAnchor: anchor }}
        onBeforeToggle={({ newState }) => newState === 'open' && setOpen(true)}
        // Not before: what is focused must be there until the browser has moved the focus back.
        onToggle={({ newState }) => newState === 'closed' && setOpen(false)}
      >
        <legend>{t('table.columns')}</legend>
        {(isOpen ? columns : []).map((column) => {
          const isShown = shownIds.includes(column.id);
          return (
            <CheckInput
              key={column.id}
              label={column.title}
              isChecked={isShown}
              isDisabled={isShown && shownIds.length === 1}
              onChange={(next) => toggle(column.id, next)}
            />
          );
        })}
      </fieldset>
    </>
  );
}
