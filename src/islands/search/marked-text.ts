import type { ClusterReader } from '../../search/clusters.ts';
import { findStretches } from '../../search/highlight.ts';

/** A text for a page, with what was searched for inside of `mark` elements. */
export function markText(text: string, marked: readonly (readonly string[])[], read: ClusterReader): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { start, end } of findStretches(text, marked, read)) {
    if (start > at) nodes.push(document.createTextNode(text.slice(at, start)));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(mark);
    at = end;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}
