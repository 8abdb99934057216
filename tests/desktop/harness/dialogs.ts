import type { ElectronApplication } from '@playwright/test';

/**
 * Answers the system's own dialogs, which no test can click: the next ones get these answers, in order, and
 * stay closed. A path answers "save as" and "open"; null is Cancel; a number is a button of a message box.
 */
export async function answerDialogs(
  app: ElectronApplication,
  answers: readonly (string | number | null)[],
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const waiting = [...given];
    const next = () => {
      const answer = waiting.shift();
      if (answer === undefined) throw new Error('A dialog opened that the test did not expect.');
      return answer;
    };
    dialog.showSaveDialog = async () => {
      const path = next();
      return typeof path === 'string'
        ? { canceled: false, filePath: path }
        : { canceled: true, filePath: '' };
    };
    dialog.showOpenDialog = async () => {
      const path = next();
      return typeof path === 'string'
        ? { canceled: false, filePaths: [path] }
        : { canceled: true, filePaths: [] };
    };
    dialog.showMessageBox = async () => {
      const button = next();
      return { response: typeof button === 'number' ? button : 0, checkboxChecked: false };
    };
  }, answers);
}
