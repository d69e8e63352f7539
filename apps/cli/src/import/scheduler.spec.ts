import { Scheduler } from './scheduler.js';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

describe('the scheduler of an import', () => {
  it('keeps the order of the commands to one stream, and of those that refer to it', async () => {
    const scheduler = new Scheduler(8, 100);
    const done: string[] = [];
    const task = (name: string, wait: boolean) => async () => {
      if (wait) await pause();
      done.push(name);
    };
    await scheduler.add(['official-a'], [], task('register a', true));
    await scheduler.add(['mission-x'], ['official-a'], task('appoint a', true));
    await scheduler.add(['mission-y'], [], task('open y', false));
    await scheduler.add(['mission-x'], [], task('start a', false));
    await scheduler.idle();
    expect(done).toEqual(['open y', 'register a', 'appoint a', 'start a']);
  });

  it('has no more tasks under way, and no more waiting, than it may', async () => {
    const scheduler = new Scheduler(3, 5);
    let [running, most, admitted, mostAdmitted] = [0, 0, 0, 0];
    for (let at = 0; at < 40; at += 1) {
      admitted += 1;
      mostAdmitted = Math.max(mostAdmitted, admitted);
      await scheduler.add([`mission-${at % 2}`], [], async () => {
        running += 1;
        most = Math.max(most, running);
        await pause();
        running -= 1;
        admitted -= 1;
      });
    }
    await scheduler.idle();
    expect(most).toBeLessThanOrEqual(3);
    expect(mostAdmitted).toBeLessThanOrEqual(6);
  });

  it('gives the first failure to its caller and runs nothing after it', async () => {
    const scheduler = new Scheduler(1, 10);
    const done: number[] = [];
    await scheduler.add(['a'], [], () => Promise.reject(new Error('disk full')));
    await scheduler.add(['b'], [], () => Promise.resolve(void done.push(1))).catch(() => {});
    await expect(scheduler.idle()).rejects.toThrow('disk full');
    expect(done).toEqual([]);
  });
});
