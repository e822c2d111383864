import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saverOf, useUnsavedQuestion } from '../../lib/unsaved';
import { sections } from './sections';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';

/** Asks before what somebody typed is lost, whichever way that would be. */
export function UnsavedDialog() {
  const question = useUnsavedQuestion((state) => state.question);
  return question ? <Asked keys={question.keys} go={question.go} /> : null;
}

type AskedProps = { keys: readonly string[]; go: () => void };

function Asked({ keys, go }: AskedProps) {
  const { t, i18n } = useTranslation('office');
  const [state, setState] = useState<'asking' | 'saving'>('asking');
  const save = saverOf(keys);
  const close = () => useUnsavedQuestion.setState({ question: null });
  const leave = () => {
    close();
    go();
  };
  async function saveFirst() {
    setState('saving');
    // What was refused is told in the form, which has to be seen.
    if (await save?.()) leave();
    else close();
  }
  const where = sections.filter(({ id }) => keys.some((key) => key.split('.')[0] === id));
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(
    where.map(({ title }) => i18n.t(title)),
  );
  return (
    <OfficeDialog
      title={t('unsaved.title')}
      onClose={close}
      actions={
        <>
          <OfficeButton variant="danger" onPress={leave}>
            {t('unsaved.leave')}
          </OfficeButton>
          <OfficeButton {...(save ? {} : { variant: 'primary' as const })} onPress={close}>
            {t('unsaved.stay')}
          </OfficeButton>
          {save ? (
            <OfficeButton variant="primary" isBusy={state === 'saving'} onPress={() => void saveFirst()}>
              {t('unsaved.save')}
            </OfficeButton>
          ) : null}
        </>
      }
    >
      <p>{names ? t('unsaved.where', { sections: names }) : t('unsaved.here')}</p>
    </OfficeDialog>
  );
}
