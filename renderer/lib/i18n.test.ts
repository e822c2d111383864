import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { startI18n } from './i18n';
import { useSettingsStore } from './settings.store';

beforeAll(startI18n);

it.each([
  ['GB', '5,000 films in use'],
  ['PL', '5 000 films in use'],
  ['DE', '5.000 films in use'],
  ['CH', "5'000 films in use"],
])('writes the numbers of its sentences as in %s', (country, text) => {
  const { settings } = useSettingsStore.getInitialState();
  useSettingsStore.setState({ settings: { ...settings, country } });
  expect(i18next.t('office-movies:subtitle', { count: 5000 }).replaceAll('\u00a0', ' ')).toBe(text);
});

it('leaves texts as they are, whatever stands in them', () => {
  expect(i18next.t('office-reports:weekOf', { day: 'Sun 22 Nov', year: '2026' })).toBe(
    'Week of Sun 22 Nov 2026',
  );
});
