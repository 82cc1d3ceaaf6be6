import { toMapFiles } from '../../../exports/map-files.ts';
import { areaShapes, checksumOf, checksumOfBytes, mapData, mapLabels, pack } from '../../../site-data.ts';

interface VersionedFiles {
  /** Checksum of all files together: a page and the files that it asks for are of one build. */
  version: string;
  files: Map<string, Uint8Array<ArrayBuffer> | string>;
}

let made: VersionedFiles | undefined;

/** The files that the map's script asks for; made once a build. */
export function mapFiles(): VersionedFiles {
  made ??= makeFiles();
  return made;
}

function makeFiles(): VersionedFiles {
  const labels = mapLabels(['district', 'tambon']);
  const places = mapLabels(['district', 'tambon', 'village']);
  const files = toMapFiles({ ...mapData(), shapes: areaShapes(), labels, places, language: 'th' });
  const sums = [...files].map(([name, content]) => [name, typeof content === 'string' ? checksumOf(content) : checksumOfBytes(content)]);
  return {
    version: checksumOf(JSON.stringify(sums)).slice(0, 12),
    // Hosts compress JSON by themselves, but not what they don't know.
    files: new Map([...files].map(([name, content]) => [name, typeof content === 'string' ? content : pack(content)])),
  };
}
