// A mail file that was dropped on the window, on its way to the shell.
import { IpcError } from '../../ipc/client';

/** Largest file that is read, bytes: the shell's own limit. Of a larger one a byte more is handed on and refused. */
export const LARGEST_MESSAGE = 50 * 1024 * 1024;

/** The bytes in Base64. Fails with `file-not-read` for a folder, and for a file that has gone. */
export function inBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result);
      const comma = url.indexOf(',');
      // Nothing at all has no comma.
      resolve(comma < 0 ? '' : url.slice(comma + 1));
    };
    reader.onerror = () => reject(new IpcError('file-not-read'));
    reader.readAsDataURL(file.slice(0, LARGEST_MESSAGE + 1));
  });
}
