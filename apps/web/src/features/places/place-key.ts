/** Where places wait that were made without a signal. */
export const placeKey = (personId: string): string => `cuffwise-places-${personId}`;

export const hasWaitingPlaces = (personId: string): boolean => {
  try {
    return localStorage.getItem(placeKey(personId)) !== null;
  } catch {
    return false;
  }
};
