import { todayInBangkok } from '../reader-clock.ts';
import { savesData, whenVisible } from '../when-visible.ts';
import { beginLoading } from './begin-loading.ts';
import type { ExplorerParts } from './explorer.ts';
import type { MapWords } from './map-words.ts';

// The map mounts when it is seen, or when it is asked for. Until then no more than this is loaded.

customElements.define(
  'activity-explorer',
  class extends HTMLElement {
    connectedCallback() {
      const open = this.querySelector<HTMLButtonElement>('[data-part="open"]');
      if (!open || this.dataset.mounted) return;
      const mountOnce = () => {
        if (this.dataset.mounted) return;
        this.dataset.mounted = 'true';
        open.hidden = true;
        void mount(this);
      };
      open.hidden = false;
      open.addEventListener('click', mountOnce);
      if (!savesData()) whenVisible(this, mountOnce);
    }
  },
);

async function mount(root: HTMLElement): Promise<void> {
  const words = JSON.parse(root.dataset.words!) as MapWords;
  const part = <Element extends HTMLElement>(name: string) => root.querySelector<Element>(`[data-part="${name}"]`)!;
  const parts: ExplorerParts = {
    frame: part('frame'),
    status: part('status'),
    choices: part<HTMLFormElement>('choices'),
    choicesNote: part('choices-note'),
    weeks: part('weeks'),
    near: part<HTMLFormElement>('near'),
    details: part('details'),
    list: part('list'),
  };
  parts.status.textContent = words.loading;
  try {
    const begun = beginLoading(root.dataset.files!);
    const { mountExplorer } = await import('./mount-explorer.ts');
    await mountExplorer(root, parts, { words, today: todayInBangkok(), begun });
    root.dataset.ready = 'true';
  } catch (error) {
    root.classList.add('has-failed');
    parts.status.textContent = words.failed;
    console.error(error);
  }
}
