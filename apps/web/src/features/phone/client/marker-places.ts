import { type MarkerPlace, readMarker } from "#features/phone/store/kept-marker.ts";

const YEAR_SECONDS = 31_536_000;

const cookieOf = (name: string): string | null =>
  document.cookie
    .split("; ")
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? null;

const PREFIX = "cw-kept-";

/** How many entries other people have left on this phone that are not sent. */
export const unsentOfOthers = (personId: string): number => {
  try {
    const others = Object.keys(window.localStorage).filter(
      (key) => key.startsWith(PREFIX) && key !== PREFIX + personId,
    );
    return others.reduce((count, key) => {
      const marker = readMarker([{ read: () => window.localStorage.getItem(key), write: () => {} }]);
      return count + (marker?.waiting ?? 0);
    }, 0);
  } catch {
    return 0;
  }
};

/** Local storage, and a cookie that no page of the server reads. */
export const markerPlaces = (personId: string): readonly MarkerPlace[] => {
  const name = PREFIX + personId;
  return [
    {
      read: () => window.localStorage.getItem(name),
      write: (text) => window.localStorage.setItem(name, text),
    },
    {
      read: () => {
        const found = cookieOf(name);
        return found === null ? null : decodeURIComponent(found);
      },
      write: (text) => {
        // As a property: the Cookie Store API is missing in half of the browsers.
        Object.assign(document, {
          cookie: `${name}=${encodeURIComponent(text)}; path=/me; max-age=${YEAR_SECONDS}; samesite=strict`,
        });
      },
    },
  ];
};
