import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { extension } from '@mot-cua/procedure';
import { type ViewerServices } from './bpmn-services';
import { drawingOptions } from './drawing-options';

/** A read-only drawing in `container`. Loaded when the first diagram is shown, never before. */
export const createViewer = (container: HTMLElement): NavigatedViewer<ViewerServices> =>
  new NavigatedViewer<ViewerServices>({ container, moddleExtensions: { mc: extension }, ...drawingOptions });
