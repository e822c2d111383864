import { registerUnsaved } from '../../lib/unsaved';
import { createVisitStore } from '../../lib/create-visit-store';
import type { NewLayout } from '../../../electron/contract/auditoriums.contract';
import type { AuditoriumId } from '../../../electron/contract/values';
import { type Design, fromLayout } from './design.rules';
import { createDesigner, type DesignerStore } from './designer.store';

export type Tab = 'plan' | 'blocks' | 'versions';
export type Place =
  | { at: 'list' }
  | { at: 'template' }
  | { at: 'new' }
  | { at: 'auditorium'; auditoriumId: AuditoriumId; tab: Tab };

/** Where in the section the manager is. */
export const useAuditoriums = createVisitStore<{ place: Place }>(() => ({ place: { at: 'list' } }));

export function goTo(place: Place): void {
  useAuditoriums.setState({ place });
}

/** The auditorium that is being made, until it is saved or thrown away. */
export type NewDrawing = { designer: DesignerStore; name: string };
export const useNewDrawing = createVisitStore<{ drawing: NewDrawing | null }>(() => ({ drawing: null }));

export function beginNew(design: Design): void {
  useNewDrawing.setState({ drawing: { designer: createDesigner(design), name: '' } });
  goTo({ at: 'new' });
}

export function nameNew(name: string): void {
  useNewDrawing.setState(({ drawing }) => ({ drawing: drawing && { ...drawing, name } }));
}

export function dropNew(): void {
  useNewDrawing.setState({ drawing: null });
}

/** Whether something would be lost with it: a template that nobody touched is soon chosen again. */
export function isWorthKeeping(drawing: NewDrawing | null): drawing is NewDrawing {
  return drawing !== null && (drawing.name.trim() !== '' || drawing.designer.isChanged());
}

/** A layout as main has it. */
export type Saved = { version: number; layout: NewLayout };
/** What is drawn, and of which version it is a change. */
type Drawing = { designer: DesignerStore; version: number };
type Drawings = { drawings: ReadonlyMap<AuditoriumId, Drawing> };
const useDrawings = createVisitStore<Drawings>(() => ({ drawings: new Map() }));
const readDrawing = (id: AuditoriumId) => useDrawings.getState().drawings.get(id);
function keepDrawing(id: AuditoriumId, drawing: Drawing): void {
  useDrawings.setState(({ drawings }) => ({ drawings: new Map(drawings).set(id, drawing) }));
}

registerUnsaved(
  useNewDrawing,
  ({ drawing }) => (isWorthKeeping(drawing) ? ['auditoriums.new'] : []),
  (state) => state,
);
registerUnsaved(
  useDrawings,
  ({ drawings }) =>
    [...drawings].flatMap(([id, { designer }]) => (designer.isChanged() ? [`auditoriums.${id}`] : [])),
  (state) => state,
);

/** The drawing of an auditorium: the one with unsaved changes, else the layout as main has it. */
export function drawingOf(auditoriumId: AuditoriumId, saved: Saved): Drawing {
  const known = readDrawing(auditoriumId);
  if (known && (known.version >= saved.version || known.designer.isChanged())) return known;
  return takeSaved(auditoriumId, saved);
}

/** Draws what main has, whatever was drawn here. */
export function takeSaved(auditoriumId: AuditoriumId, { version, layout }: Saved): Drawing {
  const drawing = { designer: createDesigner(fromLayout(layout)), version };
  keepDrawing(auditoriumId, drawing);
  return drawing;
}

/** Keeps what is drawn here, from now on as a change of that version. */
export function rebase(auditoriumId: AuditoriumId, version: number): void {
  const known = readDrawing(auditoriumId);
  if (known) keepDrawing(auditoriumId, { ...known, version });
}

export function seenVersionOf(auditoriumId: AuditoriumId): number {
  return readDrawing(auditoriumId)?.version ?? 0;
}

export function isUnsaved(auditoriumId: AuditoriumId): boolean {
  return readDrawing(auditoriumId)?.designer.isChanged() ?? false;
}

/** Main has this design as that version now; what was drawn since it was sent is a change of it. */
export function markSaved(auditoriumId: AuditoriumId, { designer, version }: Drawing, sent: Design): void {
  designer.markSaved(sent);
  keepDrawing(auditoriumId, { designer, version });
}
