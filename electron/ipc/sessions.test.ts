import { describe, expect, it } from 'vitest';
import type { AccountView } from '../contract/auth.contract';
import { createSessions } from './sessions';

const ada: AccountView = {
  id: 'ada' as never,
  name: 'Ada',
  email: 'ada@palace.example',
  role: 'patron',
  mustChoosePassword: false,
  isDemo: false,
};

function someSessions() {
  const clock = { time: 0 };
  const ended: string[] = [];
  let count = 0;
  const sessions = createSessions({
    now: () => clock.time,
    newSessionId: () => `visit-${++count}`,
    terminalId: 'test',
    limits: { idleMs: (account) => (account?.role === 'admin' ? 30 : 100), absoluteMs: 1000, stepUpMs: 50 },
    onEnd: async (id) => void ended.push(id),
  });
  return { sessions, clock, ended };
}

describe('sessions', () => {
  it('begins empty, and is empty again after its end', async () => {
    const { sessions, ended } = someSessions();
    const session = sessions.open();
    session.signIn(ada);
    session.grantReservation('r1' as never);
    await session.end();
    expect(ended).toEqual(['visit-1']);
    expect(session.sessionId).toBe('visit-2');
    expect(session.account).toBeNull();
    expect(session.mayUseReservation('r1' as never)).toBe(false);
  });

  it('ends on idling, exactly at the limit and not before', async () => {
    const { sessions, clock } = someSessions();
    const session = sessions.open();
    session.signIn(ada);
    clock.time = 99;
    expect(await sessions.endOverdue()).toEqual([]);
    session.touch();
    clock.time = 198;
    expect(await sessions.endOverdue()).toEqual([]);
    clock.time = 199;
    expect(await sessions.endOverdue()).toEqual([session]);
    expect(session.account).toBeNull();
  });

  it("ends an admin's sooner", async () => {
    const { sessions, clock } = someSessions();
    const session = sessions.open();
    session.signIn({ ...ada, role: 'admin' });
    clock.time = 30;
    expect(await sessions.endOverdue()).toEqual([session]);
  });

  it('ends after the absolute limit however busy it is', async () => {
    const { sessions, clock } = someSessions();
    const session = sessions.open();
    session.signIn(ada);
    for (clock.time = 50; clock.time < 1000; clock.time += 50) {
      session.touch();
      expect(await sessions.endOverdue()).toEqual([]);
    }
    clock.time = 1000;
    session.touch();
    expect(await sessions.endOverdue()).toEqual([session]);
  });

  it('ends in its time though the clock was set back, and the password does not count as just given for longer', async () => {
    const { sessions, clock } = someSessions();
    clock.time = 100_000;
    const session = sessions.open();
    session.signIn(ada);
    clock.time = 10;
    expect(await sessions.endOverdue()).toEqual([]);
    expect(session.hasSteppedUp).toBe(true);
    clock.time = 60;
    expect(session.hasSteppedUp).toBe(false);
    clock.time = 110;
    expect(await sessions.endOverdue()).toEqual([session]);
  });

  it('leaves an untouched, empty one alone', async () => {
    const { sessions, clock, ended } = someSessions();
    sessions.open();
    clock.time = 5000;
    expect(await sessions.endOverdue()).toEqual([]);
    expect(ended).toEqual([]);
  });

  it('takes a change of an account into its open sessions, and only there', async () => {
    const { sessions } = someSessions();
    const [hers, other] = [sessions.open(), sessions.open()];
    hers.signIn(ada);
    await sessions.refresh(ada.id, { ...ada, role: 'admin' });
    expect(hers.account?.role).toBe('admin');
    expect(other.account).toBeNull();
    expect(await sessions.refresh(ada.id, null)).toEqual([hers]);
    expect(hers.account).toBeNull();
  });

  it('counts the password as just given until its time is over, and for no other role', async () => {
    const { sessions, clock } = someSessions();
    const session = sessions.open('office');
    session.stepUp();
    expect(session.hasSteppedUp).toBe(false);
    session.signIn(ada);
    clock.time = 49;
    expect(session.hasSteppedUp).toBe(true);
    clock.time = 50;
    expect(session.hasSteppedUp).toBe(false);
    session.stepUp();
    expect(session.hasSteppedUp).toBe(true);
    expect(await sessions.refresh(ada.id, { ...ada, role: 'admin' })).toEqual([session]);
    expect(session.hasSteppedUp).toBe(false);
  });
});
