import type { IssueCode } from '../../domain/issue-catalogue.ts';
import { groupAlike } from './alike.ts';
import type { PhotoOutcome, PhotoRequest } from './attach-photos.ts';
import type { PhotoDecision } from './photo-decisions.ts';
import { notePoorPicture } from './photo-notes.ts';

/** A picture that a report names, and what becomes of it. */
export interface PhotoCandidate {
  request: PhotoRequest;
  picture: Extract<PhotoOutcome, { look: unknown }>;
  decision: PhotoDecision | undefined;
  /** `alike`: the same picture is published for this activity already. */
  verdict: 'publish' | 'hold' | 'down' | 'alike';
}

/** Tells an issue of a candidate; `expected` is the id of an activity or of a photograph that it has to do with. */
type Tell = (code: IssueCode, candidate: PhotoCandidate, expected?: string) => void;

/**
 * What becomes of each picture: first what people decided, then the source's own state. A picture that looks like one that
 * was taken down, held or redacted waits, whatever it is called and however it was saved anew, until someone decides.
 */
export function judgePhotos(
  pictures: readonly PhotoCandidate[],
  heldSources: ReadonlySet<string>,
  tell: Tell,
): PhotoCandidate[] {
  const judged = pictures.map((candidate) => ({ ...candidate, verdict: verdictOf(candidate, heldSources) }));
  for (const group of groupAlike(judged.map(({ picture }) => picture.look))) {
    const alike = group.map((at) => judged[at]!);
    shieldDecided(alike, tell);
    for (const ofOne of Map.groupBy(alike, ({ request }) => request).values()) keepOne(ofOne);
    tellReused(alike, tell);
  }
  for (const candidate of judged) {
    const code =
      candidate.verdict === 'publish' || candidate.verdict === 'hold'
        ? notePoorPicture(candidate.picture.look)
        : undefined;
    if (code) tell(code, candidate);
  }
  return judged;
}

function verdictOf({ decision, request }: PhotoCandidate, heldSources: ReadonlySet<string>): PhotoCandidate['verdict'] {
  if (decision?.state === 'down' || decision?.state === 'hold') return decision.state;
  if (decision?.state === 'clear') return 'publish';
  return heldSources.has(request.source.source) ? 'hold' : 'publish';
}

/** Nobody decided on this file, but somebody did on the picture in it. */
function shieldDecided(alike: readonly PhotoCandidate[], tell: Tell): void {
  const decided = alike.find(
    ({ decision }) => decision?.state === 'down' || decision?.state === 'hold' || decision?.boxes.length,
  );
  if (!decided) return;
  for (const candidate of alike) {
    if (candidate.picture.id === decided.picture.id || candidate.decision?.state || candidate.decision?.boxes.length)
      continue;
    if (candidate.verdict === 'publish') tell('photo-like-decided', candidate, decided.picture.id);
    candidate.verdict = 'hold';
  }
}

/** Of alike pictures of one report the largest is shown, and of equally large ones the first. */
function keepOne(alike: readonly PhotoCandidate[]): void {
  const shown = alike.filter(({ verdict }) => verdict === 'publish');
  const pixels = ({ picture: { look } }: PhotoCandidate) => look.width * look.height;
  const [kept] = shown.toSorted((a, b) => pixels(b) - pixels(a));
  for (const candidate of shown) if (candidate !== kept) candidate.verdict = 'alike';
}

/** One picture cannot show two activities: each report is told of the other, once. Of what was taken down nothing is told. */
function tellReused(alike: readonly PhotoCandidate[], tell: Tell): void {
  const byActivity = Map.groupBy(
    alike.filter(({ verdict }) => verdict !== 'down'),
    ({ request }) => request.activityId,
  );
  if (byActivity.size < 2) return;
  const [first, second] = [...byActivity.keys()] as [string, string];
  for (const [activityId, [candidate]] of byActivity) {
    tell('photo-reused', candidate!, activityId === first ? second : first);
  }
}
