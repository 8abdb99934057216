import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './harness/launch';

/** Addresses outside this machine in a trace of system calls. */
function foreignAddresses(trace: string): readonly string[] {
  return trace
    .split('\n')
    .filter((line) => /AF_INET6?\b/.test(line))
    .filter(
      (line) =>
        !/inet_addr\("127\.|inet_pton\(AF_INET6, "(::1|::ffff:127\.[\d.]+)"|sin6?_addr=inet_addr\("0\.0\.0\.0"\)/.test(
          line,
        ),
    );
}

test('the suite itself runs where only the loopback device exists', () => {
  test.skip(process.platform !== 'linux', 'name spaces are Linux’s');
  const others = Object.entries(networkInterfaces()).filter(([, all]) => all?.some((one) => !one.internal));
  expect(others).toEqual([]);
});

test('the search through a trace finds an address outside this machine', () => {
  expect(
    foreignAddresses(`
10 connect(3, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 20) = 0
10 connect(4, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
10 connect(5, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.1")}, 16) = 0
10 connect(6, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = -1`),
  ).toHaveLength(2);
});

test('from start to end the program addresses nothing outside this machine', async ({ start, home }) => {
  test.skip(process.platform !== 'linux', 'strace is Linux’s');
  test.slow();
  const trace = join(home, 'trace.txt');
  const wrapper = join(home, 'traced.sh');
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexec strace -f -qq -s 200 -e trace=connect,sendto,sendmsg,sendmmsg -o '${trace}' "$GRIFFIER_TEST_ELECTRON" "$@"\n`,
  );
  chmodSync(wrapper, 0o755);
  const running = await start({ executable: wrapper });
  await running.page.reload();
  await running.close();
  expect(existsSync(trace)).toBe(true);
  const text = readFileSync(trace, 'utf8');
  // The trace really saw the program: it speaks to its screen.
  expect(text).toMatch(/connect\(.*AF_UNIX/);
  expect(foreignAddresses(text)).toEqual([]);
});
