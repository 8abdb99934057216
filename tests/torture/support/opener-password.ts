/** Of the encrypted file among those that are damaged. */
export const password = 'torture';
