import { act, render, screen } from '@testing-library/react';
import { lazy } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AccountView } from '../../../electron/contract/auth.contract';
import { openScene } from '../../../tests/support/booking-scene';
import { openPage } from '../../../tests/support/page';
import { useSettingsStore } from '../../lib/settings.store';
import { OfficeFrame } from './office-frame';
import { sections } from './sections';

const own = new Map(sections.map((section) => [section.id, section.page]));
const drawn = vi.fn();

function CountingPage() {
  drawn();
  return <p>All there is today</p>;
}

function putPage(id: string, page: () => React.ReactNode) {
  sections.find((section) => section.id === id)!.page = lazy(async () => ({ default: page }));
}

beforeEach(() => {
  drawn.mockClear();
  location.hash = '#/today';
  putPage('today', CountingPage);
  putPage('prices', () => <p>What it costs</p>);
});
afterEach(() => {
  for (const section of sections) section.page = own.get(section.id)!;
});

async function openFrame() {
  const scene = await openScene();
  const session = await scene.admin('office');
  await openPage(scene, session);
  const { account } = await scene.call(session, 'auth.readSession', {});
  render(<OfficeFrame account={account as AccountView} />);
  await screen.findByText('All there is today');
  return scene;
}

it('draws a page no more when it is left', async () => {
  await openFrame();
  const before = drawn.mock.calls.length;
  act(() => {
    location.hash = '#/prices';
    dispatchEvent(new Event('hashchange'));
  });
  await screen.findByText('What it costs');
  expect(drawn).toHaveBeenCalledTimes(before);
});

it('draws a page anew when main was asked again, and when the settings are others', async () => {
  const scene = await openFrame();
  const before = drawn.mock.calls.length;
  await scene.call(await scene.admin('office'), 'movies.addGenre', { name: 'Western' });
  await vi.waitFor(() => expect(drawn).toHaveBeenCalledTimes(before + 1));
  act(() => {
    const { settings, setSettings } = useSettingsStore.getState();
    setSettings({ ...settings, clockFormat: '12' });
  });
  expect(drawn).toHaveBeenCalledTimes(before + 2);
});
