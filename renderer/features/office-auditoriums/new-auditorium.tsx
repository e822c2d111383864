import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import { TextInput } from '../../office/ui/field';
import { ErrorNote } from '../../office/ui/error-note';
import { OfficeButton } from '../../office/ui/office-button';
import { OfficePage } from '../../office/ui/office-page';
import { toast } from '../../office/ui/toast';
import { useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { goTo, markSaved } from './auditoriums.store';
import { toLayout } from './design.rules';
import { Designer, DesignerPanel, useProblems } from './designer';
import { createDesigner, type DesignerStore } from './designer.store';
import { drawTemplate, templates } from './templates.rules';
import styles from './designer.module.css';

/** What a new auditorium begins as. */
export function TemplateChoice() {
  const { t } = useTranslation('office-auditoriums');
  const names = { stalls: t('stalls'), balcony: t('balcony') };
  return (
    <OfficePage
      title={t('add')}
      subtitle={t('templateText')}
      actions={<OfficeButton onPress={() => goTo({ at: 'list' })}>{t('back')}</OfficeButton>}
    >
      <div className={styles.templates}>
        {templates.map((template) => {
          const design = drawTemplate(template, names);
          return (
            <button
              key={template}
              type="button"
              onClick={() => goTo({ at: 'new', designer: createDesigner(design) })}
            >
              <strong>{t(`template.${template}`)}</strong>
              <span className={styles.muted}>{t('seatsCount', { count: design.seats.length })}</span>
            </button>
          );
        })}
      </div>
    </OfficePage>
  );
}

export function NewAuditorium({ designer }: { designer: DesignerStore }) {
  const { t } = useTranslation('office-auditoriums');
  const [name, setName] = useState('');
  const [wasTried, setTried] = useState(false);
  const problems = useProblems(designer);
  const design = designer((state) => state.history.present);
  const adding = useAct(
    () => foyer.catalog.addAuditorium({ name: name.trim(), layout: toLayout(design) }),
    ({ auditoriumId, layoutId }) => {
      markSaved(auditoriumId, layoutId, designer);
      toast(t('added', { name: name.trim() }));
      goTo({ at: 'auditorium', auditoriumId, tab: 'plan' });
    },
  );
  const isTaken = isFoyerError(adding.error, 'NAME_TAKEN');
  const nameError = isTaken
    ? errorText(adding.error)
    : wasTried && (name.trim() === '' || name.trim().length > 40)
      ? t('wrong.name')
      : undefined;
  function save() {
    setTried(true);
    if (name.trim() !== '' && name.trim().length <= 40 && problems.length === 0) adding.run();
  }
  return (
    <OfficePage
      title={t('add')}
      actions={
        <>
          <OfficeButton onPress={() => goTo({ at: 'template' })}>{t('back')}</OfficeButton>
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
              setName(text);
            }}
            error={nameError}
          />
          <DesignerPanel designer={designer} />
        </>
      }
    >
      {adding.error === undefined || isTaken ? null : <ErrorNote error={adding.error} />}
      <Designer designer={designer} />
    </OfficePage>
  );
}
