import '../../renderer/office/app/theme.css';
import { Badge } from '../../renderer/office/ui/badge';
import { EditRefusal } from '../../renderer/office/ui/edit-refusal';
import { EmptyState } from '../../renderer/office/ui/empty-state';
import { ErrorNote } from '../../renderer/office/ui/error-note';
import { ExportButtons } from '../../renderer/office/ui/export-buttons';
import { ExportNotes } from '../../renderer/office/ui/export-notes';
import { FactList } from '../../renderer/office/ui/fact-list';
import { TextInput } from '../../renderer/office/ui/field';
import { InspectorHead } from '../../renderer/office/ui/inspector-head';
import { OfficeButton } from '../../renderer/office/ui/office-button';
import { Confirm, OfficeDialog } from '../../renderer/office/ui/office-dialog';
import { OfficePage } from '../../renderer/office/ui/office-page';
import { FormFoot } from '../../renderer/office/ui/refusal';
import { CountLink, SectionLink } from '../../renderer/office/ui/section-link';
import { Tabs } from '../../renderer/office/ui/tabs';
import { Tile, Tiles } from '../../renderer/office/ui/tile';
import { toast, Toasts } from '../../renderer/office/ui/toast';
import { VirtualList } from '../../renderer/office/ui/virtual-list';
import { charts } from './office-charts';
import { fields } from './office-fields';
import { tables } from './office-tables';
import { showGallery, type Shown } from './show-gallery';
import { long, nothing, sentence, short, word } from './words';

const tabs = ['Plan', 'Seats kept back', 'Versions'].map((label) => ({ id: label, label }));
const progress = { done: 400, of: 1000 };
const exporting = { isBusy: true, error: undefined, progress, stop: nothing };
const conflict = {
  refusal: undefined,
  isBusy: false,
  readError: undefined,
  takeTheirs: nothing,
  keepMine: nothing,
};
const untried = { tries: 0, isReady: true };
const actions = (
  <>
    <OfficeButton>Keep it as it is</OfficeButton>
    <OfficeButton variant="danger">Throw it away</OfficeButton>
  </>
);

const parts: Shown[] = [
  {
    name: 'Badge',
    what: (['plain', 'good', 'attention', 'wrong'] as const).map((tone) => (
      <Badge key={tone} tone={tone}>
        To be collected
      </Badge>
    )),
  },
  {
    name: 'OfficeButton',
    what: (['primary', 'secondary', 'danger', 'quiet'] as const).map((variant) => (
      <div key={variant}>
        <OfficeButton variant={variant}>{variant}</OfficeButton>{' '}
        <OfficeButton variant={variant} size="small">
          small
        </OfficeButton>{' '}
        <OfficeButton variant={variant} isDisabled>
          disabled
        </OfficeButton>{' '}
        <OfficeButton variant={variant} isBusy>
          busy
        </OfficeButton>
      </div>
    )),
  },
  ...fields,
  { name: 'Tabs', what: <Tabs label="Views" tabs={tabs} value="Plan" onChange={nothing} /> },
  {
    name: 'Tile',
    what: (
      <Tiles>
        <Tile label="Seats reserved" value="964" more="of 3,420" to="#/x" note="As before" />
        <Tile label={long} value="£12,345,678.90" note={long} />
        <Tile label="Conflicts" value="2" tone="wrong" />
        <Tile label="Short turnarounds" value="3" tone="attention" />
      </Tiles>
    ),
  },
  {
    name: 'FactList',
    what: (
      <FactList
        facts={[
          { term: 'Starts', value: '5 Dec 2026, 19:30' },
          { term: long, value: long },
        ]}
      />
    ),
  },
  {
    name: 'InspectorHead',
    what: (
      <>
        <InspectorHead title={short} onClose={nothing} />
        <InspectorHead title={long} onClose={nothing}>
          <Badge>Archived</Badge>
        </InspectorHead>
      </>
    ),
  },
  {
    name: 'EmptyState',
    what: (
      <EmptyState title={long} action={<OfficeButton variant="primary">Add the first</OfficeButton>}>
        {sentence}
      </EmptyState>
    ),
  },
  { name: 'ErrorNote', what: <ErrorNote error={null} text={long} onRetry={nothing} /> },
  {
    name: 'EditRefusal',
    what: (
      <EditRefusal conflict={conflict} saving={{ error: undefined }} meanwhile={long} details={sentence} />
    ),
  },
  { name: 'ExportButtons', what: <ExportButtons isBusy={false} onExport={nothing} /> },
  { name: 'ExportNotes', what: <ExportNotes label="The films are being written" exporting={exporting} /> },
  {
    name: 'FormFoot',
    what: (
      <FormFoot form={untried} refusal={<ErrorNote error={null} text={sentence} />}>
        {actions}
      </FormFoot>
    ),
  },
  {
    name: 'SectionLink',
    what: (
      <p>
        {sentence} <SectionLink to="#/x">{long}</SectionLink> <CountLink to="#/x" count={12} />
      </p>
    ),
  },
  {
    name: 'VirtualList',
    what: (
      <div className="tall">
        <VirtualList label="Films" items={['a', 'b', 'c']} itemKey={(item) => item} itemPx={48}>
          {(item, tabIndex) => <OfficeButton>{`${item} ${tabIndex}`}</OfficeButton>}
        </VirtualList>
      </div>
    ),
  },
  ...tables,
  ...charts,
  {
    name: 'OfficePage',
    coversPage: true,
    what: (
      <div className="tall">
        <OfficePage title={long} subtitle={sentence} actions={actions} inspector={<h2>{long}</h2>}>
          <p>{long}</p>
        </OfficePage>
      </div>
    ),
  },
  {
    name: 'OfficeDialog',
    coversPage: true,
    what: (
      <OfficeDialog title={long} actions={actions} onClose={nothing}>
        <p>{long}</p>
        <TextInput label={word} value={word} onChange={nothing} />
      </OfficeDialog>
    ),
  },
  {
    name: 'Confirm',
    coversPage: true,
    what: (
      <Confirm
        title={sentence}
        what={<p>{long}</p>}
        action="Cancel the showtime"
        onConfirm={nothing}
        onClose={nothing}
      />
    ),
  },
  { name: 'Toasts', coversPage: true, what: <Toasts /> },
];

if (location.search.includes('only=Toasts')) toast(long);
showGallery(parts);
