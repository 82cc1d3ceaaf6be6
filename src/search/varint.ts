const pageLength = 65_536;

/**
 * Bytes that grow: whole numbers of seven bits a byte, the low ones first, the high bit telling that more follow. What is
 * taken lies side by side in long pages, since a buffer for each of a hundred thousand postings would weigh more than they do.
 */
export class VarintWriter {
  private page = new Uint8Array(64);
  private start = 0;
  private end = 0;

  /** Appends a whole number from 0 to 2^31 - 1. */
  push(value: number): void {
    this.makeRoom();
    let rest = value;
    while (rest > 127) {
      this.page[this.end++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.page[this.end++] = rest;
  }

  /** Appends one byte as it is. */
  pushByte(byte: number): void {
    this.makeRoom();
    this.page[this.end++] = byte;
  }

  private makeRoom(): void {
    if (this.end + 5 <= this.page.length) return;
    const begun = this.page.subarray(this.start, this.end);
    this.page = new Uint8Array(Math.max(pageLength, begun.length * 2));
    this.page.set(begun);
    [this.start, this.end] = [0, begun.length];
  }

  /** What was appended since the last time. Nothing is ever written over it. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = this.page.subarray(this.start, this.end);
    this.start = this.end;
    return bytes;
  }
}

/** Reads what `VarintWriter` wrote. */
export class VarintReader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  /** Behind the end there are only zeros: bytes that were cut off end too. */
  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
