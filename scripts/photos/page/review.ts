import type { ReviewItem } from '../review-list.ts';

// The page's own script, sent to the browser with its types taken out. Every act has a key; each is saved at once.

const find = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const [frame, picture, form, notes] = [
  find('frame'),
  find<HTMLImageElement>('picture'),
  find<HTMLFormElement>('form'),
  find('notes'),
];
const [caption, reason, waiting] = [
  find<HTMLTextAreaElement>('caption'),
  find<HTMLInputElement>('reason'),
  find<HTMLInputElement>('waiting'),
];

const all = (await (await fetch('photos.json')).json()) as ReviewItem[];
let shown = all;
let at = 0;
const item = (): ReviewItem | undefined => shown[at];

function show(next: number): void {
  at = Math.min(shown.length - 1, Math.max(0, next));
  const current = item();
  find('place').textContent = current ? `${at + 1} / ${shown.length}` : 'ไม่มีภาพ';
  form.hidden = frame.hidden = !current;
  if (!current) return;
  picture.src = `picture/${current.photo}`;
  picture.alt = `${current.activity} ${current.name}`;
  find('activity').textContent = current.activity;
  find('date').textContent = current.date;
  find('name').textContent =
    `${current.name} · ${current.photo} · ${current.width}×${current.height} · ${verdicts[current.verdict]}`;
  notes.replaceChildren(
    ...current.notes.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
  );
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=state]'))
    radio.checked = radio.value === current.state;
  caption.value = current.caption;
  reason.value = current.reason;
  find('saved').textContent = '';
  drawBoxes();
}

const verdicts = { publish: 'เผยแพร่อยู่', hold: 'พักอยู่', down: 'ถอนออกแล้ว', alike: 'ซ้ำกับภาพอื่นของกิจกรรมนี้' };

function drawBoxes(): void {
  frame.querySelectorAll('.box').forEach((box) => box.remove());
  const boxes = item()?.boxes ?? [];
  find('boxes').textContent = `(${boxes.length} กรอบ)`;
  for (const box of boxes) addBox(box);
}

function addBox({ x, y, width, height }: ReviewItem['boxes'][number]): HTMLElement {
  const made = Object.assign(document.createElement('div'), { className: 'box' });
  const percent = (share: number) => `${share * 100}%`;
  Object.assign(made.style, { left: percent(x), top: percent(y), width: percent(width), height: percent(height) });
  frame.append(made);
  return made;
}

async function save(): Promise<void> {
  const current = item();
  if (!current) return;
  const state = (new FormData(form).get('state') ?? '') as ReviewItem['state'];
  Object.assign(current, { state, caption: caption.value, reason: reason.value });
  const { photo, boxes } = current;
  const body = JSON.stringify({ photo, state, caption: caption.value, boxes, reason: reason.value });
  const answer = await fetch('decide', { method: 'POST', body }).catch(() => undefined);
  find('saved').textContent = answer?.ok ? 'บันทึกแล้ว มีผลเมื่อสร้างเว็บครั้งถัดไป' : 'บันทึกไม่ได้ ดูข้อความในหน้าต่างคำสั่ง';
}

function decide(state: ReviewItem['state']): void {
  form.querySelector<HTMLInputElement>(`[name=state][value="${state}"]`)!.checked = true;
  void save();
}

function undoBox(): void {
  item()?.boxes.pop();
  drawBoxes();
  void save();
}

// A box is drawn from corner to corner; a touch without a movement draws none.
frame.addEventListener('pointerdown', (event) => {
  if (!item()) return;
  event.preventDefault();
  frame.setPointerCapture(event.pointerId);
  const area = picture.getBoundingClientRect();
  const shareOf = ({ clientX, clientY }: PointerEvent) => ({
    x: Math.min(1, Math.max(0, (clientX - area.left) / area.width)),
    y: Math.min(1, Math.max(0, (clientY - area.top) / area.height)),
  });
  const start = shareOf(event);
  let drawn: HTMLElement | undefined;
  const boxTo = (end: { x: number; y: number }) => ({
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
  });
  const move = (moved: PointerEvent) => {
    drawn?.remove();
    drawn = addBox(boxTo(shareOf(moved)));
  };
  frame.addEventListener('pointermove', move);
  const end = (last: PointerEvent) => {
    frame.removeEventListener('pointermove', move);
    const box = boxTo(shareOf(last));
    if (box.width > 0.005 && box.height > 0.005) item()!.boxes.push(box);
    drawBoxes();
    void save();
  };
  frame.addEventListener('pointerup', end, { once: true });
});

document.addEventListener('keydown', (event) => {
  const isTyping = event.target === caption || event.target === reason;
  if (event.key === 'Enter' && event.target === caption && !event.shiftKey) {
    event.preventDefault();
    void save();
    caption.blur();
    return;
  }
  if (event.key === 'Escape' && isTyping) (event.target as HTMLElement).blur();
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = {
    ArrowLeft: () => show(at - 1),
    ArrowRight: () => show(at + 1),
    c: () => decide('clear'),
    h: () => decide('hold'),
    t: () => decide('take-down'),
    d: () => decide(''),
    u: undoBox,
    e: () => caption.focus(),
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void save();
});
form.addEventListener('change', () => void save());
find('previous').addEventListener('click', () => show(at - 1));
find('next').addEventListener('click', () => show(at + 1));
find('undo').addEventListener('click', undoBox);
waiting.addEventListener('change', () => {
  shown = waiting.checked ? all.filter(({ verdict }) => verdict === 'hold') : all;
  show(0);
});
show(0);
