/** Bytes that grow: whole numbers of seven bits a byte, the low ones first, the high bit telling that more follow. */
export class VarintWriter {
  private bytes = new Uint8Array(64);
  private length = 0;

  /** Appends a whole number from 0 to 2^31 - 1. */
  push(value: number): void {
    this.makeRoom();
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Appends one byte as it is. */
  pushByte(byte: number): void {
    this.makeRoom();
    this.bytes[this.length++] = byte;
  }

  private makeRoom(): void {
    if (this.length + 5 <= this.bytes.length) return;
    const wider = new Uint8Array(this.bytes.length * 2);
    wider.set(this.bytes);
    this.bytes = wider;
  }

  take(): Uint8Array<ArrayBuffer> {
    const bytes = this.bytes.slice(0, this.length);
    this.length = 0;
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
