import Modeler from 'bpmn-js/lib/Modeler';
import { type ModuleDeclaration } from 'didi';
import { type Catalogue, languagePackages } from '@mot-cua/procedure';
import { drawingOptions } from '../../canvas/drawing-options';
import { blindSearch } from './blind-search';
import { BilingualNames, SizedElements } from './board-factory';
import { ContentSearch } from './content-search';
import { EmptySearch } from './empty-search';
import { BoardKeys } from './board-keys';
import { type BoardServices } from './board-services';
import { ExecutedContextPad } from './context-pad';
import { ExecutedRules } from './executed-rules';
import { knowJoinBefore } from './join-before';
import { ElementMenus, ReplaceMenu } from './menu-providers';
import { ExecutedPalette } from './palette-provider';
import { Placing } from './placing';
import { ReadyStepMenu } from './ready-step-menu';
import { knowSeveralChanges } from './several-changes';
import { ClipboardAcrossTabs } from './clipboard-across-tabs';
import { knowTidy } from './tidy';

/** Our part of the drawing board. Names of bpmn-js are taken over where ours replaces theirs. */
const boardModule = {
  __init__: [
    'elementMenus',
    'replaceMenu',
    'readyStepMenu',
    'boardKeys',
    'emptySearch',
    'executedContextPad',
    'executedRules',
    'severalChangesCommand',
    'tidyCommand',
    'joinBeforeCommand',
  ],
  severalChangesCommand: ['factory', knowSeveralChanges],
  joinBeforeCommand: ['factory', knowJoinBefore],
  tidyCommand: ['factory', knowTidy],
  clipboard: ['type', ClipboardAcrossTabs],
  search: ['value', blindSearch],
  bpmnSearch: ['type', ContentSearch],
  placing: ['type', Placing],
  elementMenus: ['type', ElementMenus],
  replaceMenu: ['type', ReplaceMenu],
  readyStepMenu: ['type', ReadyStepMenu],
  boardKeys: ['type', BoardKeys],
  emptySearch: ['type', EmptySearch],
  executedContextPad: ['type', ExecutedContextPad],
  executedRules: ['type', ExecutedRules],
  elementFactory: ['type', SizedElements],
  labelEditingProvider: ['type', BilingualNames],
  paletteProvider: ['type', ExecutedPalette],
};

/**
 * A drawing board in `container` that offers what the catalogue executes. Loaded with the editor, never before.
 * @param further modules of diagram-js beside ours: the small map
 */
export const createModeler = (
  container: HTMLElement,
  catalogue: Catalogue,
  further: readonly ModuleDeclaration[] = [],
): Modeler<BoardServices> =>
  new Modeler<BoardServices>({
    container,
    catalogue,
    moddleExtensions: languagePackages(),
    ...drawingOptions,
    additionalModules: [...drawingOptions.additionalModules, ...further, boardModule],
  });
