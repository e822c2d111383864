import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { isFoyerError } from '../../../electron/contract/errors';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { SetupDone } from './setup-done';
import { useSetupEnd } from './setup-end.store';
import { AdminStep } from './admin-step';
import { CinemaStep } from './cinema-step';
import { problemsOf, refusedFields, setupSteps, stepOf } from './setup.rules';
import { finishSetup, useSetupStore } from './setup.store';
import styles from './setup.module.css';
import { ZoneStep } from './zone-step';

/** The end shows by itself, as `useSetupEnd` says. */
function nothing(): void {}

export type SetupScreenProps = { onFinished: () => void };

function useWizard() {
  const { step, typed, setStep } = useSetupStore();
  const [hasTried, setHasTried] = useState(false);
  const act = useAct(async () => {
    try {
      return await finishSetup();
    } catch (error) {
      setStep(stepOf(refusedFields(error, 0)));
      throw error;
    }
  }, nothing);
  const own = problemsOf(step, typed);
  const at = setupSteps.indexOf(step);
  function go(by: -1 | 1) {
    const isStuck = by > 0 && Object.keys(own).length > 0;
    setHasTried(isStuck);
    if (isStuck) return;
    const to = setupSteps[at + by];
    if (to) setStep(to);
    else act.run();
  }
  const refused = refusedFields(act.error, [...typed.password].length);
  const isAboutForm = act.error !== undefined && Object.keys(refused).length === 0;
  return {
    isBusy: act.isBusy,
    step,
    at,
    problems: { ...refused, ...(hasTried && own) },
    formError: isAboutForm ? act.error : undefined,
    goOn: () => go(1),
    goBack: () => go(-1),
  };
}

/** The first start of a cinema: its name and currency, its time zone, its first admin. */
export function SetupScreen({ onFinished }: SetupScreenProps) {
  const { phase } = useSetupEnd();
  return phase === 'done' ? <SetupDone onFinished={onFinished} /> : <Questions />;
}

function Questions() {
  const { t } = useTranslation('setup');
  const wizard = useWizard();
  const { step, at, problems } = wizard;
  const isLast = at === setupSteps.length - 1;
  const fields = { problems, onSubmit: wizard.goOn };
  return (
    <Screen
      key={step}
      name="setup"
      title={t(`${step}.heading`)}
      subtitle={t('step', { step: at + 1, of: setupSteps.length })}
      {...(at > 0 && { onBack: wizard.goBack })}
      footer={
        <Button variant="primary" size="large" isFullWidth isBusy={wizard.isBusy} onPress={wizard.goOn}>
          {t(isLast ? 'admin.finish' : 'next')}
        </Button>
      }
    >
      <div className={styles.step}>
        <p className={styles.intro}>{t(`${step}.intro`)}</p>
        {wizard.formError === undefined ? null : (
          <Notice tone="wrong">
            {isFoyerError(wizard.formError, 'ALREADY_SET_UP')
              ? t('admin.alreadySetUp')
              : errorText(wizard.formError)}
          </Notice>
        )}
        {step === 'cinema' ? <CinemaStep {...fields} /> : null}
        {step === 'zone' ? <ZoneStep {...fields} /> : null}
        {step === 'admin' ? <AdminStep {...fields} /> : null}
      </div>
    </Screen>
  );
}
