/** Extension of a client file. */
export const fileExtension = '.griffier';

/** `Grif`: stands in the header of every client file and tells it apart from other SQLite files. */
export const applicationId = 0x47726966;

/** Larger files are refused before SQLite sees them. */
export const mostBytes = 8 * 1024 ** 3;
