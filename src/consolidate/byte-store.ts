const BLOCK = 1 << 20;

/**
 * Many small pieces of bytes, close together. Node's own small buffers share their memory with
 * others that come and go, so that what is kept holds on to several times its size.
 */
export class ByteStore {
  #block = new Uint8Array(0);
  #used = 0;

  /** A copy of the bytes that is kept here. */
  keep(bytes: Uint8Array): Uint8Array {
    if (bytes.length > this.#block.length - this.#used) {
      this.#block = new Uint8Array(Math.max(BLOCK, bytes.length));
      this.#used = 0;
    }
    const kept = this.#block.subarray(this.#used, this.#used + bytes.length);
    kept.set(bytes);
    this.#used += bytes.length;
    return kept;
  }
}
