import '../../renderer/ui/theme.css';
import { Ticket } from 'lucide-react';
import { announce, Announcer } from '../../renderer/ui/announcer';
import { applyTokens } from '../../renderer/ui/apply-tokens';
import { Button } from '../../renderer/ui/button';
import { Chip } from '../../renderer/ui/chip';
import { ContactField } from '../../renderer/ui/contact-field';
import { CountdownRing } from '../../renderer/ui/countdown-ring';
import { Dialog } from '../../renderer/ui/dialog';
import { Empty } from '../../renderer/ui/empty';
import { KeyboardDock } from '../../renderer/ui/keyboard/keyboard-dock';
import { Notice } from '../../renderer/ui/notice';
import { Picture } from '../../renderer/ui/picture';
import { Screen } from '../../renderer/ui/screen';
import { Stepper } from '../../renderer/ui/stepper';
import { TextField } from '../../renderer/ui/text-field';
import { TitleCard } from '../../renderer/ui/title-card';
import { Waiting } from '../../renderer/ui/waiting';
import { showGallery, type Shown } from './show-gallery';
import { long, nothing, sentence, short, word, wrong } from './words';

const ring = { totalMs: 480_000, label: 'Your seats are held for' };
const contact = {
  label: 'Where to reach you',
  kindLabels: { phone: 'Phone', email: 'E-mail' },
  onKind: nothing,
  onChange: nothing,
};

const parts: Shown[] = [
  {
    name: 'Button',
    what: (['primary', 'secondary', 'quiet', 'danger'] as const).map((variant) => (
      <div key={variant}>
        <Button variant={variant} onPress={nothing}>
          {variant}
        </Button>{' '}
        <Button variant={variant} isDisabled onPress={nothing}>
          off
        </Button>
      </div>
    )),
  },
  {
    name: 'Button, large and long',
    what: (
      <>
        <Button size="large" icon={<Ticket aria-hidden />} onPress={nothing}>
          Find my reservation
        </Button>
        <Button isFullWidth isBusy onPress={nothing}>
          {sentence}
        </Button>
        <Button icon={<Ticket aria-hidden />} aria-label="Tickets" onPress={nothing} />
      </>
    ),
  },
  {
    name: 'Chip',
    what: (
      <>
        <Chip isSelected onToggle={nothing}>
          All films
        </Chip>
        <Chip isSelected={false} onToggle={nothing}>
          Starting soon
        </Chip>
      </>
    ),
  },
  {
    name: 'TextField',
    what: (
      <>
        <TextField name="a" kind="text" label="Name" value={short} onChange={nothing} hint={sentence} />
        <TextField name="b" kind="email" label={sentence} value={word} onChange={nothing} error={wrong} />
        <TextField name="c" kind="password" label="Password" value="a secret" onChange={nothing} />
        <TextField name="d" kind="code" label="Code" value="G23CRDZE" onChange={nothing} />
      </>
    ),
  },
  {
    name: 'ContactField',
    what: <ContactField {...contact} kind="phone" value="+44 20 7946 0000" hint={sentence} error={wrong} />,
  },
  {
    name: 'Notice',
    what: (['info', 'wrong', 'good'] as const).map((tone) => (
      <Notice key={tone} tone={tone}>
        {tone === 'wrong' ? long : sentence}
      </Notice>
    )),
  },
  {
    name: 'CountdownRing',
    what: (
      <>
        <CountdownRing {...ring} remainingMs={320_000} isUrgent={false} />
        <CountdownRing {...ring} remainingMs={30_000} isUrgent />
      </>
    ),
  },
  {
    name: 'Stepper',
    what: (
      <>
        <Stepper label="Adults" value={12} min={0} max={20} onChange={nothing} />
        <Stepper label="Children" value={0} min={0} max={20} onChange={nothing} />
      </>
    ),
  },
  { name: 'Empty', what: <Empty title={long}>{sentence}</Empty> },
  { name: 'Waiting', what: <Waiting label={sentence} /> },
  { name: 'Picture', what: <Picture src={null} alt="" title={short} width={240} /> },
  { name: 'TitleCard', what: <TitleCard title={sentence} /> },
  { name: 'Announcer', what: <Announcer /> },
  {
    name: 'Screen',
    coversPage: true,
    what: (
      <Screen
        name="gallery"
        title={short}
        subtitle={sentence}
        onBack={nothing}
        headerEnd={
          <Chip isSelected onToggle={nothing}>
            EN
          </Chip>
        }
        footer={
          <Button variant="primary" isFullWidth onPress={nothing}>
            Continue
          </Button>
        }
      >
        <p>{long}</p>
      </Screen>
    ),
  },
  {
    name: 'Dialog',
    coversPage: true,
    what: (
      <Dialog title={long} tone="wrong" actions={<Button onPress={nothing}>Keep it</Button>}>
        {long}
      </Dialog>
    ),
  },
  {
    name: 'KeyboardDock',
    coversPage: true,
    what: (
      <>
        <TextField name="k" kind="email" label="E-mail" value="" onChange={nothing} autoFocus />
        <KeyboardDock addressEnding=".co.uk" />
      </>
    ),
  },
];

applyTokens(21.5);
announce(short);
showGallery(parts);
