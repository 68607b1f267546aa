// The form of an author: it shows times in the zone of the browser too, keeps what is typed in this browser until it is stored, and
// asks before it is left.
(() => {
  'use strict';

  const form = document.querySelector('[data-writing]');
  if (!form) {
    return;
  }
  const NAME = 'record';
  const DELAY = 300;
  const NOT_KEPT = ['version', 'from', 'own-zone', 'person'];
  const kept = globalThis.dragomanKept.of(form.dataset.person, form.dataset.path);
  let typed = form.hasAttribute('data-unsaved');
  let waiting = 0;

  function own() {
    const zone = form.querySelector('[data-own-zone]');
    if (zone && !zone.value) {
      zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
    }
  }

  /** What is typed, as a text. */
  function snapshot() {
    const fields = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && value && !NOT_KEPT.includes(name));
    return JSON.stringify(Object.fromEntries(fields));
  }

  function keep() {
    clearTimeout(waiting);
    waiting = 0;
    kept.put(NAME, form.elements.version?.value ?? '', 0, snapshot());
  }

  /** Puts a text into the form, over the revision that it was made from, so that nobody else's change is overwritten. */
  function restore(found) {
    const fields = JSON.parse(found.text);
    for (const input of form.elements) {
      if (!input.name || input.type === 'file' || NOT_KEPT.includes(input.name)) {
        continue;
      }
      if (input.type === 'radio' || input.type === 'checkbox') {
        input.checked = fields[input.name] === input.value;
      } else {
        input.value = fields[input.name] ?? '';
      }
    }
    if (form.elements.version) {
      form.elements.version.value = found.version;
    }
    form.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Offers a text that was typed here and not stored. */
  function offer() {
    const found = kept.get(NAME);
    const notice = document.querySelector('[data-kept]');
    if (!found || !notice || found.text === snapshot()) {
      return;
    }
    const fields = JSON.parse(found.text);
    notice.querySelector('.said').textContent = [fields.title, (fields.body ?? '').slice(0, 200)].filter(Boolean).join(' – ');
    notice.querySelector('[data-use]').addEventListener('click', () => {
      restore(found);
      notice.hidden = true;
      form.elements.title.focus();
    });
    notice.querySelector('[data-drop]').addEventListener('click', () => {
      kept.remove(NAME);
      notice.hidden = true;
    });
    notice.hidden = false;
  }

  /** Forgets what is stored by now, also if it was typed on the page of a new record. */
  function forget() {
    // What was typed on this page after it was stored has the version that was stored.
    if (kept.get(NAME)?.version !== form.elements.version?.value) {
      kept.remove(NAME);
    }
    const begun = globalThis.dragomanKept.of(form.dataset.person, form.dataset.new);
    const found = begun.get(NAME);
    if (found && JSON.parse(found.text).slug === form.dataset.saved) {
      begun.remove(NAME);
    }
  }

  own();
  if (form.hasAttribute('data-saved')) {
    forget();
  }
  if (!typed) {
    offer();
  }
  form.addEventListener('input', (event) => {
    typed = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, DELAY);
    // What was said of the former value is not true any more; the preview says what is.
    const field = event.target.closest('.recordmoment, .recordfield');
    field?.querySelectorAll('.error').forEach((mistake) => { mistake.hidden = true; });
    field?.querySelectorAll('[aria-invalid]').forEach((input) => input.removeAttribute('aria-invalid'));
  });
  form.addEventListener('submit', () => {
    typed = false;
  });
  addEventListener('pagehide', () => {
    if (waiting) {
      keep();
    }
  });
  addEventListener('beforeunload', (event) => {
    if (typed) {
      event.preventDefault();
    }
  });
})();
