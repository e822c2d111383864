import { create } from 'zustand';
import { createVisitStore } from '../../lib/visit-store';
import type { NewLayout } from '../../../electron/contract/catalog.contract';
import type { AuditoriumId, LayoutId } from '../../../electron/contract/values';
import { type Design, fromLayout } from './design.rules';
import { createDesigner, type DesignerStore } from './designer.store';

export type Tab = 'plan' | 'blocks' | 'versions';
export type Place =
  | { at: 'list' }
  | { at: 'template' }
  | { at: 'new' }
  | { at: 'auditorium'; auditoriumId: AuditoriumId; tab: Tab };

/** Where in the section the manager is. A layout is no secret: unsaved drawings wait for the next sign-in. */
export const useAuditoriums = createVisitStore<{ place: Place }>(() => ({ place: { at: 'list' } }));

export function goTo(place: Place): void {
  useAuditoriums.setState({ place });
}

/** The auditorium that is being made, until it is saved or thrown away. */
export type NewDrawing = { designer: DesignerStore; name: string };
export const useNewDrawing = create<{ drawing: NewDrawing | null }>(() => ({ drawing: null }));

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
export type Saved = { layoutId: LayoutId; version: number; layout: NewLayout };
/** What is drawn, and which version it began as. */
type Drawing = { designer: DesignerStore; layoutId: LayoutId; version: number };
const drawings = new Map<AuditoriumId, Drawing>();

/** The drawing of an auditorium: the one with unsaved changes, else the layout as main has it. */
export function drawingOf(auditoriumId: AuditoriumId, saved: Saved): Drawing {
  const known = drawings.get(auditoriumId);
  if (known && (known.layoutId === saved.layoutId || known.designer.isChanged())) return known;
  return takeSaved(auditoriumId, saved);
}

/** Draws what main has, whatever was drawn here. */
export function takeSaved(auditoriumId: AuditoriumId, { layoutId, version, layout }: Saved): Drawing {
  const drawing = { designer: createDesigner(fromLayout(layout)), layoutId, version };
  drawings.set(auditoriumId, drawing);
  return drawing;
}

/** Keeps what is drawn here, from now on as a change of that version. */
export function rebase(auditoriumId: AuditoriumId, { layoutId, version }: Omit<Saved, 'layout'>): void {
  const known = drawings.get(auditoriumId);
  if (known) drawings.set(auditoriumId, { ...known, layoutId, version });
}

export function seenVersionOf(auditoriumId: AuditoriumId): number {
  return drawings.get(auditoriumId)?.version ?? 0;
}

export function isUnsaved(auditoriumId: AuditoriumId): boolean {
  return drawings.get(auditoriumId)?.designer.isChanged() ?? false;
}

/** Main has this drawing as that layout now. */
export function markSaved(
  auditoriumId: AuditoriumId,
  { layoutId, version }: Omit<Saved, 'layout'>,
  designer: DesignerStore,
): void {
  designer.markSaved();
  drawings.set(auditoriumId, { designer, layoutId, version });
}
