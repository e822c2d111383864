import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../../lib/unsaved';
import { useModal } from '../../lib/use-modal';
import { Refusal } from './refusal';
import { OfficeButton } from './office-button';
import { useTyped } from './use-typed';
import styles from './office-dialog.module.css';

export type OfficeDialogProps = {
  title: string;
  children?: ReactNode;
  /** Buttons; the main one last. */
  actions: ReactNode;
  onClose: () => void;
  size?: 'small' | 'large';
  /** It holds a sentence or two and no field: a screen reader reads them with the title. */
  isRead?: boolean;
};

/**
 * Open while it is rendered; the rest of the page cannot be reached. Escape closes it, and asks first where something
 * was typed; what `actions` do is meant, and not asked about.
 */
export function OfficeDialog(props: OfficeDialogProps) {
  const { title, children, actions, onClose, size = 'small', isRead = false } = props;
  const [isAsking, setAsking] = useState(false);
  const typed = useTyped();
  useUnsaved('dialog', typed.hasTyped);
  const modal = useModal(() => {
    const mayAsk = !isAsking && typed.hasTyped();
    setAsking(mayAsk);
    if (!isAsking && !mayAsk) onClose();
  });
  const heading = useId();
  const text = useId();
  return (
    <dialog
      {...modal}
      {...typed.listeners}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={heading}
      aria-describedby={isRead ? text : undefined}
    >
      <h2 id={heading}>{title}</h2>
      {children ? (
        <div id={text} className={styles.body}>
          {children}
        </div>
      ) : null}
      <div className={styles.actions} hidden={isAsking}>
        {actions}
      </div>
      {isAsking ? <ThrowAway onKeep={() => setAsking(false)} onThrowAway={onClose} /> : null}
    </dialog>
  );
}

/** Stands where the buttons stood; kept, the focus goes back to where it was. */
function ThrowAway({ onKeep, onThrowAway }: { onKeep: () => void; onThrowAway: () => void }) {
  const { t } = useTranslation('office');
  const question = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    group.current?.querySelector('button')?.focus();
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div ref={group} className={styles.actions} role="group" aria-labelledby={question}>
      <p id={question} className={styles.question}>
        {t('typed.question')}
      </p>
      <OfficeButton onPress={onKeep}>{t('typed.keep')}</OfficeButton>
      <OfficeButton variant="danger" onPress={onThrowAway}>
        {t('typed.throwAway')}
      </OfficeButton>
    </div>
  );
}

export type ConfirmProps = {
  title: string;
  /** What it will touch. */
  what: ReactNode;
  /** What the button says: the act itself, not "OK". */
  action: string;
  tone?: 'danger' | 'plain';
  /** When it fails the dialog stays and tells why; when it is done it closes. */
  onConfirm: () => void | Promise<unknown>;
  onClose: () => void;
};

/** Asks before something that cannot be undone. */
export function Confirm({ title, what, action, tone = 'danger', onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation('office');
  const [state, setState] = useState<{ isBusy: boolean; error?: unknown }>({ isBusy: false });
  async function confirm() {
    setState({ isBusy: true });
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setState({ isBusy: false, error });
    }
  }
  return (
    <OfficeDialog
      title={title}
      isRead
      onClose={onClose}
      actions={
        <>
          <OfficeButton onPress={onClose}>{t('cancel')}</OfficeButton>
          <OfficeButton
            variant={tone === 'danger' ? 'danger' : 'primary'}
            isBusy={state.isBusy}
            onPress={() => void confirm()}
          >
            {action}
          </OfficeButton>
        </>
      }
    >
      {what}
      <Refusal error={state.error} />
    </OfficeDialog>
  );
}
