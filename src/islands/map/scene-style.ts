/** Colours and faces of a drawn map, as the page's own style sheet has them at this moment. */
export interface SceneStyle {
  water: string;
  land: string;
  districtLine: string;
  tambonLine: string;
  ink: string;
  halo: string;
  accent: string;
  /** The colour of each kind, and of marks of several. */
  kinds: Record<string, string>;
  face: string;
  /** True where a street map shows through: then nothing is filled. */
  isOverTiles: boolean;
}

/** The style of a page's element: its tokens hold in light, dark and high contrast; forced colours take their place. */
export function readStyle(element: Element, isOverTiles = false): SceneStyle {
  const style = readTokens(element, isOverTiles);
  return matchMedia('(forced-colors: active)').matches ? { ...style, ...forcedColours } : style;
}

/** The style of a sheet of paper, whatever the screen: what is saved is printed and sent on. */
export function readPaperStyle(within: Element): SceneStyle {
  const sheet = document.createElement('span');
  sheet.className = 'sheet';
  sheet.hidden = true;
  within.append(sheet);
  const style = readTokens(sheet, false);
  sheet.remove();
  return style;
}

function readTokens(element: Element, isOverTiles: boolean): SceneStyle {
  const computed = getComputedStyle(element);
  const token = (name: string) => computed.getPropertyValue(name).trim();
  const face = token('--face-text') || 'sans-serif';
  return {
    water: token('--paper-tint'),
    land: token('--paper'),
    districtLine: token('--ink-soft'),
    tambonLine: token('--rule'),
    ink: token('--ink'),
    halo: token('--paper'),
    accent: token('--accent'),
    kinds: {
      development: token('--kind-development'),
      disaster: token('--kind-disaster'),
      special: token('--kind-special'),
      unspecified: token('--kind-unspecified'),
      mixed: token('--ink'),
    },
    face,
    isOverTiles,
  };
}

/** Where a reader's system allows its own few colours alone, a canvas has to ask for them by name; shapes tell the kinds. */
const forcedColours: Omit<SceneStyle, 'face' | 'isOverTiles'> = {
  water: 'Canvas',
  land: 'Canvas',
  districtLine: 'CanvasText',
  tambonLine: 'GrayText',
  ink: 'CanvasText',
  halo: 'Canvas',
  accent: 'Highlight',
  kinds: {
    development: 'CanvasText',
    disaster: 'CanvasText',
    special: 'CanvasText',
    unspecified: 'CanvasText',
    mixed: 'CanvasText',
  },
};
