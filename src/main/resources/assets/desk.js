// Texts that were typed at the desk and not saved are kept in this browser, for each person by itself, until they are saved, given
// up, or the person signs out.
(() => {
  'use strict';

  const PREFIX = 'dragoman-kept/';
  const DAYS = 30;
  let over = false;

  function keys() {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    } catch {
      // A browser may refuse its storage; then nothing is kept, and everything else works.
      return [];
    }
  }

  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  function clear() {
    over = true;
    keys().forEach((key) => localStorage.removeItem(key));
  }

  /** The texts of one person in one translation. */
  function of(person, path) {
    const prefix = `${PREFIX}${encodeURIComponent(person)}${path}/`;
    const keysOf = (unit) => keys().filter((key) => key.startsWith(`${prefix}${unit}/`));
    return {
      /** Keeps a text of a unit with the version that it was made from; the newest alone. */
      put(unit, version, revision, text) {
        if (over) {
          return;
        }
        const key = `${prefix}${unit}/${version}`;
        keysOf(unit).filter((other) => other !== key).forEach((other) => localStorage.removeItem(other));
        try {
          localStorage.setItem(key, JSON.stringify({ version, revision, text, at: Date.now() }));
        } catch {
          // It is full or refused.
        }
      },
      /** The text of a unit, or null. */
      get(unit) {
        const texts = keysOf(unit).map(read).filter((kept) => kept && typeof kept.text === 'string');
        return texts.sort((one, other) => other.at - one.at)[0] ?? null;
      },
      remove(unit) {
        keysOf(unit).forEach((key) => localStorage.removeItem(key));
      },
    };
  }

  keys()
    .filter((key) => !(Date.now() - (read(key)?.at ?? 0) < DAYS * 24 * 60 * 60 * 1000))
    .forEach((key) => localStorage.removeItem(key));

  // Only when the page really goes: the person may still stay, because a text is not saved.
  let leaving = false;
  document.addEventListener('submit', (event) => {
    leaving = event.target.matches('form[action="/desk/sign-out"]');
  });
  addEventListener('pagehide', () => {
    if (leaving) {
      clear();
    }
  });

  globalThis.dragomanKept = { of };
})();
