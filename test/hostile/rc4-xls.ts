import { createHash } from 'node:crypto';
import { CFB } from '@e965/xlsx';

const BOF = 0x809;
const FILEPASS = 0x2f;
const INTERFACE_HEADER = 0xe1;
const BOUND_SHEET = 0x85;
const BLOCK = 1024;

const md5 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RC4, which the cryptography of Node no longer has. */
function* keyStream(key: Uint8Array): Generator<number, never> {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] as number, state[a] as number];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) & 255;
    swap(i, j);
  }
  for (let i = 1, j = 0; ; i = (i + 1) & 255) {
    j = (j + (state[i] as number)) & 255;
    swap(i, j);
    yield state[((state[i] as number) + (state[j] as number)) & 255] as number;
  }
}

const coded = (key: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const stream = keyStream(key);
  return bytes.map((byte) => byte ^ stream.next().value);
};

/**
 * An .xls as Excel 97 to 2003 encrypts it ([MS-XLS] 2.2.10 and [MS-OFFCRYPTO] 2.3.6.2): RC4 by
 * blocks of 1,024 bytes; headers of records and where a sheet begins stay plain.
 * @param bytes an .xls (BIFF8) without a password
 */
export function encryptXls(bytes: Uint8Array, password: string): Uint8Array {
  const file = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const entry = CFB.find(file, '/Workbook');
  if (!entry) throw new Error('no stream of a workbook');
  const plain = Buffer.from(entry.content as Uint8Array);
  const salt = md5(Buffer.from('salt'));
  const secret = md5(Buffer.from(password, 'utf16le')).subarray(0, 5);
  const mixed = Array.from({ length: 16 }, () => [secret, salt]).flat();
  const intermediate = md5(...mixed).subarray(0, 5);
  const keyOf = (block: number): Uint8Array => {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(block);
    return md5(intermediate, number);
  };
  const verifier = md5(Buffer.from('verifier'));
  const proof = coded(keyOf(0), Buffer.concat([verifier, md5(verifier)]));
  const pass = Buffer.concat([Buffer.from([FILEPASS, 0, 54, 0, 1, 0, 1, 0, 1, 0]), salt, proof]);
  const first = 4 + plain.readUInt16LE(2);
  const whole = Buffer.concat([plain.subarray(0, first), pass, plain.subarray(first)]);

  const stays = new Uint8Array(whole.length);
  for (let at = 0; at + 4 <= whole.length; ) {
    const type = whole.readUInt16LE(at);
    const length = whole.readUInt16LE(at + 2);
    const isPlain = [BOF, FILEPASS, INTERFACE_HEADER].includes(type);
    if (type === BOUND_SHEET) whole.writeUInt32LE(whole.readUInt32LE(at + 4) + pass.length, at + 4);
    stays.fill(1, at, at + 4 + (isPlain ? length : type === BOUND_SHEET ? 4 : 0));
    at += 4 + length;
  }
  for (let block = 0; block * BLOCK < whole.length; block++) {
    const from = block * BLOCK;
    const hidden = coded(keyOf(block), whole.subarray(from, from + BLOCK));
    hidden.forEach((byte, at) => {
      if (stays[from + at] === 0) whole[from + at] = byte;
    });
  }
  entry.content = whole;
  entry.size = whole.length;
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}
