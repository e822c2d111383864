import { useTranslation } from 'react-i18next';
import type { ReservationStage } from '../../../electron/contract/reservations.contract';
import { Badge } from '../ui/badge';

const tones = { waiting: 'attention', collected: 'good', cancelled: 'plain' } as const;

export function StageBadge({ stage }: { stage: ReservationStage }) {
  const { t } = useTranslation('office-reservations');
  return <Badge tone={tones[stage]}>{t(`stage.${stage}`)}</Badge>;
}
