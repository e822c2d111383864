import { Chip } from './chip';
import styles from './contact-field.module.css';
import { TextField } from './text-field';

export type ContactFieldKind = 'phone' | 'email';
export type ContactFieldProps = {
  /** Names the pair of choices for screen readers. */
  label: string;
  kindLabels: Record<ContactFieldKind, string>;
  kind: ContactFieldKind;
  onKind: (kind: ContactFieldKind) => void;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint?: string;
  onSubmit?: () => void;
};

/** A phone number or an e-mail address, whichever the person would rather give. */
export function ContactField(props: ContactFieldProps) {
  const { kindLabels, kind, hint, onSubmit } = props;
  return (
    <div className={styles.contact} role="group" aria-label={props.label}>
      <div className={styles.kinds}>
        {(['phone', 'email'] as const).map((each) => (
          <Chip key={each} isSelected={kind === each} onToggle={() => each !== kind && props.onKind(each)}>
            {kindLabels[each]}
          </Chip>
        ))}
      </div>
      <TextField
        key={kind}
        name="contact"
        kind={kind}
        label={kindLabels[kind]}
        value={props.value}
        onChange={props.onChange}
        error={props.error}
        {...(hint !== undefined && { hint })}
        {...(onSubmit && { onSubmit })}
      />
    </div>
  );
}
