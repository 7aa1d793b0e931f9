import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A PNG with colour type 2 (RGB), 8 bits. `noisyRows` of its rows do not compress, which gives
 * the picture the weight of a real one: about 3 bytes for each pixel of such a row.
 */
export function png(width: number, height: number, noisyRows: number): Buffer {
  const row = 1 + width * 3
  const pixels = Buffer.alloc(row * height, 0xc8)
  let state = 1
  for (let y = 0; y < height; y += 1) {
    pixels[y * row] = 0
    for (let x = 1; y < noisyRows && x < row; x += 1) {
      // The generator of Park and Miller: the same bytes on every run.
      state = (state * 48_271) % 2_147_483_647
      pixels[y * row + x] = state % 256
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, checksum])
}
