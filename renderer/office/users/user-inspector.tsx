import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../electron/contract/users.contract';
import { useAct } from '../../lib/act';
import { formatDate, formatDateTime, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { addressOf } from '../../lib/section-link';
import { Badge } from '../ui/badge';
import { FactList } from '../ui/fact-list';
import { InspectorHead } from '../ui/inspector-head';
import { OfficeButton } from '../ui/office-button';
import { Confirm, OfficeDialog } from '../ui/office-dialog';
import { SectionLink } from '../ui/section-link';
import { toast } from '../ui/toast';
import styles from './users.module.css';
import { Refusal } from '../ui/refusal';

type UserInspectorProps = {
  user: UserView;
  onChanged: (user: UserView) => void;
  onClose: () => void;
};
type Question = 'promote' | 'demote' | 'disable' | 'resetCode';
type Code = { code: string; expiresAt: number };

/** One account, and what can be done to it. */
export function UserInspector({ user, onChanged, onClose }: UserInspectorProps) {
  const { t } = useTranslation('office-users');
  const [question, setQuestion] = useState<Question | null>(null);
  const [code, setCode] = useState<Code | null>(null);
  const accountId = user.id;
  const enable = useAct(
    () => foyer.users.enableUser({ accountId }),
    (changed) => {
      toast(t('done.enable', { name: user.name }));
      onChanged(changed);
    },
  );
  async function carryOut(asked: Question) {
    if (asked === 'resetCode') return setCode(await foyer.users.issueResetCode({ accountId }));
    const changed = await change(asked, user);
    toast(t(changed.mustChoosePassword ? 'done.promoteWaiting' : `done.${asked}`, { name: user.name }));
    onChanged(changed);
  }
  return (
    <>
      <InspectorHead title={user.name} onClose={onClose} />
      <Facts user={user} />
      {user.isOwn ? <p className={styles.own}>{t('own')}</p> : null}
      {user.mustChoosePassword ? <p className={styles.own}>{t('mustChoose')}</p> : null}
      <Refusal error={enable.error} />
      <div className={styles.acts}>
        {user.state === 'disabled' ? (
          <OfficeButton variant="primary" isBusy={enable.isBusy} onPress={enable.run}>
            {t('enable')}
          </OfficeButton>
        ) : (
          <Acts user={user} onAsk={setQuestion} />
        )}
      </div>
      {question ? (
        <Confirm
          title={t(`confirm.${question}`, { name: user.name })}
          what={<p>{t(`confirm.${question}What`, { name: user.name })}</p>}
          action={question === 'resetCode' ? t('give') : t(question)}
          tone={question === 'promote' || question === 'resetCode' ? 'plain' : 'danger'}
          onConfirm={() => carryOut(question)}
          onClose={() => setQuestion(null)}
        />
      ) : null}
      {code ? <CodeDialog name={user.name} code={code} onClose={() => setCode(null)} /> : null}
    </>
  );
}

function change(asked: Exclude<Question, 'resetCode'>, { id }: UserView): Promise<UserView> {
  if (asked === 'disable') return foyer.users.disableUser({ accountId: id });
  return foyer.users.changeRole({ accountId: id, role: asked === 'promote' ? 'admin' : 'patron' });
}

function Facts({ user }: { user: UserView }) {
  const { t } = useTranslation('office-users');
  const { lastSignedInAt } = user;
  return (
    <FactList
      facts={[
        { term: t('email'), value: user.email },
        {
          term: t('role'),
          value: (
            <Badge tone={user.role === 'admin' ? 'attention' : 'plain'}>{t(`roleName.${user.role}`)}</Badge>
          ),
        },
        {
          term: t('state'),
          value: (
            <Badge tone={user.state === 'active' ? 'good' : 'wrong'}>{t(`stateName.${user.state}`)}</Badge>
          ),
        },
        { term: t('createdAt'), value: formatDate(user.createdAt) },
        {
          term: t('lastSignedInAt'),
          value: lastSignedInAt === null ? t('never') : formatDateTime(lastSignedInAt),
        },
        {
          term: t('reservations'),
          value: (
            <SectionLink to={addressOf('reservations', { account: user.id })}>
              {t('showReservations')}
            </SectionLink>
          ),
        },
      ]}
    />
  );
}

function Acts({ user, onAsk }: { user: UserView; onAsk: (question: Question) => void }) {
  const { t } = useTranslation('office-users');
  const acts: Question[] = [user.role === 'admin' ? 'demote' : 'promote', 'resetCode', 'disable'];
  return acts.map((act) => (
    <OfficeButton key={act} variant={act === 'disable' ? 'danger' : 'secondary'} onPress={() => onAsk(act)}>
      {t(act)}
    </OfficeButton>
  ));
}

/** Only here, and only now: main keeps nothing but its hash. */
function CodeDialog({ name, code, onClose }: { name: string; code: Code; onClose: () => void }) {
  const { t } = useTranslation('office-users');
  const parts = code.code.match(/.{1,4}/g) ?? [];
  return (
    <OfficeDialog
      title={t('code.title', { name })}
      onClose={onClose}
      actions={
        <OfficeButton variant="primary" onPress={onClose}>
          {t('code.done')}
        </OfficeButton>
      }
    >
      <p className={styles.code}>{parts.join('-')}</p>
      <p>{t('code.explanation', { name, time: formatTime(code.expiresAt) })}</p>
      <p>{t('code.how')}</p>
    </OfficeDialog>
  );
}
