/**
 * Calls `mount` once, when the element comes near the screen, so that a page read only at its top loads no more.
 * Where people ask to save data nothing mounts by itself; the element offers a button instead.
 */
export function whenVisible(element: Element, mount: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      mount();
    },
    { rootMargin: '200px' },
  );
  observer.observe(element);
}

/** True where the browser says that data is dear. */
export function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
}
