/** The browser the e2e stories run in: Debian's Chromium. Installed when this process may (root and apt), asked for otherwise. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].filter(Boolean);

/** Path of a Chromium. Throws one line that says what to do when there is none and none can be installed. */
export function chromium(say = console.log) {
  const found = () => places.find((place) => existsSync(place));
  if (found()) return found();
  const advice = 'Chromium is missing: run `sudo apt-get install chromium`, or set CHROMIUM to the path of one.';
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) throw new Error(advice);
  say('Installing Chromium from Debian (about a minute)…');
  const apt = (...words) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-y', '-qq', ...words], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  const result = apt('install', '--no-install-recommends', 'chromium');
  if (!found()) throw new Error(`${advice}\n${(result.stderr ?? '').split('\n').slice(-5).join('\n')}`);
  return found();
}
