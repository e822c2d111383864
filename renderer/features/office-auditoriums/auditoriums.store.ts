import { createVisitStore } from '../../lib/visit-store';
import type { NewLayout } from '../../../electron/contract/catalog.contract';
import type { AuditoriumId, LayoutId } from '../../../electron/contract/values';
import { fromLayout } from './design.rules';
import { createDesigner, type DesignerStore } from './designer.store';

export type Tab = 'plan' | 'blocks' | 'versions';
export type Place =
  | { at: 'list' }
  | { at: 'template' }
  | { at: 'new'; designer: DesignerStore }
  | { at: 'auditorium'; auditoriumId: AuditoriumId; tab: Tab };

/** Where in the section the manager is. A layout is no secret: unsaved drawings wait for the next sign-in. */
export const useAuditoriums = createVisitStore<{ place: Place }>(() => ({ place: { at: 'list' } }));

export function goTo(place: Place): void {
  useAuditoriums.setState({ place });
}

type Drawing = { designer: DesignerStore; layoutId: LayoutId };
const drawings = new Map<AuditoriumId, Drawing>();

/** The drawing of an auditorium: the one with unsaved changes, else the layout as main has it. */
export function drawingOf(auditoriumId: AuditoriumId, layoutId: LayoutId, layout: NewLayout): Drawing {
  const known = drawings.get(auditoriumId);
  if (known && (known.layoutId === layoutId || known.designer.isChanged())) return known;
  const drawing = { designer: createDesigner(fromLayout(layout)), layoutId };
  drawings.set(auditoriumId, drawing);
  return drawing;
}

/** Main has this drawing as that layout now. */
export function markSaved(auditoriumId: AuditoriumId, layoutId: LayoutId, designer: DesignerStore): void {
  designer.markSaved();
  drawings.set(auditoriumId, { designer, layoutId });
}
