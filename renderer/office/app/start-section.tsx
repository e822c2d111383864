import { useTranslation } from 'react-i18next';
import { toLayout } from '../auditoriums/design.rules';
import { drawTemplate, templates } from '../auditoriums/templates.rules';
import { languageOptions } from '../../lib/language-options';
import { StartPage } from '../start/start-page';

/** Getting started, with what it takes from the other sections. */
export function StartSection() {
  const { t } = useTranslation('office-auditoriums');
  const names = { stalls: t('stalls'), balcony: t('balcony') };
  const houses = templates
    .filter((template) => template !== 'blank')
    .map((template) => ({
      id: template,
      name: t(`template.${template}`),
      layout: toLayout(drawTemplate(template, names)),
    }));
  return <StartPage houses={houses} languages={languageOptions([], true)} />;
}
