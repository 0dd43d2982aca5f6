import { defineConfig } from '@playwright/test';

const port = Number(process.env['MOT_CUA_E2E_PORT'] ?? 4310);

/** The stories run against the system as `npm start` starts it, with a database of their own and a clock that may be moved. */
export default defineConfig({
  testDir: './src',
  testMatch: '**/*.story.ts',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    video: 'off',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node tools/serve-for-stories.mjs',
    cwd: '..',
    url: `http://localhost:${port}/api/health`,
    timeout: 240_000,
    reuseExistingServer: process.env['MOT_CUA_E2E_RUNNING'] === '1',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
    // Letters go to the server `papers.story.ts` opens; a system already running needs the same two settings.
    env: {
      MOT_CUA_PORT: String(port),
      MOT_CUA_TEST_CLOCK: '1',
      MOT_CUA_SMTP: `smtp://127.0.0.1:${String(port + 1)}`,
      MOT_CUA_MAIL_FROM: 'motcua@example.vn',
      // What the portal of the stories shows (`people.ts`).
      MOT_CUA_PORTAL_KEY: 'khoa-cua-cong-dich-vu-cong-trong-cac-cau-chuyen',
    },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
