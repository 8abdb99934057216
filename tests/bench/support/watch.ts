import type { ElectronApplication, Page } from '@playwright/test';

type Seen = Readonly<{ frame: number; task: number; late: number }>;
type Watch = { frame: number; task: number; late: number; stop: () => void };
declare global {
  var griffierWatch: Watch | undefined;
  var griffierHeart: { longest: number; isOver: boolean } | undefined;
}

/**
 * Watches the page until the answer is called: its longest frame and longest task, in milliseconds, and how many frames
 * took more than 50. A late frame without a long task is one for which the machine had no processor left.
 */
export async function watchPage(page: Page): Promise<() => Promise<Seen>> {
  await page.evaluate(() => {
    const tasks = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watch.task = Math.max(watch.task, entry.duration);
    });
    let isOn = true;
    const watch: Watch = {
      frame: 0,
      task: 0,
      late: 0,
      stop: () => {
        isOn = false;
        for (const entry of tasks.takeRecords()) watch.task = Math.max(watch.task, entry.duration);
        tasks.disconnect();
      },
    };
    globalThis.griffierWatch = watch;
    tasks.observe({ type: 'longtask' });
    let last = performance.now();
    const beat = (now: number): void => {
      watch.frame = Math.max(watch.frame, now - last);
      if (now - last > 50) watch.late += 1;
      last = now;
      if (isOn) requestAnimationFrame(beat);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(beat);
    });
  });
  return () =>
    page.evaluate(() => {
      const watch = globalThis.griffierWatch;
      watch?.stop();
      return {
        frame: watch?.frame ?? Number.NaN,
        task: watch?.task ?? Number.NaN,
        late: watch?.late ?? Number.NaN,
      };
    });
}

/**
 * Watches the main process until the answer is called: the longest time, in milliseconds, that a timer came late. Of
 * that only what the process worked counts, not what it waited for a processor that others had.
 */
export async function watchMain(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(() => {
    const period = 5;
    const worked = (): number => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    };
    let [last, lastWorked] = [performance.now(), worked()];
    const heart = { longest: 0, isOver: false };
    const timer = setInterval(() => {
      // Ended by itself: a question from outside can come in between two steps of a timer, which then has nothing to call.
      if (heart.isOver) {
        clearInterval(timer);
        return;
      }
      const [now, nowWorked] = [performance.now(), worked()];
      heart.longest = Math.max(heart.longest, Math.min(now - last - period, nowWorked - lastWorked));
      [last, lastWorked] = [now, nowWorked];
    }, period);
    globalThis.griffierHeart = heart;
  });
  return () =>
    app.evaluate(() => {
      const heart = globalThis.griffierHeart;
      if (heart !== undefined) heart.isOver = true;
      return heart?.longest ?? Number.NaN;
    });
}

/** What each process of the program holds of the memory now, in megabytes. */
export async function memoryOf(app: ElectronApplication): Promise<readonly (readonly [string, number])[]> {
  const metrics = await app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .map(({ type, name, memory }) => ({ type, name, kilobytes: memory.workingSetSize })),
  );
  const called: Readonly<Record<string, string>> = {
    Browser: 'main process',
    Tab: 'window',
    GPU: 'graphics',
  };
  return metrics.map(
    ({ type, name, kilobytes }) => [name ?? called[type] ?? type, kilobytes / 1024] as const,
  );
}
