import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import { longest } from '../../../electron/domain/bounds';
import { TextInput } from '../ui/field';
import { Refusal } from '../ui/refusal';
import { OfficeButton } from '../ui/office-button';
import { Confirm } from '../ui/office-dialog';
import { OfficePage } from '../ui/office-page';
import { toast } from '../ui/toast';
import { useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import {
  beginNew,
  dropNew,
  goTo,
  isWorthKeeping,
  markSaved,
  nameNew,
  type NewDrawing,
  useNewDrawing,
} from './auditoriums.store';
import { type Design, toLayout } from './design.rules';
import { Designer, DesignerPanel, useProblems } from './designer';
import { drawTemplate, templates } from './templates.rules';
import styles from './designer.module.css';

/** What a new auditorium begins as. */
export function TemplateChoice() {
  const { t } = useTranslation('office-auditoriums');
  const drawing = useNewDrawing((state) => state.drawing);
  const [chosen, setChosen] = useState<Design | null>(null);
  const names = { stalls: t('stalls'), balcony: t('balcony') };
  return (
    <OfficePage
      title={t('add')}
      subtitle={t('templateText')}
      actions={<OfficeButton onPress={() => goTo({ at: 'list' })}>{t('back')}</OfficeButton>}
    >
      <UnsavedNote />
      <div className={styles.templates}>
        {templates.map((template) => {
          const design = drawTemplate(template, names);
          return (
            <button
              key={template}
              type="button"
              onClick={() => (isWorthKeeping(drawing) ? setChosen(design) : beginNew(design))}
            >
              <strong>{t(`template.${template}`)}</strong>
              <span className={styles.muted}>{t('seatsCount', { count: design.seats.length })}</span>
            </button>
          );
        })}
      </div>
      {chosen ? (
        <Confirm
          title={t('unsaved.dropTitle')}
          what={<p>{t('unsaved.dropWhat')}</p>}
          action={t('unsaved.drop')}
          onConfirm={() => beginNew(chosen)}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </OfficePage>
  );
}

/** What was begun and not saved: it waits until somebody goes on with it or throws it away. */
export function UnsavedNote() {
  const { t } = useTranslation('office-auditoriums');
  const drawing = useNewDrawing((state) => state.drawing);
  const [isAsking, setAsking] = useState(false);
  if (!isWorthKeeping(drawing)) return null;
  const count = drawing.designer.design().seats.length;
  return (
    <div className={styles.unsaved} role="status">
      <p>
        {drawing.name.trim() === ''
          ? t('unsaved.note', { count })
          : t('unsaved.noteNamed', { name: drawing.name.trim(), count })}
      </p>
      <OfficeButton onPress={() => goTo({ at: 'new' })}>{t('unsaved.goOn')}</OfficeButton>
      <OfficeButton variant="quiet" onPress={() => setAsking(true)}>
        {t('unsaved.drop')}
      </OfficeButton>
      {isAsking ? (
        <Confirm
          title={t('unsaved.dropTitle')}
          what={<p>{t('unsaved.dropWhat')}</p>}
          action={t('unsaved.drop')}
          onConfirm={dropNew}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}

export function NewAuditorium() {
  const drawing = useNewDrawing((state) => state.drawing);
  return drawing ? <Drawing {...drawing} /> : <TemplateChoice />;
}

function Drawing({ designer, name }: NewDrawing) {
  const { t } = useTranslation('office-auditoriums');
  const [wasTried, setTried] = useState(false);
  const problems = useProblems(designer);
  const adding = useAct(
    async () => {
      const sent = designer.design();
      const added = await foyer.auditoriums.addAuditorium({ name: name.trim(), layout: toLayout(sent) });
      return { ...added, sent };
    },
    ({ auditoriumId, sent }) => {
      markSaved(auditoriumId, { designer, version: 1 }, sent);
      dropNew();
      toast(t('added', { name: name.trim() }));
      goTo({ at: 'auditorium', auditoriumId, tab: 'plan' });
    },
  );
  const isTaken = isFoyerError(adding.error, 'NAME_TAKEN');
  const nameError = isTaken
    ? errorText(adding.error)
    : wasTried && (name.trim() === '' || name.trim().length > longest.name)
      ? t('wrong.name')
      : undefined;
  function save() {
    setTried(true);
    if (name.trim() !== '' && name.trim().length <= longest.name && problems.length === 0) adding.run();
  }
  return (
    <OfficePage
      title={t('add')}
      actions={
        <>
          <OfficeButton onPress={() => goTo({ at: 'list' })}>{t('back')}</OfficeButton>
          <OfficeButton
            variant="primary"
            isBusy={adding.isBusy}
            isDisabled={problems.length > 0}
            onPress={save}
          >
            {t('save')}
          </OfficeButton>
        </>
      }
      inspector={
        <>
          <TextInput
            label={t('name')}
            value={name}
            onChange={(text) => {
              adding.clearError();
              nameNew(text);
            }}
            error={nameError}
          />
          <DesignerPanel designer={designer} />
        </>
      }
    >
      {isTaken ? null : <Refusal error={adding.error} />}
      <Designer designer={designer} />
    </OfficePage>
  );
}
