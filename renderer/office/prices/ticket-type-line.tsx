import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TicketTypeView } from '../../../electron/contract/prices.contract';
import { useAct } from '../../lib/act';
import { useKeptState } from '../../lib/kept-state';
import { foyer } from '../../lib/foyer-client';
import { Badge } from '../ui/badge';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import styles from './prices.module.css';
import { Refusal } from '../ui/refusal';

export type TicketTypeLineProps = {
  type: TicketTypeView;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
  onArchive: () => void;
  onRestore: () => void;
  onChanged: () => void;
};

export function TicketTypeLine(props: TicketTypeLineProps) {
  const { type, isFirst, isLast, onMove, onArchive, onRestore, onChanged } = props;
  const { t } = useTranslation('office-prices');
  const [name, setName] = useKeptState(`prices.type ${type.id}`, type.name);
  const renaming = useAct(() => foyer.prices.renameTicketType({ ticketTypeId: type.id, name }), onChanged);
  const isRenamed = name.trim() !== '' && name.trim() !== type.name;
  const cards = type.priceCards;
  return (
    <li>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (isRenamed) renaming.run();
        }}
      >
        <OfficeButton
          variant="quiet"
          aria-label={t('earlier', { name: type.name })}
          isDisabled={isFirst}
          onPress={() => onMove(-1)}
        >
          <ArrowUp size={18} aria-hidden />
        </OfficeButton>
        <OfficeButton
          variant="quiet"
          aria-label={t('later', { name: type.name })}
          isDisabled={isLast}
          onPress={() => onMove(1)}
        >
          <ArrowDown size={18} aria-hidden />
        </OfficeButton>
        <TextInput
          label={cards.length > 0 ? t('inCards', { cards: cards.join(', ') }) : t('inNoCard')}
          value={name}
          onChange={(text) => {
            setName(text);
            renaming.clearError();
          }}
        />
        {isRenamed ? (
          <OfficeButton isSubmit isBusy={renaming.isBusy}>
            {t('rename')}
          </OfficeButton>
        ) : null}
        {type.state === 'active' ? (
          <OfficeButton variant="quiet" aria-label={t('archiveOne', { name: type.name })} onPress={onArchive}>
            {t('archive')}
          </OfficeButton>
        ) : (
          <>
            <Badge>{t('stateName.archived')}</Badge>
            <OfficeButton aria-label={t('restoreOne', { name: type.name })} onPress={onRestore}>
              {t('restore')}
            </OfficeButton>
          </>
        )}
      </form>
      <Refusal error={renaming.error} />
    </li>
  );
}
